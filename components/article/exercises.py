"""Questions as other quiz tools take them: without drawings, each of one of four forms, at one reading level."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from components.article.answers import Option, options, right_answers
from components.model.content import Content
from components.model.schema.learning import ChooseMany, Estimate, Order, Question, Quiz

Form = Literal["one", "many", "order", "number"]


class Exercise(NamedTuple):
    """`choices` are shown in their order; of an order, `items` is the right one; of a number, `low` to `high` is right.

    `text` is the question, `because` the reason for the answer, `topic` the title of its set.
    """

    id: str
    topic: str
    form: Form
    text: str
    because: str
    choices: tuple[Option, ...] = ()
    items: tuple[str, ...] = ()
    low: float = 0
    high: float = 0


def exercises(content: Content, plain: bool = False) -> Iterator[Exercise]:
    """Every question that is asked, in the order of asking."""
    for page in content.explainer.all_pages:
        for block in content.pages[page].blocks:
            if isinstance(block, Quiz):
                for each in block.sets:
                    yield from (_exercise(content, id, each.title, plain) for id in each.questions)


def _exercise(content: Content, id: str, topic: str, plain: bool) -> Exercise:
    entry = content.quiz[id]
    said = entry.plain if plain else entry
    base = Exercise(id, topic, "one", said.ask, said.because)
    if isinstance(entry, Order):
        return base._replace(form="order", items=tuple(right_answers(content, entry, plain)))
    if isinstance(entry, Estimate):
        fact = content.facts[entry.fact]
        value = fact.value or 0
        return base._replace(form="number", low=value - entry.near, high=(fact.high or value) + entry.near)
    form: Form = "many" if isinstance(entry, ChooseMany) else "one"
    return base._replace(form=form, choices=tuple(_choices(content, entry, plain)))


def _choices(content: Content, entry: Question, plain: bool) -> Iterator[Option]:
    """The options, each with who says it behind it where that is told."""
    for option in options(content, entry, plain):
        yield option._replace(text=f"{option.text} ({option.beside})") if option.beside else option
