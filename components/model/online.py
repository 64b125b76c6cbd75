"""`explainer check --online`: which sources are no longer at their address. For a person to run: it asks every host."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from http.client import HTTPException
from urllib.error import HTTPError
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
    return list(_lines(content))


def _lines(content: Content) -> Iterator[str]:
    asked = {id: source.address for id, source in content.sources.items() if source.address.startswith("http")}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for (id, address), said in zip(asked.items(), pool.map(trouble_at, asked.values()), strict=True):
            if said:
                yield f"{content.folder.name}/sources/{id}.yaml: {address}: {said}"


def trouble_at(address: str) -> str | None:
    """What is wrong with an address; None where it answers or only turns programs away."""
    try:
        with urlopen(Request(address, headers={"User-Agent": NAME}), timeout=PATIENCE):
            return None
    except HTTPError as error:
        error.close()
        return None if error.code in ONLY_FOR_BROWSERS else f"{error.code} {error.reason}"
    except (OSError, HTTPException, ValueError) as error:
        return f"does not answer ({getattr(error, 'reason', None) or type(error).__name__})"
