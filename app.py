"""The app: the Streamlit script and, beside it, what is served without it."""

from functools import cache
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from components.model.content import Content
from components.model.load import folder_from_environment, load
from components.sharing.addresses import known_address
from components.web.compression import CompressedFiles
from components.web.disable_nagle import disable_nagle
from components.web.first_view import FirstView
from components.web.policy import ancestors_from_environment
from components.web.routes import WebEdition
from components.web.site import Site, kept_from_environment

SCRIPT = Path(__file__).parent / "components" / "pages" / "script.py"
BUNDLES = Path(st.__file__).parent / "static" / "static"
BASE = st.get_option("server.baseUrlPath")


def content() -> Content:
    """What is shown, or a `ContentError`."""
    return load(folder_from_environment())


def placed() -> tuple[Content, str | None]:
    """What is shown, and where readers find it."""
    return content(), known_address(content())


@cache
def site_of(content: Content) -> Site:
    """The web edition of some content."""
    return Site(content, known_address(content), kept_from_environment())


app = st.App(
    SCRIPT,
    lifespan=disable_nagle,
    middleware=[
        Middleware(WebEdition, find=lambda: site_of(content()), base=BASE),
        Middleware(CompressedFiles, folder=BUNDLES, cut=["SourceSerif", "SourceSans"]),
        Middleware(FirstView, find=placed, base=BASE, ancestors=ancestors_from_environment()),
    ],
)
