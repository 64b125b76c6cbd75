"""Conditions and states: read by the test of `choices.py` and, in a browser, by that of `choices.js`."""

CONDITIONS: list[tuple[str, dict[str, str], bool]] = [
    ("step=1", {"step": "1"}, True),
    ("step=1", {"step": "2"}, False),
    ("step=1", {"step": "11"}, False),
    ("step=1", {}, False),
    ("step=1|2", {"step": "2"}, True),
    ("step=1|2", {"step": "3"}, False),
    ("step=1|2", {"step": "1|2"}, False),
    ("part=", {}, True),
    ("part=", {"part": ""}, True),
    ("part=", {"part": "mast"}, False),
    ("actor=|board", {}, True),
    ("actor=|board", {"actor": "board"}, True),
    ("actor=|board", {"actor": "keepers"}, False),
    ("step=1|2;load=half", {"step": "1", "load": "half"}, True),
    ("step=1|2;load=half", {"step": "1", "load": "full"}, False),
    ("step=1|2;load=half", {"step": "3", "load": "half"}, False),
    ("step=1;part=", {"step": "1", "load": "half"}, True),
    ("step=1;part=", {"step": "1", "part": "mast"}, False),
]
"""A condition, a state, and whether the one holds in the other."""
