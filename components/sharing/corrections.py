"""What was corrected in one figure, or on one page."""

from collections.abc import Iterable, Sequence

from components.figures.frame import Fragment
from components.model.content import Content
from components.model.schema.facts import Fact, Resting
from components.model.schema.subject import Correction


def corrections(content: Content, fragment: Fragment) -> list[Correction]:
    """What was corrected in a figure or in what it shows, the latest first."""
    return corrected(content, fragment.stated, [f"figures/{fragment.id}"])


def corrected(content: Content, stated: Sequence[Fact | Resting], places: Iterable[str]) -> list[Correction]:
    """What was corrected in facts and sentences, in what these rest on, in their files or at further places
    (`figures/battery`), the latest first."""
    shown = {id(each) for each in stated}
    statements = (*content.facts.items(), *content.sentences.items())
    told = {address for address, each in statements if id(each) in shown}
    told |= {address for each in stated if isinstance(each, Resting) for address in each.rests_on}
    touched = told | {address.partition("#")[0] for address in told} | set(places)
    touching = (correction for correction in content.corrections if correction.where in touched)
    return sorted(touching, key=lambda correction: correction.date, reverse=True)
