"""The Streamlit pages; the only layer besides `app.py` that imports it."""
