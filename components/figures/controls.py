"""Buttons that go through steps or stops one by one, or straight to one; arrow keys do the same."""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from components.figures.text import USUAL, width
from components.html.element import Child, el, text_of
from components.model.schema.interface import Interface

TYPE, AROUND, ROW, BELOW = 15.0, 34.0, 42.5, 6.0
"""Type size of a button, room around its text, from row to row of them, and below the last, in pixels."""
Numbered = tuple[str, str, bool]
"""The value that a button chooses, what is said of it, and whether it is marked."""


def stepper(
    words: Interface,
    key: str,
    label: str,
    numbered: Sequence[Numbered],
    before: Child = None,
    after: Child = None,
    first: Iterable[str] = (),
) -> Element:
    """`key` is what is chosen in the state, `first` values that come before the numbered ones."""
    numbers = [
        el(
            "button",
            str(number),
            type="button",
            data_set=f"{key}={value}",
            class_="number differs" if marked else "number",
            aria_label=spoken,
        )
        for number, (value, spoken, marked) in enumerate(numbered, 1)
    ]
    return el(
        "div",
        before,
        el("button", words.previous, type="button", data_go="-1"),
        el("button", words.next, type="button", data_go="1"),
        after,
        el("span", numbers, class_="numbers"),
        class_="controls",
        role="group",
        aria_label=label,
        data_steps="|".join([*first, *(value for value, _, _ in numbered)]),
        data_key=key,
    )


def heard(condition: str, said: str) -> Element:
    """Nothing to see: what is announced when a state begins in which no panel opens."""
    return el("span", class_="unseen", data_when=condition, data_say=said)


def height(controls: Element, room: float) -> float:
    """How high they are on a screen, in rows so wide, in pixels."""
    rows, used = 1, 0.0
    for each in _flat(controls):
        wide = width(text_of(each), TYPE) * USUAL + AROUND
        if used and used + wide > room:
            rows, used = rows + 1, 0.0
        used += wide
    return rows * ROW + BELOW


def _flat(controls: Element) -> Iterator[Element]:
    for child in controls:
        yield from child if child.get("class") == "numbers" else [child]
