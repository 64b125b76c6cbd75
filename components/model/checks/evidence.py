"""Do facts stand once and rest on evidence, all else on facts? Every rule takes a draft and yields what it finds."""

import re
from collections.abc import Iterator

from components.model.basis import FACT_FOLDERS
from components.model.draft import Draft, file_of
from components.model.problems import Loc, Problem, suggestion
from components.model.schema.facts import Fact
from components.model.schema.types import FACT_PATTERN


def facts_exist(draft: Draft) -> Iterator[Problem]:
    """A fact is pointed to by its address, `folder/file#fact`; a correction may also point to a sentence or a file."""
    for file, _, nodes in draft.walked:
        for loc, value, refers, _ in nodes:
            to = refers.to[0] if refers else ""
            if to in ("facts", "places") or (to == "inputs" and re.fullmatch(FACT_PATTERN, value)):
                yield from _missing(draft, file, loc, value, also_sentences=to == "places")
    for old, address in draft.of("").get("moved", {}).items():
        yield from _missing(draft, "moved.yaml", (old,), address)


def _missing(draft: Draft, file: str, loc: Loc, address: str, also_sentences: bool = False) -> Iterator[Problem]:
    place, _, name = address.partition("#")
    folder, _, id = place.partition("/")
    if folder not in draft.names:
        fix = suggestion(folder, draft.names, "begin with the name of a folder")
        yield Problem(file, loc, "unknown-id", f"there is no folder '{folder}'", fix)
    elif id not in draft.names[folder]:
        fix = suggestion(id, sorted(draft.names[folder]), f"add {place}.yaml")
        yield Problem(file, loc, "unknown-id", f"there is no file '{place}.yaml'", fix)
    elif name and not also_sentences and folder not in FACT_FOLDERS:
        fix = f"point to the facts that it rests on; they stand in: {', '.join(FACT_FOLDERS)}"
        yield Problem(file, loc, "unknown-id", f"what stands in {folder} is no fact", fix)
    elif name and id in draft.of(folder) and address not in draft.facts and address not in draft.sentences:
        names = [each.partition("#")[2] for each in (*draft.facts, *draft.sentences) if each.startswith(f"{place}#")]
        fix = suggestion(name, names, f"give the fact that is meant `id: {name}`")
        yield Problem(file, loc, "unknown-id", f"no fact in {place}.yaml is called '{name}'", fix)


def evidence_exists(draft: Draft) -> Iterator[Problem]:
    """Evidence is pointed to by `source#name`."""
    sources = draft.of("sources")
    for file, _, nodes in draft.walked:
        for loc, value, refers, _ in nodes:
            if refers is None or refers.to[0] != "says":
                continue
            id, _, key = value.partition("#")
            if id not in draft.names["sources"]:
                fix = suggestion(id, sorted(draft.names["sources"]), f"add sources/{id}.yaml")
                yield Problem(file, loc, "unknown-id", f"no source is called '{id}'", fix)
            elif id in sources and key not in sources[id].says:
                fix = suggestion(key, sources[id].says, f"add `{key}` to `says` in sources/{id}.yaml")
                yield Problem(file, loc, "unknown-id", f"sources/{id}.yaml says nothing called '{key}'", fix)


def evidence_is_used(draft: Draft) -> Iterator[Problem]:
    """Every source, and everything that it says, is there for a fact."""
    cited = {address for _, _, fact in draft.every(Fact) for address in fact.sources}
    works = {address.partition("#")[0] for address in cited}
    for id, source in draft.of("sources").items() if not draft.broken else ():
        if id not in works:
            fix = "cite it in a fact, or remove the file"
            yield Problem(file_of("sources", id), (), "unused-source", "no fact cites it", fix)
            continue
        for key in source.says:
            if f"{id}#{key}" not in cited:
                fix = f"cite it as `{id}#{key}` in a fact, or remove it"
                yield Problem(file_of("sources", id), ("says", key), "unused-evidence", "no fact cites it", fix)


def evidence_stands_once(draft: Draft) -> Iterator[Problem]:
    """The same words of the same source are one piece of evidence."""
    for id, source in draft.of("sources").items():
        seen: dict[str, str] = {}
        for key, passage in source.says.items():
            said = " ".join((passage.fragment or "").casefold().split())
            if said and said in seen:
                what = f"quotes the same words as '{seen[said]}'"
                fix = f"keep one of the two, and cite it as `{id}#{seen[said]}`"
                yield Problem(file_of("sources", id), ("says", key, "fragment"), "duplicate-evidence", what, fix)
            seen.setdefault(said, key)


def facts_stand_once(draft: Draft) -> Iterator[Problem]:
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
                    yield Problem(file, (*node.loc, "text"), "duplicate-fact", what, fix)
                seen.setdefault(text, address)


def foreign_fragments_have_a_gloss(draft: Draft) -> Iterator[Problem]:
    if draft.language not in draft.names["interface"]:
        return  # the language itself is in doubt
    for id, source in draft.of("sources").items():
        for key, passage in source.says.items():
            if passage.fragment and (passage.gloss is None) is (draft.language != source.language):
                what, fix = f"the fragment is in '{source.language}'", "leave it out"
                if passage.gloss is None:
                    what, fix = f"{what} and has no translation", "add `gloss`, our translation of it"
                loc = ("says", key, "gloss")
                yield Problem(file_of("sources", id), loc, "missing-gloss", what, fix)
