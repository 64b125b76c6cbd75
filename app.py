"""The app: the Streamlit script and, beside it, what is served without it."""

from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).parent / "components" / "pages" / "script.py")
