"""Citations made of facts."""

import json

from components.model.content import Content
from components.sharing.citations import cite_figure, cite_statement

ADDRESS = "https://example.org/gull"
HOME = f"{ADDRESS}/en/read/light/#rock"


def test_a_figure_is_cited_with_title_credit_review_and_address(subject: Content) -> None:
    cited = cite_figure(subject, "rock", ADDRESS)
    title, credit = subject.figures["rock"].title, subject.explainer.credit
    assert cited.short == f"“{title}” ({credit})"
    for part in (title, subject.explainer.title, credit, "2 May 2024", HOME):
        assert part in cited.full


def test_a_fact_is_cited_with_its_place_and_its_sources(subject: Content) -> None:
    cited = cite_statement(subject, "parts/tower#height", ADDRESS)
    fact = subject.facts["parts/tower#height"]
    assert fact.text.rstrip(".") in cited.full
    assert subject.sources[subject.cites(fact)[0]].publisher in cited.full
    assert cited.full.endswith(f"{ADDRESS}/en/read/light/#part-tower")


def test_csl_json_is_what_reference_managers_read(subject: Content) -> None:
    item = json.loads(cite_figure(subject, "rock", ADDRESS).csl)[0]
    assert item["type"] == "graphic"
    assert item["issued"] == {"date-parts": [[2024, 5, 2]]}
    assert (item["title"], item["URL"]) == (subject.figures["rock"].title, HOME)


def test_without_an_address_none_is_made_up(subject: Content) -> None:
    cited = cite_figure(subject, "rock", None)
    assert "http" not in "".join((cited.short, cited.full, cited.bibtex, cited.csl, cited.wikipedia))
    assert cited.wikipedia.startswith("{{citation ")


def test_signs_with_a_meaning_are_escaped(broken, subject: Content) -> None:
    from components.model.load import read

    folder = broken({"figures/rock.yaml": (f"title: {subject.figures['rock'].title}", "title: '% & more | {less}_'")})
    cited = cite_figure(read(folder), "rock", ADDRESS)
    assert r"\% \& more | \{less\}\_" in cited.bibtex
    assert "% & more {{!}} &#x7B;less&#x7D;_" in cited.wikipedia


def test_every_statement_can_be_cited_and_its_braces_balance(content: Content) -> None:
    statements = {**content.facts, **content.sentences}
    assert len(statements) > 400
    for where in statements:
        cited = cite_statement(content, where, ADDRESS)
        assert cited.bibtex.count("{") == cited.bibtex.count("}")
        assert json.loads(cited.csl)[0]["title"] == statements[where].text
