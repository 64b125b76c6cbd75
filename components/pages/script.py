"""The script that Streamlit runs for every reader, each time from its first line."""

from components.pages.page import show

show()
