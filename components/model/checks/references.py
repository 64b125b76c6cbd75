"""Does everything that is pointed to exist? Every rule takes a draft and yields what it finds."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from components.model.content import claims_in
from components.model.draft import Draft, Finding, file_of
from components.model.problems import near, suggestion
from components.model.schema.facts import Claim, SourceReference
from components.model.schema.figures import Flow, Scene, SequenceFigure
from components.model.schema.plots import Plot
from components.model.schema.subject import Sequence
from components.model.schema.types import Refers
from components.model.walk import Node
from components.model.yaml_source import Loc

NOUNS = {
    "sources": "source", "parts": "part", "families": "family", "variants": "variant", "sequences": "sequence",
    "events": "event", "disagreements": "disagreement", "glossary": "term", "figures": "figure", "charts": "chart",
    "quiz": "question", "pages": "page", "art": "drawing", "units": "unit", "attributes": "attribute",
    "carriers": "carrier", "actors": "actor", "props": "prop", "spots": "part with its carrier",
    "options": "option", "stops": "stop", "positions": "position",
}  # fmt: skip
OF_THE_EXPLAINER = ("units", "attributes", "carriers", "actors")
OF_THE_FILE = ("props", "spots", "options", "stops", "positions")


def ids_exist(draft: Draft) -> Iterator[Finding]:
    for file, entry, nodes in draft.walked:
        for loc, value, refers, _ in nodes:
            if refers is None or refers.to[0] in ("claims", "places"):
                continue
            if not any(_among(draft, entry, target, value) for target in refers.to):
                known = {id for target in refers.to for id in _ids(draft, entry, target) or ()}
                yield _nothing_called(file, loc, value, refers, sorted(known))


def _among(draft: Draft, entry: Any, target: str, value: str) -> bool:
    ids = _ids(draft, entry, target)
    # None is a list that a broken file would hold; that file is a problem already
    return ids is None or value in ids


def _ids(draft: Draft, entry: Any, target: str) -> Collection[str] | None:
    if target in OF_THE_EXPLAINER:
        return None if draft.explainer is None else [item.id for item in getattr(draft.explainer, target)]
    if target in OF_THE_FILE:
        return _spots(draft, entry) if target == "spots" else _own(draft, entry, target)
    return draft.names[target]


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
            return None if disagreement is None else [id for id, _ in disagreement.named]
    return []


def _spots(draft: Draft, entry: Any) -> Collection[str] | None:
    """A part or prop together with what carries things from it, `part-carrier`."""
    props, carriers = _own(draft, entry, "props"), _ids(draft, entry, "carriers")
    if props is None or carriers is None:
        return None
    return [f"{id}-{carrier}" for id in (*draft.names["parts"], *props) for carrier in carriers]


def _nothing_called(file: str, loc: Loc, value: str, refers: Refers, known: Collection[str]) -> Finding:
    target = refers.to[0]
    *nouns, last = (NOUNS[name] for name in refers.to)
    noun = f"{', '.join(nouns)} or {last}" if nouns else last
    if target == "art":
        fix = suggestion(value, known, f"draw art/{value}.svg")
        return Finding(file, loc, "missing-drawing", f"no drawing is called '{value}'", fix)
    if target in OF_THE_EXPLAINER:
        otherwise = f"add it to `{target}` in explainer.yaml"
    elif target in OF_THE_FILE:
        otherwise = f"add it to the {target}"
    else:
        otherwise = f"add {target}/{value}.yaml"
    return Finding(file, loc, "unknown-id", f"no {noun} is called '{value}'", suggestion(value, known, otherwise))


def claims_exist(draft: Draft) -> Iterator[Finding]:
    """A claim is pointed to by its address, `folder/file#claim`."""
    for file, _, nodes in draft.walked:
        for loc, value, refers, _ in nodes:
            if refers and refers.to[0] in ("claims", "places"):
                yield from _claim_exists(draft, file, loc, value)


def _claim_exists(draft: Draft, file: str, loc: Loc, address: str) -> Iterator[Finding]:
    place, _, claim = address.partition("#")
    folder, _, id = place.partition("/")
    if folder not in draft.names:
        fix = suggestion(folder, draft.names, "begin with the name of a folder")
        yield Finding(file, loc, "unknown-id", f"there is no folder '{folder}'", fix)
    elif id not in draft.names[folder]:
        fix = suggestion(id, sorted(draft.names[folder]), f"add {place}.yaml")
        yield Finding(file, loc, "unknown-id", f"there is no file '{place}.yaml'", fix)
    elif claim and id in draft.of(folder):
        known = [name for name, _ in claims_in(draft.of(folder)[id])]
        if claim not in known:
            fix = suggestion(claim, known, f"give the claim that is meant `id: {claim}`")
            yield Finding(file, loc, "unknown-id", f"no claim in {place}.yaml is called '{claim}'", fix)


def ids_are_unique(draft: Draft) -> Iterator[Finding]:
    """Two claims of a file, or two neighbours in a list, must not have the same name."""
    for file, _, nodes in draft.walked:
        seen: set[tuple[Loc, str]] = set()
        for node in nodes:
            where = () if isinstance(node.value, Claim) else node.loc[:-1]
            name = _name(node)
            if name is not None and (where, name) in seen:
                loc = node.loc if node.refers or node.key else (*node.loc, "id")
                yield Finding(file, loc, "duplicate-id", f"'{name}' stands twice", "rename or remove one of the two")
            seen.add((where, name or ""))


def _name(node: Node) -> str | None:
    """What an entry of a list, or a claim, is called; None for what needs no name of its own."""
    if isinstance(node.value, Claim):
        return node.value.id or node.key
    if not node.loc or not isinstance(node.loc[-1], int) or isinstance(node.value, SourceReference):
        return None
    return node.value if node.refers else getattr(node.value, "id", None)


def sources_are_cited(draft: Draft) -> Iterator[Finding]:
    cited = {reference.id for _, _, reference in draft.every(SourceReference)}
    for id in draft.of("sources"):
        if id not in cited and not any(id in draft.texts[file] for file in draft.broken):
            fix = "cite it in a claim, or remove the file"
            yield Finding(file_of("sources", id), (), "unused-source", "no claim cites it", fix)


def shapes_show_something(draft: Draft) -> Iterator[Finding]:
    known = {*draft.names["parts"], *draft.names["variants"]}
    for id, drawing in draft.drawings.items():
        for shape in drawing.shapes:
            if shape not in known and shape != id:
                fix = f"'{match}'" if (match := near(shape, known)) else f"'_{shape}', if it shows nothing to pick"
                what = f"no part or variant is called '{shape}'"
                yield Finding(f"art/{id}.svg", (shape,), "unknown-shape", what, f"did you mean {fix}?")


REFERENCES: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    ids_exist, claims_exist, ids_are_unique, sources_are_cited, shapes_show_something,
)  # fmt: skip
