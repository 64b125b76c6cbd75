"""Names with a number that must not break at their hyphen: PK-3, not PK- at the end of a line and 3 on the next."""

import re

from components.html.element import Child, el

NAME = re.compile(r"([^\W_]+-\d+)")


def unbroken(text: str) -> list[Child]:
    """Text in which each word that ends in a hyphen and a number stays on one line."""
    return [el("span", piece, class_="keep") if NAME.fullmatch(piece) else piece for piece in NAME.split(text) if piece]
