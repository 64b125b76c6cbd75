"""The elements of every document: tree builder, choices, source notes, formats, theme. Knows no figure and no page."""
