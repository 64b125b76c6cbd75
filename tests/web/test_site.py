"""The web edition as files: complete, reproducible, and without a link that leads nowhere."""

import posixpath
from urllib.parse import unquote, urlsplit

from components.model.content import Content
from components.web.fixed_version import ADDRESS as VERSION
from components.web.site import Site
from tests.fragments import having
from tests.web.conftest import ADDRESS
from tests.web.reading_back import addresses, documents, ids_given_twice, tree


def test_it_holds_documents_answers_and_the_script_for_host_pages(site: Site) -> None:
    assert {"", "404.html", "embed.js", "en/read/", "en/read/light/", "en/embed/rock/"} <= set(site.files)
    assert {"en/embed/sighting/step-2/", "en/embed/rock/oembed.json", "en/embed/rock/oembed.xml"} <= set(site.files)


def test_no_link_leads_nowhere(either: Site) -> None:
    found = {path: tree(file) for path, file in documents(either).items()}
    ids = {path: {element.get("id") for element in having(root, "id")} for path, root in found.items()}
    followed = 0
    for path, root in found.items():
        for address in addresses(root):
            parts = urlsplit(address.removeprefix(f"{ADDRESS}/") if address.startswith(ADDRESS) else address)
            if parts.scheme or parts.netloc:
                continue
            here = "" if address.startswith(ADDRESS) else posixpath.dirname(path)
            there = posixpath.normpath(posixpath.join(here, unquote(parts.path) or posixpath.basename(path) or "."))
            there = "" if there == "." else there + ("/" if parts.path.endswith("/") or not parts.path else "")
            there = path if not parts.path else there
            assert either.find(there), f"{path} leads to {address}"
            if parts.fragment:
                assert parts.fragment in ids[there], f"{path} leads to {address}"
            followed += 1
    assert followed > 100


def test_no_id_is_given_twice(either: Site) -> None:
    found = documents(either)
    assert len(found) > 10
    for path, file in found.items():
        assert not ids_given_twice(tree(file)), path


def test_the_same_content_gives_the_same_bytes(subject: Content, site: Site) -> None:
    again = Site(subject, ADDRESS)
    assert list(again.files) == list(site.files)
    assert list(again.versions) == list(site.versions)
    assert all(again.files[path].content == file.content for path, file in site.files.items())


def test_without_a_known_address_none_is_made_up(unplaced: Site) -> None:
    for path, file in documents(unplaced).items():
        root = tree(file)
        named = [e for e in root.iter("link") if e.get("rel") in ("canonical", "alternate")]
        assert not [e for e in named if urlsplit(e.get("href", "")).netloc], path
        assert not [e for e in root.iter("meta") if e.get("property") in ("og:url", "og:image")], path
    assert not [path for path in unplaced.files if "oembed" in path]


def test_no_live_path_looks_like_a_fixed_version(either: Site) -> None:
    assert not [path for path in either.files if VERSION.fullmatch(path)]
    assert either.versions
    assert all(VERSION.fullmatch(path) for path in either.versions)


def test_a_step_and_a_version_cannot_be_confused(site: Site) -> None:
    assert site.find("en/embed/sighting/step-1/") is not None
    assert site.find("en/embed/sighting/0123456789abcdef/") is None
    assert site.find("en/embed/sighting/step-9/") is None
