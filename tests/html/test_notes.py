"""Source marks, terms and signals, and the notes that they open."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from components.html.element import el, text_of
from components.html.notes import Notes
from components.html.source_text import describe_source
from components.model.content import Content
from components.model.schema.facts import Fact
from tests.fragments import classed, having, links, said

BOARD, GAZETTE = "harbour-board-1931", "gazette-des-phares-1990"


def _notes(content: Content) -> Notes:
    return Notes(content, "here", links)


def _fact(content: Content, address: str, **changes: object) -> Fact:
    return content.facts[address].model_copy(update=changes)


def _opened_by(root: Element, button: Element) -> Element:
    (note,) = having(root, "id", button.get("popovertarget"))
    assert "popover" in note.attrib
    return note


def test_sources_are_numbered_in_the_order_of_first_use(subject: Content) -> None:
    notes = _notes(subject)
    assert [notes.number(id) for id in (GAZETTE, BOARD, GAZETTE)] == [1, 2, 1]


def test_a_mark_is_a_button_that_opens_all_that_is_known_of_a_source(subject: Content) -> None:
    shown = _notes(subject).sentence(subject.facts["parts/tower#height"])
    (mark,) = classed(shown, "mark")
    assert (mark.tag, mark.text, mark.get("type")) == ("button", "1", "button")
    assert mark.get("aria-label") == "1 paper"
    note = said(_opened_by(shown, mark))
    for what in ("Gull Rock Harbour Board", "“Returns of the light”", "June 1931", "At first hand", "every page read",
                 "example.org", "page 2", "It reads: a tower of twenty metres", "Compared on 1 May 2024"):  # fmt: skip
        assert what in note


def test_a_note_leads_to_the_source_to_what_we_say_of_it_and_to_the_fact(subject: Content) -> None:
    shown = _notes(subject).sentence(subject.facts["parts/tower#height"])
    out, more, about = having(shown, "href")
    assert (out.get("href"), out.get("rel")) == ("https://example.org/returns", "nofollow")
    assert (more.get("href"), more.text) == (f"/source/{BOARD}", "This paper")
    assert (about.get("href"), about.text) == ("/fact/parts/tower#height", subject.words.fact.about)


def test_what_a_source_does_not_show_is_said(subject: Content) -> None:
    source = subject.sources[GAZETTE].model_copy(update={"title": "not stated"})
    content = replace(subject, sources={**subject.sources, GAZETTE: source})
    text = said(el("p", *describe_source(content, GAZETTE, links)))
    assert text.startswith("Gazette des phares, relayed by Coast News , untitled , undated")
    assert "first lines read" in text
    assert "on paper only" in text


@pytest.mark.parametrize(
    ("address", "host"), [("https://www.example.org/a/b", "example.org"), ("https://a.b.c", "a.b.c")]
)
def test_an_address_is_shown_as_its_host(address: str, host: str, subject: Content) -> None:
    source = subject.sources[BOARD].model_copy(update={"address": address})
    content = replace(subject, sources={**subject.sources, BOARD: source})
    (link,) = having(el("p", *describe_source(content, BOARD, None)), "href")
    assert (link.text, link.get("href")) == (host, address)


def test_evidence_in_another_language_is_named_and_translated(subject: Content) -> None:
    shown = _notes(subject).sentence(subject.facts["parts/lamp#reach"])
    (quote,) = list(shown.iter("q"))
    assert (quote.text, quote.get("lang")) == ("visible de loin", "fr")
    assert "(in English: seen from afar)" in said(shown)
    own = _notes(subject).sentence(subject.facts["parts/tower#height"])
    assert [element.get("lang") for element in own.iter("q")] == [None]


def test_the_mark_stays_on_one_line_with_the_last_word(subject: Content) -> None:
    shown = _notes(subject).sentence(subject.facts["parts/tower#height"])
    (kept,) = classed(shown, "keep")
    assert (kept.text, [child.get("class") for child in kept]) == ("high.", ["mark", "note"])
    assert said(shown).startswith("The tower is 20 metres high. 1")


def test_a_mark_also_stays_with_a_term_at_the_end(subject: Content) -> None:
    shown = el(
        "p", *_notes(subject).marked(_notes(subject).text("It needs a keeper"), _fact(subject, "parts/tower#height"))
    )
    (kept,) = classed(shown, "keep")
    assert [child.get("class") for child in kept] == ["term", "note", "mark", "note"]
    assert said(shown).startswith("It needs a keeper")


def test_one_mark_counts_all_sources_of_a_fact_and_its_note_lists_them(subject: Content) -> None:
    references = [subject.facts[address].sources[0] for address in ("parts/tower#height", "parts/lamp#reach")]
    shown = _notes(subject).sentence(_fact(subject, "parts/tower#height", sources=references))
    (mark,) = classed(shown, "mark")
    assert (mark.text, mark.get("aria-label"), mark.get("data-sources")) == ("2", "2 papers", "1, 2")
    note = _opened_by(shown, mark)
    assert [said(each).split(",")[0].strip() for each in classed(note, "cited")] == [
        "Gull Rock Harbour Board",
        "Gazette des phares",
    ]


def test_arithmetic_is_marked_with_its_inputs(subject: Content) -> None:
    shown = _notes(subject).sentence(subject.facts["variants/small-electric-lamp#reach"])
    assert "Reckoned out of from 9 to 11 sea miles, twice" in said(shown)


def test_where_sources_differ_the_mark_says_on_what_and_leads_to_the_disagreement(subject: Content) -> None:
    shown = _notes(subject).sentence(subject.facts["parts/lamp#reach"])
    (mark,) = classed(shown, "mark")
    assert (said(mark), mark.get("aria-label")) == ("1 ≠ unsure", "1 paper, in doubt: how far it is seen")
    note = _opened_by(shown, mark)
    assert said(note).startswith("In doubt How far does the light reach? The light reaches at least 9 sea miles;")
    assert having(note, "href")[0].get("href") == "/disagreement/reach"


def test_no_signal_stands_where_sources_agree(subject: Content) -> None:
    assert classed(_notes(subject).sentence(subject.facts["parts/tower#height"]), "differs") == []


def test_a_term_is_a_button_that_opens_its_meaning_once(subject: Content) -> None:
    notes = _notes(subject)
    shown = el("p", *notes.text("A keeper trims the wick."))
    assert [button.text for button in classed(shown, "term")] == ["keeper", "wick."]
    assert said(_opened_by(shown, classed(shown, "term")[1])) == "wick A cord that draws oil up into the flame."
    assert notes.text("The keepers sleep.") == ["The keepers sleep."]


def test_a_sentence_that_ends_in_a_term_keeps_its_words_and_marks(subject: Content) -> None:
    shown = _notes(subject).sentence(_fact(subject, "parts/tower#height", text="It needs a keeper"))
    assert [button.text for button in having(shown, "popovertarget")] == ["keeper", "1"]
    assert said(shown).startswith("It needs a keeper")


def test_names_of_notes_begin_with_their_document(subject: Content) -> None:
    notes = _notes(subject)
    assert [notes.name(), notes.name("term"), notes.name()] == ["here-note-1", "here-term-1", "here-note-2"]


def test_the_listing_has_every_source_in_the_order_of_its_number(subject: Content) -> None:
    notes = _notes(subject)
    notes.number(GAZETTE)
    notes.number(BOARD)
    listed = [said(item) for item in notes.listing()]
    assert [entry.split(",")[0].strip() for entry in listed] == ["Gazette des phares", "Gull Rock Harbour Board"]


def test_punctuation_stays_on_one_line_with_the_term_before_it(subject: Content) -> None:
    term = next(iter(subject.glossary.values())).name
    told = el("p", Notes(subject, "here", links).text(f"See the {term}, then go."))
    (button,) = having(told, "popovertarget")
    assert text_of(button) == f"{term},"
