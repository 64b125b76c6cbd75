"""The app: the Streamlit script and, beside it, what is served without it."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

import components
from components.model.content_cache import folder_from_environment
from components.model.problems import ContentError
from components.pages import adoption
from components.pages.streamlit_workarounds import (
    build_theme_once,
    hash_page_addresses_once,
    kept_sessions,
    log_odd_messages_in_a_line,
)
from components.web.compression import CompressedFiles
from components.web.first_view import FirstView
from components.web.guard import Guard
from components.web.mending import Mending
from components.web.metrics import Metrics
from components.web.routes import WebEdition
from components.web.server_limits import server_limits
from components.web.startup import settings
from components.web.watching import AUTHOR, Watching

SCRIPT = Path(components.__file__).parent / "pages" / "script.py"
BUNDLES = Path(st.__file__).parent / "static" / "static"
BASE = st.get_option("server.baseUrlPath")

try:
    set_up = settings()
except ContentError as error:
    problems = [str(problem) for problem in error.problems]
    app = st.App(SCRIPT, middleware=[Middleware(Mending, folder=folder_from_environment(), problems=problems)])
else:
    counted = [Middleware(Metrics, token=set_up.metrics_token, base=BASE)] if set_up.metrics_token else []
    watched = [Middleware(Watching, site=set_up.site, whom=set_up.watched_for, base=BASE)] if set_up.watched_for else []
    build_theme_once()
    hash_page_addresses_once()
    log_odd_messages_in_a_line()
    app = st.App(
        SCRIPT,
        lifespan=server_limits(set_up.connections, kept_sessions),
        middleware=[
            *counted,
            *watched,
            Middleware(WebEdition, site=set_up.site, base=BASE, prepared=set_up.watched_for != AUTHOR),
            Middleware(Guard, address=set_up.address, base=BASE, most=set_up.readers),
            Middleware(CompressedFiles, folder=BUNDLES, cut=["SourceSerif", "SourceSans"]),
            Middleware(
                FirstView,
                find=lambda: (set_up.content, set_up.address),
                base=BASE,
                ancestors=set_up.ancestors,
                later=adoption.markup(),
            ),
        ],
    )
