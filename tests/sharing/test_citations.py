"""Citations made of facts, read by the programs that people use for them."""

import json
from datetime import date

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from components.model.content import Content
from components.model.load import read
from components.sharing.citations import cite_figure, cite_page, cite_statement, titled

ADDRESS = "https://example.org/gull"
HOME = f"{ADDRESS}/en/read/light/#rock"
FACT = f"{ADDRESS}/en/fact/parts/tower/height/"
READ = date(2026, 11, 26)


def test_apa_names_authors_day_title_work_day_of_reading_and_address(subject: Content) -> None:
    cited = cite_figure(subject, "rock", ADDRESS).apa
    title, work = subject.figures["rock"].title.rstrip("."), subject.explainer.title
    first = f"Gull Rock explainer, & Warden, I. (2024, May 2). {title}. {work}."
    assert cited.read_on(subject) == f"{first} {HOME}"
    assert cited.read_on(subject, READ) == f"{first} Retrieved 26 November 2026, from {HOME}"


def test_without_authors_the_title_comes_first_and_none_is_made_up(broken, subject: Content) -> None:
    named = "authors: [{name: Gull Rock explainer}, {name: Warden, given: Ida}]\n"
    cited = cite_page(read(broken({"explainer.yaml": (named, "")})), "light", ADDRESS)
    title = subject.pages["light"].title
    assert cited.apa.before.startswith(f"{title}. (2024, May 2). ")
    assert "author" not in cited.bibtex.before + cited.csl.before + cited.wikipedia.before
    assert "AU  -" not in cited.ris.before


def test_a_fact_is_cited_with_its_own_address_and_its_sources(subject: Content) -> None:
    cited = cite_statement(subject, "parts/tower#height", ADDRESS)
    publisher = subject.sources[subject.cites(subject.facts["parts/tower#height"])[0]].publisher
    for form in (cited.bibtex, cited.ris, cited.csl):
        assert publisher in form.before
        assert FACT in form.before
    assert cited.apa.after == f" {FACT}"


def test_a_fact_that_does_not_name_its_thing_is_cited_with_the_name(subject: Content) -> None:
    for where, fact in subject.facts.items():
        assert titled(subject, where).endswith(fact.text)
    assert titled(subject, "parts/tower#height").casefold().count("tower") == 1
    lit = next(where for where in subject.facts if where.startswith("variants/") and "#fuel" in where)
    name = subject.variants[lit.split("/")[1].partition("#")[0]].name
    assert titled(subject, lit) == f"{name}: {subject.facts[lit].text}"


def test_ris_is_read_by_a_reader_of_ris(subject: Content) -> None:
    ris = cite_statement(subject, "parts/tower#height", ADDRESS).ris
    (entry,) = rispy.loads(ris.read_on(subject, READ))
    assert entry["type_of_reference"] == "ELEC"
    assert entry["authors"] == ["Gull Rock explainer", "Warden, Ida"]
    assert (entry["title"], entry["urls"]) == (titled(subject, "parts/tower#height"), [FACT])
    assert (entry["year"], entry["access_date"]) == ("2024", "2026/11/26")
    assert "access_date" not in rispy.loads(ris.read_on(subject))[0]


def test_bibtex_is_read_by_a_reader_of_bibtex(subject: Content) -> None:
    library = bibtexparser.parse_string(
        cite_statement(subject, "parts/tower#height", ADDRESS).bibtex.read_on(subject, READ)
    )
    assert not library.failed_blocks
    (entry,) = library.entries
    assert (entry.key, entry["url"], entry["urldate"]) == ("parts-tower-height-2024", FACT, "2026-11-26")
    assert entry["year"] == "2024"
    assert entry["author"] == "{Gull Rock explainer} and Warden, Ida"


def test_csl_json_is_set_by_a_citation_processor(subject: Content) -> None:
    text = cite_figure(subject, "rock", ADDRESS).csl.read_on(subject, READ)
    (item,) = json.loads(text)
    assert item["type"] == "graphic"
    assert item["issued"] == {"date-parts": [[2024, 5, 2]]}
    assert item["accessed"] == {"date-parts": [[2026, 11, 26]]}
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    (told,) = map(str, bibliography.bibliography())
    assert all(part in told for part in ("Gull Rock explainer", "Warden", "2024", subject.figures["rock"].title))


@pytest.mark.parametrize("form", ["short", "apa", "bibtex", "ris", "csl", "wikipedia"])
def test_without_an_address_none_is_made_up_and_nothing_was_read_there(form: str, subject: Content) -> None:
    cited = getattr(cite_figure(subject, "rock", None), form)
    assert "http" not in cited.read_on(subject, READ)
    assert "2026" not in cited.read_on(subject, READ)


def test_without_an_address_wikipedia_cites_a_work(subject: Content) -> None:
    assert cite_figure(subject, "rock", None).wikipedia.before.startswith("{{citation |author1=Gull Rock explainer ")


def test_signs_with_a_meaning_are_escaped(broken, subject: Content) -> None:
    folder = broken({"figures/rock.yaml": (f"title: {subject.figures['rock'].title}", "title: '% & more | {less}_'")})
    cited = cite_figure(read(folder), "rock", ADDRESS)
    assert r"\% \& more | \{less\}\_" in cited.bibtex.before
    assert "% & more {{!}} &#x7B;less&#x7D;_" in cited.wikipedia.before


def test_every_statement_can_be_cited_and_read_back(content: Content) -> None:
    statements = {**content.facts, **content.sentences}
    assert len(statements) > 400
    for where in statements:
        cited = cite_statement(content, where, ADDRESS)
        bibtex = cited.bibtex.read_on(content, READ)
        assert bibtex.count("{") == bibtex.count("}")
        assert json.loads(cited.csl.read_on(content, READ))[0]["title"] == titled(content, where)
        assert rispy.loads(cited.ris.read_on(content, READ))[0]["title"] == titled(content, where)
