"""A table whose cells hold words, sources and bars: rows are attributes, columns are the members of families."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from components.figures.bars import bar, empty, swatch
from components.figures.frame import Body
from components.html.element import Child, el
from components.html.format import capitalised, in_short
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Fact
from components.model.schema.figures import Comparison
from components.model.schema.types import NOT_STATED

ALL = "all"


def draw(content: Content, id: str, figure: Comparison, notes: Notes) -> Body:
    """One member of each family is shown at first; others are chosen by family. A row opens its sentences."""
    families = _families(content, figure)
    return Body(
        picture=[_controls(content, families), _table(content, id, figure, families, notes)],
        words=_words(content, figure),
        head=[content.words.attribute, *(content.variants[name].name for name in _columns(families))],
        rows=[
            [content.attributes[row].name, *(_plain(content, name, row) for name in _columns(families))]
            for row in figure.attributes
        ],
        choices={"attribute": figure.attributes}
        | {family: [*members, ALL] for family, members in families.items() if len(members) > 1},
        first={"attribute": ""} | {family: members[0] for family, members in families.items() if len(members) > 1},
    )


def _families(content: Content, figure: Comparison) -> Mapping[str, list[str]]:
    """The members to compare by family, families in the order of their first member."""
    families: dict[str, list[str]] = {}
    for name in figure.variants:
        families.setdefault(content.variants[name].family, []).append(name)
    return families


def _columns(families: Mapping[str, Sequence[str]]) -> list[str]:
    return [name for members in families.values() for name in members]


def _shown(families: Mapping[str, Sequence[str]], family: str, name: str) -> str | None:
    return f"{family}={name}|{ALL}" if len(families[family]) > 1 else None


def _controls(content: Content, families: Mapping[str, Sequence[str]]) -> list[Element]:
    return [
        el(
            "div",
            el("span", swatch(), " ", _family_name(content, family), class_=_tone(content, members[0])),
            [el("button", content.variants[name].name, type="button", data_set=f"{family}={name}") for name in members],
            el("button", content.words.all, type="button", data_set=f"{family}={ALL}"),
            class_="controls",
            role="group",
            aria_label=_family_name(content, family),
        )
        for family, members in families.items()
        if len(members) > 1
    ]


def _family_name(content: Content, family: str) -> str:
    return content.words.family_of.format(family=content.families[family].name)


def _tone(content: Content, name: str) -> str:
    return f"tone-{content.families[content.variants[name].family].tone}"


def _table(content: Content, id: str, figure: Comparison, families: Mapping[str, list[str]], notes: Notes) -> Element:
    """Laid out as cards it would lose its roles in some browsers; the script spells them out."""
    columns = _columns(families)
    head = [_head(content, families, name) for name in columns]
    rows = [
        el(
            "tr",
            _row_head(content, row),
            [_cell(content, figure, families, (name, row), notes) for name in columns],
            data_lit=f"attribute={row}",
        )
        for row in figure.attributes
    ]
    return el(
        "table",
        el("caption", content.words.pick_row, class_="hint"),
        el("thead", el("tr", el("td"), head)),
        el("tbody", rows),
        class_="comparison",
        aria_labelledby=f"{id}-title",
    )


def _head(content: Content, families: Mapping[str, Sequence[str]], name: str) -> Element:
    variant = content.variants[name]
    return el(
        "th",
        el("span", swatch(), " ", _family_name(content, variant.family), class_="family"),
        el("b", variant.name),
        el("span", variant.designation, class_="soft") if variant.designation else None,
        scope="col",
        class_=_tone(content, name),
        data_when=_shown(families, variant.family, name),
    )


def _row_head(content: Content, row: str) -> Element:
    choice, attribute = f"attribute={row}", content.attributes[row]
    return el(
        "th",
        el("button", attribute.name, type="button", class_="pick", data_set=choice, data_toggle=True),
        el("span", attribute.note, class_="soft") if attribute.note else None,
        scope="row",
    )


def _cell(
    content: Content, figure: Comparison, families: Mapping[str, Sequence[str]], at: tuple[str, str], notes: Notes
) -> Element:
    name, row = at
    variant, statement = content.variants[name], content.variants[name].attributes.get(row, NOT_STATED)
    whole = statement.text if isinstance(statement, Fact) else content.words.not_stated_note
    opened = el("p", whole, class_="whole", data_when=f"attribute={row}", data_say=f"{variant.name}: {whole}")
    return el(
        "td",
        el("span", swatch(), " ", variant.name, class_="who", aria_hidden="true"),
        el("div", _said(content, figure, row, statement, notes), opened),
        class_=_tone(content, name),
        data_when=_shown(families, variant.family, name),
    )


def _said(content: Content, figure: Comparison, row: str, statement: Fact | str, notes: Notes) -> list[Child]:
    if not isinstance(statement, Fact):
        return [el("span", capitalised(content.words.not_stated), class_="soft"), empty()]
    drawn, short = _bar(content, figure, row, statement), notes.text(capitalised(in_short(content, statement)))
    number = "measured" if drawn is not None and statement.short is None else None
    return [el("span", short, class_=number), notes.marks(statement), notes.disputed(statement), drawn]


def _bar(content: Content, figure: Comparison, row: str, fact: Fact) -> Element | None:
    """A bar where the attribute is measured, all at one time; the longest of a row fills its cell."""
    if content.attributes[row].unit is None or fact.value is None or _spans_years(content, figure, row):
        return None
    most = max(_ends(content, figure, row))
    return bar(fact.value / most, None if fact.high is None else fact.high / most) if most > 0 else None


def _spans_years(content: Content, figure: Comparison, row: str) -> bool:
    """Whether a row holds numbers for different times, which no bar may set side by side."""
    statements = [content.variants[name].attributes.get(row) for name in figure.variants]
    return len({one.when for one in statements if isinstance(one, Fact) and one.value is not None}) > 1


def _ends(content: Content, figure: Comparison, row: str) -> list[float]:
    statements = [content.variants[name].attributes.get(row) for name in figure.variants]
    return [fact.high or fact.value or 0 for fact in statements if isinstance(fact, Fact)]


def _plain(content: Content, name: str, row: str) -> str:
    statement = content.variants[name].attributes.get(row)
    if not isinstance(statement, Fact):
        return content.words.not_stated
    differ = f" ({content.words.disputed})" if statement.disputed else ""
    return in_short(content, statement) + differ


def _words(content: Content, figure: Comparison) -> list[Element]:
    families = _families(content, figure)
    columns = _columns(families)
    now = [
        el(
            "span",
            f"{content.variants[name].name} ({_family_name(content, content.variants[name].family)}). ",
            data_when=_shown(families, content.variants[name].family, name),
        )
        for name in columns
    ]
    said = [
        el(
            "li",
            el("b", content.attributes[row].name),
            ": ",
            "; ".join(f"{content.variants[name].name}: {_plain(content, name, row)}" for name in columns),
        )
        for row in figure.attributes
    ]
    return [el("p", el("b", content.words.shown_now), " ", now), el("ul", said)]
