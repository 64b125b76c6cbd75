"""The facts for analysts: five tables that refer to each other, each row one thing, each column one kind of value."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 -- columns are called `date`
from types import UnionType
from typing import Any, Literal, get_args

from components.model.content import Content
from components.model.field_docs import field_docs
from components.model.schema.facts import Fact, Position
from components.model.schema.types import NOT_KNOWN, NOT_STATED, Strict
from components.sharing.numbers import NumberRow, number_row, numbers

KINDS = {str: "string", float: "number", Date: "date", bool: "boolean"}
AFFINITY = {"number": "REAL", "boolean": "INTEGER"}
"""Column types of SQLite; all else is text."""


class FactRow(Strict):
    """One row for each fact, and for each trait of a variant of which no source says anything."""

    key: str
    """Its address: the folder and file of the thing, and the fact's name in it."""
    kind: str
    """The folder of the thing: parts, variants, events, disagreements."""
    thing: str
    """The file of the thing that it is about."""
    attribute: str | None
    """The trait of a variant that it states, where it states one."""
    status: Literal["stated", "calculated", "not stated"]
    """Whether a source states it, it is our arithmetic, or no source says."""
    text: str | None
    """One sentence in our words."""
    plain: str | None
    """The same for somebody of twelve."""
    value: float | None
    """The number that it states; with `high`, the lower end."""
    high: float | None
    """The upper end of a range."""
    unit: str | None
    """The unit of both, by its id."""
    when: str | None
    """The date that it is for: a year, a month or a day."""
    holds: str | None
    """Always, then (at `when`) or now (as of `verified`)."""
    disputed: str | None
    """The disagreement in which sources differ on it."""
    rank: str | None
    """Of a position in a disagreement: how well it is supported."""
    verified: Date | None
    """The day on which it was last compared with its sources."""


class ReferenceRow(Strict):
    """One row for each fact and piece of evidence."""

    fact: str
    """The key of the fact."""
    evidence: str
    """The source and the name of what it says there."""
    source: str
    """The id of the source."""
    locator: str | None
    """Where in the source."""
    fragment: str | None
    """Its own words."""
    gloss: str | None
    """Our translation of them."""
    reason: str | None
    """Why no words are quoted."""


class SourceRow(Strict):
    """One row for each published work."""

    id: str
    """Names it in references."""
    publisher: str
    """Who published it; of a relay, both."""
    title: str
    """Its title."""
    date: str | None
    """When it was published, as exact as it says."""
    kind: str
    """Primary, secondary or tertiary."""
    read: str
    """How much of it was read."""
    language: str
    """ISO 639-1 code."""
    address: str | None
    """Where it can be read."""
    accessed: Date
    """The day on which our record of it was last checked."""


class EventRow(Strict):
    """One row for each event and actor."""

    event: str
    """The id of the event."""
    date: str
    """When: a year, a month or a day."""
    title: str
    """What happened, in one line."""
    actor: str
    """Who acted, by id."""


@dataclass(frozen=True)
class Table:
    """One table: its rows' class, what identifies a row, and where columns lead."""

    rows: type[Strict]
    key: Sequence[str]
    leads: Mapping[str, tuple[str, str]]
    """By column, the table and its column that it leads to."""

    @property
    def fields(self) -> list[dict[str, Any]]:
        """The columns as a Table Schema describes them."""
        docs = field_docs(self.rows)
        return [
            {"name": name, "type": _kind(field.annotation), "description": docs.get(name, "").replace("\n", " ")}
            for name, field in self.rows.model_fields.items()
        ]


TABLES = {
    "facts": Table(FactRow, ["key"], {}),
    "references": Table(ReferenceRow, ["fact", "evidence"], {"fact": ("facts", "key"), "source": ("sources", "id")}),
    "sources": Table(SourceRow, ["id"], {}),
    "events": Table(EventRow, ["event", "actor"], {}),
    "numbers": Table(NumberRow, ["key"], {"key": ("facts", "key")}),
}


def rows(content: Content, name: str) -> Iterator[Strict]:
    """The rows of a table in a fixed order."""
    made = {"facts": _facts, "references": _references, "sources": _sources, "events": _events, "numbers": _numbers}
    yield from made[name](content)


def cells(content: Content, name: str) -> Iterator[list[Any]]:
    """The rows as plain values, in the order of the columns."""
    for row in rows(content, name):
        yield [value.isoformat() if isinstance(value, Date) else value for value in dict(row).values()]


def database(content: Content) -> bytes:
    """All tables as one SQLite file, with keys that lead from one to the other."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for name, table in TABLES.items():
            columns = [f'"{each["name"]}" {AFFINITY.get(each["type"], "TEXT")}' for each in table.fields]
            columns.append(f"PRIMARY KEY ({', '.join(table.key)})")
            columns += [f"FOREIGN KEY ({column}) REFERENCES {to} ({of})" for column, (to, of) in table.leads.items()]
            connection.execute(f'CREATE TABLE "{name}" ({", ".join(columns)})')
            marks = ", ".join("?" for _ in table.fields)
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', cells(content, name))
        connection.commit()
        return connection.serialize()


def _facts(content: Content) -> Iterator[FactRow]:
    for address, fact in content.facts.items():
        yield fact_row(content, address, fact)
    for id, variant in content.variants.items():
        for name, said in variant.attributes.items():
            if said == NOT_STATED:
                yield not_stated_row(content, id, name)


def not_stated_row(content: Content, variant: str, name: str) -> FactRow:
    """The row of a trait of which no source says anything."""
    return FactRow(
        key=f"variants/{variant}#{name}", kind="variants", thing=variant, attribute=name, status=NOT_STATED,
        text=None, plain=None, value=None, high=None, unit=content.attributes[name].unit, when=None,
        holds=None, disputed=None, rank=None, verified=None,
    )  # fmt: skip


def fact_row(content: Content, address: str, fact: Fact) -> FactRow:
    """The row of the fact at an address."""
    kind, _, rest = address.partition("/")
    thing, _, name = rest.partition("#")
    return FactRow(
        key=address, kind=kind, thing=thing,
        attribute=name if kind == "variants" and name in content.attributes else None,
        status="calculated" if fact.calculated else "stated",
        text=fact.text, plain=fact.plain, value=fact.value, high=fact.high, unit=fact.unit, when=fact.when,
        holds=fact.holds, disputed=fact.disputed, rank=fact.rank if isinstance(fact, Position) else None,
        verified=fact.verified,
    )  # fmt: skip


def _references(content: Content) -> Iterator[ReferenceRow]:
    for address, fact in content.facts.items():
        for cited in dict.fromkeys(fact.sources):
            said = content.said(cited)
            yield ReferenceRow(
                fact=address, evidence=cited, source=said.source, locator=said.locator, fragment=said.fragment,
                gloss=said.gloss, reason=said.reason,
            )  # fmt: skip


def _sources(content: Content) -> Iterator[SourceRow]:
    for id, source in content.sources.items():
        yield SourceRow(
            id=id, publisher=source.publisher, title=source.title, kind=source.kind, read=source.read,
            date=None if source.date == NOT_STATED else source.date, language=source.language,
            address=None if source.address == NOT_KNOWN else source.address, accessed=source.accessed,
        )  # fmt: skip


def _events(content: Content) -> Iterable[EventRow]:
    for id, event in content.events.items():
        for actor in event.actors:
            yield EventRow(event=id, date=event.date, title=event.title, actor=actor)


def _numbers(content: Content) -> Iterable[NumberRow]:
    return map(number_row, numbers(content))


def _kind(annotation: Any) -> str:
    """The Table Schema type of a column."""
    alone = next((each for each in get_args(annotation) if each is not type(None)), annotation)
    return KINDS.get(alone if isinstance(annotation, UnionType) else annotation, "string")
