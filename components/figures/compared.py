"""What a comparison sets side by side: its columns by family, its rows, and how long a number is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from components.html.choices import State
from components.html.format import in_short
from components.model.content import Content
from components.model.drawings import Drawing
from components.model.schema.facts import Fact
from components.model.schema.figures import Comparison
from components.model.schema.types import NOT_STATED

ALL = "all"
"""The choice that shows every member of a family."""
LARGE = 3
"""So many rows are drawn large where the content names none."""


@dataclass(frozen=True)
class Compared:
    """The rows and columns of one comparison."""

    content: Content
    figure: Comparison

    @cached_property
    def families(self) -> Mapping[str, Sequence[str]]:
        """The members to compare by family, families in the order of their first member."""
        families: dict[str, list[str]] = {}
        for name in self.figure.variants:
            families.setdefault(self.content.variants[name].family, []).append(name)
        return families

    @cached_property
    def columns(self) -> list[str]:
        """The ids of all variants, family by family."""
        return [name for members in self.families.values() for name in members]

    @property
    def heroes(self) -> Sequence[str]:
        """The rows that are drawn large."""
        return self.figure.heroes or self.figure.attributes[:LARGE]

    @property
    def rest(self) -> list[str]:
        """The rows that open on demand."""
        return [row for row in self.figure.attributes if row not in self.heroes]

    @property
    def rows(self) -> list[str]:
        """All rows, the large ones first."""
        return [*self.heroes, *self.rest]

    @property
    def choosable(self) -> Mapping[str, Sequence[str]]:
        """The families of which one member or all are shown."""
        return {family: members for family, members in self.families.items() if len(members) > 1}

    def shown_when(self, name: str) -> str | None:
        """The condition under which a column is shown; None if always."""
        family = self.content.variants[name].family
        return f"{family}={name}|{ALL}" if family in self.choosable else None

    def shown(self, state: State) -> list[str]:
        """The columns that a state shows."""
        return [
            name
            for family, members in self.families.items()
            for name in members
            if len(members) == 1 or state.get(family, members[0]) in (name, ALL)
        ]

    def family_name(self, family: str) -> str:
        """As it heads its members."""
        return self.content.words.family_of.format(family=self.content.families[family].name)

    def tone(self, name: str) -> str:
        """The class that gives a column the colour and pattern of its family."""
        return f"tone-{self.content.families[self.content.variants[name].family].tone}"

    def drawing(self, name: str) -> Drawing | None:
        """The silhouette that heads a column."""
        art = self.content.variants[name].art
        return self.content.art[art] if art else None

    @property
    def longest(self) -> float:
        """Width of the longest silhouette, in drawing units; all are drawn at its scale."""
        return max((drawing.width for name in self.columns if (drawing := self.drawing(name))), default=0)

    @property
    def tallest(self) -> float:
        """Height of the tallest silhouette, in drawing units."""
        return max((drawing.height for name in self.columns if (drawing := self.drawing(name))), default=0)

    def statement(self, name: str, row: str) -> Fact | str:
        """What is said of a variant, or `not stated`."""
        return self.content.variants[name].attributes.get(row, NOT_STATED)

    def short(self, fact: Fact) -> str:
        """What a cell says of it."""
        return in_short(self.content, fact)

    def plain(self, name: str, row: str) -> str:
        """The same as plain text, with a word where sources differ."""
        statement = self.statement(name, row)
        if not isinstance(statement, Fact):
            return self.content.words.not_stated
        differ = f" ({self.content.words.disputed})" if statement.disputed else ""
        return self.short(statement) + differ

    def extent(self, row: str, fact: Fact) -> tuple[float, float | None] | None:
        """From nothing to where a bar reaches, and where its range ends, as parts of the longest in the row.

        None where no bars are drawn (see `_longest`) or the fact has no number.
        """
        most = self._longest.get(row)
        if not most or fact.value is None:
            return None
        return fact.value / most, None if fact.high is None else fact.high / most

    @cached_property
    def _longest(self) -> Mapping[str, float]:
        """The largest number of each row, but for those without a unit and those with numbers for different times,
        which no bar may set side by side."""
        most: dict[str, float] = {}
        for row in self.rows:
            stated = [one for name in self.columns if isinstance(one := self.statement(name, row), Fact)]
            times = {one.when for one in stated if one.value is not None}
            if self.content.attributes[row].unit is not None and len(times) < 2:
                most[row] = max((one.high or one.value or 0 for one in stated), default=0)
        return most
