"""oEmbed for facts: from the address of a fact's document or card to the frame that shows the card."""

from collections.abc import Iterator
from functools import partial

from components.model.content import Content
from components.sharing.addresses import card_path, fact_path
from components.sharing.citations import titled
from components.sharing.fact_card import card_height
from components.web.file import File
from components.web.oembed import FORMATS, ROUNDED, WIDTH, Frame, path_below, rich

JSON = "json"


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """The answer beside each card as a file, so that discovery works on a static host; none without an address."""
    for where in content.facts if address else ():
        make = partial(answer, content, address or "", where, JSON)
        yield f"{card_path(content, where)}oembed.{JSON}", File(FORMATS[JSON], make)


def fact_of(content: Content, address: str, url: str) -> str | None:
    """The fact at `folder/file#fact` whose document or card is at an address of ours; None where it is none."""
    pieces = (path_below(address, url) or "").rstrip("/").split("/")
    where = f"{'/'.join(pieces[-3:-1])}#{pieces[-1]}"
    where = content.moved.get(where, where)
    begun = "/".join(pieces[:-3])
    ours = {path(content, "a/b#c").removesuffix("/a/b/c/") for path in (card_path, fact_path)}
    return where if where in content.facts and begun in ours else None


def answer(content: Content, address: str, where: str, form: str, most: tuple[int, int] = (0, 0)) -> bytes:
    """The answer in a form; `most` is the width and height that the consumer has room for, 0 where it does not say."""
    width = min(WIDTH, most[0] or WIDTH)
    needed = card_height(content, where, width - width % ROUNDED)
    high, title = min(needed, most[1] or needed), titled(content, where)
    return rich(content, address, Frame(f"{address}/{card_path(content, where)}", title, width, high), form)
