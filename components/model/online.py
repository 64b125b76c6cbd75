"""`explainer check --online`: which sources are no longer at their address. For a person to run: it asks every host."""

from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from http.client import HTTPException
from string import punctuation
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from components.model.content import Content

AT_ONCE = 8
PATIENCE = 20
"""Seconds for an answer to begin."""
NAME = "Mozilla/5.0 (compatible; explainer check)"
ONLY_FOR_BROWSERS = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}
"""Answers of hosts that turn programs away; a person must look."""


def dead_addresses(content: Content) -> list[str]:
    """One line for each source whose address does not answer, or answers that there is nothing."""
    asked = {id: source.address for id, source in content.sources.items() if source.address.startswith("http")}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        troubles = pool.map(trouble_at, asked.values())
        return [f"{content.folder.name}/sources/{id}.yaml: {address}: {said}"
                for (id, address), said in zip(asked.items(), troubles, strict=True) if said]  # fmt: skip


def trouble_at(address: str) -> str | None:
    """What is wrong with an address, on one line; None where it answers, also from elsewhere, or only turns programs
    away."""
    try:
        with urlopen(Request(_in_ascii(address), headers={"User-Agent": NAME}), timeout=PATIENCE):
            return None
    except HTTPError as error:
        error.close()
        return None if error.code in ONLY_FOR_BROWSERS else f"{error.code} {error.reason}".splitlines()[0]
    except HTTPException as error:  # its text may be what the host sent
        return f"does not answer ({type(error).__name__})"
    except (OSError, ValueError) as error:
        return f"does not answer ({getattr(error, 'reason', None) or error})"


def _in_ascii(address: str) -> str:
    """The address as a browser sends it: `/übung` as `/%C3%BCbung`."""
    parts = urlsplit(address)
    path, query = (quote(part, safe=punctuation) for part in (parts.path, parts.query))
    return parts._replace(netloc=parts.netloc.encode("idna").decode(), path=path, query=query).geturl()
