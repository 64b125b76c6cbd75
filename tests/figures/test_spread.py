"""One mark for each source, where its number lies."""

import re

from components.figures.draw import draw
from components.html.element import text_of
from components.model.content_cache import load
from tests.conftest import SUBJECT
from tests.fragments import classed, having

REACH = "disagreements/reach.yaml"
CAPTIONED = ("reach", "reach-counted", "reach-over-time")
BESIDE = """
  - id: keeper
    text: A keeper said that it reached the mainland.
    rank: plausible
    verified: 2024-05-01
    sources: [gazette-des-phares-1990#from-afar]
"""


def _root(content):
    return draw(content, "reach", lambda kind, id: f"#{kind}-{id}").root


def _wide(content):
    return next(part for part in _root(content).iter("div") if part.get("class") == "wide spread")


def _rows(content):
    return classed(_wide(content), "reading")


def _marks(row):
    shapes = [path for path in row.iter("path") if path.get("class", "").startswith("shape-")]
    return [float(re.search(r"translate\((\S+)", shape.get("transform"))[1]) for shape in shapes]


def _numbered(subject):
    numbered = [one for one in subject.disagreements["reach"].positions if one.value is not None]
    return sorted((one for one in numbered if one.unit == "miles"), key=lambda one: one.value)


def test_there_is_one_row_for_each_position_with_a_number(subject):
    assert len(_rows(subject)) == len(_numbered(subject)) >= 2


def test_marks_lie_as_far_from_nothing_as_their_numbers_say(subject):
    zero, *_, last = (
        float(start.split()[0]) for line in classed(_wide(subject), "grid") for start in line.get("d").split("M")[1:]
    )
    *_, end = (text.text for text in classed(_wide(subject), "small"))
    scale = (last - zero) / float(end.split()[0])
    for row, position in zip(_rows(subject), _numbered(subject), strict=True):
        places = [(mark + 8 - zero) / scale for mark in _marks(row)]
        wanted = [position.value] if position.high is None else [position.value, position.high]
        assert all(abs(place - value) < 0.1 for place, value in zip(places, wanted, strict=True))


def test_the_best_supported_stands_first_and_rank_is_told_by_shape_and_word(subject):
    first, *_, last = _rows(subject)
    assert next(first.iter("path")).get("class") != next(last.iter("path")).get("class")
    heading = classed(_wide(subject), "strong")[0]
    assert heading.text == subject.words.preferred


def test_a_row_opens_what_its_source_says(subject):
    for row, position in zip(_rows(subject), _numbered(subject), strict=True):
        (panel,) = having(_root(subject), "data-panel", row.get("data-set"))
        assert position.text in text_of(panel)
        assert classed(panel, "mark")


def test_each_row_names_who_published_the_number_and_when(subject):
    for row, position in zip(_rows(subject), _numbered(subject), strict=True):
        source = subject.sources[subject.cites(position)[0]]
        assert source.publisher in text_of(row)
        assert (subject.words.no_date if source.date == "not stated" else source.date[:4]) in text_of(row)


def test_a_position_without_a_number_on_the_axis_is_told_in_words(broken):
    text = (SUBJECT / REACH).read_text()
    content = load(broken({REACH: text + BESIDE.lstrip("\n")}))
    assert ["reached the mainland" in text_of(item) for item in classed(_root(content), "undrawn")] == [True]
    assert "reached the mainland" not in text_of(_wide(content))


def test_a_band_marks_what_is_best_supported_only_where_it_lies_together(subject, broken):
    (band,) = classed(_wide(subject), "band")
    assert float(band.get("width")) > 16
    text = (SUBJECT / REACH).read_text().replace("9 to 11 sea", "9 to 24 sea").replace("high: 11", "high: 24")
    told = [f"figures/{id}.yaml" for id in CAPTIONED]
    texts = {file: (SUBJECT / file).read_text().replace("9 to 11", "9 to 24") for file in told}
    apart = load(broken({REACH: text} | texts))
    assert classed(_wide(apart), "band") == []
