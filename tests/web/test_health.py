"""Readiness comes when everything is made, and not while something fails."""

import threading

import pytest
from starlette.testclient import TestClient

from components.web.answers import Answers
from components.web.health import LIVE, READY, Health
from components.web.routes import WebEdition
from components.web.site import Site


def text(make: object = lambda: b"made") -> Answers:
    """A resource."""
    return Answers(make, "text/plain", {})


def test_it_is_ready_when_everything_is_made(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.web.health.HEAD_START", 0)
    held = threading.Event()
    health = Health(site, lambda: [text(), text(lambda: (held.wait(10), b"slow")[-1])])
    health.start()
    assert (health.response(LIVE).status_code, health.response(READY).status_code) == (200, 503)
    held.set()
    [thread.join(10) for thread in threading.enumerate() if thread.name == "prepare"]
    answer = TestClient(health.response(READY)).get("/")
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert {"status": "ok", "problems": 0, "made": 2, "failed": 0}.items() <= answer.json().items()


def test_pictures_are_made_when_it_is_ready_already(site: Site) -> None:
    seen = []
    health = Health(site, lambda: [text()], lambda: [text(lambda: seen.append(health.ready) or b"picture")])
    health.prepare()
    assert (set(seen), health.made) == ({True}, 2)


def test_a_server_makes_documents_before_it_is_ready_and_pictures_after(site: Site) -> None:
    health = WebEdition(lambda: None, site).health
    assert len(list(health.later())) == 4 * len(site.content.figures)
    assert len(list(health.needed())) > len(site.files) / 2


def test_what_fails_keeps_it_from_being_ready_and_is_tried_again(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    full = [True]

    def make() -> bytes:
        if full[0]:
            raise OSError("no space left")
        return b"made"

    health = Health(site, lambda: [text(), text(make)])

    def wait(_seconds: float) -> None:
        assert health.response(READY).status_code == 503
        assert b"failing" in health.response(READY).body
        full[0] = False

    monkeypatch.setattr(health.stopping, "wait", wait)
    health.prepare()
    assert "no space left" in caplog.text
    assert (health.response(READY).status_code, health.made, health.failed) == (200, 2, 0)


def test_the_same_content_has_the_same_version(site: Site, unplaced: Site) -> None:
    assert Health(site, list).response(LIVE).body == Health(unplaced, list).response(LIVE).body
