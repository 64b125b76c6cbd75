"""The plain reading level: easy words, short sentences, and no statement that the full level lacks."""

from statistics import mean
from xml.etree.ElementTree import Element

import pytest
import textstat

from components.article.blocks import blocks
from components.article.page import article
from components.figures.draw import draw
from components.model.content import Content
from components.model.schema.blocks import Note, Parts, Prose
from components.model.schema.story import ShowStory
from components.model.schema.subject import Step
from components.model.walk import walk
from tests.fragments import links, said

GRADE = 7
"""The school grade that the plain level is written for, at most, by the formula of Flesch and Kincaid."""
A_MINUTE = 200
"""Words that are read in one."""


def plain_texts(content: Content, page: str) -> list[str]:
    """Everything that the plain level of a page says in its own words."""
    entry = content.pages[page]
    texts = [entry.plain]
    for block in entry.blocks:
        if isinstance(block, Note):
            texts.append(block.plain or block.text)
        for node in walk(block):
            if isinstance(node.value, Prose):
                texts += [each.plain or each.text for each in node.value.sentences]
        if isinstance(block, ShowStory):
            scenes = content.stories[block.story].scenes
            texts += [each.plain or each.text for scene in scenes for each in scene.sentences]
        if isinstance(block, Parts):
            texts += [content.parts[id].plain for id in block.parts]
    return texts


@pytest.fixture(params=["battery", "launching-station", "interception", "interceptors", "in-the-news", "disagreements",
                        "quiz", "teachers"])  # fmt: skip
def page(request: pytest.FixtureRequest) -> str:
    return request.param


def test_every_page_of_the_plain_level_is_easy_to_read(content: Content, page: str) -> None:
    text = " ".join(plain_texts(content, page))
    assert textstat.flesch_kincaid_grade(text) <= GRADE, text


def test_steps_and_roles_are_easy_to_read_on_average(content: Content) -> None:
    steps = [node.value for each in content.sequences.values() for node in walk(each) if isinstance(node.value, Step)]
    texts = [each.plain or each.text for step in steps for each in step.sentences]
    texts += [each.plain for kind in (content.parts, content.families, content.variants) for each in kind.values()]
    assert mean(textstat.flesch_kincaid_grade(text) for text in texts) <= GRADE


def test_the_plain_level_of_a_page_is_read_in_three_minutes(content: Content, page: str) -> None:
    words = len(" ".join(_in_view(content, page)).split())
    assert words <= 3 * A_MINUTE, f"{page} has {words} words in view"


def _in_view(content: Content, page: str) -> list[str]:
    """What is read of the texts of a page without opening anything or stepping through anything."""
    drawn = [block for block in blocks(content, page, links, plain=True) if _is_text(block)]
    texts = [content.pages[page].plain]
    for block in drawn:
        for element in [*block.iter()]:
            for child in [*element]:
                is_quiz = "quiz" in child.get("class", "")
                if child.tag in ("details", "figure") or "popover" in child.attrib or is_quiz:
                    element.remove(child)
        texts.append(said(block))
    return texts


def _is_text(block: Element) -> bool:
    """Whether a block is told: no figure, no lesson."""
    told = {"text"} & set(block.get("class", "").split())
    return bool(told and block.get("id"))


def test_both_levels_say_the_same_claims(content: Content) -> None:
    for id, page in content.pages.items():
        full, plain = (_marks(content, id, level) for level in (False, True))
        assert full == plain, id
        assert page.plain


def _marks(content: Content, page: str, plain: bool) -> int:
    drawn = blocks(content, page, links, plain=plain)
    return sum("mark" in element.get("class", "") for block in drawn if _is_text(block)
               for element in block.iter("button"))  # fmt: skip


def test_in_plain_words_nothing_is_said_in_its_full_wording(content: Content) -> None:
    """Not in a figure, its panels, its table or its words, nor elsewhere on a page; a correction tells what it put."""
    harder = {fact.text for fact in content.facts.values() if fact.plain and fact.plain != fact.text}
    harder |= {one.text for one in content.sentences.values() if one.plain and one.plain != one.text}
    easy = {one.plain for one in (*content.facts.values(), *content.sentences.values())}
    pages = {id: _uncorrected(article(content, id, "plain", links)) for id in content.pages}
    figures = {id: said(draw(content, id, links, {}, True).root) for id in content.figures}
    assert len(harder) > 300
    told = {where: [text for text in harder - easy if text in words] for where, words in {**pages, **figures}.items()}
    assert {where: texts for where, texts in told.items() if texts} == {}


def _uncorrected(page: Element) -> str:
    for put in page.iter("ins"):
        put.clear()
    return said(page)
