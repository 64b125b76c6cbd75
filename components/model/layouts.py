"""The layouts of figures with a stage: what they are put together of, and what can be named in them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from components.model.draft import Draft
from components.model.problems import Loc
from components.model.schema.figures import Pair, Scene, SequenceFigure
from components.model.schema.subject import Sequence
from components.model.walk import walk


class Laid(NamedTuple):
    """One layout of a figure: its file, the way to it, the figure, and a `Layout` or `Stage`."""

    file: str
    loc: Loc
    figure: Any
    layout: Any


def laid(draft: Draft, *models: type) -> Iterator[Laid]:
    """Every wide and narrow layout."""
    for file, loc, figure in draft.every(*models or (Scene, SequenceFigure, Pair)):
        yield Laid(file, (*loc, "wide"), figure, figure.wide)
        yield Laid(file, (*loc, "narrow"), figure, figure.narrow)


def pieces(layout: Any, *models: type) -> Iterator[tuple[Loc, Any]]:
    """What of `models` a layout holds, in close-ups too, with the way to it from the layout."""
    return ((node.loc, node.value) for node in walk(layout) if isinstance(node.value, models))


def name_of(draft: Draft, figure: Any, id: str) -> str:
    """What a label names: a prop of the process that a figure shows, or a part; "" where neither could be read."""
    sequence = draft.of("sequences").get(figure.sequence) if isinstance(figure, SequenceFigure) else None
    props = {prop.id: prop for prop in sequence.props} if sequence else {}
    named = props.get(id) or draft.of("parts").get(id)
    return named.name if named else ""


def told_by(draft: Draft, figure: Any) -> list[Sequence]:
    """The processes that a figure shows, as far as they could be read."""
    shown = [draft.of("figures").get(name) for name in figure.figures] if isinstance(figure, Pair) else [figure]
    told = [draft.of("sequences").get(one.sequence) for one in shown if isinstance(one, SequenceFigure)]
    return [sequence for sequence in told if sequence]
