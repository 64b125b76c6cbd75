"""Does everything that is pointed to exist? Every rule takes a draft and yields what it finds."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from components.model.draft import Draft
from components.model.folders import FOLDERS
from components.model.problems import Loc, Problem, near, suggestion
from components.model.schema.facts import Fact, Sentence
from components.model.schema.figures import Flow, Scene, SequenceFigure
from components.model.schema.plots import Plot
from components.model.schema.subject import Sequence
from components.model.schema.types import Refers
from components.model.walk import Node

NOUNS = {name: folder.noun for name, folder in FOLDERS.items()} | {
    "units": "unit", "attributes": "attribute", "carriers": "carrier", "actors": "actor", "props": "prop",
    "options": "option", "stops": "stop", "positions": "position",
}  # fmt: skip
OF_THE_EXPLAINER = ("units", "attributes", "carriers", "actors")
OF_THE_FILE = ("props", "options", "stops", "positions")
ADDRESSES = ("facts", "inputs", "places", "says")
"""What is pointed to by more than a name; `checks/evidence.py` follows these."""


def ids_exist(draft: Draft) -> Iterator[Problem]:
    nowhere: Counter[str] = Counter()
    for file, entry, nodes in draft.walked:
        for loc, value, refers, _ in nodes:
            if refers is None or refers.to[0] in ADDRESSES:
                continue
            if len(refers.to) == 1 and draft.names.get(refers.to[0]) == set():
                nowhere[refers.to[0]] += refers.to[0] not in draft.broken
            elif not any((ids := _ids(draft, entry, target)) is None or value in ids for target in refers.to):
                known = {id for target in refers.to for id in _ids(draft, entry, target) or ()}
                yield _nothing_called(file, loc, value, refers, sorted(known))
    for folder in +nowhere:
        if not FOLDERS[folder].needed:
            fix = f"add {folder}/<id>{FOLDERS[folder].suffix}, or leave out what points there"
            yield Problem(folder, (), "empty-folder", f"holds no file, but is pointed to {nowhere[folder]} times", fix)


def _ids(draft: Draft, entry: Any, target: str) -> Collection[str] | None:
    """What is called so; None where a broken file would say it, which is a problem already."""
    if target in OF_THE_EXPLAINER:
        return draft.listed(target) if draft.explainer else None
    if target in OF_THE_FILE:
        return _own(draft, entry, target)
    return None if target in draft.broken else draft.names[target]


def _own(draft: Draft, entry: Any, target: str) -> Collection[str] | None:
    """Ids that an entry itself gives: its props, stops, or the options of its switch."""
    match entry, target:
        case Sequence(), "props":
            return [prop.id for prop in entry.props]
        case SequenceFigure(), "props":
            sequence = draft.of("sequences").get(entry.sequence)
            return None if sequence is None else [prop.id for prop in sequence.props]
        case Scene(), "options" if entry.switch:
            return [option.id for option in entry.switch.options]
        case Flow(), "stops":
            return [stop.id for stop in entry.stops]
        case Plot(), "positions":
            disagreement = draft.of("disagreements").get(entry.disagreement)
            return None if disagreement is None else [position.id for position in disagreement.positions]
    return []


def _nothing_called(file: str, loc: Loc, value: str, refers: Refers, known: Collection[str]) -> Problem:
    target = refers.to[0]
    *nouns, last = (NOUNS[name] for name in refers.to)
    noun = f"{', '.join(nouns)} or {last}" if nouns else last
    if target == "art":
        fix = suggestion(value, known, f"draw art/{value}.svg")
        return Problem(file, loc, "missing-drawing", f"no drawing is called '{value}'", fix)
    if target in OF_THE_EXPLAINER:
        otherwise = f"add it to `{target}` in explainer.yaml"
    elif target in OF_THE_FILE:
        otherwise = f"add it to the {target}"
    else:
        otherwise = f"add {target}/{value}.yaml"
    return Problem(file, loc, "unknown-id", f"no {noun} is called '{value}'", suggestion(value, known, otherwise))


def ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """Two facts or sentences of a file, or two neighbours in a list, must not have the same name."""
    for file, _, nodes in draft.walked:
        seen: set[tuple[Loc, str]] = set()
        for node in nodes:
            where = () if isinstance(node.value, Fact | Sentence) else node.loc[:-1]
            name = _name(node)
            if name is not None and (where, name) in seen:
                loc = node.loc if node.refers or node.key else (*node.loc, "id")
                yield Problem(file, loc, "duplicate-id", f"'{name}' stands twice", "rename or remove one of the two")
            seen.add((where, name or ""))


def _name(node: Node) -> str | None:
    """What an entry of a list, a fact or a sentence is called; None for what needs no name of its own."""
    if isinstance(node.value, Fact | Sentence):
        return node.value.id or node.key
    if not node.loc or not isinstance(node.loc[-1], int):
        return None
    return node.value if node.refers else getattr(node.value, "id", None)


def shapes_show_something(draft: Draft) -> Iterator[Problem]:
    known = {*draft.names["parts"], *draft.names["variants"]}
    for id, drawing in draft.drawings.items():
        for shape in drawing.shapes:
            if shape not in known and shape != id:
                fix = f"'{match}'" if (match := near(shape, known)) else f"'_{shape}', if it shows nothing to pick"
                what = f"no part or variant is called '{shape}'"
                yield Problem(f"art/{id}.svg", (shape,), "unknown-shape", what, f"did you mean {fix}?")
