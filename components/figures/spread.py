"""One question, one row for each source that gives a number: where it lies, who says so, how well supported."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.figures.axis import ticks
from components.figures.frame import Body
from components.figures.marks import drawn, mark
from components.figures.markup import Child, el, percent
from components.figures.notes import Notes
from components.figures.wording import amount, day, quantity
from components.model.claims import Position
from components.model.content import Content
from components.model.drawn import Spread

RANKS = {"preferred": "circle", "plausible": "ring", "unsupported": "cross"}
"""The shape that stands for each rank, best supported first."""


def draw(content: Content, _id: str, figure: Spread, notes: Notes) -> Body:
    """Rows by rank and number; a band marks what is best supported; picking a row opens what its source says."""
    entry, words = content.disagreements[figure.disagreement], content.words
    stated = _stated(content, figure)
    axis = ticks(max(_end(position) for _, position in stated))
    band = [edge for _, one in stated if one.rank == "preferred" for edge in (one.value or 0, _end(one))]
    rows = [_row(content, name, one, axis[-1], band, notes) for name, one in stated]
    return Body(
        picture=[
            el("div", _axis(content, figure, axis), el("ol", rows, class_="spread-rows"), class_="spread"),
            _key(content, stated),
        ],
        panels=[
            el("p", el("b", words.our_wording), " ", notes.text(entry.wording), class_="lead"),
            el("p", el("b", words.why), " ", entry.reason),
            el("p", el("a", words.see_disagreement, href=notes.links("disagreement", figure.disagreement))),
        ],
        words=[el("ul", [el("li", _told(content, one)) for _, one in stated])],
        head=[words.source, words.value, words.rank, words.date, words.sources],
        rows=[
            [
                _label(content, one),
                quantity(content, one),
                getattr(words, one.rank),
                _when(content, one),
                notes.marks(one),
            ]
            for _, one in stated
        ],
        choices={"position": [name for name, _ in stated]},
        first={"position": ""},
    )


def _end(position: Position) -> float:
    return position.high if position.high is not None else position.value or 0


def _stated(content: Content, figure: Spread) -> list[tuple[str, Position]]:
    """The positions with a number in the figure's unit, with their names, by rank, then by number."""
    order = list(RANKS)
    named = enumerate(content.disagreements[figure.disagreement].positions, 1)
    stated = [(one.id or str(place), one) for place, one in named if one.value is not None and one.unit == figure.unit]
    return sorted(stated, key=lambda pair: (order.index(pair[1].rank), pair[1].value or 0, _end(pair[1])))


def _label(content: Content, position: Position) -> str:
    return position.short or content.sources[position.sources[0].id].publisher


def _when(content: Content, position: Position) -> str:
    """The date that a number is for, else that of its source."""
    if position.when:
        return day(content, position.when)
    date = content.sources[position.sources[0].id].date
    return content.words.no_date if date == "not stated" else day(content, date)


def _told(content: Content, position: Position) -> str:
    rank = getattr(content.words, position.rank)
    return f"{_label(content, position)}, {_when(content, position)}: {quantity(content, position)} ({rank})"


def _row(
    content: Content, name: str, position: Position, longest: float, band: Sequence[float], notes: Notes
) -> Element:
    choice = f"position={name}"
    return el(
        "li",
        el("button", el("span", _label(content, position)), el("span", _when(content, position), class_="soft"),
           type="button", class_="who", data_set=choice, data_toggle=True),
        _track(position, longest, band),
        el("span", mark(RANKS[position.rank]), el("b", quantity(content, position)), notes.disputed(position),
           class_="said"),
        el("p", getattr(content.words, position.rank), ". ", notes.sentence(position), class_="says",
           data_panel=choice, data_say=_told(content, position)),
        data_lit=choice, class_=position.rank,
    )  # fmt: skip


def _track(position: Position, longest: float, band: Sequence[float]) -> Element:
    """A mark, or a line between two, on a line from nothing to the end of the axis."""
    low, high = (position.value or 0) / longest, _end(position) / longest
    ends = [low] if low == high else [low, high]
    return el(
        "svg",
        _band(band, longest),
        el("line", x1=percent(0), x2=percent(1), y1="50%", y2="50%", class_="base"),
        el("line", x1=percent(low), x2=percent(high), y1="50%", y2="50%", class_="reach") if high > low else None,
        [el("svg", drawn(RANKS[position.rank], transform="translate(-8 -8)"), x=percent(end), y="50%", class_="point")
         for end in ends],
        class_="track", aria_hidden="true",
    )  # fmt: skip


def _band(band: Sequence[float], longest: float) -> Child:
    if not band:
        return None
    low, high = min(band) / longest, max(band) / longest
    return el("rect", x=percent(low), width=percent(max(high - low, 0.006)), height="100%", class_="band")


def _axis(content: Content, figure: Spread, axis: Sequence[float]) -> Element:
    last = axis[-1]
    texts = [
        el("text", amount(content, tick, figure.unit) if tick == last else plain_number(content, tick),
           x=percent(tick / last), y="70%", text_anchor=_anchor(tick, last), class_="small")
        for tick in axis
    ]  # fmt: skip
    return el("svg", texts, class_="axis", role="img", aria_label=content.units[figure.unit].name)


def _anchor(tick: float, last: float) -> str:
    return "start" if tick == 0 else "end" if tick == last else "middle"


def plain_number(content: Content, value: float) -> str:
    """A number of the axis without its unit."""
    return amount(content, value, None)


def _key(content: Content, stated: Sequence[tuple[str, Position]]) -> Element:
    used = [rank for rank in RANKS if any(one.rank == rank for _, one in stated)]
    return el(
        "ul",
        [el("li", mark(RANKS[rank]), getattr(content.words, rank)) for rank in used],
        class_="key",
        aria_label=content.words.key,
    )
