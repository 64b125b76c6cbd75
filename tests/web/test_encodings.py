"""An encoding is chosen by what a client takes."""

import subprocess
import sys

import pytest

from components.web.encodings import wanted
from tests.conftest import REPOSITORY


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


def test_without_brotli_answers_are_compressed_by_gzip_and_the_log_says_so() -> None:
    program = (
        "import sys; sys.modules['brotli'] = None; from components.web.encodings import compressed, wanted;"
        "print(wanted('br, gzip'), wanted('br'), len(compressed(b'a' * 999, 'gzip')) < 99)"
    )
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["gzip", "None", "True"]
    assert "brotli is not there" in run.stderr
