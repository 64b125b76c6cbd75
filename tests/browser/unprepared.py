"""Starts the app as `streamlit` does, but makes nothing before somebody asks for it: for tests of what a page does."""

from streamlit.web.cli import main

from components.web.health import Health

if __name__ == "__main__":
    Health.start = lambda _: None  # type: ignore[method-assign]
    main(prog_name="streamlit")
