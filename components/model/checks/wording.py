"""Does every word in a drawing rest on facts? Names are those of parts; what is drawn is no statement."""

from collections.abc import Iterator
from typing import Any

from components.model.draft import Draft
from components.model.layouts import pieces
from components.model.problems import Loc, Problem
from components.model.schema.figures import Pair, Scene, SequenceFigure
from components.model.schema.layout import CloseUp, Remark, Route, Stroke


def words_rest_on_facts(draft: Draft) -> Iterator[Problem]:
    """Every word that states something stands in `wording`, and nothing else does."""
    carriers = {carrier.name for carrier in draft.listed("carriers").values()}
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


def _drawn(figure: Any) -> Iterator[tuple[Loc, str]]:
    """Each word with its place; those of both layouts."""
    for part, word in getattr(figure, "words", {}).items():
        yield ("words", part), word
    for name in ("wide", "narrow"):
        for where, piece in pieces(getattr(figure, name), Stroke, CloseUp, Remark, Route):
            match piece:
                case Stroke(word=str(word)) | CloseUp(word=word):
                    yield (name, *where, "word"), word
                case Remark(of_the_drawing=False):
                    yield (name, *where, "text"), piece.text
                case Route(lines=[_, *_]):
                    yield (name, *where, "lines"), " ".join(piece.lines)
