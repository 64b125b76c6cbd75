"""What a request says of the address at which it reached us; believed for its own answer alone, and never kept."""

import re

from starlette.types import Scope

HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:]{2,39}\])(?::\d{1,5})?", re.IGNORECASE)
"""A name, or an IPv6 address in brackets, and perhaps a port."""


def address_of_request(scope: Scope, root: str = "") -> str | None:
    """Our address without a slash at its end, by the Host header; `root` is the path before all others.

    None where there is no Host header, more than one, or one that is none.
    """
    hosts = [value for name, value in scope["headers"] if name == b"host"]
    host = hosts[0].decode("latin-1") if len(hosts) == 1 else ""
    if not HOST.fullmatch(host):
        return None
    scheme = "https" if scope.get("scheme") == "https" else "http"
    return f"{scheme}://{host.lower()}{scope.get('root_path', '')}{root}"
