"""The sign in a drawing behind what sources differ on, so that a picture alone says what is disputed."""

from collections.abc import Sequence

from components.html.element import Child, add, el
from components.html.source_note import DISPUTED
from components.model.content import Content
from components.model.schema.figures import Drawn


def disputed_words(content: Content, figure: Drawn) -> frozenset[str]:
    """The words of a drawing that rest on facts on which sources differ."""
    return frozenset(word for each in figure.wording if content.disputes(each) for word in each.words)


def signed(text: str, is_disputed: bool) -> str:
    """A text, with the sign behind its last word if it is disputed."""
    return f"{text}\u00a0{DISPUTED}" if is_disputed else text


def signed_lines(lines: Sequence[str], is_disputed: bool) -> list[str]:
    """The same for a text in lines."""
    return [*lines[:-1], signed(lines[-1], is_disputed)] if lines else []


def sign_explained(content: Content, *drawn: Child) -> str | None:
    """What the sign means, where something drawn has it."""
    has_sign = any(DISPUTED in text for text in add(el("g"), *drawn).itertext())
    return f"{DISPUTED}\u00a0{content.words.disputed}" if has_sign else None
