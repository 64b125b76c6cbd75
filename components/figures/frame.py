"""What stands around every figure: title, caption, description, table, notes, credit. And the fragment that results."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from xml.etree.ElementTree import Element

from components.figures.disputed import sign_explained
from components.figures.paper import Paper, from_layouts, is_svg
from components.figures.paper_table import from_table
from components.html.choices import State, apply
from components.html.element import Child, el, serialise
from components.html.format import day, direction
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Fact, Resting
from components.model.schema.figures import Drawn
from components.model.schema.interface import Interface
from components.model.schema.text import NO_CONTACT

Row = Sequence[Child]
FEW_ROWS, FEW_COLUMNS = 5, 2
"""Of a table that is shown as an example of itself."""


@dataclass(frozen=True)
class Body:
    """What a figure kind draws: the picture, the texts that go with it, and the same in words and as a table."""

    picture: Sequence[Child]
    """Controls and SVG."""
    panels: Sequence[Child] = ()
    """Texts that belong to what can be chosen; all are readable without a script."""
    words: Sequence[Child] = ()
    """The picture in words: every part drawn and every number shown."""
    head: Row = ()
    rows: Sequence[Row] = ()
    """The same as a table; the first cell of each row heads it."""
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The values that each key of the state may take."""
    first: State = field(default_factory=dict)
    """What is shown before a reader chooses."""
    at_rest: State = field(default_factory=dict)
    """What of it nobody has chosen: a picture that was asked for in no state shows this instead."""
    paper: Paper | None = None
    """The same drawing for pictures and cards. A kind whose picture is SVG in a `wide` and a `narrow` layout needs
    none: it is taken from these (`paper.from_layouts`); where there is no such SVG, the table is drawn."""
    short: Callable[[], Sequence[Child]] | None = None
    """Draws fewer rows, those that say most, for a card on which all would be too small to read."""


@dataclass(frozen=True)
class Fragment:
    """One drawn figure as HTML that needs no script, and the values that each key of its state may take."""

    id: str
    title: str
    root: Element
    body: Body
    sources: Sequence[str]
    """Ids of the sources it cites, in the order of their numbers."""
    stated: Sequence[Fact | Resting]
    """Everything that it shows with its sources."""
    state: State

    @cached_property
    def html(self) -> str:
        return serialise(self.root, typeset=True)

    def paper(self, width: float, short: bool = False) -> Element:
        """The drawing in its state for a picture, so many pixels wide; `short` draws fewer rows."""
        body = self.body
        if short and body.short:
            return from_layouts(*body.short())(width, self.state)
        if body.paper:
            return body.paper(width, self.state)
        if is_svg(body.picture):
            return from_layouts(*body.picture)(width, self.state)
        rows, columns = (FEW_ROWS, FEW_COLUMNS) if short else (None, None)
        return from_table(body.head[:columns], [row[:columns] for row in body.rows[:rows]])(width, self.state)

    @property
    def choices(self) -> Mapping[str, Sequence[str]]:
        return self.body.choices


def frame(content: Content, id: str, figure: Drawn, body: Body, notes: Notes, state: State) -> Fragment:
    """The drawn body inside a `<figure>` that stands on its own, in a state; unknown state is ignored."""
    known = {key: value for key, value in state.items() if value in body.choices.get(key, ())}
    words, plain = content.words, figure.plain
    simplified, sign = notes.level(figure.simplified, plain.simplified), sign_explained(content, *body.picture)
    root = el(
        "figure",
        el("h2", figure.title, id=f"{id}-title"),
        el("p", notes.level(figure.caption, plain.caption), class_="caption"),
        _answering(words, body),
        el("p", class_="live", aria_live="polite"),
        el(
            "figcaption",
            _tools(content, id, figure, body, notes),
            el(
                "p",
                el("b", words.scale_note),
                " ",
                simplified,
                el("span", " ", sign, aria_hidden="true") if sign else None,
                class_="simplified",
            ),
            _credit(content),
        ),
        id=id,
        class_="x figure",
        aria_labelledby=f"{id}-title",
        dir=direction(content),
        data_kind=type(figure).__name__.lower(),
    )
    apply(root, {**body.first, **known})
    return Fragment(id, figure.title, root, body, tuple(notes.numbers), tuple(notes.shown), {**body.first, **known})


def _answering(words: Interface, body: Body) -> Element:
    """The picture and its panels: beside it, or below it and over its foot once one is asked for (`base.css`)."""
    if not body.panels:
        return el("div", *body.picture, class_="picture")
    close = el("button", words.close, type="button", class_="close", data_close=True)
    sheet = el("div", el("div", close, class_="handle"), *body.panels, class_="sheet")
    return el(
        "div",
        el("div", *body.picture, class_="picture"),
        el("div", sheet, class_="panels"),
        class_="picture-and-panels",
    )


def _tools(content: Content, id: str, figure: Drawn, body: Body, notes: Notes) -> Element:
    """One line of what can be opened below it, one at a time: the picture in words, as a table, its sources."""
    words, group = content.words, tools_group(id)
    sources = f"{words.sources} ({len(notes.numbers)})"
    described = notes.level(figure.description, figure.plain.description)
    return el(
        "div",
        drawer(words.long_description, el("p", described), *body.words, group=group),
        drawer(words.data_table, table(figure.title, body.head, body.rows), group=group) if body.rows else None,
        drawer(sources, notes.listing(), group=group, kind="cited-sources") if notes.numbers else None,
        class_="tools",
    )


def tools_group(id: str) -> str:
    """The name of the drawers of a figure of which one at a time is open."""
    return f"{id}-tools"


def tools(root: Element) -> Element:
    """The line of tools in the root of a drawn figure."""
    return next(each for each in root[-1] if each.get("class") == "tools")


def drawer(summary: str, *body: Child, group: str | None = None, kind: str = "") -> Element:
    """Something that opens on demand, with or without a script; of those of one `group` one at a time."""
    opened = el("div", *body, class_="drawer")
    return el("details", el("summary", summary), opened, class_=f"more {kind}".rstrip(), name=group)


def table(caption: str, head: Row, rows: Sequence[Row]) -> Element:
    """A table with a caption for those who cannot see where it stands; it scrolls by itself when it is too wide."""
    return el(
        "div",
        el(
            "table",
            el("caption", caption),
            el("thead", el("tr", [el("th", cell, scope="col") for cell in head])),
            el("tbody", [_row(row) for row in rows]),
        ),
        class_="scroll",
        tabindex="0",
        role="region",
        aria_label=caption,
    )


def _row(row: Row) -> Element:
    first, *rest = row
    return el("tr", el("th", first, scope="row"), [el("td", cell) for cell in rest])


def _credit(content: Content) -> Element:
    words, explainer = content.words, content.explainer
    return el(
        "p",
        explainer.credit,
        " · ",
        words.reviewed.format(date=day(content, explainer.reviewed)),
        report_link(content),
        class_="credit",
    )


def report_link(content: Content) -> list[Child]:
    """Where an error can be reported, after what stands before it; nothing where there is nobody to tell."""
    where = content.explainer.contact
    return [] if where == NO_CONTACT else [" · ", el("a", content.words.report_error, href=where)]
