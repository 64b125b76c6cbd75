"""Who makes, who approves, who receives, with the rule on each arrow; a reader follows one path after another."""

from xml.etree.ElementTree import Element

from components.figures.flowchart import CARD, NARROW, WIDE, drawing, legs, rule_of
from components.figures.frame import Body
from components.figures.plot import canvas
from components.html.element import Child, el
from components.html.format import onward
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.figures import Arrow, Flow, FlowPath, Stop


def draw(content: Content, id: str, figure: Flow, notes: Notes) -> Body:
    """The first path is followed at first; all arrows and their rules are always there."""
    words = content.words
    return Body(
        picture=[
            [
                el("div", canvas(figure.title, column, drawing(content, figure, column)), class_=f"{column.name} flow")
                for column in (WIDE, NARROW)
            ],
            el(
                "div",
                el("span", words.follow_path),
                [el("button", path.name, type="button", data_set=f"path={path.id}") for path in figure.paths],
                class_="controls",
                role="group",
                aria_label=words.follow_path,
            ),
        ],
        panels=[_panel(content, id, figure, path, notes) for path in figure.paths],
        words=[
            el("p", figure.as_of) if figure.as_of else None,
            el(
                "ul", [el("li", f"{first} ({second}): {said}") for first, second, said in _rows(content, figure, notes)]
            ),
        ],
        head=[words.stop_or_way, words.who_or_rule, words.positions],
        rows=_rows(content, figure, notes),
        choices={"path": [path.id for path in figure.paths]},
        first={"path": figure.paths[0].id},
        at_rest={"path": ""},
        short=lambda: [el("div", canvas("", CARD, drawing(content, _end(figure), CARD)), class_="wide flow")],
    )


def _end(figure: Flow) -> Flow:
    """The last two columns alone, which tell how it ends; where a wall bars a stop, no other arrow leads to it.

    What is not simply allowed says its rule alone.
    """
    first = max(stop.column for stop in figure.stops) - 1
    stops = [one.model_copy(update={"column": one.column - first}) for one in figure.stops if one.column >= first]
    left, barred = {stop.id for stop in stops}, {arrow.between[1] for arrow in figure.arrows if arrow.wall}
    arrows = [
        arrow.model_copy(update={"note": None} if arrow.rule == "allowed" else {"label": "", "note": None})
        for arrow in figure.arrows
        if left.issuperset(arrow.between) and (arrow.wall or arrow.between[1] not in barred)
    ]
    return figure.model_copy(update={"stops": stops, "arrows": arrows, "columns": [], "as_of": None})


def _panel(content: Content, id: str, figure: Flow, path: FlowPath, notes: Notes) -> Element:
    names = {stop.id: stop for stop in figure.stops}
    ways = {tuple(way.between): way for way in figure.arrows}
    steps: list[Child] = [_said(names[path.stops[0]].name, notes, names[path.stops[0]])]
    for leg in legs(path):
        steps += [_said(f"{ways[leg].label} ({rule_of(content, ways[leg])})", notes, ways[leg], "way")]
        steps += [_said(names[leg[1]].name, notes, names[leg[1]])]
    return el(
        "details",
        el("summary", path.name),
        el("h3", path.name),
        el("ul", steps, class_="path"),
        id=f"{id}-about-{path.id}",
        data_panel=f"path={path.id}",
        data_say=f"{path.name}: {onward(content).join(names[stop].name for stop in path.stops)}",
    )


def _said(name: str, notes: Notes, of: Stop | Arrow, kind: str = "stop") -> Element:
    return el("li", el("b", name), ": ", notes.sentence(of.sentence), class_=kind)


def _rows(content: Content, figure: Flow, notes: Notes) -> list[list[str]]:
    names = {stop.id: stop.name for stop in figure.stops}
    stops = [
        [stop.name, content.actors[stop.actor].name, notes.level(stop.sentence.text, stop.sentence.plain)]
        for stop in figure.stops
    ]
    ways = [
        [
            onward(content).join(names[end] for end in way.between),
            f"{rule_of(content, way)}: {'; '.join(filter(None, (way.label, way.note)))}",
            notes.level(way.sentence.text, way.sentence.plain),
        ]
        for way in figure.arrows
    ]
    return stops + ways
