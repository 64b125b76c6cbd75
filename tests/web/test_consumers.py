"""Libraries of others embed a figure from its address, over real connections."""

import socket
import threading
from collections.abc import Iterator

import micawber
import pytest
import uvicorn
from starlette.applications import Starlette

from components.model.content import Content
from components.web.routes import WebEdition
from components.web.site import Site


@pytest.fixture
def published(subject: Content) -> Iterator[str]:
    """The address at which a running server publishes the lighthouse."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        site = Site(subject, address)
        server = uvicorn.Server(uvicorn.Config(WebEdition(Starlette(), site), log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield address
        server.should_exit = True
        thread.join(10)


def test_micawber_turns_an_address_in_a_text_into_a_frame(published: str) -> None:
    registry = micawber.ProviderRegistry()
    registry.register(rf"{published}/\S+", micawber.Provider(f"{published}/oembed"))
    figure = f"{published}/en/embed/rock/"
    answer = registry.request(figure, maxwidth=400)
    assert (answer["type"], answer["width"]) == ("rich", 400)
    text = micawber.parse_text(f"Look at\n{figure}\nfor a while.", registry)
    assert f'<iframe src="{figure}"' in text


def test_what_is_not_ours_is_left_as_it_is(published: str) -> None:
    registry = micawber.ProviderRegistry()
    registry.register(rf"{published}/\S+", micawber.Provider(f"{published}/oembed"))
    with pytest.raises(micawber.ProviderException):
        registry.request(f"{published}/en/embed/storm/")
