"""What was corrected in one figure."""

from components.figures.frame import Fragment
from components.model.content import Content
from components.model.schema.subject import Correction


def corrections(content: Content, fragment: Fragment) -> list[Correction]:
    """What was corrected in a figure or in what it shows, the latest first."""
    shown = {id(claim) for claim in fragment.claims}
    claims = {address for address, claim in content.claims.items() if id(claim) in shown}
    places = claims | {address.partition("#")[0] for address in claims} | {f"figures/{fragment.id}"}
    touching = (correction for correction in content.corrections if correction.where in places)
    return sorted(touching, key=lambda correction: correction.date, reverse=True)
