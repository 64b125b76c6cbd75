"""Bars and swatches in a family's colour and pattern: the first family plain, the second striped."""

from xml.etree.ElementTree import Element

from components.figures.plot import IS_WIDE
from components.figures.text import screen_lines
from components.html.element import el, percent, text_of


def bar(low: float, high: float | None = None) -> Element:
    """A bar from nothing to `low`, and on to `high` as an outline where a range is stated; the row's longest is 1."""
    return el(
        "svg",
        el("rect", width=percent(low), height="100%", class_="fam-light"),
        el("line", x2=percent(low), y1="50%", y2="50%", class_="stripes"),
        el("rect", x=percent(low), width=percent(high - low), height="100%", class_="beyond") if high else None,
        class_="bar",
        aria_hidden="true",
    )


TORN = "M40 1H1V13H40L36 10L40 7L36 4Z"
"""A short torn outline, 14 units high."""


def empty() -> Element:
    """A short torn outline with a question mark: the place of a number that nobody states, never as long as a bar."""
    return el(
        "svg",
        el("path", d=TORN, class_="unknown"),
        el("text", "?", x=18, y=12, text_anchor="middle", class_="small"),
        viewBox="0 0 42 14",
        preserveAspectRatio="xMinYMid",
        class_="bar",
        aria_hidden="true",
    )


def swatch() -> Element:
    """A small piece of the family's colour and pattern, for a heading or a button."""
    return el("svg", bar(1)[0], bar(1)[1], class_="swatch", aria_hidden="true")


def height(rows: Element, width: float) -> float:
    """How high a list of rows (a name, a bar, a number) is on a screen, in pixels; narrow, bars stand below names."""
    is_wide = width >= IS_WIDE
    rooms = (width * 0.3, width * 0.3) if is_wide else (width * 0.65, width * 0.4)
    words = [[text_of(part) for part in row if part.tag != "svg"] for row in rows]
    lines = [max(screen_lines(text, rooms[at > 0], 16) for at, text in enumerate(row)) for row in words]
    return sum(lines) * 25.6 + len(lines) * (10 if is_wide else 32)
