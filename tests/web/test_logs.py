"""The log as lines that a machine reads."""

import json
import logging
import subprocess
import sys

import pytest

from components.web.logs import JsonLines, set_up_log
from tests.conftest import REPOSITORY


def test_a_line_tells_when_what_and_how_bad() -> None:
    try:
        raise OSError("no space left")
    except OSError:
        record = logging.LogRecord("web", logging.ERROR, "f", 1, "not %s: “é”\n", ("made",), sys.exc_info())
    text = JsonLines().format(record)
    assert "\n" not in text
    line = json.loads(text)
    assert (line["level"], line["logger"], line["message"]) == ("error", "web", "not made: “é”\n")
    assert line["trace"].endswith("OSError: no space left")
    assert line["time"].endswith("+00:00")


def test_every_logger_speaks_json_when_asked() -> None:
    program = (
        "import logging, os; os.environ['EXPLAINER_LOG'] = 'json'; other = logging.getLogger('other');"
        "other.addHandler(logging.StreamHandler()); other.propagate = False;"
        "from components.web.logs import set_up_log; set_up_log();"
        "other.warning('one'); logging.getLogger('components').warning('two')"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert [json.loads(line)["message"] for line in run.stderr.splitlines()] == ["one", "two"]


def test_what_it_does_not_know_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPLAINER_LOG", "xml")
    with pytest.raises(ValueError, match="neither json nor text"):
        set_up_log()
