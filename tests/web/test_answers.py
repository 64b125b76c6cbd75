"""One resource answered: tags, encodings, HEAD, and each made once whoever comes at once."""

import threading
import time
from collections.abc import Mapping

import pytest
from starlette.testclient import TestClient

from components.web.answers import Answers
from components.web.file import File
from components.web.once import Once

TEXT = b"the lamp is bright " * 100


def client(media_type: str = "text/plain", body: bytes = TEXT, status: int = 200) -> TestClient:
    """A client of one resource alone."""
    return TestClient(Answers(lambda: body, media_type, {"Cache-Control": "no-cache"}, status))


def get(to: TestClient, encoding: str = "identity", **headers: str) -> Mapping[str, str]:
    """Status and headers of an answer."""
    answer = to.get("/", headers={"accept-encoding": encoding, **{k.replace("_", "-"): v for k, v in headers.items()}})
    return {"status": str(answer.status_code), **answer.headers}


@pytest.mark.parametrize("known", ["*", " * ", '"other", {tag}', "{tag}", "{strong}"])
def test_what_a_client_has_is_not_sent_again(known: str) -> None:
    tag = get(client())["etag"]
    asked = known.format(tag=tag, strong=tag.removeprefix("W/"))
    for encoding in ("br", "gzip", "identity"):
        again = get(client(), encoding, if_none_match=asked)
        assert (again["status"], again["etag"], again["vary"]) == ("304", tag, "Accept-Encoding")
        assert again["cache-control"] == "no-cache"
        assert "content-length" not in again


@pytest.mark.parametrize("known", ["", '"other"', "{part}", "x{tag}"])
def test_another_tag_is_not_taken_for_ours(known: str) -> None:
    tag = get(client())["etag"]
    assert get(client(), if_none_match=known.format(tag=tag, part=tag[3:8]))["status"] == "200"


def test_head_says_what_get_says() -> None:
    for encoding in ("br", "identity"):
        asked = {"accept-encoding": encoding}
        head, whole = client().head("/", headers=asked), client().get("/", headers=asked)
        assert dict(head.headers) == dict(whole.headers)
        assert head.content == b""


def test_a_part_is_answered_with_the_whole_and_that_is_said() -> None:
    answer = get(client(), range="bytes=0-3")
    assert (answer["status"], answer["accept-ranges"], answer["content-length"]) == ("200", "none", str(len(TEXT)))


def test_what_does_not_shrink_is_not_compressed() -> None:
    assert "content-encoding" not in get(client("image/png"), "br")
    assert "vary" not in get(client("image/png"), "br")
    assert "content-encoding" not in get(client(body=b"short"), "br")
    assert get(client("image/svg+xml"), "br")["content-encoding"] == "br"


def test_an_error_is_never_unchanged() -> None:
    assert get(client(status=404), if_none_match="*")["status"] == "404"


def test_a_value_is_made_once_whoever_comes_at_once() -> None:
    made: list[int] = []
    barrier = threading.Barrier(8)
    value = Once(lambda: (time.sleep(0.01), made.append(1), object())[-1])
    got: list[object] = []

    def ask() -> None:
        barrier.wait()
        got.append(value.get())

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(made), len(got), len(set(map(id, got)))) == (1, 8, 1)


def test_a_slow_file_makes_no_other_wait() -> None:
    hold, begun = threading.Event(), threading.Event()
    released: list[bool] = []
    slow = File("text/plain", lambda: (begun.set(), released.append(hold.wait(10)), b"slow")[-1])
    thread = threading.Thread(target=lambda: slow.content)
    thread.start()
    assert begun.wait(10)
    assert File("text/plain", lambda: b"quick").content == b"quick"
    hold.set()
    thread.join()
    assert (slow.content, released) == (b"slow", [True])


def test_a_failure_is_not_kept() -> None:
    answers = iter([OSError("full"), b"well"])

    def make() -> bytes:
        answer = next(answers)
        if isinstance(answer, OSError):
            raise answer
        return answer

    file = File("text/plain", make)
    with pytest.raises(OSError, match="full"):
        file.content  # noqa: B018
    assert file.content == b"well"
