"""The one button behind a statement that says how many sources it has, and the note that it opens."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from components.html.element import Child, el
from components.html.format import counted
from components.html.source_text import Links, describe_source, passage
from components.model.content import Content
from components.model.schema.facts import Evidence

DISPUTED = "≠"
"""The sign of what sources differ on: in a mark, and in a drawing."""
Cited = Mapping[str, Sequence[Evidence]]
"""Each source with what it says."""


def button(content: Content, cited: Cited, disputes: Sequence[str], note: str, numbers: str) -> Element:
    """`note` is the id of what it opens, `numbers` those of the sources in the list, for paper."""
    words = content.words.marks
    spoken = counted(content, words.count, len(cited))
    if disputes:
        topic = ", ".join(content.disagreements[id].topic for id in disputes)
        spoken = words.differ_on.format(sources=spoken, topic=topic)
    return el(
        "button",
        str(len(cited)),
        el("span", f" {DISPUTED} {words.differ}") if disputes else None,
        type="button",
        class_="mark differs" if disputes else "mark",
        popovertarget=note,
        aria_label=spoken,
        data_sources=numbers,
    )


def body(
    content: Content, cited: Cited, disputes: Sequence[str], verified: str, links: Links, plain: bool
) -> list[Child]:
    """On what sources differ, each source with its words, and when they were last compared."""
    return [
        [_differing(content, id, links, plain) for id in disputes],
        [_cited(content, source, passages, links) for source, passages in cited.items()],
        el("span", content.words.verified.format(date=verified), class_="soft"),
    ]


def _differing(content: Content, disagreement: str, links: Links, plain: bool) -> Element:
    """A question, how we put it, and the way to every position."""
    words, entry = content.words, content.disagreements[disagreement]
    return el(
        "span",
        el("span", words.disputed, class_="disputed"),
        " ",
        el("a", entry.question, href=links("disagreement", disagreement)),
        el("span", (plain and entry.plain.wording) or entry.wording, class_="wording"),
        class_="question-of",
    )


def _cited(content: Content, source: str, passages: Sequence[Evidence], links: Links) -> Element:
    told = [passage(content, evidence) for evidence in passages]
    return el("span", describe_source(content, source, links), told, class_="cited")
