"""Buttons that go through steps or stops one by one, or straight to one; arrow keys do the same."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from components.html.element import Child, el
from components.model.schema.interface import Interface

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
