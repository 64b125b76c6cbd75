"""The sheets for a class: tasks, their key, two sources to weigh."""

import re

from components.model.content import Content
from components.model.schema.learning import PointTo
from components.model.schema.lesson import Lesson
from components.web.site import Site
from tests.fragments import classed, having, said
from tests.web.reading_back import tree

PAPERS = ("en/handout/", "en/handout/letter/")


def lesson(content: Content) -> Lesson:
    """The one lesson."""
    return next(block for page in content.pages.values() for block in page.blocks if isinstance(block, Lesson))


def test_it_shows_the_figures_asks_the_questions_and_explains_the_words(either: Site) -> None:
    handout = lesson(either.content).handout
    for path in PAPERS:
        root = tree(either.files[path])
        assert len(classed(root, "picture")) == len(handout.figures)
        asked = [said(ask) for ask in classed(root, "ask")]
        for id, ask in zip(handout.questions, asked, strict=True):
            assert ask.startswith(either.content.quiz[id].ask)
            assert re.search(r"\d marks?$", ask), "it says how many marks there are"
        assert [said(term) for term in root.iter("dt")] == [either.content.glossary[id].name for id in handout.terms]


def test_each_sheet_is_there_in_plain_words(either: Site) -> None:
    content = either.content
    handout = lesson(content).handout
    for path in PAPERS:
        tasks, key = (said(tree(either.files[f"{path}{sheet}plain/"])) for sheet in ("", "key/"))
        for id in handout.questions:
            assert content.quiz[id].plain.ask in tasks
            assert content.quiz[id].plain.because in key


def test_the_sheet_with_two_sources_says_who_they_are_and_asks_and_has_room(either: Site) -> None:
    content, entry = either.content, lesson(either.content)
    for path in PAPERS:
        root = tree(either.files[f"{path}sources/"])
        told = said(root)
        for position in entry.weigh.positions:
            assert content.facts[position].text in told
            assert content.sources[content.cites(content.facts[position])[0]].publisher in told
        assert [said(ask) for ask in classed(root, "ask")] == [*entry.weigh.ask, *entry.exit_ticket]
        assert len(classed(root, "writing")) >= 2 * len(classed(root, "ask"))


def test_it_gives_no_answer_away(either: Site) -> None:
    for path in PAPERS:
        root = tree(either.files[path])
        assert not having(root, "data-true")
        told = said(root)
        for id in lesson(either.content).handout.questions:
            assert either.content.quiz[id].because not in told


def test_a_drawing_in_which_a_part_is_to_be_found_numbers_its_parts_and_names_none(either: Site) -> None:
    content, looked_at = either.content, 0
    handout = lesson(content).handout
    entries = [content.quiz[id] for id in handout.questions]
    asked = {entry.figure: entry.part for entry in entries if isinstance(entry, PointTo)}
    pictures = dict(zip(handout.figures, classed(tree(either.files[PAPERS[0]]), "picture"), strict=True))
    key = tree(either.files[f"{PAPERS[0]}key/"])
    for figure, part in asked.items():
        parts = content.figures[figure].parts
        labels = [said(each) for each in classed(classed(pictures[figure], "wide")[0], "button")]
        assert sorted(set(labels)) == [str(number) for number in range(1, len(parts) + 1)]
        assert not having(pictures[figure], "aria-label", content.parts[part].name)
        assert str(parts.index(part) + 1) in [said(each) for each in classed(key, "answer-number")]
        looked_at += 1
    assert looked_at


def test_the_key_has_every_answer_with_its_sources(either: Site) -> None:
    content = either.content
    for path in PAPERS:
        told = said(tree(either.files[f"{path}key/"]))
        for id in lesson(content).handout.questions:
            assert content.quiz[id].because in told, id
            assert all(content.sources[source].publisher in told for source in content.cites(content.quiz[id]))


def test_the_key_sums_the_marks_that_the_tasks_promise(either: Site) -> None:
    for path in PAPERS:
        promised = [int(said(each).split()[0]) for each in classed(tree(either.files[path]), "marks")]
        [table] = classed(tree(either.files[f"{path}key/"]), "marks-table")
        assert [int(said(cell)) for cell in table.iter("td")] == [*promised, sum(promised)]


def test_nothing_in_it_can_be_pressed(either: Site) -> None:
    for path in PAPERS:
        root = tree(either.files[path])
        assert not list(root.iter("button"))
        assert not having(root, "role", "button")


def test_each_paper_has_its_own_page(site: Site) -> None:
    assert b"@page{size:A4 portrait" in site.files[PAPERS[0]].content
    assert b"@page{size:letter portrait" in site.files[PAPERS[1]].content


def test_the_page_for_teachers_leads_to_all_of_it(site: Site) -> None:
    led = {link.get("href") for link in tree(site.files["en/read/learn/"]).iter("a")}
    assert {"../../handout/", "../../handout/letter/key/", "../offline.html"} <= led


def test_the_plan_of_the_real_lesson_takes_45_minutes(content: Content) -> None:
    assert sum(phase.minutes for phase in lesson(content).plan) == 45
    assert len(lesson(content).discuss) >= 3
