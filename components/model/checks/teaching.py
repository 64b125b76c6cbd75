"""Is what teaches whole: both reading levels, questions that can be answered, positions in ranks?"""

from collections.abc import Iterator

from components.model.draft import Draft, file_of
from components.model.layouts import told_by
from components.model.problems import Problem
from components.model.schema.blocks import Prose
from components.model.schema.figures import Pair, SequenceFigure
from components.model.schema.learning import ChooseMany, ChooseOne, Estimate, Quiz, WhichSource
from components.model.schema.story import StoryScene
from components.model.schema.subject import Step

STEPS = (4, 1000)
"""The least and the most steps of a line on which a number is guessed."""


def told_sentences_are_plain_too(draft: Draft) -> Iterator[Problem]:
    """Running text is there at both reading levels, sentence by sentence."""
    for file, loc, told in draft.every(Prose, Step, StoryScene):
        for index, sentence in enumerate(told.sentences):
            if sentence.plain is None:
                where = (*loc, "sentences", index, "plain")
                fix = "say the same for somebody of twelve, in sentences of at most 18 words"
                yield Problem(file, where, "missing-plain", "is missing", fix)


def questions_have_right_and_wrong_answers(draft: Draft) -> Iterator[Problem]:
    for file, _, question in draft.every(ChooseOne, ChooseMany, WhichSource, Estimate):
        match question:
            case WhichSource():
                field, wrong = "positions", _unweighed(draft, question)
            case Estimate():
                field, wrong = "fact", _off_the_line(draft, question)
            case _:
                field, wrong = "answers", _amiss(question)
        if wrong:
            yield Problem(file, (field,), "missing-answer", *wrong)


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


def _unweighed(draft: Draft, question: WhichSource) -> tuple[str, str] | None:
    """What is wrong with the ranks of the positions to weigh, and the fix."""
    facts = draft.facts
    ranks = [getattr(facts[each.position], "rank", None) for each in question.positions if each.position in facts]
    if len(ranks) < len(question.positions) or (ranks.count("preferred") == 1 and None not in ranks):
        return None
    return f"{ranks.count('preferred')} are preferred", "name positions of a disagreement, one of them `preferred`"


def _off_the_line(draft: Draft, question: Estimate) -> tuple[str, str] | None:
    """What is wrong with the number to guess, and the fix."""
    fact = draft.facts.get(question.fact)
    if fact and fact.value is None:
        return "states no number", "name a fact with a `value`"
    if fact and fact.value is not None and not question.least <= fact.value <= question.most:
        return f"{fact.value:g} is not from {question.least:g} to {question.most:g}", "name a line that holds it"
    length = question.most - question.least
    if not STEPS[0] <= length / question.step <= STEPS[1] or question.near > length / 2:
        what = f"a line of {length:g} in steps of {question.step:g}, right within {question.near:g}, leaves no guess"
        return what, f"choose {STEPS[0]} to {STEPS[1]} steps, and `near` below half of the line"
    return None


def choices_differ(draft: Draft) -> Iterator[Problem]:
    """No answer and no thing to put in order stands twice, at either reading level."""
    for id, question in draft.of("quiz").items():
        answers = getattr(question, "answers", ())
        field = "answers" if hasattr(question, "answers") else "items"
        told = [answer.text for answer in answers] or list(getattr(question, "items", ()))
        for texts in (told, [answer.plain or answer.text for answer in answers]):
            folded = [" ".join(text.casefold().rstrip(".!?").split()) for text in texts]
            for index, text in enumerate(folded):
                if text in folded[:index]:
                    what = f"'{texts[index]}' stands twice"
                    yield Problem(file_of("quiz", id), (field, index), "duplicate-name", what, "change one of the two")


def positions_are_ranked(draft: Draft) -> Iterator[Problem]:
    for id, question in draft.of("disagreements").items():
        if all(position.rank == "preferred" for position in question.positions) != question.compatible:
            amiss = ("every one is preferred, so none is", "says `compatible`, but ranks differ")
            fix = "write `compatible: true` where all are right, each for its own case; else rank them apart"
            yield Problem(file_of("disagreements", id), ("positions",), "equal-ranks", amiss[question.compatible], fix)


def pairs_step_together(draft: Draft) -> Iterator[Problem]:
    for file, loc, pair in draft.every(Pair):
        for index, id in enumerate(pair.figures):
            figure = draft.of("figures").get(id)
            if figure and not isinstance(figure, SequenceFigure):
                what, fix = f"'{id}' is a {figure.kind}", "name a figure of kind sequence"
                yield Problem(file, (*loc, "figures", index), "wrong-choice", what, fix)
        counts = [len(sequence.steps) for sequence in told_by(draft, pair)]
        if len(set(counts)) > 1:
            what = f"the two processes have {counts[0]} and {counts[1]} steps"
            fix = "give both equally many, so that each has its match"
            yield Problem(file, (*loc, "figures"), "wrong-step", what, fix)


def questions_are_asked(draft: Draft) -> Iterator[Problem]:
    asked = {id for _, _, quiz in draft.every(Quiz) for id in quiz.questions}
    for id in draft.of("quiz"):
        if id not in asked and not draft.broken:
            fix = f"add '{id}' to the `questions` of a quiz block, or remove the file"
            yield Problem(file_of("quiz", id), (), "unlisted-question", "no page asks it", fix)
