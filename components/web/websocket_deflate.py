"""Compresses messages of websockets: what many readers are sent alike is compressed once, and short ones are not."""

import asyncio
import zlib
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from websockets.extensions import Extension
from websockets.extensions.permessage_deflate import PerMessageDeflate, ServerPerMessageDeflateFactory
from websockets.frames import CTRL_OPCODES, Frame
from websockets.typing import ExtensionParameter

SHORT = 2000
"""Bytes below which a message goes out as it is: it names a session, and none is like another."""
WINDOW_BITS = 12
KEPT = 64
"""Compressed messages that stay in memory."""


class SharedDeflate(PerMessageDeflate):
    """Each message by itself: what came before would take 40 kB of memory for each live reader."""

    def encode(self, frame: Frame) -> Frame:
        """A whole message, which uvicorn sends in one frame, compressed unless it is short."""
        if frame.opcode in CTRL_OPCODES or len(frame.data) < SHORT:
            return frame
        return replace(frame, data=deflated(bytes(frame.data), self.local_max_window_bits), rsv1=True)


class Factory(ServerPerMessageDeflateFactory):
    """Agrees with a client how messages are compressed."""

    def process_request_params(
        self, params: Sequence[ExtensionParameter], accepted_extensions: Sequence[Extension]
    ) -> tuple[list[ExtensionParameter], PerMessageDeflate]:
        """What is agreed, and what compresses accordingly."""
        agreed, found = super().process_request_params(params, accepted_extensions)
        return agreed, SharedDeflate(True, True, found.remote_max_window_bits, found.local_max_window_bits)


@lru_cache(maxsize=KEPT)
def deflated(message: bytes, window_bits: int) -> bytes:
    """A message as RFC 7692 has it, without the four bytes that end each."""
    compressor = zlib.compressobj(wbits=-window_bits)
    return (compressor.compress(message) + compressor.flush(zlib.Z_SYNC_FLUSH))[:-4]


def sharing_deflate(protocol: Any) -> type[asyncio.Protocol]:
    """A websocket protocol of uvicorn that compresses so, where it compresses at all."""

    class Sharing(protocol):  # type: ignore[misc]  # its base is chosen while running
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            if self.conn.available_extensions:
                self.conn.available_extensions = [Factory(True, True, WINDOW_BITS, WINDOW_BITS)]

    return Sharing
