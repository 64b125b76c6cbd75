"""One mark for each source, where its number lies."""

from components.figures.draw import draw
from components.html.element import el, text_of
from components.model.load import load
from tests.conftest import SUBJECT


def _rows(subject):
    root = draw(subject, "reach", lambda kind, id: f"#{kind}-{id}").root
    return [item for item in root.iter("li") if item.get("data-lit")]


def _points(row):
    return [float(svg.get("x").removesuffix("%")) for svg in row.iter("svg") if svg.get("class") == "point"]


def _numbered(subject):
    return [one for one in subject.disagreements["reach"].positions if one.value is not None and one.unit == "miles"]


def test_there_is_one_row_for_each_position_with_a_number(subject):
    assert len(_rows(subject)) == len(_numbered(subject)) >= 2


def test_a_mark_lies_where_its_number_says(subject):
    marks = sorted(point for row in _rows(subject) for point in _points(row))
    values = sorted(edge for one in _numbered(subject) for edge in {one.value, one.high or one.value})
    assert len(marks) == len(values)
    for mark, value in zip(marks, values, strict=True):
        assert abs(mark / marks[-1] - value / values[-1]) < 0.01


def test_the_best_supported_stands_first_and_rank_is_told_by_shape_and_word(subject):
    first, *_, last = _rows(subject)
    assert first.get("class").split()[0] == "preferred"
    shapes = [next(row.iter("path")).get("class") for row in (first, last)]
    assert shapes[0] != shapes[1]
    assert subject.words.preferred in text_of(first)


def test_a_row_opens_what_its_source_says(subject):
    for row, position in zip(_rows(subject), sorted(_numbered(subject), key=lambda one: one.value), strict=True):
        says = next(item for item in row.iter("p") if item.get("data-panel"))
        assert position.text.split()[0] in text_of(says)
        assert any(button.get("class") == "mark" for button in says.iter("button"))


def test_each_row_names_who_published_the_number_and_when(subject):
    for row, position in zip(_rows(subject), sorted(_numbered(subject), key=lambda one: one.value), strict=True):
        (who,) = [button for button in row.iter("button") if button.get("class") == "who"]
        source = subject.sources[subject.cites(position)[0]]
        assert source.publisher in text_of(who)
        assert (subject.words.no_date if source.date == "not stated" else source.date[:4]) in text_of(who)


CAPTIONED = ("reach", "reach-counted", "reach-over-time")
REACH = "disagreements/reach.yaml"
BESIDE = """
  - id: keeper
    text: A keeper said that it reached the mainland.
    rank: plausible
    verified: 2024-05-01
    sources: [gazette-des-phares-1990#from-afar]
"""


def test_a_position_without_a_number_on_the_axis_is_told_in_words(broken):
    text = (SUBJECT / REACH).read_text()
    body = draw(load(broken({REACH: text + BESIDE.lstrip("\n")})), "reach", lambda kind, id: f"#{kind}-{id}").body
    told = [item for part in el("div", *body.picture).iter("ol") for item in part if item.get("class") == "words"]
    assert ["reached the mainland" in text_of(item) for item in told] == [True]
    assert not [svg for item in told for svg in item.iter("svg")]
    assert "reached the mainland" in " ".join(text_of(part) for part in body.words)


def test_a_band_marks_what_is_best_supported_only_where_it_lies_together(subject, broken):
    assert [band.get("width") for band in _bands(subject)] == ["8%", "8%"]
    text = (SUBJECT / REACH).read_text().replace("9 to 11 sea", "9 to 24 sea").replace("high: 11", "high: 24")
    figures = {f"figures/{id}.yaml": (SUBJECT / f"figures/{id}.yaml").read_text() for id in CAPTIONED}
    apart = load(broken({REACH: text} | {file: each.replace("9 to 11", "9 to 24") for file, each in figures.items()}))
    assert _bands(apart) == []


def _bands(content):
    return [rect for row in _rows(content) for rect in row.iter("rect") if rect.get("class") == "band"]
