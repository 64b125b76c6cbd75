"""Silhouettes at one scale beside a person, and their measures as numbers and bars."""

from xml.etree.ElementTree import Element

from components.figures import lineup, stage
from components.figures.bars import bar, swatch
from components.figures.frame import Body
from components.figures.front_view import Group
from components.figures.lineup import Lineup
from components.figures.scales import ticks
from components.figures.silhouettes import PER_METRE, Silhouette
from components.html.element import Child, el
from components.html.format import amount, in_short, quantity
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Fact, Statement
from components.model.schema.figures import Scale
from components.model.schema.types import NOT_STATED

FACTS_SHOWN = 3
"""How many further facts of a variant stand in the figure; its page has them all."""

SPARE = 0.1
"""How thick the empty place of something without a stated thickness is, as a part of the ruler."""


def draw(content: Content, id: str, figure: Scale, notes: Notes) -> Body:
    """Labels are buttons that pick a variant; a switch picks the measure whose numbers and bars are shown."""
    drawn = _lineup(content, id, figure)
    return Body(
        picture=[
            stage.defs(drawn.drawings, id),
            _switch(content, figure),
            el("div", lineup.lying(drawn), class_="wide"),
            el("div", lineup.standing(drawn), class_="narrow"),
            [_bars(content, figure, measure, notes) for measure in figure.measures],
        ],
        panels=[el("p", content.words.pick_variant, class_="hint", data_panel="variant="),
                [_panel(content, id, figure, variant, notes) for variant in figure.variants]],
        words=[el("ul", [el("li", line) for line in _lines(content, figure, drawn)])],
        head=[content.variant_word, *(content.attributes[measure].name for measure in _all(figure))],
        rows=[[content.variants[variant].name, *(_cell(content, _stated(content, variant, measure), notes)
                                                for measure in _all(figure))]
              for variant in figure.variants],
        choices={"variant": figure.variants, "measure": figure.measures},
        first={"variant": "", "measure": figure.measures[0]},
        short=lambda: [stage.defs(drawn.drawings, id),
                       el("div", lineup.standing(drawn, is_short=True), class_="narrow")],
    )  # fmt: skip


def _all(figure: Scale) -> list[str]:
    """What is shown of each thing."""
    return [*figure.measures, *([figure.together] if figure.together else [])]


def _stated(content: Content, variant: str, measure: str) -> Statement:
    return content.variants[variant].attributes.get(measure, NOT_STATED)


def _metres(content: Content, stated: Statement) -> float | None:
    if isinstance(stated, str) or stated.value is None or stated.unit is None:
        return None
    metres = content.units[stated.unit].metres
    return None if metres is None else stated.value * metres


def _said(content: Content, stated: Statement) -> str:
    if isinstance(stated, str):
        return content.words.not_stated
    return quantity(content, stated) or in_short(content, stated)


def _lineup(content: Content, id: str, figure: Scale) -> Lineup:
    person = content.art[figure.person]
    unit = content.attributes[figure.length].unit
    metres = (content.units[unit].metres if unit else None) or 1
    stated = [_metres(content, _stated(content, variant, figure.length)) for variant in figure.variants]
    ruler = ticks(max([length for length in stated if length] or [person.height / PER_METRE]) / metres)
    spare = ruler[-1] * metres * SPARE
    return Lineup(
        id=id, label=figure.title, person=person, person_name=figure.person_name,
        items=[_silhouette(content, figure, variant, spare) for variant in figure.variants],
        ruler=[(tick * metres, amount(content, tick, unit)) for tick in ruler],
        measures={measure: content.attributes[measure].name for measure in figure.measures},
        length=figure.length, thickness=figure.thickness,
        together=content.attributes[figure.together].name if figure.together else "",
        groups=[_group(content, figure, figure.together, id) for id in figure.variants] if figure.together else (),
    )  # fmt: skip


def _group(content: Content, figure: Scale, together: str, id: str) -> Group:
    variant, shared = content.variants[id], _stated(content, id, together)
    thick = _stated(content, id, figure.thickness)
    count = None if isinstance(shared, str) or shared.value is None else round(shared.value)
    said = (
        content.words.not_stated if isinstance(shared, str) else f"{_said(content, shared)} × {_said(content, thick)}"
    )
    return Group(variant.name, said, content.families[variant.family].tone, count, _metres(content, thick))


def _silhouette(content: Content, figure: Scale, id: str, spare: float) -> Silhouette:
    variant = content.variants[id]
    return Silhouette(
        id=id, name=variant.name, tone=content.families[variant.family].tone,
        drawing=content.art[variant.art] if variant.art else None,
        length=_metres(content, _stated(content, id, figure.length)),
        thickness=_metres(content, _stated(content, id, figure.thickness)),
        values={measure: _said(content, _stated(content, id, measure)) for measure in figure.measures},
        stated=[measure for measure in figure.measures if _stated(content, id, measure) != NOT_STATED],
        spare=spare,
    )  # fmt: skip


def _switch(content: Content, figure: Scale) -> Element:
    buttons = [
        el("button", content.attributes[measure].name, type="button", data_set=f"measure={measure}")
        for measure in figure.measures
    ]
    name = content.words.measure
    return el("div", el("span", name), buttons, class_="controls", role="group", aria_label=name)


def _bars(content: Content, figure: Scale, measure: str, notes: Notes) -> Element:
    """The numbers of one measure; each with a bar as long as its share of the largest, unless the picture draws the
    measure already or there are no two numbers to compare."""
    name = content.attributes[measure].name
    stated = {variant: _stated(content, variant, measure) for variant in figure.variants}
    ends = [fact.high or fact.value for fact in stated.values() if isinstance(fact, Fact) and fact.value is not None]
    barred = measure not in (figure.length, figure.thickness) and len(ends) > 1
    largest = max(end or 0 for end in ends) if barred else 0
    say = "; ".join(f"{content.variants[id].name} {_said(content, fact)}" for id, fact in stated.items())
    missing = NOT_STATED in stated.values()
    return el(
        "section",
        el("h3", name),
        el("ul", [_measured(content, id, fact, largest, notes) for id, fact in stated.items()],
           class_="bars" if barred else "bars only-numbers"),
        el("p", content.words.not_stated_note, class_="soft") if missing else None,
        class_="measures", data_panel=f"measure={measure}", data_say=f"{name}: {say}.",
    )  # fmt: skip


def _measured(content: Content, id: str, stated: Statement, largest: float, notes: Notes) -> Element:
    variant = content.variants[id]
    known = None if isinstance(stated, str) or stated.value is None or not largest else stated
    return el(
        "li",
        el("span", swatch(), " ", variant.name),
        bar((known.value or 0) / largest, known.high and known.high / largest) if known else None,
        el("span", _cell(content, stated, notes), class_="number"),
        class_=f"tone-{content.families[variant.family].tone}",
    )  # fmt: skip


def _cell(content: Content, stated: Statement, notes: Notes) -> list[Child]:
    if isinstance(stated, str):
        return [el("span", content.words.not_stated, class_="not-stated")]
    return [el("b", notes.marked(_said(content, stated), stated))]


def _panel(content: Content, id: str, figure: Scale, name: str, notes: Notes) -> Element:
    variant, stated = content.variants[name], [_stated(content, name, measure) for measure in _all(figure)]
    role = notes.level(variant.role, variant.plain)
    facts = [fact for fact in stated if isinstance(fact, Fact)] + variant.facts[:FACTS_SHOWN]
    missing = [content.attributes[measure].name for measure, fact in zip(_all(figure), stated, strict=True)
               if isinstance(fact, str)]  # fmt: skip
    return el(
        "details",
        el("summary", variant.name, el("span", f": {role}", class_="soft")),
        el("h3", variant.name, [" ", el("span", variant.designation, class_="soft")] if variant.designation else None),
        el("p", role, class_="lead", id=f"{id}-about-{name}"),
        el("ul", [el("li", notes.sentence(fact)) for fact in facts]) if facts else None,
        el("p", ", ".join(missing), ": ", content.words.not_stated, ".", class_="soft") if missing else None,
        el("p", el("a", content.words.more_about.format(name=variant.name), href=notes.links("variant", name))),
        data_panel=f"variant={name}", data_say=f"{variant.name}. {role}",
    )  # fmt: skip


def _lines(content: Content, figure: Scale, drawn: Lineup) -> list[str]:
    """Each thing drawn with all its measures, the person, and the ruler."""
    items = [
        f"{item.name}: " + "; ".join(f"{drawn.measures[id]} {text}" for id, text in item.values.items())
        for item in drawn.items
    ]
    ruler = content.words.range.format(low=drawn.ruler[0][1], high=drawn.ruler[-1][1])
    boxes = [f"{drawn.together}: {group.name} {group.said}" for group in drawn.groups]
    return [*items, *boxes, figure.person_name, f"{content.words.ruler}: {ruler}"]
