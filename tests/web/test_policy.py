"""What a browser may do with a document of the app, and who may embed it."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from components.web.policy import ancestors_from_environment, app_policy, policy

NAME = "EXPLAINER_FRAME_ANCESTORS"


def test_every_inline_script_and_no_other_may_run():
    rules = app_policy(
        "<script>light()</script><script type='module' src='a.js'></script><script>\nfog()\n</script>", "*"
    )
    wanted = [b64encode(sha256(text).digest()).decode() for text in (b"light()", b"\nfog()\n")]
    assert re.findall("'sha256-(.*?)'", rules) == wanted
    scripts = next(rule for rule in rules.split("; ") if rule.startswith("script-src"))
    assert not {"'unsafe-inline'", "'unsafe-eval'"} & set(scripts.split())


def test_nothing_comes_from_elsewhere():
    sources = app_policy("", ["*"]).replace("frame-ancestors *", "")
    assert not re.search(r"https?:|\*", sources)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("", ("*",)),
        (
            "https://news.example  https://*.school.example:8080",
            ("https://news.example", "https://*.school.example:8080"),
        ),
        ("self", ("'self'",)),
        ("none", ("'none'",)),
        ("'self' https:", ("'self'", "https:")),
    ],
)
def test_who_may_embed_is_a_setting(said, expected, monkeypatch):
    monkeypatch.setenv(NAME, said)
    assert ancestors_from_environment() == expected
    assert app_policy("", expected).endswith(f"frame-ancestors {' '.join(expected)}")


@pytest.mark.parametrize("said", ["https://a.example; script-src *", "https://a.example, https://b.example", "a\tb;c"])
def test_a_setting_that_would_change_other_rules_is_refused(said, monkeypatch):
    monkeypatch.setenv(NAME, said)
    with pytest.raises(ValueError, match="is no address such as"):
        ancestors_from_environment()


def test_only_a_script_that_makes_frames_may_show_our_embeds() -> None:
    assert "frame-src 'self'; " in policy("a{}", 'document.createElement("iframe")')
    assert "frame-src" not in policy("a{}", "run()") + policy("a{}", 'querySelector("iframe")')
