"""`explainer reviewed`: keep what the facts under each sentence, question, figure, calculation and drawing said when
an author last looked, so that `explainer check` can name what has to be looked at again."""

from collections.abc import Collection
from pathlib import Path

from components.model.basis import digest, with_inputs
from components.model.content import Content
from components.model.problems import suggestion
from components.model.scaffold import Refusal
from components.model.yaml_source import parse

HEAD = "# Written by `explainer reviewed`: what rests on which facts, and what these said when somebody last looked.\n"


def mark_reviewed(content: Content, addresses: Collection[str]) -> int:
    """Note what the facts under these addresses say now, or with none under all; return how many were noted.

    Raises `Refusal` for an address at which nothing rests on facts.
    """
    file = content.folder / "reviewed.yaml"
    known = {each.address: each for each in content.dependents if each.kind != "link"}
    for address in addresses:
        if address not in known:
            raise Refusal(f"nothing that rests on facts is at '{address}'; {suggestion(address, known, 'see check')}")
    kept = _kept(file)
    now = {
        address: {fact: digest(content.facts[fact]) for fact in with_inputs(each.facts, content.facts)}
        for address, each in known.items()
        if not addresses or address in addresses
    }
    written = {address: now.get(address) or kept.get(address) for address in sorted(known)}
    lines = [f"{address}: {_line(facts)}\n" for address, facts in written.items() if facts]
    file.write_text(HEAD + "".join(lines), encoding="utf-8")
    return len(now)


def _kept(file: Path) -> dict[str, dict[str, str]]:
    """What the file says; nothing where it is not there or cannot be read."""
    data = parse(file.read_text(encoding="utf-8")).data if file.is_file() else None
    return data if isinstance(data, dict) else {}


def _line(facts: dict[str, str]) -> str:
    return "{" + ", ".join(f'{address}: "{seen}"' for address, seen in facts.items()) + "}"
