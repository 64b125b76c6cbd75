"""Names that must not break at their hyphen."""

from components.html.element import el, serialise
from components.html.unbroken import unbroken


def test_a_name_with_a_number_stays_on_one_line() -> None:
    shown = serialise(el("h1", unbroken("A PK-3 is as long as a PK-12, half-way")))
    kept = '<span class="keep">{}</span>'
    assert shown == f"<h1>A {kept.format('PK-3')} is as long as a {kept.format('PK-12')}, half-way</h1>"
