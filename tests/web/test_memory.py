"""Memory of readers who have left is given back."""

import inspect
from types import SimpleNamespace

import pytest
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.runtime import Runtime
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from components.pages import streamlit_workarounds
from components.pages.streamlit_workarounds import kept_sessions
from components.web import memory
from components.web.memory import give_back
from tests.apart import run_apart


def test_memory_is_given_back_when_fewer_sessions_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, seen, trimmed = iter([0, 3, 3, 5, 2, 2, 0]), list[int](), list[int]()
    monkeypatch.setattr(memory, "_trim", lambda: trimmed.append(seen[-1]))

    def look() -> int:
        seen.append(next(kept, -1))
        if seen[-1] < 0:
            raise EOFError
        return seen[-1]

    with pytest.raises(EOFError):
        run_apart(give_back(look, every=0))
    assert trimmed == [2, 0]


def test_trimming_and_limiting_do_no_harm_anywhere() -> None:
    memory.limit_arenas()
    memory._trim()


def test_sessions_whose_time_is_over_go_when_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    over, here = MemorySessionStorage(ttl_seconds=0), MemorySessionStorage(ttl_seconds=600)
    for storage, left in ((over, 0), (here, 1)):
        storage.save(SimpleNamespace(session=SimpleNamespace(id="one")))
        running = SimpleNamespace(_session_mgr=SimpleNamespace(_session_storage=storage))
        monkeypatch.setattr(streamlit_workarounds, "get_instance", lambda running=running: running)
        assert (kept_sessions(), len(storage._cache._data)) == (left, left)


def test_streamlit_keeps_sessions_where_we_look() -> None:
    assert "self._session_mgr = " in inspect.getsource(Runtime.__init__)
    assert "self._session_storage = " in inspect.getsource(WebsocketSessionManager.__init__)
