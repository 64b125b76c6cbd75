"""A process on its stage, or two: what travels in ink or in a family's colour, step by step, close-ups of the ends."""

from collections.abc import Collection, Mapping
from xml.etree.ElementTree import Element

from components.figures import arrows, stage
from components.figures.disputed import disputed_words, signed, signed_lines
from components.figures.text import BOLD_FALLBACK, Block, width
from components.figures.typefaces import SEMIBOLD
from components.html.element import Child, el
from components.model.content import Content
from components.model.schema.figures import Drawn
from components.model.schema.layout import CloseUp, Flier, Label, Placing, Stage, Stroke
from components.model.schema.subject import Sequence

BELOW = 40
"""Under a close-up, for its word, in layout units."""
BESIDE = 17
"""From the middle of a disc to the word beside it, in layout units."""


def drawings(*layouts: Stage) -> list[str]:
    """The names of all drawings."""
    found = [placing.art for layout in layouts for placing in layout.place]
    for layout in layouts:
        fliers = [*layout.fliers, *(flier for each in layout.close_ups for flier in each.fliers)]
        found += [flier.art for flier in fliers]
    return list(dict.fromkeys(found))


def canvas(
    content: Content, id: str, figure: Drawn, layout: Stage, sequences: Collection[Sequence], size: float
) -> Element:
    """One layout; step 0 shows all at full ink, every other step what happens in it."""
    count = max(len(sequence.steps) for sequence in sequences)
    props = {prop.id: prop.name for sequence in sequences for prop in sequence.props}
    disputed = disputed_words(content, figure)
    width, height = layout.size
    shapes = el(
        "g",
        [el("line", x1=0, x2=_ground(layout, y), y1=y, y2=y, class_="ground") for y in layout.ground],
        [_placed(content, id, placing, sequences, count) for placing in layout.place],
        [_stroke(content, stroke, count, size, stroke.word in disputed) for stroke in layout.strokes],
        [_flier(content, id, flier, count, size, props) for flier in layout.fliers],
        [_close_up(content, id, each, count, size, each.word in disputed) for each in layout.close_ups],
        [_label(content, label, sequences, props, count, size) for label in layout.labels],
        aria_hidden="true",
    )
    return el(
        "svg",
        shapes,
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        aria_label=figure.title,
        class_="lanes",
    )


def _ground(layout: Stage, y: float) -> float:
    """How far the ground at a height reaches: to a close-up that it would run into."""
    met = [each for each in layout.close_ups if abs(each.at[1] - y) < each.radius + BELOW]
    return min([layout.size[0], *(each.at[0] - each.radius - 16 for each in met)])


def _states(steps: Collection[int], count: int) -> tuple[str, str | None]:
    """The states in which something lights up, and those in which it steps back."""
    others = [str(number) for number in range(1, count + 1) if number not in steps]
    return f"step={'|'.join(map(str, steps))}", f"step={'|'.join(others)}" if others else None


def _tone(content: Content, family: str | None) -> str:
    return f" tone-{content.families[family].tone}" if family else ""


def _placed(content: Content, id: str, placing: Placing, sequences: Collection[Sequence], count: int) -> Element:
    drawing = content.art[placing.art]
    lit, dim = _states(_steps(drawing.root.get("id", placing.art), sequences), count)
    shapes = el("g", stage.shapes_of(drawing, id), data_lit=lit, data_dim=dim)
    return stage.place(drawing, placing, shapes)


def _steps(shown: str, sequences: Collection[Sequence]) -> list[int]:
    """The steps in which a part or prop is at work."""
    steps = [number for each in sequences for number, step in enumerate(each.steps, 1) if shown in step.lit]
    return list(dict.fromkeys(steps))


def _label(
    content: Content, label: Label, sequences: Collection[Sequence], props: Mapping[str, str], count: int, size: float
) -> Element:
    """A name, which steps back with what it names."""
    name = props.get(label.of) or content.parts[label.of].name
    return el("g", stage.lines_of(label, name, size), data_dim=_states(_steps(label.of, sequences), count)[1])


def _stroke(content: Content, stroke: Stroke, count: int, size: float, is_disputed: bool) -> Element:
    lit, dim = _states([stroke.step], count)
    drawn: list[Child] = []
    if stroke.path and stroke.by:
        start, *rest = stroke.path
        control = rest[0] if len(rest) > 1 else arrows.bend(start, rest[-1], 0)
        drawn += arrows.arrow(start, control, rest[-1], content.carriers[stroke.by].line)
    if stroke.at and stroke.word:
        x, y = stroke.at
        lines = signed_lines(stroke.lines or [stroke.word], is_disputed)
        drawn += [arrows.badge(stroke.at, str(stroke.step)), Block(lines, x + BESIDE, y + 5, size).drawn("step-word")]
    return el("g", drawn, data_lit=lit, data_dim=dim, class_=f"move lane{_tone(content, stroke.family)}")


def _flier(content: Content, id: str, flier: Flier, count: int, size: float, props: Mapping[str, str]) -> Element:
    drawing = content.art[flier.art]
    dim = _states(flier.steps, count)[1]
    shapes = stage.put(drawing, flier.at, flier.scale, flier.turn, False, stage.shapes_of(drawing, id))
    name: Child = None
    said = props.get(flier.prop or "") or flier.name
    if said and flier.label:
        name = Block([said], flier.label[0], flier.label[1], size, "middle").drawn()
    return el("g", shapes, name, data_dim=dim, class_=f"flier{_tone(content, flier.family)}")


def _close_up(content: Content, id: str, each: CloseUp, count: int, size: float, is_disputed: bool) -> Element:
    (x, y), word = each.at, signed(each.word, is_disputed)
    lit, dim = _states([each.step], count)
    name = Label.model_construct(of="", at=[x, y - each.radius - 10], anchor="middle", lines=[])
    base = y + each.radius + 26
    long = BESIDE + width(word, size, SEMIBOLD) * BOLD_FALLBACK
    badge = arrows.badge([x - long / 2 + 4, base - 5], str(each.step))
    words = Block([word], x - long / 2 + 4 + BESIDE, base, size)
    return el(
        "g",
        el("circle", cx=x, cy=y, r=each.radius, class_="round"),
        [_flier(content, id, flier, count, size, {}) for flier in each.fliers],
        stage.lines_of(name, content.families[each.family].name, size),
        badge,
        words.drawn("step-word"),
        data_lit=lit,
        data_dim=dim,
        class_=f"close-up lane{_tone(content, each.family)}",
    )
