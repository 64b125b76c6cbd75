"""Embeds: whole by themselves, strict, small, and honest about their age."""

import gzip
import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

from components.model.content import Content
from components.model.load import read
from components.model.schema.figures import Timeline
from components.sharing.embed_options import OPTIONS
from components.web import embed
from components.web.document import asset
from components.web.encodings import BEST, compressed
from components.web.site import Site
from tests.conftest import Broken
from tests.fragments import classed, having, said
from tests.web.conftest import ADDRESS
from tests.web.reading_back import addresses, documents, headings, link, meta, tree

LIVE = "en/embed/rock/"
CALLS = re.compile(
    r"\b(fetch|XMLHttpRequest|sendBeacon|EventSource|WebSocket|cookie|localStorage|sessionStorage|import)\b"
)


def version_of(site: Site, live: str) -> str:
    """The path of the fixed version of a live document."""
    return next(path for path in site.versions if re.fullmatch(f"{live}[0-9a-f]{{16}}/", path))


def test_each_figure_has_a_document_and_each_step_of_a_sequence(subject: Content) -> None:
    paths = [path for path, _ in embed.files(subject, None)]
    steps = sum(len(sequence.steps) for sequence in subject.sequences.values())
    assert len(paths) == len(set(paths)) == 2 * (len(subject.figures) + steps)
    assert {f"en/embed/{id}/{level}" for id in subject.figures for level in ("", "level-plain/")} < set(paths)


def test_plain_words_stand_in_a_document_of_their_own(site: Site) -> None:
    told = {path: said(tree(site.files[path])) for path in (LIVE, f"{LIVE}level-plain/")}
    assert told[LIVE] != told[f"{LIVE}level-plain/"]
    [figure] = classed(tree(site.files[LIVE]), "figure")
    assert figure.get("data-plain") == "level-plain/"


def test_the_script_takes_every_option_that_the_address_may_have() -> None:
    script = asset("embed-child.js")
    assert len(OPTIONS) > 5
    for name, form in OPTIONS.items():
        assert f'given("{name}", /' in script, name
        assert form.pattern


def test_it_is_light_where_nothing_else_is_asked(site: Site) -> None:
    assert meta(tree(site.files[LIVE]), "color-scheme") == ["light"]


def test_a_document_brings_everything_and_calls_nobody(either: Site) -> None:
    found = {path: file for path, file in documents(either).items() if re.match("[a-z]{2}/embed/", path)}
    assert len(found) > 15
    for path, file in found.items():
        root, text = tree(file), file.content.decode()
        assert not [*having(root, "src"), *link(root, "stylesheet")], path
        assert not re.search(r"@import|url\((?!#)", text), path
        assert not CALLS.search("".join(script.text or "" for script in root.iter("script"))), path


def test_its_policy_allows_its_own_style_and_script_by_their_hashes_and_nothing_else(site: Site) -> None:
    file = site.files[LIVE]
    root = tree(file)
    assert meta(root, "Content-Security-Policy") == [file.policy]
    assert file.policy.startswith("default-src 'none'; ")
    assert "unsafe" not in file.policy
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        texts = [element.text or "" for element in root.iter(tag)]
        digests = [b64encode(sha256(text.encode()).digest()).decode() for text in texts]
        assert " ".join([rule, *(f"'sha256-{digest}'" for digest in digests)]) + ";" in file.policy


def test_nothing_in_it_is_styled_or_scripted_in_place(either: Site) -> None:
    for path, file in documents(either).items():
        names = {name for element in tree(file).iter() for name in element.attrib}
        assert "href" in names
        assert not [name for name in names if name == "style" or name.startswith("on")], path


def test_it_is_left_out_of_search_and_points_to_the_page_of_its_figure(site: Site, unplaced: Site) -> None:
    root = tree(site.files[LIVE])
    assert meta(root, "robots") == ["noindex"]
    assert link(root, "canonical") == [f"{ADDRESS}/en/read/light/"]
    assert link(tree(unplaced.files[LIVE]), "canonical") == ["../../read/light/"]


def test_it_names_credit_review_licence_error_report_and_the_full_explainer(site: Site) -> None:
    root, explainer = tree(site.files[LIVE]), site.content.explainer
    told = " ".join(said(each) for each in classed(root, "credit"))
    assert all(each in told for each in (explainer.credit, "2 May 2024", explainer.licence))
    led = set(addresses(root))
    assert {explainer.licence_address, explainer.contact, "../../read/light/#rock"} <= led


def test_nobody_to_tell_is_no_link(site: Site, broken: Broken) -> None:
    words = site.content.words
    assert words.report_error in said(tree(site.files[LIVE]))
    silent = Site(read(broken({"explainer.yaml": (f"contact: {site.content.explainer.contact}", "contact: none")})))
    for path in (LIVE, "en/read/light/", "en/read/"):
        assert words.report_error not in said(tree(silent.files[path])), path


def test_its_headings_begin_at_the_top(either: Site) -> None:
    for path, file in documents(either).items():
        levels = headings(tree(file))
        assert (levels[0], levels.count(1)) == (1, 1), path
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def test_a_step_has_a_document_that_shows_it(site: Site) -> None:
    [figure] = classed(tree(site.files["en/embed/sighting/step-2/"]), "figure")
    assert figure.get("data-state") == "step=2"
    assert figure.get("data-choices") == "step=0|1|2"


def test_what_may_be_chosen_includes_nothing_where_nothing_is_a_choice(site: Site) -> None:
    [figure] = classed(tree(site.files[LIVE]), "figure")
    assert "part=|" in (figure.get("data-choices") or "")


def test_a_fixed_version_is_named_by_the_hash_of_its_bytes(either: Site) -> None:
    assert either.versions
    for path, file in either.versions.items():
        assert sha256(file.content).hexdigest().startswith(path.split("/")[-2])


def test_a_fixed_version_is_the_same_wherever_it_is_published(site: Site, unplaced: Site) -> None:
    assert list(site.versions) == list(unplaced.versions)


def test_a_live_document_leads_to_its_fixed_version_which_leads_back(either: Site) -> None:
    lives = {path[: path[:-1].rindex("/") + 1]: path for path in either.versions}
    assert any(live.endswith("/level-plain/") for live in lives)
    assert all(f"en/embed/{story}/" in lives for story in either.content.stories)
    for live, fixed in lives.items():
        assert f"./{fixed.split('/')[-2]}/" in addresses(tree(either.files[live])), live
        assert any(way.startswith("../?seen=") for way in addresses(tree(either.versions[fixed]))), fixed


def test_a_changed_fact_gives_another_version(site: Site, broken: Broken) -> None:
    changed = Site(read(broken({"parts/tower.yaml": ("A stair leads", "A steep stair leads")})))
    assert version_of(changed, LIVE) != version_of(site, LIVE)
    assert version_of(changed, "en/embed/lamps-to-scale/") == version_of(site, "en/embed/lamps-to-scale/")


def test_a_fixed_version_leads_to_the_live_one_and_to_what_was_corrected_since(site: Site) -> None:
    root = tree(site.versions[version_of(site, LIVE)])
    assert "../?seen=2024-05-02" in set(addresses(root))
    assert site.content.words.fixed_version in said(root)


def test_a_figure_lists_the_corrections_that_touch_it(site: Site) -> None:
    [item] = having(tree(site.files[LIVE]), "data-corrected")
    assert item.get("data-corrected") == "2024-05-02"
    assert all(each in said(item) for each in ("21 metres", "20 metres"))
    assert not having(tree(site.files["en/embed/lamps-compared/"]), "data-corrected")


def test_an_embed_weighs_at_most_25_kilobytes_as_it_is_sent(either: Site) -> None:
    embeds = {path: file for path, file in documents(either).items() if re.fullmatch(r"en/embed/[\w-]+/", path)}
    sizes = {path: len(compressed(file.content, "br", BEST)) for path, file in embeds.items()}
    most = {f"en/embed/{id}/": 40 * 1024 for id in either.content.stories}
    timelines = (id for id, figure in either.content.figures.items() if isinstance(figure, Timeline))
    most |= {f"en/embed/{id}/": 25_500 for id in timelines}  # with the sources of every event, word for word
    assert len(sizes) > 10
    assert {path: size for path, size in sizes.items() if size > most.get(path, 25_000)} == {}


def test_the_menu_holds_plain_links_and_adds_at_most_2_kilobytes(site: Site) -> None:
    document = site.files[LIVE].content.decode()
    [menu] = classed(tree(site.files[LIVE]), "menu")
    led = set(addresses(menu))
    assert {
        "../../../image/en/rock.png",
        "../../../image/en/rock.svg",
        "../../../data/rock-for-spreadsheets.csv",
    } <= led
    assert "../../read/light/#rock" in led
    assert not having(menu, "download")  # a sandbox without downloads would do nothing
    without = re.sub(r'<details class="more menu".*?</details>', "", document, flags=re.DOTALL)
    assert 0 < len(compressed(document.encode(), "br")) - len(compressed(without.encode(), "br")) < 1_500


def test_the_script_for_host_pages_weighs_less_than_a_kilobyte() -> None:
    assert len(gzip.compress(asset("embed.js").encode())) < 1000
