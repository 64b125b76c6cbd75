"""What was corrected in one figure."""

from components.figures.frame import Fragment
from components.model.content import Content
from components.model.schema.facts import Resting
from components.model.schema.subject import Correction


def corrections(content: Content, fragment: Fragment) -> list[Correction]:
    """What was corrected in a figure or in what it shows, the latest first."""
    shown = {id(stated) for stated in fragment.stated}
    statements = (*content.facts.items(), *content.sentences.items())
    told = {address for address, stated in statements if id(stated) in shown}
    under = {address for stated in fragment.stated if isinstance(stated, Resting) for address in stated.rests_on}
    places = told | under | {address.partition("#")[0] for address in told | under} | {f"figures/{fragment.id}"}
    touching = (correction for correction in content.corrections if correction.where in places)
    return sorted(touching, key=lambda correction: correction.date, reverse=True)
