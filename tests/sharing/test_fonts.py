"""Pictures bring their letters, and the letters are the same whoever asks first."""

import string
import sys
from base64 import b64decode
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from itertools import chain
from pathlib import Path
from threading import Barrier

import pytest
from fontTools.ttLib import TTFont

from components.figures import typefaces
from components.figures.typefaces import SANS, SEMIBOLD, SERIF
from components.model import disk_cache
from components.model.content import Content
from components.sharing import fonts
from components.sharing.picture import picture, written


def letters(text: str) -> set[str]:
    """What an embedded font has."""
    packed = b64decode(fonts.embedded(SANS, text).split(",")[1])
    assert len(packed) < 40_000
    return {chr(code) for code in TTFont(BytesIO(packed)).getBestCmap()}


def test_an_embedded_font_has_the_letters_asked_for_and_is_small() -> None:
    assert set(string.printable.strip()) <= letters("lamp")
    assert "é" not in letters("lamp")
    assert {*"lampéü"} <= letters("é")
    assert {*"lampłő"} <= letters("ł")


def test_pictures_with_usual_letters_share_a_font() -> None:
    assert fonts.embedded(SERIF, "lamp") is fonts.embedded(SERIF, "tower")


def test_every_letter_of_every_picture_is_in_its_typeface(content: Content, subject: Content) -> None:
    drawn = [picture(each, id, None) for each in (content, subject) for id in each.figures]
    texts = [text for svg in drawn for text in svg.iter("text")]
    assert len(texts) > 300
    assert fonts.missing(set(chain.from_iterable(map("".join, (text.itertext() for text in texts))))) == set()


def test_pictures_asked_for_at_once_by_a_fresh_process_are_those_asked_for_one_by_one(subject: Content) -> None:
    ids = list(subject.figures)
    one_by_one = {id: written(picture(subject, id, None)) for id in ids}
    barrier = Barrier(len(ids))
    for kept in (typefaces._font, typefaces.advances, fonts._embedded):
        kept.cache_clear()

    def asked(id: str) -> str:
        barrier.wait(60)
        return written(picture(subject, id, None))

    with ThreadPoolExecutor(len(ids)) as pool:
        assert dict(zip(ids, pool.map(asked, ids), strict=True)) == one_by_one
    assert fonts._embedded.cache_info().misses == fonts._embedded.cache_info().currsize


def test_letters_measured_at_once_by_a_fresh_process_read_each_font_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typefaces, "read_cached", lambda *_: None)
    letters, threads = string.ascii_letters, 8
    alone = {letter: typefaces.advances(SERIF, SEMIBOLD)[letter] for letter in letters}
    barrier = Barrier(threads)
    for kept in (typefaces._font, typefaces.advances):
        kept.cache_clear()

    def measured(turn: int) -> dict[str, float]:
        barrier.wait(60)
        return {letter: typefaces.advances(SERIF, SEMIBOLD)[letter] for letter in letters[turn:] + letters[:turn]}

    with ThreadPoolExecutor(threads) as pool:
        usual = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        try:
            assert all(each == alone for each in pool.map(measured, range(threads)))
        finally:
            sys.setswitchinterval(usual)
    assert typefaces._font.cache_info().misses == 1


def test_a_font_is_kept_on_disk_until_its_letters_are_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk_cache, "FOLDER", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    asked = fonts._embedded.__wrapped__  # as a fresh process does
    made = asked(SANS, "abc")
    monkeypatch.setattr(fonts, "_cut", lambda *_: "anew")
    assert asked(SANS, "abc") == made
    assert asked(SANS, "abd") == "anew"
