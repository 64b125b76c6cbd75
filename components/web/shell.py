"""Streamlit's document with the page itself in it, to be read before the live page comes, or where it never does."""

import re
from xml.etree.ElementTree import Element

from components.article import assets
from components.article.view import title, view
from components.figures import assets as figure_assets
from components.html import theme
from components.html.element import el, serialise
from components.model.content import Content
from components.sharing.addresses import Level, read_path
from components.web.document import asset
from components.web.reading import first_figure, first_story
from components.web.seo_tags import findable

ROOT = '<div id="root"></div>'
LATER = re.compile(r"<script type=\"module\"[^>]*></script>|<link rel=\"(?:modulepreload|stylesheet)\"[^>]*>")
NEEDLESS = re.compile(r"<link\s+rel=\"(?:preload|service-desc)\"[^>]*>")
"""A font that the page does not use, and the way to an interface for programs that is closed."""
TITLE = re.compile(r"<title>[^<]*</title>")
NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
LANGUAGE = re.compile(r"<html lang=\"[^\"]*\">")


def fill(
    shell: str, content: Content, address: str | None, page: str, level: Level, bare: bool, told: str | None = None
) -> str | None:
    """The document with a page in it, `bare` without the menu; None if it looks different from what is expected.

    `told` is the address that search engines and link previews are told where `address`, the configured one, is None.
    What Streamlit needs waits in a template until the reader does something, so that reading costs a phone nothing.
    """
    if shell.count(ROOT) != 1 or not (TITLE.search(shell) and LANGUAGE.search(shell) and LATER.search(shell)):
        return None
    later = LATER.findall(shell)
    shell = NO_SCRIPT.sub("", NEEDLESS.sub("", LATER.sub("", shell)))
    head = "".join(map(serialise, _head(content, address or told, page)))
    first = serialise(view(content, page, level, bare, address), typeset=True) + serialise(_offline(content))
    script = f"<script>{assets.app_script()}{asset('first-view.js')}</script>"
    waiting = f'<template class="later">{"".join(later)}</template>'
    shell = LANGUAGE.sub(f'<html lang="{content.explainer.language}">', shell, count=1)
    shell = TITLE.sub(lambda _: head, shell, count=1)
    return shell.replace(ROOT, f"{first}{waiting}{ROOT}{script}", 1)


def _head(content: Content, address: str | None, page: str) -> list[Element]:
    """What the reading edition says too, of its address, so that one page has one address for search engines; it is
    the same with an app and in an export."""
    entry = content.pages[page]
    still = (  # a reader's own typeface, as wide as the one that arrives later, so that lines break alike
        f'html .x{{--sans:"first sans",{theme.SYSTEM_SANS};--serif:"first serif",{theme.SYSTEM_SERIF}}}'
    )
    style = (
        figure_assets.stylesheet() + assets.stylesheet() + asset("first-view.css") + still
    )  # a font that arrives later must not move the text
    shown = (first_figure(content, entry), first_story(entry))
    tags = findable(content, address, entry.title, entry.summary, read_path(content, page), *shown)
    script = asset("first-paint.js")
    return list(el("head", el("title", title(content, page)), tags, el("style", style), el("script", script)))


def _offline(content: Content) -> Element:
    """Shown when the live page does not come; the article can be read all the same."""
    return el("p", content.words.offline, class_="x offline", hidden=True, role="status")
