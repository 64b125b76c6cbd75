"""The facts as tables: every claim with each of its sources, and what each figure shows."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from components.figures.cells import said
from components.figures.draw import draw
from components.model.content import Content
from components.model.schema.facts import Claim, Position, SourceReference

Row = Sequence[str | float | None]


def claims(content: Content) -> Iterator[Row]:
    """One row for each claim and source; the columns are those of `Columns`."""
    for address, claim in content.claims.items():
        for reference in claim.sources:
            yield [address, *_claim(content, claim), *_source(content, reference)]


def _claim(content: Content, claim: Claim) -> Row:
    unit = content.units[claim.unit].name if claim.unit else None
    rank = getattr(content.words, claim.rank) if isinstance(claim, Position) else None
    calculated = ", ".join(claim.calculated) or None
    day = claim.verified.isoformat()
    return [claim.text, claim.value, claim.high, unit, claim.when, calculated, claim.disputed, rank, day]


def _source(content: Content, reference: SourceReference) -> Row:
    source = content.sources[reference.id]
    work = [reference.id, source.publisher, source.title, source.date, source.kind, source.read]
    evidence = [reference.locator, reference.fragment, reference.gloss, source.language]
    return [*work, *evidence, source.accessed.isoformat(), source.address]


def figure(content: Content, id: str) -> tuple[Row, Sequence[Row]]:
    """Head and rows of the table under a figure, as text."""
    body = draw(content, id, lambda kind, name: f"#{kind}-{name}").body
    return [said(cell) for cell in body.head], [[said(cell) for cell in row] for row in body.rows]


def written(head: Row, rows: Iterable[Row]) -> bytes:
    """A table as CSV (RFC 4180) in UTF-8."""
    target = StringIO()
    writer = csv.writer(target)
    writer.writerow(head)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return target.getvalue().encode()


def _plain(cell: str | float | None) -> str | float | None:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
