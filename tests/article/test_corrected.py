"""A page says that something on it was corrected, and leads to what."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from components.article.blocks import blocks
from components.html.element import el
from components.model.content import Content
from components.model.schema.blocks import Block, Corrections
from components.model.schema.subject import Correction
from tests.fragments import classed, having, links, said

HEIGHT = "parts/tower#height"


def _page(content: Content, page: str, corrections: tuple[Correction, ...]) -> Element:
    def keep(block: Block) -> bool:
        return not isinstance(block, Corrections)

    return el("main", blocks(replace(content, corrections=corrections), page, links, keep=keep))


def _moved(content: Content, where: str) -> tuple[Correction, ...]:
    return (content.corrections[0].model_copy(update={"where": where}),)


def test_a_page_that_shows_a_corrected_fact_says_so_and_leads_to_the_corrections(subject: Content) -> None:
    assert [correction.where for correction in subject.corrections] == [HEIGHT]
    (note,) = classed(_page(subject, "light", subject.corrections), "corrected")
    assert said(note) == "Corrections (1) · 2 May 2024"
    assert [link.get("href") for link in having(note, "href")] == ["/corrections/all"]


def test_a_page_that_shows_nothing_that_was_corrected_says_nothing(subject: Content) -> None:
    assert not classed(_page(subject, "take", _moved(subject, "parts/lamp#reach")), "corrected")
    assert not classed(_page(subject, "light", ()), "corrected")


def test_a_corrected_figure_question_or_term_counts_where_it_is_shown(subject: Content) -> None:
    question = next(iter(subject.quiz))
    for where, page in (("figures/rock", "light"), ("glossary/wick", "light"), (f"quiz/{question}", "learn")):
        assert classed(_page(subject, page, _moved(subject, where)), "corrected"), where


def test_a_fact_counts_where_only_a_sentence_rests_on_it(subject: Content) -> None:
    sentence = next(iter(subject.sentences.values()))
    assert classed(_page(subject, "light", _moved(subject, sentence.rests_on[0])), "corrected")


def test_the_page_that_lists_all_corrections_does_not_count_them_again(subject: Content) -> None:
    page = el("main", blocks(subject, "light", links))
    assert not classed(page, "corrected")
    assert len(having(page, "id", "corrections-all")) == 1
