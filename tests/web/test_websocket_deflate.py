"""What many readers are sent alike is compressed once; on a real socket."""

import zlib

import pytest
from websockets.sync.client import connect

from components.web.websocket_deflate import SHORT, deflated
from tests.web.test_server_limits import serving

LONG = "a delta that all readers get " * 200


@pytest.fixture(autouse=True)
def none_kept() -> None:
    deflated.cache_clear()


def test_a_long_message_is_compressed_once_and_comes_whole_to_everybody() -> None:
    with serving() as (port, _, _):
        for _ in range(3):
            with connect(f"ws://127.0.0.1:{port}/echo") as live:
                assert live.response is not None
                assert "permessage-deflate" in live.response.headers["Sec-WebSocket-Extensions"]
                live.send(LONG)
                assert live.recv(10) == LONG
    assert (deflated.cache_info().misses, deflated.cache_info().hits) == (1, 2)


def test_one_reader_gets_many_messages_long_and_short_in_turn() -> None:
    sent = [f"{'long' * SHORT if turn % 2 else 'short'} {turn}" for turn in range(8)]
    with serving() as (port, _, _), connect(f"ws://127.0.0.1:{port}/echo") as live:
        for message in sent:
            live.send(message)
        assert [live.recv(10) for _ in sent] == sent
    assert deflated.cache_info().misses == 4


def test_who_cannot_decompress_is_sent_it_as_it_is() -> None:
    with serving() as (port, _, _), connect(f"ws://127.0.0.1:{port}/echo", compression=None) as live:
        live.send(LONG)
        assert live.recv(10) == LONG
    assert deflated.cache_info().misses == 0


def test_a_message_goes_out_without_the_four_bytes_that_rfc_7692_leaves_out() -> None:
    sent = deflated(LONG.encode(), 12)
    assert not sent.endswith(b"\0\0\xff\xff")
    assert zlib.decompressobj(-12).decompress(sent + b"\0\0\xff\xff").decode() == LONG
