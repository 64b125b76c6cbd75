"""Does everything that is pointed to exist? Every rule takes a draft and yields what it finds."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from typing import Any

from components.model.content import claims_in
from components.model.draft import Draft, file_of
from components.model.folders import FOLDERS
from components.model.problems import Loc, Problem, near, suggestion
from components.model.schema.facts import Claim, SourceReference
from components.model.schema.figures import Flow, Scene, SequenceFigure
from components.model.schema.subject import Sequence
from components.model.schema.types import Refers
from components.model.walk import Node

NOUNS = {name: folder.noun for name, folder in FOLDERS.items()} | {
    "units": "unit", "attributes": "attribute", "carriers": "carrier", "actors": "actor", "props": "prop",
    "spots": "part with its carrier", "options": "option", "stops": "stop",
}  # fmt: skip
OF_THE_EXPLAINER = ("units", "attributes", "carriers", "actors")
OF_THE_FILE = ("props", "spots", "options", "stops")


def ids_exist(draft: Draft) -> Iterator[Problem]:
    nowhere: Counter[str] = Counter()
    for file, entry, nodes in draft.walked:
        for loc, value, refers, _ in nodes:
            if refers is None or refers.to[0] in ("claims", "places"):
                continue
            if len(refers.to) == 1 and draft.names.get(refers.to[0]) == set():
                nowhere[refers.to[0]] += refers.to[0] not in draft.broken
            elif not any(_among(draft, entry, target, value) for target in refers.to):
                known = {id for target in refers.to for id in _ids(draft, entry, target) or ()}
                yield _nothing_called(file, loc, value, refers, sorted(known))
    for folder in +nowhere:
        if not FOLDERS[folder].needed:
            fix = f"add {folder}/<id>{FOLDERS[folder].suffix}, or leave out what points there"
            yield Problem(folder, (), "empty-folder", f"holds no file, but is pointed to {nowhere[folder]} times", fix)


def _among(draft: Draft, entry: Any, target: str, value: str) -> bool:
    ids = _ids(draft, entry, target)
    # None is a list that a broken file would hold; that file is a problem already
    return ids is None or value in ids


def _ids(draft: Draft, entry: Any, target: str) -> Collection[str] | None:
    if target in OF_THE_EXPLAINER:
        return None if draft.explainer is None else [item.id for item in getattr(draft.explainer, target)]
    if target in OF_THE_FILE:
        return _spots(draft, entry) if target == "spots" else _own(draft, entry, target)
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
    return []


def _spots(draft: Draft, entry: Any) -> Collection[str] | None:
    """A part or prop together with what carries things from it, `part-carrier`."""
    props, carriers = _own(draft, entry, "props"), _ids(draft, entry, "carriers")
    if props is None or carriers is None:
        return None
    return [f"{id}-{carrier}" for id in (*draft.names["parts"], *props) for carrier in carriers]


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


def claims_exist(draft: Draft) -> Iterator[Problem]:
    """A claim is pointed to by its address, `folder/file#claim`."""
    for file, _, nodes in draft.walked:
        for loc, value, refers, _ in nodes:
            if refers and refers.to[0] in ("claims", "places"):
                yield from _claim_exists(draft, file, loc, value)


def _claim_exists(draft: Draft, file: str, loc: Loc, address: str) -> Iterator[Problem]:
    place, _, claim = address.partition("#")
    folder, _, id = place.partition("/")
    if folder not in draft.names:
        fix = suggestion(folder, draft.names, "begin with the name of a folder")
        yield Problem(file, loc, "unknown-id", f"there is no folder '{folder}'", fix)
    elif id not in draft.names[folder]:
        fix = suggestion(id, sorted(draft.names[folder]), f"add {place}.yaml")
        yield Problem(file, loc, "unknown-id", f"there is no file '{place}.yaml'", fix)
    elif claim and id in draft.of(folder):
        known = [name for name, _ in claims_in(draft.of(folder)[id])]
        if claim not in known:
            fix = suggestion(claim, known, f"give the claim that is meant `id: {claim}`")
            yield Problem(file, loc, "unknown-id", f"no claim in {place}.yaml is called '{claim}'", fix)


def ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """Two claims of a file, or two neighbours in a list, must not have the same name."""
    for file, _, nodes in draft.walked:
        seen: set[tuple[Loc, str]] = set()
        for node in nodes:
            where = () if isinstance(node.value, Claim) else node.loc[:-1]
            name = _name(node)
            if name is not None and (where, name) in seen:
                loc = node.loc if node.refers or node.key else (*node.loc, "id")
                yield Problem(file, loc, "duplicate-id", f"'{name}' stands twice", "rename or remove one of the two")
            seen.add((where, name or ""))


def _name(node: Node) -> str | None:
    """What an entry of a list, or a claim, is called; None for what needs no name of its own."""
    if isinstance(node.value, Claim):
        return node.value.id or node.key
    if not node.loc or not isinstance(node.loc[-1], int) or isinstance(node.value, SourceReference):
        return None
    return node.value if node.refers else getattr(node.value, "id", None)


def sources_are_cited(draft: Draft) -> Iterator[Problem]:
    cited = {reference.id for _, _, reference in draft.every(SourceReference)}
    for id in draft.of("sources"):
        if id not in cited and not any(id in draft.texts[file] for file in draft.broken):
            fix = "cite it in a claim, or remove the file"
            yield Problem(file_of("sources", id), (), "unused-source", "no claim cites it", fix)


def shapes_show_something(draft: Draft) -> Iterator[Problem]:
    known = {*draft.names["parts"], *draft.names["variants"]}
    for id, drawing in draft.drawings.items():
        for shape in drawing.shapes:
            if shape not in known and shape != id:
                fix = f"'{match}'" if (match := near(shape, known)) else f"'_{shape}', if it shows nothing to pick"
                what = f"no part or variant is called '{shape}'"
                yield Problem(f"art/{id}.svg", (shape,), "unknown-shape", what, f"did you mean {fix}?")


REFERENCES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    ids_exist, claims_exist, ids_are_unique, sources_are_cited, shapes_show_something,
)  # fmt: skip
