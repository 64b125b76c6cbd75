"""The app: the Streamlit script and, beside it, what is served without it."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from components.web.compression import CompressedFiles

BUNDLES = Path(st.__file__).parent / "static" / "static"

app = st.App(
    Path(__file__).parent / "components" / "pages" / "script.py",
    middleware=[Middleware(CompressedFiles, folder=BUNDLES)],
)
