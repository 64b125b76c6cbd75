"""Two processes on one stage: what both do in ink, what one does in its family's colour, two close-ups of the ends."""

from collections.abc import Collection
from xml.etree.ElementTree import Element

from components.figures import arrows, stage
from components.figures.text import BOLD_FALLBACK, Block, width
from components.figures.typefaces import SEMIBOLD
from components.html.element import Child, el
from components.model.content import Content
from components.model.schema.layout import CloseUp, Flier, Label, Lanes, Placing, Stroke
from components.model.schema.subject import Sequence

BESIDE = 17
"""From the middle of a disc to the word beside it, in layout units."""


def drawings(*layouts: Lanes) -> list[str]:
    """The names of all drawings."""
    found = [placing.art for layout in layouts for placing in layout.place]
    for layout in layouts:
        fliers = [*layout.fliers, *(flier for each in layout.close_ups for flier in each.fliers)]
        found += [flier.art for flier in fliers]
    return list(dict.fromkeys(found))


def canvas(
    content: Content, id: str, title: str, layout: Lanes, sequences: Collection[Sequence], size: float
) -> Element:
    """One layout; step 0 shows all at full ink, every other step what happens in it."""
    count = max(len(sequence.steps) for sequence in sequences)
    width, height = layout.size
    shapes = el(
        "g",
        [el("line", x1=0, x2=x, y1=y, y2=y, class_="ground") for y in layout.ground for x in [_ground(layout)]],
        [_placed(content, id, placing, sequences, count) for placing in layout.place],
        [stroke_drawn(content, stroke, count, size) for stroke in layout.strokes],
        [_flier(content, id, flier, count, size) for flier in layout.fliers],
        [close_up(content, id, each, count, size) for each in layout.close_ups],
        [stage.lines_of(label, content.parts[label.of].name, size) for label in layout.labels],
        aria_hidden="true",
    )
    return el(
        "svg",
        shapes,
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        aria_label=title,
        class_="lanes",
    )


def _ground(layout: Lanes) -> float:
    """The ground ends before the close-ups that stand beside it."""
    beside = [each.at[0] - each.radius - 16 for each in layout.close_ups if each.at[1] < max(layout.ground, default=0)]
    return min([layout.size[0], *beside])


def _states(steps: Collection[int], count: int) -> tuple[str, str | None]:
    """The states in which something lights up, and those in which it steps back."""
    others = [str(number) for number in range(1, count + 1) if number not in steps]
    return f"step={'|'.join(map(str, steps))}", f"step={'|'.join(others)}" if others else None


def _tone(content: Content, family: str | None) -> str:
    return f" tone-{content.families[family].tone}" if family else ""


def _placed(content: Content, id: str, placing: Placing, sequences: Collection[Sequence], count: int) -> Element:
    drawing = content.art[placing.art]
    shown = drawing.root.get("id", placing.art)
    steps = [number for each in sequences for number, step in enumerate(each.steps, 1) if shown in step.lit]
    lit, dim = _states(list(dict.fromkeys(steps)), count)
    shapes = el("g", stage.shapes_of(drawing, id), data_lit=lit, data_dim=dim)
    return stage.place(drawing, placing, shapes)


def stroke_drawn(content: Content, stroke: Stroke, count: int, size: float) -> Element:
    lit, dim = _states([stroke.step], count)
    drawn: list[Child] = []
    if stroke.path and stroke.by:
        start, *rest = stroke.path
        control = rest[0] if len(rest) > 1 else arrows.bend(start, rest[-1], 0)
        drawn += arrows.arrow(start, control, rest[-1], content.carriers[stroke.by].line)
    if stroke.at and stroke.word:
        x, y = stroke.at
        lines = stroke.lines or [stroke.word]
        drawn += [arrows.badge(stroke.at, str(stroke.step)), Block(lines, x + BESIDE, y + 5, size).drawn("step-word")]
    return el("g", drawn, data_lit=lit, data_dim=dim, class_=f"move lane{_tone(content, stroke.family)}")


def _flier(content: Content, id: str, flier: Flier, count: int, size: float) -> Element:
    drawing = content.art[flier.art]
    dim = _states(flier.steps, count)[1]
    shapes = stage.put(drawing, flier.at, flier.scale, flier.turn, False, stage.shapes_of(drawing, id))
    name: Child = None
    if flier.name and flier.label:
        name = Block([flier.name], flier.label[0], flier.label[1], size, "middle").drawn()
    return el("g", shapes, name, data_dim=dim, class_=f"flier{_tone(content, flier.family)}")


def close_up(content: Content, id: str, each: CloseUp, count: int, size: float) -> Element:
    x, y = each.at
    lit, dim = _states([each.step], count)
    name = Label.model_construct(of="", at=[x, y - each.radius - 10], anchor="middle", lines=[])
    base = y + each.radius + 26
    long = BESIDE + width(each.word, size, SEMIBOLD) * BOLD_FALLBACK
    badge = arrows.badge([x - long / 2 + 4, base - 5], str(each.step))
    words = Block([each.word], x - long / 2 + 4 + BESIDE, base, size)
    return el(
        "g",
        el("circle", cx=x, cy=y, r=each.radius, class_="round"),
        [_flier(content, id, flier, count, size) for flier in each.fliers],
        stage.lines_of(name, content.families[each.family].name, size),
        badge,
        words.drawn("step-word"),
        data_lit=lit,
        data_dim=dim,
        class_=f"close-up lane{_tone(content, each.family)}",
    )
