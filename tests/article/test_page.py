"""A page as a whole: one heading, and where to read on."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from components.article.page import article
from components.model.content import Content
from components.model.load import read
from tests.conftest import REPOSITORY, Broken
from tests.fragments import PAGES, classed, having, links, page_heading, said


def _page(content: Content, page: str) -> Element:
    return article(content, page, "full", links)


def _figure_first(broken: Broken) -> Content:
    return read(broken({"pages/take.yaml": ("blocks:\n", "blocks:\n  - {kind: figure, figure: rock}\n")}))


def test_the_heading_of_a_figure_that_begins_a_page_is_that_of_the_page(broken: Broken) -> None:
    content = _figure_first(broken)
    main = _page(content, "take")
    figure = next(main.iter("figure"))
    assert page_heading(content, "take") == content.figures["rock"].title
    assert [head.get("id") for head in main.iter("h1")] == [figure.get("aria-labelledby")]
    assert figure.find("h2") is None


@pytest.mark.parametrize("title", ["Rock", "A PK-3 of rock, and PK-2 beside it"])
def test_no_word_of_that_heading_is_lost(broken: Broken, title: str) -> None:
    content = _figure_first(broken)
    told = content.figures["rock"].model_copy(update={"title": title})
    heading = next(_page(replace(content, figures={**content.figures, "rock": told}), "take").iter("h1"))
    assert "".join(heading.itertext()) == title


def test_the_caption_of_that_figure_stands_below_its_picture(broken: Broken) -> None:
    figure = next(_page(_figure_first(broken), "take").iter("figure"))
    kinds = [child.get("class") or child.tag for child in figure]
    assert kinds.index("caption") == kinds.index("figcaption") - 1


def test_a_page_that_begins_with_text_has_its_own_title(subject: Content) -> None:
    assert page_heading(subject, "light") == subject.pages["light"].title


@pytest.mark.parametrize("page", [page for folder, page in PAGES if folder == REPOSITORY / "content"])
def test_a_page_has_one_heading_a_lead_at_most_three_facts_of_a_list_and_the_next_at_its_end(
    content: Content, page: str
) -> None:
    main = _page(content, page)
    assert [child.tag for child in main if child.tag == "h1"] == [each.tag for each in main.iter("h1")] == ["h1"]
    assert [main[0].tag, main[1].get("class"), main[-1].get("class")] == ["h1", "summary", "next-page"]
    folded = {id(one) for fold in main.iter("details") for one in classed(fold, "facts")}
    assert all(len(one) < 5 for one in classed(main, "facts") if id(one) not in folded)


@pytest.mark.parametrize("page", [page for folder, page in PAGES if folder == REPOSITORY / "content"])
def test_a_page_tells_nothing_twice_and_begins_with_its_figure(content: Content, page: str) -> None:
    main, kinds = _page(content, page), [block.kind for block in content.pages[page].blocks]
    heads = [said(head) for head in main.iter() if head.tag in {"h1", "h2"}]
    ids = [element.get("id") for element in having(main, "id")]
    assert len(ids) > 1
    assert (len(heads), len(ids)) == (len({*heads}), len({*ids}))
    draws = {"figure", "story"} & {*kinds} and "disagreements" not in kinds
    assert kinds[0] in {"figure", "story"} if draws else kinds


def test_every_page_leads_to_the_next_and_the_last_to_the_first(subject: Content) -> None:
    pages = subject.explainer.all_pages
    assert len(pages) > 2
    ways = [having(nav, "href")[0].get("href") for id in pages for nav in classed(_page(subject, id), "next-page")]
    assert ways == [f"/page/{id}" for id in [*pages[1:], pages[0]]]


def test_a_page_that_cannot_be_reached_is_passed_over(subject: Content) -> None:
    first, second, *others = subject.explainer.all_pages

    def to(kind: str, id: str) -> str:
        return "" if (kind, id) == ("page", second) else links(kind, id)

    (following,) = classed(article(subject, first, "full", to), "next-page")
    assert having(following, "href")[0].get("href") == f"/page/{others[0]}"


def test_a_page_says_how_to_cite_it_and_where_its_story_can_be_embedded(subject: Content) -> None:
    [tools] = classed(article(subject, "learn", "full", links), "page-tools")
    assert subject.pages["learn"].title in said(tools)
    assert [link.get("href") for link in tools.iter("a")] == [links("offer", "on-the-rock-at-night")]
    [tools] = classed(article(subject, "light", "full", links), "page-tools")
    assert not list(tools.iter("a"))
