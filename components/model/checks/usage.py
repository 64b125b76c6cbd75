"""Is everything that exists told somewhere, once, under a name of its own? Every rule takes a draft."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from components.model.draft import Draft, file_of
from components.model.problems import Loc, Problem
from components.model.schema.blocks import Block, Disagreements, Parts, ShowFigure
from components.model.schema.facts import Fact
from components.model.schema.learning import Quiz
from components.model.schema.pages import FIGURE_ENDINGS, RESERVED_FIGURES, RESERVED_PAGES
from components.model.schema.story import ShowStory
from components.model.walk import walk

BLOCKS = {"families": "families", "variants": "families", "events": "events", "disagreements": "disagreements",
          "glossary": "glossary", "sources": "sources"}  # fmt: skip
"""Which kind of block tells what stands in a folder."""
USED = ("sequences", "stories", "art", "disagreements")
"""Folders whose files nothing shows unless something points to them."""
USED_OF_THE_EXPLAINER = ("units", "carriers", "actors")
NAMES = (("pages", "menu"), ("pages", "title"), ("parts", "name"), ("families", "name"), ("families", "tone"),
         ("variants", "name"), ("sequences", "name"), ("figures", "title"), ("stories", "title"),
         ("disagreements", "question"), ("events", "title"), ("quiz", "ask"))  # fmt: skip
"""By what a reader tells the entries of a folder apart."""
SHORT, COMMON = 4, 0.25
"""A term of at most so many letters must not stand in more than such a part of all facts."""


def folders_have_their_block(draft: Draft) -> Iterator[Problem]:
    """What is linked needs a place where it is told."""
    kinds = {block.kind for page in draft.of("pages").values() for block in page.blocks}
    for folder in BLOCKS if draft.explainer and not draft.broken else ():
        kind = BLOCKS[folder]
        if draft.names.get(folder) and kind not in kinds:
            what = f"no page has a `{kind}` block, so nothing in {folder}/ has a place to lead to"
            fix = f"add `- {{kind: {kind}, heading: ...}}` to the blocks of a page"
            yield Problem("explainer.yaml", ("pages",), "missing-block", what, fix)


def parts_are_told(draft: Draft) -> Iterator[Problem]:
    told = {id for _, _, block in draft.every(Parts) for id in block.parts}
    pages = sorted({file for file, _, _ in draft.every(Parts)})
    fix = f"add it to `parts` of the parts block in {pages[0]}" if pages else "add a block of kind `parts` to a page"
    for id in draft.of("parts") if draft.explainer and not draft.broken else ():
        if id not in told and draft.explainer and id != draft.explainer.whole:
            yield Problem(file_of("parts", id), (), "missing-block", "no page tells it", fix)


def nothing_is_unused(draft: Draft) -> Iterator[Problem]:
    if not draft.explainer or draft.broken:
        return
    pointed = _pointed(draft)
    for folder in USED:
        for id in sorted(draft.names[folder] - pointed.get(folder, set())):
            fix = "point to it, or remove the file"
            yield Problem(file_of(folder, id), (), "unused-entry", "nothing points to it", fix)
    for name in USED_OF_THE_EXPLAINER:
        for index, item in enumerate(getattr(draft.explainer, name)):
            if item.id not in pointed.get(name, set()):
                what, fix = f"'{item.id}' is used nowhere", "use it, or take it out"
                yield Problem("explainer.yaml", (name, index), "unused-entry", what, fix)


def _pointed(draft: Draft) -> dict[str, set[str]]:
    """By folder or list of the explainer, the ids that something else points to."""
    pointed: dict[str, set[str]] = {}
    for file, _, nodes in draft.walked:
        for node in nodes:
            for target in node.refers.to if node.refers else ():
                folder, id = target, node.value
                if target == "facts":
                    folder, _, id = node.value.partition("#")[0].partition("/")
                if file != file_of(folder, id):
                    pointed.setdefault(folder, set()).add(id)
    return pointed


def nothing_stands_twice_on_a_page(draft: Draft) -> Iterator[Problem]:
    for id, page in draft.of("pages").items():
        seen: set[tuple[str, str]] = set()
        for index, block in enumerate(page.blocks):
            for loc, kind, name in _shown(block):
                if (kind, name) in seen:
                    what = f"'{name}' stands on this page already"
                    where: Loc = ("blocks", index, *loc)
                    yield Problem(file_of("pages", id), where, "duplicate-id", what, "take one of the two out")
                seen.add((kind, name))


def _shown(block: Block) -> Iterator[tuple[Loc, str, str]]:
    """What a block shows that has an address of its own: where it is named, of which folder it is, its name."""
    if isinstance(block, ShowFigure | ShowStory | Parts | Quiz | Disagreements):
        yield from ((node.loc, node.refers.to[0], node.value) for node in walk(block) if node.refers)
    if block.kind in BLOCKS.values():
        yield ("kind",), "block", block.kind


def scenes_are_told_apart(draft: Draft) -> Iterator[Problem]:
    """A scene's id names it in addresses, whatever story it is in."""
    seen: dict[str, str] = {}
    for id, story in draft.of("stories").items():
        for index, scene in enumerate(story.scenes):
            if (other := seen.get(scene.id, id)) != id:
                what = f"'{scene.id}' names a scene already, in stories/{other}.yaml"
                yield Problem(file_of("stories", id), ("scenes", index, "id"), "duplicate-id", what, "use another id")
            seen.setdefault(scene.id, id)


def names_are_told_apart(draft: Draft) -> Iterator[Problem]:
    """No two pages, parts, figures and so on have one name, and no page is in the menu twice."""
    for folder, field in NAMES:
        if field == "tone" and len(draft.of(folder)) > 2:  # there are two; with more families one is taken again
            continue
        known: dict[str, str] = {}
        for id, entry in draft.of(folder).items():
            name = str(getattr(entry, field))
            if other := known.get(name.casefold()):
                what = f"'{name}' is the {field} of {folder}/{other}.yaml already"
                yield Problem(file_of(folder, id), (field,), "duplicate-name", what, "change one of the two")
            known.setdefault(name.casefold(), id)
    first, more = (draft.explainer.pages, draft.explainer.more_pages) if draft.explainer else ([], [])
    for index, id in enumerate(more):
        if id in first:
            what = f"'{id}' is in `pages` already"
            yield Problem("explainer.yaml", ("more_pages", index), "duplicate-id", what, "take one of the two out")


def addresses_are_free(draft: Draft) -> Iterator[Problem]:
    """A page or figure must not be called as something that is served already."""
    figures = draft.names.get("figures", set())
    for id in sorted(figures & draft.names.get("stories", set())):
        what = f"'{id}' is the address of a figure"
        yield Problem(file_of("stories", id), (), "bad-name", what, "rename the file")
    for folder, taken in (("pages", {*RESERVED_PAGES, draft.language}), ("figures", set(RESERVED_FIGURES))):
        for id in sorted(draft.names.get(folder, set())):
            other = next((id.removesuffix(end) for end in FIGURE_ENDINGS if id.endswith(end)), id)
            hidden = folder == "figures" and other != id and other in {*figures, *taken}
            if id in taken or hidden:
                what = f"'{id}' is an address that is taken"
                yield Problem(file_of(folder, id), (), "bad-name", what, "rename the file")


def terms_are_told_apart(draft: Draft) -> Iterator[Problem]:
    terms: dict[str, str] = {}
    texts = [set(re.findall(r"[^\W\d_]+", fact.text.lower())) for _, _, fact in draft.every(Fact)]
    telling = Counter(chain.from_iterable(texts))
    for id, term in draft.of("glossary").items():
        named: list[tuple[Loc, str]] = [(("name",), term.name)]
        named += [(("also", index), name) for index, name in enumerate(term.also)]
        for loc, name in named:
            other = terms.get(name.casefold())
            if other and (other != id or [each for _, each in named].count(name) > 1):
                what = f"'{name}' is explained already in glossary/{other}.yaml"
                yield Problem(file_of("glossary", id), loc, "duplicate-name", what, "keep one of the two")
            terms.setdefault(name.casefold(), id)
            share = telling[name.lower()] / max(len(texts), 1)
            if len(name) < 2 or (len(name) <= SHORT and share > COMMON):
                what = f"'{name}' is a word of every day and would be marked everywhere"
                yield Problem(file_of("glossary", id), loc, "common-term", what, "name what is to be explained")
