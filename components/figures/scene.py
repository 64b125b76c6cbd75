"""A drawing whose parts are buttons, and what each part is."""

from collections.abc import Collection
from xml.etree.ElementTree import Element

from components.figures import stage
from components.figures.controls import heard
from components.figures.disputed import disputed_words, signed
from components.figures.frame import Body
from components.figures.text import Block
from components.html.element import Child, el
from components.html.notes import Notes
from components.model.content import Content
from components.model.drawings import Drawing
from components.model.schema.figures import Label, Layout, Placing, Remark, Route, Scene
from components.model.schema.subject import Link, Part

FACTS_SHOWN = 3
"""How many facts of a part stand in the figure; the page of the part has them all."""


def draw(content: Content, id: str, figure: Scene, notes: Notes) -> Body:
    """Shapes light up their part; labels are the buttons, in reading order."""
    options = [option.id for option in figure.switch.options] if figure.switch else []
    return Body(
        picture=[
            _switch(figure),
            stage.defs(_drawings(content, figure), id),
            _svg(content, id, figure, "wide", size=16, least=34),
            _svg(content, id, figure, "narrow", size=14, least=31),
        ],
        panels=[
            el("p", content.words.pick_part, class_="hint", data_panel="part="),
            [_panel(content, id, figure, part, notes) for part in figure.parts],
        ],
        words=[
            el(
                "ul",
                [
                    el("li", el("b", content.parts[part].name), ": ", _role(content, part, notes))
                    for part in figure.parts
                ],
            ),
            el("ul", [el("li", _joined(content, part, link)) for part, link in _links(content, figure)]),
        ],
        head=[content.words.part, content.words.role, content.words.links],
        rows=[
            [
                content.parts[part].name,
                _role(content, part, notes),
                "; ".join(_joined(content, owner, link) for owner, link in _links(content, figure) if owner == part),
            ]
            for part in figure.parts
        ],
        choices={"part": figure.parts, "switch": options},
        first={"part": "", "switch": options[0]} if options else {"part": ""},
    )


def _role(content: Content, part: str, notes: Notes) -> str:
    entry = content.parts[part]
    return notes.level(entry.role, entry.plain)


def _drawings(content: Content, figure: Scene) -> list[Drawing]:
    used = dict.fromkeys(placing.art for layout in (figure.wide, figure.narrow) for placing in layout.place)
    return [content.art[id] for id in used if not set(content.art[id].shapes) - {content.art[id].root.get("id")}]


def _svg(content: Content, id: str, figure: Scene, name: str, size: float, least: float) -> Element:
    layout: Layout = getattr(figure, name)
    disputed = disputed_words(content, figure)
    return el(
        "div",
        stage.canvas(
            layout,
            figure.title,
            stage.ground(layout),
            [_placed(content, id, figure, placing) for placing in layout.place],
            [_route(content, figure, route) for route in layout.routes],
            [
                stage.arc(lead.path, content.carriers[lead.by].line, data_dim=_away(figure, [lead.of]))
                for lead in layout.leads
            ],
            [_remark(content, figure, remark, remark.text in disputed) for remark in layout.remarks],
            [
                _button(content, id, figure, layout, label, size, least)
                for part in figure.parts
                for label in layout.labels
                if label.of == part
            ],
        ),
        class_=name,
    )


def _placed(content: Content, id: str, figure: Scene, placing: Placing) -> Element:
    drawing = content.art[placing.art]
    group = stage.place(drawing, placing, stage.shapes_of(drawing, id, _dimming(content, figure)))
    return el("g", group, data_when=f"switch={placing.when}") if placing.when else group


def _button(
    content: Content, id: str, figure: Scene, layout: Layout, label: Label, size: float, least: float
) -> Element:
    name = content.parts[label.of].name
    choice, dimmed = f"part={label.of}", _dimming(content, figure)[label.of]
    word = figure.words.get(label.of, "")
    word = signed(word, word in disputed_words(content, figure))
    box = stage.hit_box(label, name, size, least, word).within(*layout.size)
    button = el(
        "a",
        stage.hit_area(box),
        stage.leader(label, box),
        stage.word_of(label, word) if word else None,
        stage.lines_of(label, name, size),
        href=f"#{id}-about-{label.of}",
        role="button",
        tabindex="0",
        aria_label=name,
        class_="button",
        data_set=choice,
        data_lit=choice,
        data_dim=dimmed,
        data_toggle=True,
    )
    return el("g", button, data_when=f"switch={label.when}") if label.when else button


def _route(content: Content, figure: Scene, route: Route) -> Element:
    start, end = route.between
    by = next(link.by for owner, link in _all_links(content) if {owner, link.to} == {start, end})
    carrier, draw_line = content.carriers[by], stage.arc if route.curved else stage.polyline
    line = el(
        "g",
        draw_line(route.path, carrier.line, data_lit=f"part={start}|{end}"),
        data_dim=_away(figure, route.between),
    )
    if carrier.line == "open":
        x, y = route.path[len(route.path) // 2]
        line.append(el("text", "?", x=x, y=y + 7, class_="query", text_anchor="middle"))
    if route.label:
        x, y = route.label
        lines = route.lines or [carrier.name]
        line.append(el("g", Block(lines, x, y, 14, "middle").drawn("small")))
    return line


def _remark(content: Content, figure: Scene, remark: Remark, is_disputed: bool) -> Element:
    """A few words, drawn with a sign and heard with a word where sources differ."""
    x, y = remark.at
    dimmed = _away(figure, [remark.of]) if remark.of else None
    return el(
        "text",
        signed(remark.text, is_disputed),
        x=x,
        y=y,
        text_anchor=remark.anchor,
        class_="small remark",
        role="img" if is_disputed else None,
        aria_label=f"{remark.text} ({content.words.marks.differ})" if is_disputed else None,
        data_dim=dimmed,
    )


def _away(figure: Scene, parts: Collection[str]) -> str | None:
    """The states in which another part than these is picked."""
    others = [part for part in figure.parts if part not in parts]
    return f"part={'|'.join(others)}" if others else None


def _dimming(content: Content, figure: Scene) -> dict[str, str | None]:
    """For each part the states in which it steps back: another one is picked that it has no link to."""
    joined = {frozenset((owner, link.to)) for owner, link in _links(content, figure)}
    away = {
        part: [other for other in figure.parts if other != part and frozenset((part, other)) not in joined]
        for part in figure.parts
    }
    return {part: f"part={'|'.join(others)}" if others else None for part, others in away.items()}


def _neighbours(content: Content, figure: Scene, name: str) -> Child:
    """Buttons that go on to what the part has a link to."""
    found = {
        (link.to if owner == name else owner): content.carriers[link.by].name
        for owner, link in _links(content, figure)
        if name in (owner, link.to)
    }
    if not found:
        return None
    items = [
        el("li", el("button", content.parts[other].name, type="button", data_set=f"part={other}"), f" {by}")
        for other, by in found.items()
    ]
    return el("div", el("h4", content.words.links), el("ul", items, class_="neighbours"))


def _panel(content: Content, id: str, figure: Scene, name: str, notes: Notes) -> Element:
    part: Part = content.parts[name]
    role = _role(content, name, notes)
    return el(
        "details",
        el("summary", part.name, el("span", f": {role}", class_="soft")),
        el("h3", part.name, [" ", el("span", part.designation, class_="soft")] if part.designation else None),
        el("p", role, class_="lead", id=f"{id}-about-{name}"),
        None if notes.plain else el("ul", [el("li", notes.sentence(fact)) for fact in part.facts[:FACTS_SHOWN]]),
        _neighbours(content, figure, name),
        el("p", el("a", content.words.more_about.format(name=part.name), href=notes.links("part", name))),
        data_panel=f"part={name}",
        data_say=f"{part.name}. {role}",
    )


def _switch(figure: Scene) -> Child:
    if figure.switch is None:
        return None
    buttons = [
        el("button", option.name, type="button", data_set=f"switch={option.id}") for option in figure.switch.options
    ]
    said = [heard(f"switch={option.id}", f"{figure.switch.name}: {option.name}") for option in figure.switch.options]
    return el("div", el("span", figure.switch.name), buttons, said, class_="controls", role="group",
              aria_label=figure.switch.name)  # fmt: skip


def _all_links(content: Content) -> list[tuple[str, Link]]:
    return [(id, link) for id, part in content.parts.items() for link in part.links]


def _links(content: Content, figure: Scene) -> list[tuple[str, Link]]:
    shown = set(figure.parts)
    return [(id, link) for id, link in _all_links(content) if id in shown and link.to in shown]


def _joined(content: Content, owner: str, link: Link) -> str:
    return f"{content.parts[owner].name} – {content.parts[link.to].name}: {content.carriers[link.by].name}"
