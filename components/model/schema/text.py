"""Text and addresses as an author may write them: nothing hidden, nothing untidy, addresses that lead somewhere."""

import re
import unicodedata
from collections.abc import Iterator
from typing import LiteralString
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

NO_BREAK = "\u00a0\u202f"
"""Spaces at which no line may break, as before a colon in French."""
JOINERS = re.compile("(?<=[\u0600-\U0001faff])[\u200c\u200d](?=[\u0600-\U0001faff])")
"""Marks that are not seen but needed within words of some scripts, and within some emoji."""
HIDDEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
"""Unicode categories of what no reader can see: control, format, unassigned, private, surrogates, separators."""
BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]")
"""Letters and marks that are drawn as nothing, though Unicode counts them as printable."""
LONGEST_ADDRESS = 1000
OWN_HOSTS = ("localhost", "127.0.0.1")
HOST = re.compile(rf"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]|{'|'.join(map(re.escape, OWN_HOSTS))}")


def refusal(code: LiteralString, what: str, fix: str) -> PydanticCustomError:
    """An error that already is a problem: its code, what is wrong, and the fix."""
    return PydanticCustomError(code, "{what}", {"what": what, "fix": fix})


def hidden_in(text: str) -> Iterator[str]:
    """Characters that no reader can see; tabs and line breaks are not among them, they are untidy."""
    if text.isprintable() and not BLANK.search(text):
        return
    for letter in JOINERS.sub("", text):
        if (unicodedata.category(letter) in HIDDEN and letter not in "\t\n\r") or BLANK.match(letter):
            yield f"U+{ord(letter):04X}"


def tidy(text: str) -> str:
    """The text; raises for spaces at an end, doubled spaces or line breaks. No-break spaces are kept."""
    plain = re.sub(f"[{NO_BREAK}]", " ", text)
    if plain != " ".join(plain.split()):
        raise refusal("untidy-text", "has spaces at an end, doubled spaces or line breaks", "write it on one line")
    return text


def worded(text: str) -> str:
    """The text; raises when there is nothing to read in it."""
    if not any(letter.isalnum() for letter in text):
        raise refusal("too-short", f"'{text[:20]}' holds no letter or number", "write it in words")
    return text


def is_address(text: str) -> bool:
    """Whether a browser could open it: http or https, a real host, nobody's name or password."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    if len(text) > LONGEST_ADDRESS or port == 0 or re.search(r"[\s<>\"\\^`{|}]", text):
        return False
    named = parts.username is not None or parts.password is not None
    return parts.scheme in ("http", "https") and not named and bool(HOST.fullmatch(parts.hostname or ""))


def reachable(address: str) -> str:
    """The address; raises when no browser could open it."""
    if not is_address(address):
        fix = "copy it from a browser, at most 1000 characters, as in 'https://example.org/page'"
        raise refusal("bad-address", f"'{address[:60]}' leads nowhere", fix)
    if (urlsplit(address).hostname or "") in OWN_HOSTS:
        fix = "write the address at which every reader finds it"
        raise refusal("bad-address", f"'{address[:60]}' is known to one machine alone", fix)
    return address


PLACEHOLDER = re.compile(r"(?:.+\.)?(?:example(?:\.(?:com|net|org|edu))?|invalid|test|localhost|local)", re.IGNORECASE)
"""Hosts that stand for others in documentation and tests, or that only one machine knows."""
NO_CONTACT = "none"


def contact(address: str) -> str:
    """An address that readers can write to, or `none`; raises where it could be nobody's."""
    if address != NO_CONTACT and PLACEHOLDER.fullmatch(urlsplit(reachable(address)).hostname or ""):
        what = f"'{address[:60]}' is a placeholder: nobody reads there what readers report"
        raise refusal("placeholder-address", what, f"name a real address, or write `{NO_CONTACT}`")
    return address
