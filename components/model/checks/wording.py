"""Does every word in a drawing rest on facts? Names are those of parts; what is drawn is no statement."""

from collections.abc import Callable, Iterator

from components.model.draft import Draft
from components.model.problems import Loc, Problem
from components.model.schema.figures import Pair, Scene, SequenceFigure
from components.model.schema.layout import Layout, Stage

Word = tuple[Loc, str]


def words_rest_on_facts(draft: Draft) -> Iterator[Problem]:
    """Every word that states something stands in `wording`, and nothing else does."""
    carried = draft.explainer.carriers if draft.explainer else []
    carriers = {carrier.name for carrier in carried}
    for file, loc, figure in draft.every(Scene, SequenceFigure, Pair):
        drawn = [(where, word) for where, word in _drawn(figure) if word not in carriers]
        stated = {word for each in figure.wording for word in each.words}
        for where, word in drawn:
            if word not in stated:
                fix = f"add `{{words: [{word}], from: [...]}}` to `wording`"
                yield Problem(file, (*loc, *where), "missing-basis", f"'{word}' rests on no fact", fix)
        known = {word for _, word in drawn}
        for index, each in enumerate(figure.wording):
            for at, word in enumerate(each.words):
                if word not in known:
                    what = f"'{word}' is not drawn"
                    yield Problem(file, (*loc, "wording", index, "words", at), "unused-entry", what, "take it out")


def _drawn(figure: Scene | SequenceFigure | Pair) -> Iterator[Word]:
    """Each word with its place; those of both layouts."""
    if isinstance(figure, Scene):
        yield from ((("words", part), word) for part, word in figure.words.items())
    yield from ((("wide", *where), word) for where, word in _in_layout(figure.wide))
    yield from ((("narrow", *where), word) for where, word in _in_layout(figure.narrow))


def _in_layout(layout: Layout | Stage) -> Iterator[Word]:
    if isinstance(layout, Stage):
        for index, stroke in enumerate(layout.strokes):
            if stroke.word:
                yield ("strokes", index, "word"), stroke.word
        for index, end in enumerate(layout.close_ups):
            yield ("close_ups", index, "word"), end.word
    else:
        for index, remark in enumerate(layout.remarks):
            if not remark.of_the_drawing:
                yield ("remarks", index, "text"), remark.text
        for index, route in enumerate(layout.routes):
            if route.lines:
                yield ("routes", index, "lines"), " ".join(route.lines)


WORDINGS: tuple[Callable[[Draft], Iterator[Problem]], ...] = (words_rest_on_facts,)
