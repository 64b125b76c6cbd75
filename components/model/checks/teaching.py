"""Is what teaches whole: both reading levels, questions that can be answered, scenes that show what they say?"""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from components.model.draft import Draft, file_of
from components.model.problems import Loc, Problem
from components.model.schema.blocks import Prose
from components.model.schema.figures import Comparison, Flow, Loadout, Pair, Scale, Scene, SequenceFigure, Timeline
from components.model.schema.learning import ChooseMany, ChooseOne, PointTo, Quiz, WhichFamily
from components.model.schema.plots import Plot
from components.model.schema.story import StoryScene
from components.model.schema.subject import Step


def told_sentences_are_plain_too(draft: Draft) -> Iterator[Problem]:
    """Running text is there at both reading levels, sentence by sentence."""
    for file, loc, told in draft.every(Prose, Step, StoryScene):
        for index, sentence in enumerate(told.sentences):
            if sentence.plain is None:
                where = (*loc, "sentences", index, "plain")
                fix = "say the same for somebody of twelve, in sentences of at most 20 words"
                yield Problem(file, where, "missing-plain", "is missing", fix)


def questions_have_right_and_wrong_answers(draft: Draft) -> Iterator[Problem]:
    for id, question in draft.of("quiz").items():
        if isinstance(question, ChooseOne | ChooseMany) and (wrong := _amiss(question)):
            yield Problem(file_of("quiz", id), ("answers",), "missing-answer", *wrong)


def _amiss(question: ChooseOne | ChooseMany) -> tuple[str, str] | None:
    """What is wrong with the number of right answers, and the fix."""
    right = sum(answer.right for answer in question.answers)
    if right == len(question.answers):
        return "none is wrong", "add an answer that is wrong"
    if not right:
        return "none is right", "mark what is right with `right: true`"
    if (right == 1) is isinstance(question, ChooseMany):
        kind = "choose-one" if right == 1 else "choose-many"
        return f"{right} {'is' if right == 1 else 'are'} right", f"correct the answers, or write `kind: {kind}`"
    return None


def choices_differ(draft: Draft) -> Iterator[Problem]:
    """No answer and no thing to put in order stands twice."""
    for id, question in draft.of("quiz").items():
        texts = [answer.text for answer in getattr(question, "answers", ())] or list(getattr(question, "items", ()))
        field = "answers" if hasattr(question, "answers") else "items"
        folded = [text.casefold().rstrip(".!?") for text in texts]
        for index, text in enumerate(folded):
            if text in folded[:index]:
                what = f"'{texts[index]}' stands twice"
                yield Problem(file_of("quiz", id), (field, index), "duplicate-name", what, "change one of the two")


def positions_are_ranked(draft: Draft) -> Iterator[Problem]:
    for id, question in draft.of("disagreements").items():
        if all(position.rank == "preferred" for position in question.positions) != question.compatible:
            what = (
                "says `compatible`, but ranks differ" if question.compatible else "every one is preferred, so none is"
            )
            fix = "write `compatible: true` where all are right, each for its own case; else rank them apart"
            yield Problem(file_of("disagreements", id), ("positions",), "equal-ranks", what, fix)


def what_is_pointed_to_is_shown(draft: Draft) -> Iterator[Problem]:
    """A question's part and a scene's state are in their figure."""
    for file, loc, entry in draft.every(PointTo):
        yield from _not_shown(draft, file, (*loc, "part"), entry.figure, "part", entry.part)
    for file, loc, entry in draft.every(StoryScene):
        for name, value in entry.state.items():
            yield from _not_shown(draft, file, (*loc, "state", name), entry.figure, name, value)


def _not_shown(draft: Draft, file: str, loc: Loc, id: str, name: str, value: object) -> Iterator[Problem]:
    figure = draft.of("figures").get(id)
    shown = _shown(draft, figure, name) if figure else None
    if shown is not None and value not in shown:
        what = f"the figure '{id}' shows no {name} {value!r}"
        yield Problem(file, loc, "not-shown", what, "correct one of the two, or leave this out")


def _shown(draft: Draft, figure: Any, name: str) -> Collection[object] | None:
    """The values that a choice of a figure can take, none if it has no such choice; None if that cannot be said."""
    match figure, name:
        case Scene(), "part":
            return figure.parts
        case Scene(), "switch" if figure.switch:
            return [option.id for option in figure.switch.options]
        case Scale(), "variant":
            return figure.variants
        case Scale(), "measure":
            return figure.measures
        case Loadout(), "load":
            return [load.id for load in figure.loads]
        case Flow(), "path":
            return [path.id for path in figure.paths]
        case SequenceFigure(), "step":
            return range(len(sequence.steps) + 1) if (sequence := _sequence(draft, figure)) else None
        case Pair(), "step":
            return _shown(draft, draft.of("figures").get(figure.figures[0]), "step")
        case Timeline(), "event":
            return figure.events
        case (Timeline(), "actor") | (Comparison(), _):
            return None
        case Plot(), "position":
            positions = getattr(draft.of("disagreements").get(figure.disagreement), "positions", None)
            return None if positions is None else [position.id for position in positions]
    return ()


def guesses_have_one_answer(draft: Draft) -> Iterator[Problem]:
    """What a story asks can be answered by choosing one of several."""
    for file, loc, scene in draft.every(StoryScene):
        question = draft.of("quiz").get(scene.guess) if scene.guess else None
        if question and not isinstance(question, ChooseOne | WhichFamily):
            what = f"'{scene.guess}' is a question of kind {question.kind}"
            fix = "name a question of kind choose-one or which-family"
            yield Problem(file, (*loc, "guess"), "wrong-choice", what, fix)


def _sequence(draft: Draft, figure: SequenceFigure) -> Any:
    return draft.of("sequences").get(figure.sequence)


def pairs_step_together(draft: Draft) -> Iterator[Problem]:
    for file, loc, pair in draft.every(Pair):
        figures = [draft.of("figures").get(id) for id in pair.figures]
        for index, figure in enumerate(figures):
            if figure and not isinstance(figure, SequenceFigure):
                what = f"'{pair.figures[index]}' is a {figure.kind}"
                fix = "name a figure of kind sequence"
                yield Problem(file, (*loc, "figures", index), "wrong-choice", what, fix)
        yield from _uneven(draft, file, loc, figures)


def _uneven(draft: Draft, file: str, loc: Loc, figures: list[Any]) -> Iterator[Problem]:
    sequences = [_sequence(draft, figure) for figure in figures if isinstance(figure, SequenceFigure)]
    counts = [len(sequence.steps) for sequence in sequences if sequence]
    if len(set(counts)) > 1:
        what = f"the two processes have {counts[0]} and {counts[1]} steps"
        yield Problem(file, (*loc, "figures"), "wrong-step", what, "give both equally many, so that each has its match")


def questions_are_asked(draft: Draft) -> Iterator[Problem]:
    asked = {id for _, _, quiz in draft.every(Quiz) for id in quiz.questions}
    for id in draft.of("quiz"):
        if id not in asked and not draft.broken:
            fix = f"add '{id}' to the `questions` of a quiz block, or remove the file"
            yield Problem(file_of("quiz", id), (), "unlisted-question", "no page asks it", fix)


TEACHINGS: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    told_sentences_are_plain_too, questions_are_asked, questions_have_right_and_wrong_answers,
    what_is_pointed_to_is_shown, guesses_have_one_answer, pairs_step_together, choices_differ, positions_are_ranked,
)  # fmt: skip
