"""A static host on this machine."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def hosted(root: Path, files: Mapping[str, bytes]) -> Iterator[str]:
    """The address, with a slash, at which files are found by path; `root` is an empty folder."""
    for path, content in files.items():
        name = root / (f"{path}index.html" if path.endswith("/") else path)
        name.parent.mkdir(parents=True, exist_ok=True)
        name.write_bytes(content)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
