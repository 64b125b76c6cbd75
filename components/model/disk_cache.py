"""A cache on disk beside Python's bytecode, of what takes long to make: made anew when what it was made of has changed.

Who may write there could change the code as well, so it is trusted as the code is.
"""

import hashlib
import os
import pickle
import stat
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import pydantic

FOLDER = Path(cache_from_source(__file__)).parent
DIGEST = hashlib.sha256().digest_size


def read_cached(name: str, made_of: bytes | None) -> Any:
    """What was kept under a name, or None where that was made of something else or is not whole."""
    try:
        found = _file(name).read_bytes() if made_of else b""
    except OSError:
        return None
    value = found[2 * DIGEST :]
    whole = made_of and found[: 2 * DIGEST] == made_of + hashlib.sha256(value).digest()
    return pickle.loads(value) if whole else None


def write_cached(name: str, made_of: bytes | None, value: object) -> None:
    """Keep it, in place of what was kept under the name; not where Python may not write bytecode either."""
    if not made_of or sys.dont_write_bytecode:
        return
    written = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    beside = FOLDER / f"{name}.{os.getpid()}.new"
    try:
        FOLDER.mkdir(exist_ok=True)
        beside.write_bytes(made_of + hashlib.sha256(written).digest() + written)
        beside.replace(_file(name))
    except OSError:
        with suppress(OSError):
            beside.unlink()


def digest(*folders: Path) -> bytes | None:
    """Of what is installed, and of all that stands in some folders, hidden names and bytecode apart; None where
    something there is no ordinary file or folder, or cannot be read."""
    found = hashlib.sha256()
    try:
        installed = Path(pydantic.__file__).parents[1].glob("*.dist-info")
        found.update("\0".join(sorted(each.name for each in installed)).encode())
        for above, inner, files in (each for folder in folders for each in os.walk(folder)):
            inner[:] = sorted(name for name in inner if not name.startswith((".", "__pycache__")))
            for path in (Path(above, name) for name in (*inner, *sorted(files)) if not name.startswith(".")):
                mode = path.lstat().st_mode
                if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
                    return None
                told = path.read_bytes() if stat.S_ISREG(mode) else b""
                found.update(f"{path}\0{len(told)}\0".encode() + told)
    except OSError:
        return None
    return found.digest()


def _file(name: str) -> Path:
    return FOLDER / f"{name}.{sys.implementation.cache_tag}.cache"
