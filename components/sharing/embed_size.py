"""What an embed weighs on its way to a reader. The web edition knows it and the app asks; who runs both tells."""

from collections.abc import Callable

from components.model.content import Content

Weigh = Callable[[Content, str], int]
"""Content and figure to the compressed size of its embed in bytes."""
weigh: Weigh | None = None
"""Set by `app.py` and by the export."""


def told(content: Content, figure: str) -> str | None:
    """What is said of it; None where nobody has weighed it."""
    if weigh is None:
        return None
    return content.words.sharing.weight.format(size=round(weigh(content, figure) / 1000))
