"""Shows an author what is wrong with content of which nothing can be shown, until it is mended."""

import sys
from collections.abc import Sequence
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep

from components.model.load import read
from components.model.problems import ContentError
from components.model.scaffold import Refusal
from components.web.answers import JSON, NOT_KEPT
from components.web.file import HTML
from components.web.watching import CHANGES, EVERY, files_in, followed, state

TITLE = "Nothing can be shown until this is mended"
VERSION = "broken"
"""Told instead of a version; when there is one, the page loads again."""


def until_whole(folder: Path, host: str, port: int) -> None:
    """Return when a content folder can be read; until then every address of the port shows its problems.

    They are printed too, again after each change of a file. Raises `Refusal` where the port is taken.
    """
    problems = problems_of(folder)
    if not problems:
        return
    told = {"problems": problems}

    class Page(BaseHTTPRequestHandler):
        """Answers every GET with the problems."""

        def do_GET(self) -> None:
            asked = self.path.endswith(CHANGES)
            self.send_response(200 if asked else 503)
            self.send_header("Content-Type", JSON if asked else HTML)
            self.send_header("Cache-Control", NOT_KEPT)
            self.end_headers()
            self.wfile.write((state(VERSION, told["problems"], "to mend") if asked else document()).encode())

        def log_message(self, *_: object) -> None:
            """Nothing of what is asked."""

    try:
        server = ThreadingHTTPServer((host, port), Page)
    except OSError as error:
        raise Refusal(f"{host}:{port}: {error.strerror}; name another with --port") from None
    with server:
        Thread(target=server.serve_forever, name="mending", daemon=True).start()
        while told["problems"]:
            print_problems(told["problems"], f"http://{host}:{port}")
            seen = files_in(folder)
            while files_in(folder) == seen:
                sleep(EVERY)
            told["problems"] = problems_of(folder)
        server.shutdown()


def problems_of(folder: Path) -> Sequence[str]:
    """Every problem of a content folder, as an author reads it."""
    try:
        read(folder)
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []


def print_problems(problems: Sequence[str], address: str) -> None:
    """Tell of the problems where the command was given."""
    told = f"{len(problems)} problems; {address} shows them, and the pages when all is mended"
    print(*problems, told, sep="\n", file=sys.stderr, flush=True)


def document() -> str:
    """A page without content of the subject, which asks what is wrong."""
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(TITLE)}</title>'
    look = "font:16px/1.5 system-ui,sans-serif;margin:2rem"
    page = f'<!doctype html><html lang="en"><head>{head}</head><body style="{look}"><h1>{TITLE}</h1></body></html>'
    return followed(page, VERSION, f"/{CHANGES}")
