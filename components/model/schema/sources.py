"""Published works, and what each of them says, word for word, once."""

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from components.model.schema.text import refusal
from components.model.schema.types import (
    Day,
    Id,
    KnownAddress,
    Language,
    Line,
    Name,
    Paragraph,
    StatedDate,
    Strict,
    Text,
    Title,
    word_count,
)

FRAGMENT_WORDS = 12
FRAGMENT_CHARACTERS = 60
"""The limit where no spaces stand between words."""
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Thai, Lao, Burmese, Khmer, kana and Chinese characters."""


def _short_evidence(fragment: str) -> str:
    if (words := word_count(fragment)) > FRAGMENT_WORDS:
        raise refusal("long-fragment", f"has {words} words, more than {FRAGMENT_WORDS}", "keep the words that prove it")
    longest = max(map(len, fragment.split()))
    if (UNSPACED.search(fragment) or longest > FRAGMENT_CHARACTERS) and len(fragment) > FRAGMENT_CHARACTERS:
        what = f"has {len(fragment)} characters, more than {FRAGMENT_CHARACTERS}"
        raise refusal("long-fragment", what, "keep the words that prove it")
    return fragment


class Passage(Strict):
    """One thing that a source says."""

    locator: Name | None = None
    """Where in it: paragraph, panel, table, caption."""
    fragment: Annotated[Text, AfterValidator(_short_evidence)] | None = None
    """At most 12 words, word for word as printed there; 60 characters where words are not set apart."""
    gloss: Line | None = None
    """Our translation of a fragment that is not in the content's language."""
    reason: Line | None = None
    """Why no words can be quoted; stands in place of `fragment`."""

    @model_validator(mode="after")
    def _quotes_or_says_why_not(self) -> Self:
        if self.fragment is None and self.reason is None:
            raise refusal("missing-fragment", "quotes nothing", "add `fragment`, or say in `reason` why there is none")
        if self.fragment is not None and self.reason is not None:
            raise refusal("missing-fragment", "has both `fragment` and `reason`", "leave `reason` out")
        if self.gloss is not None and self.fragment is None:
            raise refusal("missing-fragment", "translates a fragment that is not there", "leave `gloss` out")
        return self


class Source(Strict):
    """One published work."""

    publisher: Name
    """Who published it, as a reader would name them. A relay names both: "Reuters, relayed by The Star"."""
    title: Title
    """The work's own title, translated where it is not English; `not stated` where the copy shows none."""
    date: StatedDate
    """When it was published, as exact as it says; `not stated` where it shows no date."""
    address: KnownAddress
    """Where it can be read; `not known` where only a copy is at hand."""
    accessed: Day
    """The day on which our record of it was last checked."""
    kind: Literal["primary", "secondary", "tertiary"]
    """Primary: government, maker, learned society. Secondary: think tank, reference work, specialist press.
    Tertiary: news, relays."""
    read: Literal["in full", "opening", "abstract", "captions"]
    """How much of it was read."""
    language: Language = "en"
    """ISO 639-1 code of the language it is written in."""
    note: Paragraph | None = None
    """What a careful reader should know about it."""
    copy_at_hand: str | None = None
    """File name of its text in the folder given to `explainer verify`."""
    says: dict[Id, Passage] = Field(min_length=1)
    """What it says, each once, under a short name: facts cite it as `source#name`."""

    @property
    def host(self) -> str | None:
        """The host of its address, without `www.`."""
        return None if self.address == "not known" else self.address.split("/")[2].removeprefix("www.")
