"""A process on one stage: the overview numbers all that travels; each step shows what works and what travels in it."""

from collections.abc import Collection
from xml.etree.ElementTree import Element

from components.figures import lanes, stage
from components.figures.controls import stepper
from components.figures.frame import Body
from components.html.element import el
from components.html.format import onward
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.figures import SequenceFigure
from components.model.schema.subject import Move, Sequence, Step


def draw(content: Content, id: str, figure: SequenceFigure, notes: Notes) -> Body:
    """Step 0 is the overview; steps count from 1."""
    sequence = content.sequences[figure.sequence]
    count = len(sequence.steps)
    return Body(
        picture=[
            stage.defs([content.art[name] for name in lanes.drawings(figure.wide, figure.narrow)], id),
            [_layout(content, id, figure, name, size) for name, size in (("wide", 16), ("narrow", 14))],
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


def _layout(content: Content, id: str, figure: SequenceFigure, name: str, size: float) -> Element:
    sequence = content.sequences[figure.sequence]
    drawn = lanes.canvas(content, id, figure, getattr(figure, name), [sequence], size)
    return el("div", drawn, class_=f"{name} {tone(content, sequence)}")


def tone(content: Content, sequence: Sequence) -> str:
    """The class that gives a process the colour of its family."""
    return f"tone-{content.families[sequence.family].tone}" if sequence.family else ""


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
