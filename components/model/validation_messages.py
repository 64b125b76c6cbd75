"""What pydantic complains about, in an author's words: the field as written in the file, what is wrong, and the fix."""

from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from components.model.field_docs import field_docs
from components.model.problems import Loc, near
from components.model.schema import types
from components.model.type_hints import bare, below, choices, is_model, tags, written_fields

Message = tuple[str, str, str]
"""The code of a problem, what is wrong, and the fix."""

PATTERNS = {
    types.ID_PATTERN: ("bad-id", "id", "lower-case words with hyphens, as in 'long-name-2'"),
    types.DATE_PATTERN: ("bad-date", "date", "2023, 2023-12 or 2023-12-22, as exact as the source is"),
    types.STATED_DATE_PATTERN: ("bad-date", "date", "2023, 2023-12 or 2023-12-22, or `not stated`"),
    types.ADDRESS_PATTERN: ("bad-address", "address", "all of it, beginning with https://"),
    types.KNOWN_ADDRESS_PATTERN: ("bad-address", "address", "all of it, beginning with https://, or `not known`"),
    types.FACT_PATTERN: ("bad-address", "fact's address", "folder/file#fact, as in 'parts/lamp#height'"),
    types.EVIDENCE_PATTERN: ("bad-address", "evidence", "source#name, as in 'harbour-board-1931#height'"),
    types.PLACE_PATTERN: ("bad-address", "place", "folder/file or folder/file#fact, as in 'parts/lamp#height'"),
    types.LANGUAGE_PATTERN: ("bad-id", "language", "its two letters, as in 'en'"),
    types.LOCALE_PATTERN: ("bad-id", "locale", "the language, and the country where it matters, as in 'en_GB'"),
    types.SYMBOL_PATTERN: ("untidy-text", "symbol on one line", "it on one line"),
}
PLACEHOLDER = "TO WRITE"
KINDS = {
    "string_type": "text",
    "float_type": "a number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a group of fields",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
}
MANY = 20
"""So many fields are not listed in a message."""
LONGEST = 60
"""Characters of a value that a message repeats."""
REMEDIES = {
    "text": "put it in quotation marks",
    "a number": "write the bare number; its unit belongs in `unit`",
    "a list": "begin each entry with '- '",
    "a group of fields": "write `field: value` lines, indented below it",
}


def field_path(annotation: Any, loc: Loc) -> tuple[Loc, type[BaseModel] | None]:
    """The way to a field as its author sees it, without pydantic's union tags, and the class that the field is in."""
    path: list[str | int] = []
    model = None
    for step in loc:
        if members := choices(annotation):
            annotation = next((member for member in members if step in tags(member)), None)
            continue
        if step != "[key]":
            path.append(step)
        annotation = bare(annotation)
        if is_model(annotation):
            model = annotation
            field = written_fields(annotation).get(str(step))
            annotation = field.annotation if field else None
        else:
            annotation = below(annotation)
    return tuple(path), model


def explain(error: ErrorDetails, name: str, model: type[BaseModel] | None) -> Message:
    """What to say of one of pydantic's errors on the field `name` of `model`."""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        return missing(name, model)
    if kind == "extra_forbidden":
        known = list(written_fields(model)) if model else []
        match = near(name, known)
        listed = (
            f"the fields here are: {', '.join(known)}" if len(known) < MANY else "`explainer schema` lists the fields"
        )
        fix = f"did you mean '{match}'?" if match else listed
        return ("unknown-field", "is no field here", fix)
    if kind in ("literal_error", "union_tag_invalid"):
        return _choice(_brief(str(context.get("tag", error["input"]))), context)
    if kind == "union_tag_not_found":
        return ("missing-field", "is missing", "say which kind it is")
    if kind in KINDS:
        return _type(KINDS[kind], error["input"])
    if "what" in context:
        return (kind, context["what"], context["fix"])
    return _limit(kind, context, error["input"], name) or ("wrong-type", error["msg"], "correct it")


def missing(name: str, model: type[BaseModel] | None) -> Message:
    """What to say of a field that is not there: its own documentation is the best advice."""
    if name == "sources":
        return ("no-source", "is missing", "cite at least one, as `source#name`, or leave the fact out")
    meaning = field_docs(model).get(name) if model else None
    return ("missing-field", "is missing", f"add `{name}`: {meaning}" if meaning else f"add `{name}`")


def _choice(given: str, context: dict[str, Any]) -> Message:
    allowed = str(context.get("expected_tags", context.get("expected", "")))
    names = [name.strip(" '") for name in allowed.replace(" or ", ",").split(",")]
    if names == [types.NOT_STATED]:
        return ("wrong-choice", f"'{given}' is neither a fact nor `not stated`", "write one of the two")
    match = near(given, names)
    fix = f"did you mean '{match}'?" if match else "use one of them"
    return ("wrong-choice", f"'{given}' is none of: {', '.join(names)}", fix)


def _type(wanted: str, given: object) -> Message:
    if wanted == "text" and isinstance(given, list | dict):
        return ("wrong-type", f"must be text, but is {_named(given)}", "write it as one text")
    fix = "write it, or leave the field out" if given is None else REMEDIES.get(wanted, f"write {wanted}")
    return ("wrong-type", f"must be {wanted}, but is {_named(given)}", fix)


def _named(value: object) -> str:
    match value:
        case None:
            return "empty"
        case bool():
            return str(value).lower()
        case int() | float():
            return f"the number {_brief(str(value))}"
        case str():
            return f"the text '{_brief(value)}'"
        case list():
            return "a list"
    return "a group of fields"


def _brief(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."


def _limit(kind: str, context: dict[str, Any], given: Any, name: str) -> Message | None:
    match kind:
        case "string_pattern_mismatch":
            pattern = context["pattern"]
            code, noun, form = PATTERNS.get(pattern, ("wrong-type", "such text", f"what matches {pattern}"))
            return (code, f"'{_brief(given)}' is no {noun}", f"write {form}")
        case "string_too_long":
            length, limit = len(given), context["max_length"]
            fix = f"shorten it by {length - limit}"
            return ("too-long", f"has {length} characters, more than {limit}", fix)
        case "string_too_short":
            return ("too-short", "is empty", "write it, or leave the field out")
        case "too_short" if name == "sources":
            return ("no-source", "is empty", "cite at least one, as `source#name`, or leave the fact out")
        case "too_short" | "too_long":
            count, limit = context["actual_length"], context.get("min_length", context.get("max_length"))
            side, fix = ("least", "add to the list") if kind == "too_short" else ("most", "shorten the list")
            return (kind.replace("_", "-"), f"lists {count}, but must list at {side} {limit}", fix)
        case "greater_than" | "greater_than_equal" | "less_than_equal":
            limit = context.get("gt", context.get("ge", context.get("le")))
            word = {"greater_than": "above", "greater_than_equal": "at least"}.get(kind, "at most")
            return ("bad-number", f"is {_brief(str(given))}, but must be {word} {limit:g}", "correct the number")
        case "finite_number":
            return ("bad-number", "is no finite number", "correct the number")
    return None
