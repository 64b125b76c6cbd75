"""Rules over the whole content: every public function of these modules takes a draft and yields what it finds."""

from collections.abc import Callable, Iterator
from inspect import isfunction

from components.model.checks import (
    agreement,
    backed_numbers,
    corrections,
    coverage,
    dependents,
    evidence,
    overlaps,
    placement,
    plots,
    references,
    states,
    teaching,
    usage,
    values,
    wording,
)
from components.model.draft import Draft
from components.model.problems import Problem

MODULES = (
    references, evidence, agreement, plots, coverage, teaching, states, values, usage, corrections, placement,
    overlaps, backed_numbers, dependents, wording,
)  # fmt: skip
"""In the order of asking: `backed_numbers` asks nothing where `references` found that something is not there."""
RULES: list[Callable[[Draft], Iterator[Problem]]] = [
    rule
    for module in MODULES
    for name, rule in vars(module).items()
    if isfunction(rule) and rule.__module__ == module.__name__ and not name.startswith("_")
]
