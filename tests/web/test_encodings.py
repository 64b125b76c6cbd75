"""An encoding is chosen by what a client takes."""

import pytest

from components.web.encodings import wanted


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("gzip, deflate, br;q=0.5", "br"),
        ("gzip;q=0.5, br;q=0.0", "gzip"),
        ("br;q=0,gzip;q=0", None),
        ("*", "br"),
        ("*;q=0.1, br; q=0", "gzip"),
        ("GZIP", "gzip"),
        ("br;q=x", None),
        ("identity", None),
        ("", None),
    ],
)
def test_an_encoding_is_taken_only_where_it_is_wanted(asked, expected):
    assert wanted(asked) == expected
