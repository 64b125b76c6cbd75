"""What an embed weighs on its way to a reader: all that its document is made of, compressed."""

import gzip
from functools import lru_cache

from components.figures.assets import stylesheet
from components.figures.draw import draw
from components.html.theme import script
from components.model.content import Content
from components.sharing.addresses import embed_path, reading_links


@lru_cache(maxsize=256)
def embed_size(content: Content, figure: str) -> int:
    """Bytes of the drawing, its style and its script together, as gzip; a client that takes Brotli needs fewer."""
    drawn = draw(content, figure, reading_links(content, embed_path(content, figure))).html
    return len(gzip.compress(f"{drawn}{stylesheet(content.figures[figure].kind)}{script()}".encode(), 9, mtime=0))


def told(content: Content, figure: str) -> str:
    """The size as readers are told it."""
    return content.words.sharing.weight.format(size=round(embed_size(content, figure) / 1000))
