"""The document of one fact: the sentence, its number, its sources word for word, the dispute, its uses, citations."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from components.article.citing import apa_code, citation_codes, code, dated
from components.article.entries import RANKS
from components.article.page import MAIN
from components.figures.frame import drawer
from components.html.element import Child, el
from components.html.format import day, in_short
from components.html.source_text import Links, describe_source, passage
from components.model.content import Content
from components.model.measured import POSITIONS
from components.model.schema.facts import Fact, Position
from components.model.schema.figures import Scale
from components.sharing.addresses import KINDS, fact_path, shown_by
from components.sharing.citation_forms import ROOT, Citation
from components.sharing.citations import cite_statement, thing
from components.sharing.fact_card import card_snippet
from components.sharing.fact_text import age, disputes, fact_as_text, measured

CITE = "cite"
"""The id of the heading over the citations."""


def fact_article(content: Content, where: str, links: Links, address: str | None) -> Element:
    """The fact at `folder/file#fact` as a `<main>`; `links` says where things are told, `address` where all is
    published, if that is known."""
    fact, words = content.facts[where], content.words
    answers = _answers(content, where, links)
    return el(
        "main",
        el("p", about(content, where, links), class_="kicker") if answers is None else answers,
        el("h1", fact.text),
        el("p", el("b", number), class_="measured") if (number := measured(content, fact)) else None,
        el("p", el("b", words.fact.in_plain), " ", fact.plain) if fact.plain and fact.plain != fact.text else None,
        _calculated(content, fact, links),
        el("p", age(content, fact), " · ", el("a", words.sharing.cite, href=f"#{CITE}"), class_="soft"),
        el("h2", f"{words.fact.sources_say} ({len(content.cites(fact))})"),
        el("ol", sources(content, fact, links), class_="sources"),
        [_dispute(content, id, where, links) for id in disputes(content, where)],
        _used_in(content, where, links),
        _taken_along(content, where, address),
        id=MAIN,
        data_root=links("file", ""),
        data_copy=words.sharing.copy_code,
        data_copied=words.learning.copied,
    )


def about(content: Content, where: str, links: Links) -> list[Child]:
    """The thing that a fact is about, as a link, and for an attribute what is compared."""
    place, _, name = where.partition("#")
    folder, id = place.split("/")
    attribute = content.attributes.get(name) if folder == "variants" else None
    name, way = thing(content, folder, id), _way(content, folder, id, links)
    said = el("a", name, href=way) if way else name
    return [said, " · ", attribute.name] if attribute else [said]


def _calculated(content: Content, fact: Fact, links: Links) -> Element | None:
    if not fact.calculated:
        return None
    before, after = content.words.calculated.split("{inputs}")
    inputs: list[Child] = []
    for given in fact.calculated:
        known = content.facts.get(given)
        inputs += [", ", el("a", in_short(content, known), href=links("fact", given)) if known else given]
    return el("p", before, inputs[1:], after)


def sources(content: Content, fact: Fact, links: Links) -> Iterator[Element]:
    """Each source once, with everything that it says for the fact."""
    for source, passages in content.evidence_by_source(fact).items():
        words = [el("p", passage(content, evidence)) for evidence in passages]
        looked = f"{content.words.accessed} {day(content, content.sources[source].accessed)}"
        yield el("li", *describe_source(content, source, links), el("span", looked, class_="soft"), words)


def _answers(content: Content, where: str, links: Links) -> Element | None:
    """For a position the question to which it is one answer, and how well it is supported."""
    fact = content.facts[where]
    if not isinstance(fact, Position):
        return None
    id = where.partition("#")[0].removeprefix(POSITIONS)
    entry, words = content.disagreements[id], content.words
    question = el("a", entry.question, href=links("disagreement", id))
    rank = el("span", getattr(words, fact.rank), class_="tag")
    return el("p", words.fact.answers, " ", question, " ", rank, class_="kicker")


def _dispute(content: Content, id: str, where: str, links: Links) -> list[Element]:
    """The question, our wording, every position with the way to it, and our reason."""
    entry, words = content.disagreements[id], content.words
    ranked = sorted(entry.named, key=lambda each: RANKS.index(each[1].rank))
    positions = [
        el("li", el("span", getattr(words, position.rank), class_="tag"), " ",
           _position(position, f"{POSITIONS}{id}#{name}", where, links))
        for name, position in ranked
    ]  # fmt: skip
    return [
        el("h2", words.disputed),
        el("p", el("a", entry.question, href=links("disagreement", id))),
        el("p", el("b", words.our_wording), " ", entry.wording),
        drawer(f"{words.positions} ({len(positions)})", el("ul", positions)),
        el("p", el("b", words.why), " ", entry.reason),
    ]


def _position(position: Position, there: str, here: str, links: Links) -> Element:
    return el("b", position.text) if there == here else el("a", position.text, href=links("fact", there))


def _used_in(content: Content, where: str, links: Links) -> list[Element]:
    used = list(dict.fromkeys(_uses(content, where, links)))
    items = [el("li", el("a", text, href=link) if link else text) for text, link in used]
    return [el("h2", content.words.fact.used_in), el("ul", items)] if items else []


def _uses(content: Content, where: str, links: Links) -> Iterator[tuple[str, str]]:
    """What rests on a fact: its words, and the way to it, "" where it stands on no page."""
    for kind, address, *_ in content.used_by(where):
        place = address.partition("#")[0]
        folder, id = place.split("/")
        if kind == "calculation":
            yield content.facts[address].text, links("fact", address)
        elif kind == "sentence":
            scene = _scene(content, id, address) if folder == "stories" else ""
            yield content.sentences[address].text, links("scene", scene) if scene else _way(content, folder, id, links)
        elif kind == "question":
            yield content.quiz[id].ask, links("page", page) if (page := _page_with(content, "questions", id)) else ""
        elif kind in ("figure", "link"):
            yield thing(content, folder, id), _way(content, folder, id, links)
        else:
            for figure in _to_scale(content, id):
                yield thing(content, "figures", figure), _way(content, "figures", figure, links)


def _scene(content: Content, story: str, address: str) -> str:
    """The scene that tells a sentence; "" where no page has the story."""
    told = content.sentences[address]
    scene = next(scene.id for scene in content.stories[story].scenes if any(each is told for each in scene.sentences))
    return scene if ("scene", scene) in content.homes else ""


def _to_scale(content: Content, art: str) -> Iterator[str]:
    """The figures that show a drawing as long and as thick as facts state."""
    for id, figure in content.figures.items():
        if isinstance(figure, Scale) and any(content.variants[each].art == art for each in figure.variants):
            yield id


def _way(content: Content, folder: str, id: str, links: Links) -> str:
    if folder == "pages":
        return links("page", id)
    if folder == "sequences":
        folder, id = "figures", shown_by(content, id)
    kind = KINDS.get(folder, "")
    return links(kind, id) if (kind, id) in content.homes else ""


def _page_with(content: Content, field: str, id: str) -> str:
    """The page with a block that names a question or chart in a field; "" where none does."""
    for page in content.explainer.all_pages:
        if any(id in getattr(block, field, ()) for block in content.pages[page].blocks):
            return page
    return ""


def _taken_along(content: Content, where: str, address: str | None) -> list[Element]:
    """How to cite it, and all of it as text."""
    words, file = content.words, where.replace("/", "-").replace("#", "-")
    made = cite_statement(content, where, address)
    home = f"{address}/{fact_path(content, where)}" if address else ""
    return [
        el("h2", words.sharing.cite, id=CITE),
        *([el("p", words.fact.address, ": ", el("a", home, href=home))] if home else []),
        apa_code(content, made),
        drawer(words.citing.others, citation_codes(content, made, file)),
        drawer(words.fact.embed, code(words.fact.embed, _snippet(content, where, address))),
        drawer(words.fact.copy_text, code(words.fact.copy_text, fact_as_text(content, where, home))),
    ]


def _snippet(content: Content, where: str, address: str | None) -> Child:
    return card_snippet(content, where, address) if address else dated(Citation("", card_snippet(content, where, ROOT)))
