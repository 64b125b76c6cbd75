"""The positions of a disagreement beside their drawing: labels, panels, words and table, the same for every plot."""

from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from components.figures.frame import Body, Row
from components.figures.plot import Column, Drawing, both
from components.figures.symbols import mark
from components.html.element import el
from components.html.format import day, number, quantity
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Disagreement, Fact, Position
from components.model.schema.plots import ByFamily, OverTime, Pictogram, Spread
from components.model.schema.types import NOT_STATED

RANKS = {"preferred": "circle", "plausible": "ring", "unsupported": "cross"}
"""The shape that stands for each rank, best supported first."""
Named = tuple[str, Position]
"""A position with its id."""


def label(content: Content, position: Position) -> str:
    """What it is called in a few words: by itself, else by its first source."""
    return position.short or content.sources[content.cites(position)[0]].publisher


def range_of(content: Content, fact: Fact) -> str:
    """Its number or range without the unit, for where an axis or a drawing says the unit."""
    low = number(content, fact.value or 0)
    return low if fact.high is None else content.words.range.format(low=low, high=number(content, fact.high))


def end(position: Position) -> float:
    """The upper end of what is stated."""
    return position.high if position.high is not None else position.value or 0.0


def published(content: Content, position: Position) -> str:
    """Who says so, and when each published it."""
    return "; ".join(f"{publisher}, {date}" for publisher, date in publications(content, position))


def publications(content: Content, position: Position) -> list[tuple[str, str]]:
    """Publisher and date of each source."""
    sources = [content.sources[id] for id in content.cites(position)]
    return [(one.publisher, content.words.no_date if one.date == NOT_STATED else day(content, one.date))
            for one in sources]  # fmt: skip


def told(content: Content, position: Position, notes: Notes) -> str:
    """Label, publishers, number and rank in one line."""
    rank = getattr(content.words, position.rank)
    said = f"{label(content, position)} ({published(content, position)})"
    return f"{said}: {_stated(content, position, notes)} ({rank})"


def head(content: Content) -> Row:
    """Heads the columns of `cells`."""
    words = content.words
    return [words.source, words.value, words.rank, words.date, words.sources]


def cells(content: Content, position: Position, notes: Notes) -> Row:
    """One row of the table."""
    rank = getattr(content.words, position.rank)
    return [
        label(content, position),
        _stated(content, position, notes),
        rank,
        _when(content, position),
        notes.marks(position),
    ]


def _stated(content: Content, position: Position, notes: Notes) -> str:
    """A number, else the whole sentence."""
    return quantity(content, position) or notes.level(position.text, position.plain)


def _when(content: Content, position: Position) -> str:
    """The date that a number is for, else that of its source."""
    if position.when:
        return day(content, position.when)
    date = content.sources[content.cites(position)[0]].date
    return content.words.no_date if date == NOT_STATED else day(content, date)


def body(
    content: Content,
    id: str,
    figure: ByFamily | OverTime | Pictogram | Spread,
    shown: Sequence[Named],
    drawing: Callable[[Column], Drawing],
    notes: Notes,
) -> Body:
    """A plot with the statement behind each number, our wording, and in words what is not drawn."""
    entry, words = content.disagreements[figure.disagreement], content.words
    drawn = {name for name, _ in shown}
    rest = [(name, one) for name, one in entry.named if name not in drawn]
    every = [one for _, one in (*shown, *rest)]
    return Body(
        picture=[el("p", words.pick_position, class_="hint"), both(figure.title, drawing, figure.kind)],
        panels=[
            [_panel(content, id, name, one, notes) for name, one in shown],
            our_wording(entry, notes),
            our_reason(entry, notes),
            [_aside(content, one, notes) for _, one in rest],
            el("p", every_position(content, figure.disagreement, notes.links("disagreement", figure.disagreement))),
        ],
        words=[el("ul", [el("li", told(content, one, notes)) for one in every])],
        head=head(content),
        rows=[cells(content, one, notes) for one in every],
        choices={"position": [name for name, _ in shown]},
        first={"position": ""},
    )


def _panel(content: Content, id: str, name: str, position: Position, notes: Notes) -> Element:
    rank = getattr(content.words, position.rank)
    return el(
        "details",
        el("summary", label(content, position)),
        el("h3", label(content, position)),
        el("p", el("b", quantity(content, position), class_="measured"), " ", mark(RANKS[position.rank]), " ", rank),
        el("p", notes.sentence(position), [[" ", quoted] for quoted in notes.evidence(position)],
           id=f"{id}-about-{name}"),
        data_panel=f"position={name}", data_say=told(content, position, notes),
    )  # fmt: skip


def every_position(content: Content, disagreement: str, href: str) -> Element:
    """The way to a disagreement; its spoken name says to which."""
    words, topic = content.words.see_disagreement, content.disagreements[disagreement].topic
    return el("a", words, href=href, aria_label=f"{words}: {topic}")


def _aside(content: Content, position: Position, notes: Notes) -> Element:
    """What cannot be drawn: a number without a date, in another unit, or none."""
    return el("p", el("b", label(content, position)), ": ", notes.sentence(position), class_="undrawn")


def our_wording(entry: Disagreement, notes: Notes) -> Element:
    """How we put a question on which sources differ."""
    said = notes.text(notes.level(entry.wording, entry.plain.wording))
    return el("p", el("b", notes.content.words.our_wording), " ", said, class_="lead")


def our_reason(entry: Disagreement, notes: Notes) -> Element:
    """Why we put it so."""
    return el("p", el("b", notes.content.words.why), " ", notes.level(entry.reason, entry.plain.reason))
