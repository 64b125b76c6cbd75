"""YAML as an author sees it, and where everything stands."""

from typing import Any

import pytest

from components.model.yaml_source import parse, place


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12:30", "12:30"),
        ("2024-05-01", "2024-05-01"),
        ("on", "on"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("=", "="),
        ("1.2.3", "1.2.3"),
        ('"20"', "20"),
        ("'true'", "true"),
        ("true", True),
        ("False", False),
        ("20", 20),
        ("010", 10),
        ("-0.5", -0.5),
        ("1e3", 1000.0),
        ("~", None),
        ("", None),
        ("null", None),
    ],
)
def test_only_what_looks_like_a_number_or_true_is_not_text(written: str, read: Any) -> None:
    value = parse(f"field: {written}").data["field"]
    assert (value, type(value)) == (read, type(read))


def test_keys_stay_text() -> None:
    assert parse("on: 1\n2024: 2\ntrue: 3").data == {"on": 1, "2024": 2, "true": 3}


def test_a_second_equal_key_is_said_with_the_line_of_the_first() -> None:
    (problem,) = parse("a: 1\nb: 2\na: 3").problems
    assert (problem.line, problem.column, problem.code, problem.what) == (
        3,
        1,
        "duplicate-key",
        "stands twice, first on line 1",
    )


def test_every_alias_anchor_and_tag_is_refused_at_its_place() -> None:
    document = parse("a: &one 1\nb: *one\nc: !!str 2\nd: !mine 3")
    assert document.data is None
    assert [(problem.line, problem.code) for problem in document.problems] == [
        (line, "refused-yaml") for line in (1, 2, 3, 4)
    ]


def test_signs_inside_a_text_are_no_anchors_or_tags() -> None:
    assert parse("a: Sea & air *and* land!\nb: R&D").problems == []


@pytest.mark.parametrize(
    ("loc", "expected"),
    [
        ((), (1, 1)),
        (("a",), (1, 1)),
        (("b", 0), (3, 5)),
        (("b", 0, "c"), (3, 5)),
        (("b", 0, "d"), (4, 5)),
        (("b", 1), (5, 5)),
        (("b", 0, "missing"), (3, 5)),
        (("b", 7, "missing"), (2, 1)),
        (("e", "f", 1), (6, 12)),
    ],
)
def test_a_place_is_that_of_the_key_or_of_the_nearest_one_around_it(
    loc: tuple[str | int, ...], expected: tuple[int, int]
) -> None:
    text = "a: 1\nb:\n  - c: 2\n    d: 3\n  - c: 4\ne: {f: [5, 6]}\n"
    assert place(text, loc) == expected


@pytest.mark.parametrize(
    "text", ["", "# nothing yet\n", "~", "a: [1", "a: 'x", "- a\nb: c", "a: @b", "a: \x01", "a: 1\n---\nb: 2"]
)
def test_what_is_no_yaml_is_a_fault_and_never_an_exception(text: str) -> None:
    document = parse(text)
    assert document.data is None
    assert [problem.code for problem in document.problems] == ["broken-yaml"]
    assert "cannot be read" not in document.problems[0].what


def test_the_slow_loader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    text = "a: [1, '2', on]\nb: {c: 2024-05-01}\n"
    fast = parse(text)
    monkeypatch.setattr("components.model.yaml_source.Loader", yaml.SafeLoader)
    assert parse(text).data == fast.data
