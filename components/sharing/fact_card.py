"""The card of a fact, for the middle of an article elsewhere: the sentence, what sources say, whether they differ."""

from collections.abc import Iterator
from math import sqrt
from xml.etree.ElementTree import Element

from components.figures.text import screen_lines
from components.html.element import Child, el, serialise, text_of
from components.html.format import day
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.facts import Evidence
from components.sharing.addresses import card_path, fact_path
from components.sharing.citations import titled
from components.sharing.fact_text import age, disputes
from components.sharing.frame_heights import MIDDLE, USUAL

TOLD = 2
"""Sources that a card has room for."""
TYPE = {"kicker": (14, 20, 4), "h1": (20, 26, 10), "said": (16, 24, 0), "by": (14, 20, 10), "more": (14, 20, 10),
        "differs": (15, 22, 10), "credit": (13, 20, 0)}  # fmt: skip
"""Type size, line height and room below in pixels, as in `card.css`."""
ASIDE, ABOVE = 17, 34
"""Between the edge of a frame and the text on each side; above and below it together; in pixels."""


def card(content: Content, where: str, links: Links, fixed: str) -> Element:
    """The card of the fact at `folder/file#fact`, as a figure; `fixed` leads to a version of it that never changes."""
    return el("figure", list(_lines(content, where, links, fixed)), class_="figure card", data_choices="")


def _lines(content: Content, where: str, links: Links, fixed: str) -> Iterator[Element]:
    fact, words = content.facts[where], content.words
    yield el("p", words.fact.question, class_="kicker")
    yield el("h1", titled(content, where))
    first = dict.fromkeys(content.cites(fact))
    said = {source: next(each for each in content.evidence(fact) if each.source == source) for source in first}
    for evidence in sorted(said.values(), key=lambda each: _hard_to_check(content, each))[:TOLD]:
        yield from _said(content, evidence)
    if len(said) > TOLD:
        yield el("p", words.fact.other_sources.format(count=len(said) - TOLD), class_="more")
    for id in disputes(content, where):
        question = el("a", content.disagreements[id].question, href=links("disagreement", id))
        yield el("p", el("b", words.disputed), " ", question, class_="differs")
    more = el("a", words.fact.read_all, href=links("fact", where))
    kept: list[Child] = [" · ", el("a", words.embedding.fixed, href=fixed)] if fixed else []
    yield el("p", more, " · ", age(content, fact), " · ", content.explainer.credit, kept, class_="credit")


def _hard_to_check(content: Content, evidence: Evidence) -> int:
    """0 for words in the language of the reader, 1 for translated ones, 2 where none are quoted."""
    if not evidence.fragment:
        return 2
    return int(content.sources[evidence.source].language != content.explainer.language)


def _said(content: Content, evidence: Evidence) -> Iterator[Element]:
    words, source = content.words, content.sources[evidence.source]
    language = source.language if source.language != content.explainer.language else None
    told: Child = evidence.reason
    if evidence.fragment:
        gloss = f" ({words.translation} {evidence.gloss})" if evidence.gloss else None
        told = [el("q", evidence.fragment, lang=language), gloss]
    date = words.no_date if source.date == "not stated" else day(content, source.date)
    yield el("p", told, class_="said")
    yield el("p", f"{source.publisher}, {date}", class_="by")


def card_height(content: Content, where: str, width: int) -> int:
    """Pixels that a card needs in a frame so wide; an estimate, because readers have typefaces of their own."""
    high = float(ABOVE)
    for line in card(content, where, lambda *_: "#", "#"):
        size, tall, below = TYPE[line.get("class", line.tag)]
        high += screen_lines(text_of(line), width - 2 * ASIDE, size) * tall + below
    return round(high)


def card_frame_height(content: Content, where: str) -> int:
    """Pixels that serve phones and columns of text alike, as far as one number can."""
    needs = [card_height(content, where, width) for width in USUAL]
    return round(MIDDLE * sqrt(min(needs) * max(needs)))


def card_snippet(content: Content, where: str, address: str) -> str:
    """What is pasted: the frame, a link that stays where frames are removed, and the script that makes the height
    exact."""
    title = titled(content, where)
    source = f"{address}/{card_path(content, where)}"
    frame = el("iframe", src=source, title=title, loading="lazy", width="100%",
               height=card_frame_height(content, where), style="border:0")  # fmt: skip
    link = el("p", el("a", title, href=f"{address}/{fact_path(content, where)}"), " · ", content.explainer.credit)
    script = el("script", src=f"{address}/embed.js", async_=True)
    return "\n".join(map(serialise, (frame, link, script)))
