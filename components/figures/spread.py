"""One question, one row for each source that gives a number: where it lies, who says so, how well supported."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.figures.frame import Body
from components.figures.positions import RANKS, cells, end, head, publications, published, told
from components.figures.scales import ticks
from components.figures.symbols import drawn, mark
from components.html.element import el, percent
from components.html.format import amount, number, quantity
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Position
from components.model.schema.figures import Spread

Band = tuple[float, float] | None
"""Where the best supported numbers lie, as parts of the axis."""
BROADEST = 0.5
"""Best supported numbers that fill more of the axis than this agree on nothing that a band could mark."""


def draw(content: Content, _id: str, figure: Spread, notes: Notes) -> Body:
    """Rows by rank and number; a band marks what is best supported; picking a row opens what its source says."""
    entry, words = content.disagreements[figure.disagreement], content.words
    stated = _stated(content, figure)
    axis = ticks(max(end(position) for _, position in stated))
    return Body(
        picture=[
            el("p", words.pick_position, class_="hint"),
            [_ranked(content, figure, rank, axis, notes) for rank in RANKS],
        ],
        panels=[
            el("p", el("b", words.our_wording), " ", notes.text(entry.wording), class_="lead"),
            el("p", el("b", words.why), " ", entry.reason),
            el("p", el("a", words.see_disagreement, href=notes.links("disagreement", figure.disagreement))),
        ],
        words=[
            el("p", f"{words.ruler}: {words.range.format(low=0, high=amount(content, axis[-1], figure.unit))}"),
            el("ul", [el("li", told(content, one)) for one in _every(content, figure)]),
        ],
        head=head(content),
        rows=[cells(content, one, notes) for one in _every(content, figure)],
        choices={"position": [name for name, _ in stated]},
        first={"position": ""},
    )


def _stated(content: Content, figure: Spread) -> list[tuple[str, Position]]:
    """The positions with a number in the figure's unit, with their names, by rank, then by number."""
    order = list(RANKS)
    positions = content.disagreements[figure.disagreement].positions
    stated = [(one.id, one) for one in positions if one.value is not None and one.unit == figure.unit]
    return sorted(stated, key=lambda pair: (order.index(pair[1].rank), pair[1].value or 0, end(pair[1])))


def _unmeasured(content: Content, figure: Spread, rank: str) -> list[Position]:
    """The positions of a rank that cannot stand on the axis: in words, or in another unit."""
    positions = content.disagreements[figure.disagreement].positions
    return [one for one in positions if one.rank == rank and (one.value is None or one.unit != figure.unit)]


def _every(content: Content, figure: Spread) -> list[Position]:
    """Those on the axis, then those in words."""
    others = [one for rank in RANKS for one in _unmeasured(content, figure, rank)]
    return [one for _, one in _stated(content, figure)] + others


def _band(stated: Sequence[tuple[str, Position]], longest: float) -> Band:
    """From the lowest to the highest of what is best supported, as parts of the axis, where they lie together."""
    edges = [edge / longest for _, one in stated if one.rank == "preferred" for edge in (one.value or 0, end(one))]
    return (min(edges), max(edges)) if edges and max(edges) - min(edges) <= BROADEST else None


def _ranked(content: Content, figure: Spread, rank: str, axis: Sequence[float], notes: Notes) -> Element | None:
    """The positions of one rank below their axis; those without a number on it last, in words."""
    every, other = _stated(content, figure), _unmeasured(content, figure, rank)
    band = _band(every, axis[-1])
    rows = [_row(content, name, one, axis, band, notes) for name, one in every if one.rank == rank]
    if not rows and not other:
        return None
    return el(
        "section",
        el("div",
           el("h3", mark(RANKS[rank]), getattr(content.words, rank)),
           _axis(content, axis) if rows else None,
           el("span", content.units[figure.unit].name, class_="soft") if rows else None,
           class_="spread-head"),
        el("ol", rows, [_in_words(content, one, notes) for one in other], class_="spread-rows"),
        class_=f"spread {rank}",
    )  # fmt: skip


def _who(content: Content, position: Position) -> list[Element]:
    if position.short:
        label, below = position.short, published(content, position)
    else:
        label, below = ("; ".join(texts) for texts in zip(*publications(content, position), strict=True))
    return [el("span", label), el("span", below, class_="soft")]


def _in_words(content: Content, position: Position, notes: Notes) -> Element:
    return el("li", el("div", _who(content, position), class_="who"), el("p", notes.sentence(position)), class_="words")


def _row(content: Content, name: str, position: Position, axis: Sequence[float], band: Band, notes: Notes) -> Element:
    choice = f"position={name}"
    return el(
        "li",
        el("button", _who(content, position), type="button", class_="who", data_set=choice, data_toggle=True),
        _track(position, axis, band),
        el("span", el("b", quantity(content, position)), class_="said"),
        el("p", getattr(content.words, position.rank), ". ", notes.sentence(position),
           [[" ", quoted] for quoted in notes.evidence(position)],
           class_="says", data_panel=choice, data_say=told(content, position)),
        data_lit=choice, class_=position.rank,
    )  # fmt: skip


def _track(position: Position, axis: Sequence[float], band: Band) -> Element:
    """A mark, or a bar between two, on a line from nothing to the end of the axis."""
    low, high = (position.value or 0) / axis[-1], end(position) / axis[-1]
    ends = [low] if low == high else [low, high]
    return el(
        "svg",
        el("rect", x=percent(band[0]), width=percent(max(band[1] - band[0], 0.006)), height="100%", class_="band")
        if band else None,
        [el("line", x1=percent(tick / axis[-1]), x2=percent(tick / axis[-1]), y1="0%", y2="100%", class_="grid")
         for tick in axis],
        el("line", x1=percent(low), x2=percent(high), y1="50%", y2="50%", class_="reach") if high > low else None,
        [el("svg", drawn(RANKS[position.rank], transform="translate(-8 -8)"), x=percent(at), y="50%", class_="point")
         for at in ends],
        class_="track", aria_hidden="true",
    )  # fmt: skip


def _axis(content: Content, axis: Sequence[float]) -> Element:
    texts = [
        el("text", number(content, tick), x=percent(tick / axis[-1]), y="70%", text_anchor="middle", class_="small")
        for tick in axis
    ]
    return el("svg", texts, class_="axis", aria_hidden="true")
