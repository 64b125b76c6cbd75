"""What stays for good is not looked at again by the garbage collector; what readers leave is."""

import gc

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient

from components.web.gc_freeze import FrozenGarbageCollection


async def _greet(socket):
    await socket.accept()
    await socket.close()


@pytest.fixture
def client():
    routes = [WebSocketRoute("/stream", _greet), Route("/", lambda _: None)]
    yield TestClient(Starlette(routes=routes, middleware=[Middleware(FrozenGarbageCollection)]))
    gc.unfreeze()


def _frozen_after(client, readers):
    for _ in range(readers):
        with client.websocket_connect("/stream"):
            pass
    return gc.get_freeze_count()


def test_after_the_first_reader_what_is_there_is_left_alone(client):
    gc.unfreeze()
    assert _frozen_after(client, 1) > 1000


def test_between_the_moments_what_readers_leave_is_collected(client):
    _frozen_after(client, 1)
    gc.unfreeze()
    assert _frozen_after(client, 8) == 0
    assert _frozen_after(client, 1) > 1000
