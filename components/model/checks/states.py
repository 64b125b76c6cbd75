"""Does a figure show what a question or a scene of a story points to in it, and can be answered what a story asks?"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from components.model.draft import Draft
from components.model.problems import Loc, Problem, suggestion
from components.model.schema.figures import Comparison, Flow, Loadout, Pair, Scale, Scene, SequenceFigure, Timeline
from components.model.schema.learning import ChooseOne, PointTo, WhichFamily
from components.model.schema.plots import Plot
from components.model.schema.story import StoryScene

Values = Collection[str | int] | None
"""What a choice of a figure may be; None where a broken file would say it."""


def what_is_pointed_to_is_shown(draft: Draft) -> Iterator[Problem]:
    """A question's part and a scene's state are in their figure."""
    for file, loc, entry in draft.every(PointTo):
        yield from _not_shown(draft, file, (*loc, "part"), entry.figure, "part", entry.part)
    for file, loc, entry in draft.every(StoryScene):
        for name, value in entry.state.items():
            yield from _not_shown(draft, file, (*loc, "state", name), entry.figure, name, value)


def _not_shown(draft: Draft, file: str, loc: Loc, id: str, name: str, value: str | int) -> Iterator[Problem]:
    figure = draft.of("figures").get(id)
    shown = _shown(draft, figure, name) if figure else None
    if shown is not None and value not in shown:
        what = f"the figure '{id}' shows no {name} {value!r}"
        fix = suggestion(str(value), sorted(map(str, shown)), "correct one of the two, or leave this out")
        yield Problem(file, loc, "not-shown", what, fix)


def _shown(draft: Draft, figure: Any, name: str) -> Values:
    """The values that a choice of a figure may be; none if it has no such choice."""
    for kind, choices in CHOICES.items():
        if isinstance(figure, kind):
            return choices[name](draft, figure) if name in choices else ()
    return ()


def _options(_: Draft, figure: Scene) -> Values:
    return [option.id for option in figure.switch.options] if figure.switch else ()


def _steps(draft: Draft, figure: SequenceFigure) -> Values:
    sequence = draft.of("sequences").get(figure.sequence)
    return range(len(sequence.steps) + 1) if sequence else None


def _steps_of_both(draft: Draft, figure: Pair) -> Values:
    return _shown(draft, draft.of("figures").get(figure.figures[0]), "step")


def _positions(draft: Draft, figure: Plot) -> Values:
    question = draft.of("disagreements").get(figure.disagreement)
    return [position.id for position in question.positions] if question else None


CHOICES: Mapping[type, Mapping[str, Callable[[Draft, Any], Values]]] = {
    Scene: {"part": lambda _, figure: figure.parts, "switch": _options},
    Scale: {"variant": lambda _, figure: figure.variants, "measure": lambda _, figure: figure.measures},
    Loadout: {"load": lambda _, figure: [load.id for load in figure.loads]},
    Flow: {"path": lambda _, figure: [path.id for path in figure.paths]},
    Timeline: {"event": lambda _, figure: figure.events},
    Comparison: {"attribute": lambda _, figure: figure.attributes},
    SequenceFigure: {"step": _steps},
    Pair: {"step": _steps_of_both},
    Plot: {"position": _positions},
}
"""By kind of figure, what can be chosen in it in a scene of a story."""


def guesses_have_one_answer(draft: Draft) -> Iterator[Problem]:
    """What a story asks is answered by choosing one of several."""
    for file, loc, scene in draft.every(StoryScene):
        question = draft.of("quiz").get(scene.guess) if scene.guess else None
        if question and not isinstance(question, ChooseOne | WhichFamily):
            what = f"'{scene.guess}' is a question of kind {question.kind}"
            fix = "name a question of kind choose-one or which-family"
            yield Problem(file, (*loc, "guess"), "wrong-choice", what, fix)
