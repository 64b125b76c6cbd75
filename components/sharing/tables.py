"""The facts as one table, every fact and sentence with each piece of its evidence; and how a table is written."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from components.model.content import Content
from components.model.schema.facts import Evidence, Fact, Position, Sentence

Row = Sequence[str | float | None]


def statements(content: Content) -> Iterator[Row]:
    """One row for each fact or sentence and piece of evidence; the columns are those of `Columns`."""
    for address, fact in content.facts.items():
        for evidence in content.evidence(fact):
            last = ["fact", None, fact.holds, evidence.reason]
            yield [address, *_fact(content, fact), *_evidence(content, evidence), *last]
    for address, sentence in content.sentences.items():
        for evidence in content.evidence(sentence):
            last = ["sentence", " ".join(sentence.rests_on), None, evidence.reason]
            yield [address, *_sentence(content, sentence), *_evidence(content, evidence), *last]


def _fact(content: Content, fact: Fact) -> Row:
    unit = content.units[fact.unit].name if fact.unit else None
    rank = getattr(content.words, fact.rank) if isinstance(fact, Position) else None
    calculated = ", ".join(fact.calculated) or None
    day = fact.verified.isoformat()
    return [fact.text, fact.value, fact.high, unit, fact.when, calculated, fact.disputed, rank, day]


def _sentence(content: Content, sentence: Sentence) -> Row:
    disputed = " ".join(content.disputes(sentence)) or None
    day = content.age(sentence).verified.isoformat()
    return [sentence.text, None, None, None, None, None, disputed, None, day]


def _evidence(content: Content, evidence: Evidence) -> Row:
    source = content.sources[evidence.source]
    work = [evidence.source, source.publisher, source.title, source.date, source.kind, source.read]
    said = [evidence.locator, evidence.fragment, evidence.gloss, source.language]
    return [*work, *said, source.accessed.isoformat(), source.address]


def written(head: Row, rows: Iterable[Row]) -> bytes:
    """A table as CSV (RFC 4180) in UTF-8."""
    target = StringIO()
    writer = csv.writer(target)
    writer.writerow(head)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return target.getvalue().encode()


def _plain(cell: str | float | None) -> str | float | None:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
