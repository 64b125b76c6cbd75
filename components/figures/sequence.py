"""A process on one stage: the overview numbers all that travels; each step shows what works and what travels in it."""

from collections.abc import Collection
from xml.etree.ElementTree import Element

from components.figures import arrows, lanes, stage
from components.figures.controls import stepper
from components.figures.frame import Body
from components.html.element import el
from components.html.format import onward
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.figures import Layout, Placing, Point, Pose, SequenceFigure
from components.model.schema.subject import Move, Sequence, Step

BULGE = 28.0
"""How far arrows between the same two ends bend away from each other, in layout units."""


def draw(content: Content, id: str, figure: SequenceFigure, notes: Notes) -> Body:
    """Step 0 is the overview; steps count from 1."""
    sequence = content.sequences[figure.sequence]
    count = len(sequence.steps)
    return Body(
        picture=[
            stage.defs([content.art[name] for name in drawings(figure)], id),
            el("div", canvas(content, id, figure, figure.wide, 16), class_=f"wide {tone(content, sequence)}"),
            el("div", canvas(content, id, figure, figure.narrow, 14), class_=f"narrow {tone(content, sequence)}"),
            controls(content, sequence, sequence.name),
        ],
        panels=[
            el("ol", [_text(number, step, notes) for number, step in enumerate(sequence.steps, 1)], class_="steps")
        ],
        words=[
            el(
                "ol",
                [
                    el("li", step.title, [f"; {travels(content, sequence, move)}" for move in step.moves])
                    for step in sequence.steps
                ],
            )
        ],
        head=[content.words.steps, content.words.event, content.words.part, content.words.travels],
        rows=[
            [
                str(number),
                step.title,
                ", ".join(_name(content, sequence, who) for who in step.lit),
                "; ".join(travels(content, sequence, move) for move in step.moves),
            ]
            for number, step in enumerate(sequence.steps, 1)
        ],
        choices={"step": [str(number) for number in range(count + 1)]},
        first={"step": "0"},
    )


def tone(content: Content, sequence: Sequence) -> str:
    """The class that gives a process the colour of its family."""
    return f"tone-{content.families[sequence.family].tone}" if sequence.family else ""


def drawings(figure: SequenceFigure) -> list[str]:
    """The names of all drawings in both layouts."""
    found: list[str] = []
    for layout in (figure.wide, figure.narrow):
        found += [placing.art for placing in layout.place]
        found += [pose.art for pose in layout.poses]
        found += [flier.art for each in layout.close_ups for flier in each.fliers]
    return list(dict.fromkeys(found))


def canvas(content: Content, id: str, figure: SequenceFigure, layout: Layout, size: float) -> Element:
    """One layout with everything that any step shows."""
    sequence = content.sequences[figure.sequence]
    count = len(sequence.steps)
    return stage.canvas(
        layout,
        figure.title,
        stage.ground(layout),
        [_placed(content, id, sequence, placing) for placing in layout.place],
        [_posed(content, id, sequence, pose) for pose in layout.poses],
        _all_moves(content, sequence, layout),
        [lanes.stroke_drawn(content, stroke, count, size) for stroke in layout.strokes],
        [lanes.close_up(content, id, each, count, size) for each in layout.close_ups],
        [stage.lines_of(label, _name(content, sequence, label.of), size) for label in layout.labels],
    )


def _placed(content: Content, id: str, sequence: Sequence, placing: Placing) -> Element:
    drawing = content.art[placing.art]
    shown = drawing.root.get("id", placing.art)
    steps = [str(number) for number, step in enumerate(sequence.steps, 1) if shown in step.lit]
    shapes = el("g", stage.shapes_of(drawing, id), data_lit=f"step={'|'.join(steps)}" if steps else None)
    return stage.place(drawing, placing, shapes)


def _posed(content: Content, id: str, sequence: Sequence, pose: Pose) -> Element:
    drawing = content.art[pose.art]
    group = el(
        "g",
        stage.put(drawing, pose.at, pose.scale, pose.turn, False, stage.shapes_of(drawing, id)),
        data_when=f"step={'|'.join(map(str, pose.steps))}",
    )
    if pose.label:
        x, y = pose.label
        group.append(el("text", _name(content, sequence, pose.prop), x=x, y=y, text_anchor="middle"))
    return group


def _all_moves(content: Content, sequence: Sequence, layout: Layout) -> list[Element]:
    """What moves in the steps that have no stroke of their own."""
    stroked = {stroke.step for stroke in layout.strokes}
    seen: dict[frozenset[str], int] = {}
    drawn = []
    for number, step in enumerate(sequence.steps, 1):
        for move in step.moves if number not in stroked else ():
            pair = frozenset(move.between)
            seen[pair] = seen.get(pair, -1) + 1
            drawn.append(_move(content, layout, number, move, BULGE * seen[pair]))
    return drawn


def _move(content: Content, layout: Layout, number: int, move: Move, bulge: float) -> Element:
    (start, before), (end, after) = (_spot(content, layout, who, move.by, number) for who in move.between)
    start, end = arrows.shortened(start, end, (before, after))
    control = arrows.bend(start, end, bulge)
    middle = arrows.halfway(start, control, end)
    text = el(
        "text",
        move.carries,
        x=middle[0],
        y=middle[1] + 28,
        text_anchor="middle",
        class_="small",
        data_when=f"step={number}",
    )
    return el(
        "g",
        arrows.arrow(start, control, end, content.carriers[move.by].line),
        arrows.badge(middle, str(number)),
        text,
        data_when=f"step=0|{number}",
        data_lit=f"step={number}",
        class_="move",
        aria_hidden="true",
    )


def _spot(content: Content, layout: Layout, who: str, by: str, number: int) -> tuple[Point, float]:
    """Where something leaves or arrives, and how far an arrow stays away: a part's spot, or a prop in that step."""
    for pose in layout.poses:
        if pose.prop == who and number in pose.steps:
            return pose.at, content.art[pose.art].width * pose.scale / 2
    return layout.spots.get(f"{who}-{by}") or layout.spots[who], 8


def _name(content: Content, sequence: Sequence, who: str) -> str:
    props = {prop.id: prop.name for prop in sequence.props}
    return props.get(who) or content.parts[who].name


def travels(content: Content, sequence: Sequence, move: Move) -> str:
    """What travels from where to where, and by what."""
    start, end = (_name(content, sequence, who) for who in move.between)
    return f"{start}{onward(content)}{end}: {move.carries} ({content.carriers[move.by].name})"


def controls(content: Content, sequence: Sequence, name: str, marked: Collection[int] = ()) -> Element:
    """Buttons that step through it. Steps that are `marked` differ from those of another process."""
    words, count = content.words, len(sequence.steps)
    numbered = [
        (
            str(number),
            f"{words.step.format(number=number, count=count)}: {step.title}"
            + (f" ({words.learning.differs})" if number in marked else ""),
            number in marked,
        )
        for number, step in enumerate(sequence.steps, 1)
    ]
    overview = el("button", words.overview, type="button", data_set="step=0")
    play = el("button", words.play, type="button", data_play=True, data_label=words.play, data_pause=words.pause)
    return stepper(words, "step", name, numbered, before=overview, after=play, first=["0"])


def _text(number: int, step: Step, notes: Notes) -> Element:
    return el(
        "li",
        el("h3", step.title),
        notes.paragraph(step.sentences),
        data_panel=f"step=0|{number}",
        data_say=f"{number}. {step.title}",
        value=number,
    )
