"""What Find looks through, and where what it finds is told."""

from components.article.find_index import Entry, entries, kinds
from components.model.content import Content


def _found(content: Content, kind: str) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries(content) if entry.kind == kind}


def test_every_page_fact_source_term_and_disagreement_can_be_found(content: Content) -> None:
    assert {entry.kind for entry in entries(content)} == set(kinds(content))
    facts = {where.replace("#", "/"): fact.text for where, fact in content.facts.items()}
    assert {id: entry.title for id, entry in _found(content, "fact").items()} == facts
    assert set(_found(content, "page")) == set(content.explainer.all_pages)
    for kind, all_of_it in (("source", content.sources), ("term", content.glossary), ("event", content.events)):
        assert set(_found(content, kind)) == set(all_of_it)


def test_what_no_page_tells_is_left_out(subject: Content) -> None:
    for entry in entries(subject):
        told = entry.kind in ("fact", "page") or (entry.kind, entry.id) in subject.homes
        assert told, entry


def test_a_fact_is_found_by_what_it_is_about_by_other_spellings_and_by_the_words_of_its_sources(
    subject: Content,
) -> None:
    height = _found(subject, "fact")["parts/tower/height"]
    assert height.beside == subject.parts["tower"].name
    assert "a tower of twenty metres" in height.more
    term = next(term for term in subject.glossary.values() if term.also)
    held = [entry for entry in entries(subject) if term.name in f"{entry.title} {entry.beside}".split()]
    assert held
    for entry in held:
        assert term.also[0].casefold() in " ".join(entry[2:5]).casefold()
