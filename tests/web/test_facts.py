"""A document for each fact: what it says, where it leads, and that it keeps its address."""

import gzip
import json
import re
from hashlib import sha256

from components.model.content import Content
from components.sharing.citations import titled
from components.sharing.fact_card import card_snippet
from components.web.fact_oembed import fact_of
from components.web.facts import files
from components.web.site import Site
from components.web.site_answers import FACT
from tests.fragments import having, said
from tests.web.conftest import ADDRESS
from tests.web.reading_back import addresses, link, tree

HEIGHT = "en/fact/parts/tower/height/"


def test_each_fact_has_a_document_and_none_is_made_before_it_is_asked_for(content: Content) -> None:
    paths = [path for path, _ in files(content, None) if "/embed/" not in path]
    assert (
        len(paths)
        == len(set(paths))
        == len(content.facts) + len([w for w in content.moved.values() if w in content.facts])
    )
    assert all(FACT.fullmatch(path) for path in paths)
    assert not set(paths) & set(Site(content).files)


def test_it_says_the_sentence_the_number_the_words_of_each_source_and_its_age(either: Site) -> None:
    content = either.content
    for where, fact in list(content.facts.items())[::9]:
        root = tree(either.facts[f"en/fact/{where.replace('#', '/')}/"])
        assert [said(e) for e in root.iter("h1")] == [fact.text]
        told = said(root)
        for evidence in content.evidence(fact):
            assert content.sources[evidence.source].publisher in told
            assert (evidence.fragment or evidence.reason or "") in told
            assert (evidence.gloss or "") in told


def test_a_disputed_fact_shows_every_position_with_the_way_to_it(either: Site) -> None:
    content = either.content
    where = next(where for where, fact in content.facts.items() if fact.disputed)
    dispute = content.facts[where].disputed
    root = tree(either.facts[f"en/fact/{where.replace('#', '/')}/"])
    assert dispute is not None
    entry = content.disagreements[dispute]
    assert all(each in said(root) for each in (entry.question, entry.wording, entry.reason))
    led = set(addresses(root))
    for name, _ in entry.named:
        assert f"../../../disagreements/{dispute}/{name}/" in {
            way.replace("../../../../fact/", "../../../") for way in led
        }


def test_a_position_shows_its_question_and_its_rank(subject: Content, site: Site) -> None:
    id, entry = next(iter(subject.disagreements.items()))
    position = entry.positions[-1]
    root = tree(site.facts[f"en/fact/disagreements/{id}/{position.id}/"])
    [kicker] = [e for e in root.iter("p") if e.get("class") == "kicker"]
    assert entry.question in said(kicker)
    assert said(kicker).endswith(getattr(subject.words, position.rank))


def test_it_names_what_rests_on_it(subject: Content, site: Site) -> None:
    used = [where for where in subject.facts if subject.used_by(where)]
    assert used
    for where in used:
        told = said(tree(site.facts[f"en/fact/{where.replace('#', '/')}/"]))
        for kind, address, *_ in subject.used_by(where):
            if kind == "sentence":
                assert subject.sentences[address].text in told
            elif kind == "question":
                assert subject.quiz[address.split("/")[1]].ask in told


def test_it_leads_to_the_scene_and_to_the_figure_to_scale(subject: Content, site: Site) -> None:
    told = tree(site.facts["en/fact/parts/lamp/gives-light/"])
    assert any(way.endswith("/learn/#scene-lamp") for way in addresses(told))
    length = tree(site.facts["en/fact/variants/great-oil-lamp/length/"])
    [led] = [e for e in length.iter("a") if said(e) == subject.figures["lamps-to-scale"].title]
    assert led.get("href", "").endswith("#lamps-to-scale")


def test_an_address_that_a_fact_had_before_leads_to_it(site: Site) -> None:
    before, now = "en/fact/parts/tower/link-lamp/", "en/fact/parts/tower/stair/"
    old, new = tree(site.facts[before]), tree(site.facts[now])
    assert [said(e) for e in old.iter("h1")] == [said(e) for e in new.iter("h1")]
    assert link(old, "canonical") == link(new, "canonical") == [f"{ADDRESS}/{now}"]


def test_it_can_be_cited_saved_and_copied(site: Site) -> None:
    root = tree(site.facts[HEIGHT])
    saved = {e.get("download"): e.get("href", "") for e in having(root, "download")}
    assert set(saved) == {"parts-tower-height.bib", "parts-tower-height.ris", "parts-tower-height.json"}
    assert all(way.startswith("data:") for way in saved.values())
    dated = [e.get("data-accessed", "") for e in having(root, "data-accessed")]
    assert len(dated) == 5
    assert all("{" in each for each in dated)
    assert any(f"{ADDRESS}/{HEIGHT}" in said(e) for e in root.iter("code"))


def test_a_document_of_a_fact_is_light(either: Site) -> None:
    sizes = {path: len(gzip.compress(file.content)) for path, file in either.facts.items() if "/embed/" not in path}
    assert len(sizes) > 10
    assert max(sizes.values()) < 12_000


def test_notes_lead_to_the_facts_behind_them(site: Site) -> None:
    led = set(addresses(tree(site.files["en/read/light/"])))
    assert "../../fact/parts/tower/height/" in led


def test_a_card_weighs_at_most_8_kilobytes(either: Site) -> None:
    cards = {path: file for path, file in either.facts.items() if "/embed/" in path and path.endswith("/")}
    assert len(cards) == len(either.content.facts)
    assert max(len(gzip.compress(file.content)) for file in cards.values()) < 8_000


def test_a_card_says_the_fact_what_sources_say_whether_they_differ_and_leads_to_the_fact(either: Site) -> None:
    content = either.content
    for where, fact in list(content.facts.items())[::7]:
        path = where.replace("#", "/")
        root = tree(either.facts[f"en/embed/fact/{path}/"])
        told = said(root)
        assert fact.text in told
        evidence = content.evidence(fact)
        assert any(content.sources[each.source].publisher in told for each in evidence)
        assert any((each.fragment or each.reason or "") in told for each in evidence)
        assert all(content.disagreements[id].question in told for id in content.disputes(fact))
        assert content.explainer.credit in told
        assert f"../../../../../fact/{path}/" in set(addresses(root))


def test_a_card_leads_to_its_fixed_version_which_leads_back(either: Site) -> None:
    every = either.card_versions
    assert len(every) == len(either.content.facts)
    for fixed, file in list(every.items())[::20]:
        live, _, name = fixed.rstrip("/").rpartition("/")
        assert f"./{name}/" in set(addresses(tree(either.facts[f"{live}/"])))
        assert sha256(file.content).hexdigest().startswith(name)
        assert any(way.startswith("../?seen=") for way in addresses(tree(file)))
        found = either.find(fixed)
        assert found is not None
        assert found.content == file.content
        assert either.find(f"{live}/{'0' * 16}/") is None


def test_a_card_is_light_unless_it_is_asked_for_another_theme(site: Site) -> None:
    text = site.facts["en/embed/fact/parts/tower/height/"].content.decode()
    assert "html{color-scheme:light}" in text
    assert "html[data-theme=dark]{color-scheme:dark}" in text


def test_the_card_answers_oembed_for_the_document_and_for_itself(site: Site) -> None:
    beside = json.loads(site.facts["en/embed/fact/parts/tower/height/oembed.json"].content)
    assert f'src="{ADDRESS}/en/embed/fact/parts/tower/height/"' in beside["html"]
    for path in (HEIGHT, "en/embed/fact/parts/tower/height/", "en/fact/parts/tower/link-lamp/"):
        assert fact_of(site.content, ADDRESS, f"{ADDRESS}/{path}") in ("parts/tower#height", "parts/tower#stair")
    for path in ("en/embed/rock/", "en/fact/parts/tower/", "en/read/parts/tower/height/", ""):
        assert fact_of(site.content, ADDRESS, f"{ADDRESS}/{path}") is None
    assert fact_of(site.content, ADDRESS, f"https://other.example/{HEIGHT}") is None


def test_what_is_pasted_names_the_fact_where_frames_are_removed(subject: Content) -> None:
    pasted = card_snippet(subject, "parts/tower#height", ADDRESS)
    assert f'<iframe src="{ADDRESS}/en/embed/fact/parts/tower/height/"' in pasted
    left = re.sub(r"<(iframe|script).*?</\1>", "", pasted)
    assert titled(subject, "parts/tower#height") in left
    assert f'href="{ADDRESS}/{HEIGHT}"' in left
