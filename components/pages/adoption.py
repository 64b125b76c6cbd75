"""What the live page needs to take an article over, sent once with a document: looks, and the script that does it."""

from functools import cache
from pathlib import Path

from components.html.theme import variables
from components.pages.streamlit_workarounds import EXPLORER, LAYOUT, LISTED, PAGE, ROLES


def stylesheet() -> str:
    """Of the page that is Streamlit's, the explorer included."""
    return LAYOUT + variables(f":is({PAGE},{LISTED})") + EXPLORER


@cache
def script() -> str:
    """It defines `mountArticle(data, place, setStateValue)`; needs the script of an article."""
    return ROLES + (Path(__file__).parent / "adopt.js").read_text(encoding="utf-8")


def markup() -> str:
    """Both, to wait in a document until the live page comes."""
    return f"<style>{stylesheet()}</style><script>{script()}</script>"
