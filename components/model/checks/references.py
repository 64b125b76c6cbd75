"""Does everything that is pointed to exist? Every rule takes a draft and yields what it finds."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

from components.model.basis import FACT_FOLDERS, facts_in, sentences_in
from components.model.draft import Draft, Finding, file_of
from components.model.problems import near, suggestion
from components.model.schema.facts import Fact, Sentence
from components.model.schema.figures import Flow, Scene, SequenceFigure
from components.model.schema.subject import Sequence
from components.model.schema.types import FACT_PATTERN, Refers
from components.model.walk import Node
from components.model.yaml_source import Loc

NOUNS = {
    "sources": "source", "parts": "part", "families": "family", "variants": "variant", "sequences": "sequence",
    "events": "event", "disagreements": "disagreement", "glossary": "term", "figures": "figure", "charts": "chart",
    "quiz": "question", "pages": "page", "art": "drawing", "units": "unit", "attributes": "attribute",
    "carriers": "carrier", "actors": "actor", "props": "prop", "spots": "part with its carrier",
    "options": "option", "stops": "stop",
}  # fmt: skip
OF_THE_EXPLAINER = ("units", "attributes", "carriers", "actors")
OF_THE_FILE = ("props", "spots", "options", "stops")
ADDRESSES = ("facts", "places", "inputs", "says")


def ids_exist(draft: Draft) -> Iterator[Finding]:
    for file, entry, nodes in draft.walked:
        for loc, value, refers, _ in nodes:
            if refers is None or refers.to[0] in ADDRESSES:
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


def facts_exist(draft: Draft) -> Iterator[Finding]:
    """A fact is pointed to by its address, `folder/file#fact`; a correction may also point to a sentence or a file."""
    known: dict[tuple[str, str], list[str]] = {}
    for file, _, nodes in draft.walked:
        for loc, value, refers, _ in nodes:
            if refers and refers.to[0] in ("facts", "places"):
                yield from _fact_exists(draft, file, loc, value, refers.to[0] == "places", known)
            elif refers and refers.to[0] == "inputs" and re.fullmatch(FACT_PATTERN, value):
                yield from _fact_exists(draft, file, loc, value, False, known)
    for old, address in draft.of("").get("moved", {}).items():
        yield from _fact_exists(draft, "moved.yaml", (old,), address, False, known)


def _fact_exists(
    draft: Draft, file: str, loc: Loc, address: str, also_sentences: bool, known: dict[tuple[str, str], list[str]]
) -> Iterator[Finding]:
    place, _, name = address.partition("#")
    folder, _, id = place.partition("/")
    if folder not in draft.names:
        fix = suggestion(folder, draft.names, "begin with the name of a folder")
        yield Finding(file, loc, "unknown-id", f"there is no folder '{folder}'", fix)
    elif id not in draft.names[folder]:
        fix = suggestion(id, sorted(draft.names[folder]), f"add {place}.yaml")
        yield Finding(file, loc, "unknown-id", f"there is no file '{place}.yaml'", fix)
    elif name and not also_sentences and folder not in FACT_FOLDERS:
        fix = f"point to the facts that it rests on; they stand in: {', '.join(FACT_FOLDERS)}"
        yield Finding(file, loc, "unknown-id", f"what stands in {folder} is no fact", fix)
    elif name and id in draft.of(folder):
        names = known.get((folder, id)) or known.setdefault((folder, id), _names(draft.of(folder)[id]))
        if name not in names:
            fix = suggestion(name, names, f"give the fact that is meant `id: {name}`")
            yield Finding(file, loc, "unknown-id", f"no fact in {place}.yaml is called '{name}'", fix)


def _names(entry: object) -> list[str]:
    return [name for name, _ in (*facts_in(entry), *sentences_in(entry))]


def evidence_exists(draft: Draft) -> Iterator[Finding]:
    """Evidence is pointed to by `source#name`."""
    sources = draft.of("sources")
    for file, _, nodes in draft.walked:
        for loc, value, refers, _ in nodes:
            if refers is None or refers.to[0] != "says":
                continue
            id, _, key = value.partition("#")
            if id not in draft.names["sources"]:
                fix = suggestion(id, sorted(draft.names["sources"]), f"add sources/{id}.yaml")
                yield Finding(file, loc, "unknown-id", f"no source is called '{id}'", fix)
            elif id in sources and key not in sources[id].says:
                fix = suggestion(key, sources[id].says, f"add `{key}` to `says` in sources/{id}.yaml")
                yield Finding(file, loc, "unknown-id", f"sources/{id}.yaml says nothing called '{key}'", fix)


def ids_are_unique(draft: Draft) -> Iterator[Finding]:
    """Two facts or sentences of a file, or two neighbours in a list, must not have the same name."""
    for file, _, nodes in draft.walked:
        seen: set[tuple[Loc, str]] = set()
        for node in nodes:
            where = () if isinstance(node.value, Fact | Sentence) else node.loc[:-1]
            name = _name(node)
            if name is not None and (where, name) in seen:
                loc = node.loc if node.refers or node.key else (*node.loc, "id")
                yield Finding(file, loc, "duplicate-id", f"'{name}' stands twice", "rename or remove one of the two")
            seen.add((where, name or ""))


def _name(node: Node) -> str | None:
    """What an entry of a list, a fact or a sentence is called; None for what needs no name of its own."""
    if isinstance(node.value, Fact | Sentence):
        return node.value.id or node.key
    if not node.loc or not isinstance(node.loc[-1], int):
        return None
    return node.value if node.refers else getattr(node.value, "id", None)


def evidence_is_used(draft: Draft) -> Iterator[Finding]:
    """Every source, and everything that it says, is there for a fact."""
    cited = {address for _, _, fact in draft.every(Fact) for address in fact.sources}
    works = {address.partition("#")[0] for address in cited}
    for id, source in draft.of("sources").items():
        if any(id in draft.texts[file] for file in draft.broken):
            continue
        if id not in works:
            fix = "cite it in a fact, or remove the file"
            yield Finding(file_of("sources", id), (), "unused-source", "no fact cites it", fix)
            continue
        for key in source.says:
            if f"{id}#{key}" not in cited:
                fix = f"cite it as `{id}#{key}` in a fact, or remove it"
                yield Finding(file_of("sources", id), ("says", key), "unused-evidence", "no fact cites it", fix)


def evidence_stands_once(draft: Draft) -> Iterator[Finding]:
    """The same words of the same source are one piece of evidence."""
    for id, source in draft.of("sources").items():
        seen: dict[str, str] = {}
        for key, passage in source.says.items():
            said = " ".join((passage.fragment or "").casefold().split())
            if said and said in seen:
                what = f"quotes the same words as '{seen[said]}'"
                fix = f"keep one of the two, and cite it as `{id}#{seen[said]}`"
                yield Finding(file_of("sources", id), ("says", key, "fragment"), "duplicate-evidence", what, fix)
            seen.setdefault(said, key)


def facts_stand_once(draft: Draft) -> Iterator[Finding]:
    """A fact that is told again in the same words would have to be corrected twice."""
    seen: dict[str, str] = {}
    for file, _, nodes in draft.walked:
        for node in nodes:
            if not isinstance(node.value, Fact):
                continue
            text, name = node.value.text.casefold(), node.value.id or node.key
            address = f"{file.removesuffix('.yaml')}#{name}"
            # in a table each variant speaks for itself: "It is 41 centimetres thick."
            if not file.startswith("variants/"):
                if text in seen:
                    fix = f"keep one, and point to `{seen[text]}` from what rests on it"
                    what = f"says the same as {seen[text]}"
                    yield Finding(file, (*node.loc, "text"), "duplicate-fact", what, fix)
                seen.setdefault(text, address)


def shapes_show_something(draft: Draft) -> Iterator[Finding]:
    known = {*draft.names["parts"], *draft.names["variants"]}
    for id, drawing in draft.drawings.items():
        for shape in drawing.shapes:
            if shape not in known and shape != id:
                fix = f"'{match}'" if (match := near(shape, known)) else f"'_{shape}', if it shows nothing to pick"
                what = f"no part or variant is called '{shape}'"
                yield Finding(f"art/{id}.svg", (shape,), "unknown-shape", what, f"did you mean {fix}?")


REFERENCES: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    ids_exist, facts_exist, evidence_exists, ids_are_unique, evidence_is_used, evidence_stands_once, facts_stand_once,
    shapes_show_something,
)  # fmt: skip
