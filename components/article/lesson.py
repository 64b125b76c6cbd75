"""What a teacher needs for one lesson, and the files that go with it."""

from xml.etree.ElementTree import Element

from components.html.element import el
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.learning import Lesson
from components.sharing.addresses import handout_path, offline_path


def lesson(content: Content, block: Lesson, to: Links) -> Element:
    """Aims, plan, questions to discuss, and what there is to print and to take along."""
    words = content.words.learning
    files = [(name, way) for name, path in _files(content) if (way := to("file", path))]
    return el(
        "div",
        el("h2", words.aims),
        el("ul", [el("li", aim) for aim in block.aims]),
        el("h2", words.plan),
        el("ol", [_phase(words.minutes, phase.minutes, phase.what) for phase in block.plan], class_="plan"),
        el("h2", words.discuss),
        el("ul", [_discussion(content, each.ask, each.disagreement, to) for each in block.discuss], class_="discuss"),
        el("h2", words.handout) if files else None,
        el("ul", [el("li", el("a", name, href=way)) for name, way in files], class_="downloads") if files else None,
        class_="x text",
    )


def _phase(minutes: str, count: int, what: str) -> Element:
    return el("li", el("b", minutes.format(count=count)), " ", el("span", what))


def _discussion(content: Content, ask: str, disagreement: str, to: Links) -> Element:
    return el("li", ask, " ", el("a", content.words.see_disagreement, href=to("disagreement", disagreement)))


def _files(content: Content) -> list[tuple[str, str]]:
    words = content.words.learning
    return [
        (words.handout_a4, handout_path(content)),
        (words.handout_letter, handout_path(content, "letter")),
        (words.key_a4, handout_path(content, key=True)),
        (words.key_letter, handout_path(content, "letter", key=True)),
        (words.offline, offline_path(content)),
    ]
