"""Two processes on one stage, stepped together: what they share is told once, what differs is marked."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from components.figures import lanes, sequence, stage
from components.figures.frame import Body
from components.html.element import Child, el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Sentence
from components.model.schema.figures import Pair, SequenceFigure
from components.model.schema.subject import Sequence, Step

Both = tuple[Step, Step]


def draw(content: Content, id: str, figure: Pair, notes: Notes) -> Body:
    """Step 0 is the overview; steps count from 1."""
    figures = [shown for name in figure.figures if isinstance(shown := content.figures[name], SequenceFigure)]
    sequences = [content.sequences[shown.sequence] for shown in figures]
    steps: list[Both] = list(zip(sequences[0].steps, sequences[1].steps, strict=True))
    apart = [number for number, both in enumerate(steps, 1) if both[0].title != both[1].title]
    words = content.words
    defs = stage.defs([content.art[name] for name in lanes.drawings(figure.wide, figure.narrow)], id)
    ends = figure.narrow.model_copy(update=dict.fromkeys(("ground", "place", "labels", "strokes", "fliers"), ()))
    return Body(
        picture=[
            defs,
            el("div", lanes.canvas(content, id, figure, figure.wide, sequences, 16), class_="wide"),
            el("div", lanes.canvas(content, id, figure, figure.narrow, sequences, 14), class_="narrow"),
            sequence.controls(content, sequences[0], figure.title, apart),
        ],
        panels=[
            el("ol", [_text(sequences, number, both, notes) for number, both in enumerate(steps, 1)], class_="steps")
        ],
        words=[[el("h3", each.name), el("ol", list(_in_words(content, each)))] for each in sequences],
        head=[words.steps, *(each.name for each in sequences), words.learning.differs],
        rows=[
            [str(number), left.title, right.title, "✓" if number in apart else ""]
            for number, (left, right) in enumerate(steps, 1)
        ],
        choices={"step": [str(number) for number in range(len(steps) + 1)]},
        first={"step": "0"},
        short=lambda: [defs, el("div", lanes.canvas(content, id, figure, ends, sequences, 14), class_="narrow")],
    )


def _in_words(content: Content, process: Sequence) -> Iterator[Element]:
    for step in process.steps:
        yield el("li", step.title, [f"; {sequence.travels(content, process, move)}" for move in step.moves])


def _text(sequences: list[Sequence], number: int, both: Both, notes: Notes) -> Element:
    left, right = both
    alike = left.title == right.title
    shared = {sentence.text for sentence in left.sentences} & {sentence.text for sentence in right.sentences}
    titles = dict.fromkeys((left.title, right.title))
    return el(
        "li",
        el("h3", left.title) if alike else None,
        notes.paragraph(_only(left.sentences, shared, True)) if shared else None,
        _columns(sequences, both, shared, alike, notes)
        if any(_only(step.sentences, shared, False) for step in both)
        else None,
        data_panel=f"step=0|{number}",
        data_say=f"{number}. {' – '.join(titles)}",
        value=number,
    )


def _only(sentences: Iterable[Sentence], shared: set[str], inside: bool) -> list[Sentence]:
    return [one for one in sentences if (one.text in shared) is inside]


def _columns(sequences: list[Sequence], both: Both, shared: set[str], alike: bool, notes: Notes) -> Element:
    columns: list[Child] = []
    for process, step in zip(sequences, both, strict=True):
        own = _only(step.sentences, shared, False)
        family = notes.content.families[process.family].name if process.family else process.name
        columns.append(
            el(
                "div",
                el("h3", el("span", family, class_="tag"), " ", None if alike else step.title),
                notes.paragraph(own) if own else None,
                class_=f"half {sequence.tone(notes.content, process)}",
            )
        )
    return el("div", columns, class_="halves")
