"""Numbers, dates and templates in the content's language."""

from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from components.model.content import Content
from components.model.schema.facts import Fact
from components.model.schema.plural import Plural


def number(content: Content, value: float) -> str:
    """A number with the language's separators, at most two decimals."""
    return _number(content.explainer.locale, value)


@lru_cache(maxsize=4096)
def _number(locale: str, value: float) -> str:
    return str(format_decimal(value, format="#,##0.##", locale=locale))


def amount(content: Content, value: float, unit: str | None) -> str:
    """A number with its unit's symbol."""
    if unit is None:
        return number(content, value)
    symbol = content.units[unit]
    return symbol.symbol + number(content, value) if symbol.before else number(content, value) + symbol.symbol


def counted(content: Content, forms: Plural, count: int) -> str:
    """A text with a number in it, in the form that the language has for that number."""
    form = getattr(forms, _plural_form(content.explainer.locale, count)) or forms.other
    return str(form).format(count=number(content, count))


@lru_cache(maxsize=4096)
def _plural_form(locale: str, count: int) -> str:
    return str(Locale.parse(locale).plural_form(count))


def quantity(content: Content, fact: Fact) -> str | None:
    """The number that a fact states, with its unit and range; None where it states none."""
    if fact.value is None:
        return None
    if fact.high is None:
        return amount(content, fact.value, fact.unit)
    return content.words.range.format(low=number(content, fact.value), high=amount(content, fact.high, fact.unit))


def capitalised(text: str) -> str:
    """The text with a capital at its beginning; the rest stays."""
    return text[:1].upper() + text[1:]


def in_short(content: Content, fact: Fact) -> str:
    """A fact for a label or a table cell."""
    return fact.short or quantity(content, fact) or fact.text


def direction(content: Content) -> str | None:
    """ "rtl" where the language is written from right to left, as the value of `dir`; None leaves that out."""
    return "rtl" if _backward(content.explainer.locale) else None


def onward(content: Content) -> str:
    """An arrow from what is written before it to what is written after."""
    return " ← " if direction(content) else " → "


@lru_cache(maxsize=64)
def _backward(locale: str) -> bool:
    return bool(Locale.parse(locale).character_order == "right-to-left")


def day(content: Content, partial: str | date) -> str:
    """A date as exact as it is given: year, month and year, or day, month and year."""
    return _day(content.explainer.locale, str(partial))


@lru_cache(maxsize=4096)
def _day(locale: str, partial: str) -> str:
    year, *rest = (int(piece) for piece in partial.split("-"))
    if not rest:
        return str(year)
    if len(rest) == 1:
        return str(format_skeleton("yMMMM", date(year, rest[0], 1), locale=locale))
    return str(format_date(date(year, *rest), format="long", locale=locale))


def year_first(content: Content, on: date) -> str:
    """A day as lists of references sort it: "2026, November 22"."""
    return str(format_date(on, format="y, MMMM d", locale=content.explainer.locale))


def ordinal(partial: str) -> float:
    """A partial date as a year with decimals, in the middle of what it leaves open."""
    year, month, dom = ([int(piece) for piece in partial.split("-")] + [0, 0])[:3]
    if not month:
        return year + 0.5
    start = date(year, month, dom or 15)
    return year + (start - date(year, 1, 1)).days / 365.25


def language_name(code: str) -> str:
    """A language as it calls itself; its code where nobody has told us."""
    try:
        return Locale.parse(code).get_display_name(code) or code
    except (UnknownLocaleError, ValueError):
        return code
