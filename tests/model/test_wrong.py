"""Every mistake is said in one sentence with its place and its fix, word for word."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from components.model.content_cache import problems_in
from components.model.problems import CODES
from tests.conftest import Broken
from tests.faults import CLOSED, KINDS

HERE = Path(__file__).parent
WRONG: list[dict[str, Any]] = yaml.safe_load((HERE / "wrong.yaml").read_text())


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong["about"].replace(" ", "-"))
def test_a_mistake_is_said_word_for_word(wrong: dict[str, Any], broken: Broken) -> None:
    edit = (wrong["replace"], wrong["by"]) if "replace" in wrong else wrong.get("text")
    assert "\n".join(problems_in(broken({wrong["file"]: edit}))) == wrong["says"].strip()


def test_the_wording_of_every_code_is_pinned() -> None:
    pinned = "".join(file.read_text() for file in HERE.iterdir() if file.suffix in (".py", ".yaml"))
    assert len(CODES) > 40
    assert [code for code in CODES if f": {code}: " not in pinned] == []


def test_every_closed_case_has_a_fault_that_is_refused() -> None:
    known = {wrong["about"] for wrong in WRONG} | KINDS.keys()
    assert len(CLOSED) > 80
    assert {case: fault for case, fault in CLOSED.items() if fault not in known} == {}


def test_a_code_that_is_not_registered_is_refused() -> None:
    from components.model.problems import Problem

    with pytest.raises(KeyError, match="'odd-thing' is no problem code"):
        Problem("parts/lamp.yaml", ("name",), "odd-thing", "is odd", "mend it")
