"""What others take away of a figure: its picture, citations, snippets. Shared by `pages` and `web`; imports neither."""
