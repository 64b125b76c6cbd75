"""Terms are found where they are meant, once in a document, the longest name first."""

from dataclasses import replace

import pytest

from components.html.terms import split
from components.model.content import Content
from components.model.schema.subject import Term


def _knowing(content: Content, **terms: list[str]) -> Content:
    glossary = {
        id: Term(name=names[0], also=names[1:], definition="It means something.") for id, names in terms.items()
    }
    return replace(content, glossary=glossary)


def _found(content: Content, text: str) -> list[tuple[str, str]]:
    pieces = split(content, text, set())
    assert "".join(piece for piece, _ in pieces) == text
    return [(piece, term) for piece, term in pieces if term]


def test_a_term_is_found_under_each_of_its_names(subject: Content) -> None:
    assert _found(subject, "One wick, a keeper.") == [("wick", "wick"), ("keeper", "keeper")]
    assert _found(subject, "Two keepers.") == [("keepers", "keeper")]


def test_a_term_is_marked_once_in_a_document(subject: Content) -> None:
    used: set[str] = set()
    assert split(subject, "A wick and a wick", used) == [("A ", None), ("wick", "wick"), (" and a wick", None)]
    assert split(subject, "the wicks", used) == [("the wicks", None)]
    assert used == {"wick"}


@pytest.mark.parametrize("text", ["wicked", "twick", "half-wick", "wick-like", "Wick"])
def test_a_piece_of_another_word_is_no_term(text: str, subject: Content) -> None:
    assert _found(subject, text) == []


def test_the_longest_name_wins(subject: Content) -> None:
    knowing = _knowing(subject, light=["light"], lightship=["light ship", "light"])
    assert _found(knowing, "the light ship") == [("light ship", "lightship")]


def test_names_are_taken_as_they_are_written(subject: Content) -> None:
    assert _found(_knowing(subject, lamp=["lamp (oil)"]), "a lamp (oil) burns") == [("lamp (oil)", "lamp")]
    assert _found(_knowing(subject, lamp=["l.mp"]), "a lamp burns") == []


def test_without_a_glossary_text_stays_whole(subject: Content) -> None:
    assert split(replace(subject, glossary={}), "a wick", set()) == [("a wick", None)]
