"""All figures of a subject in one document, for what can be seen without the app."""

from pathlib import Path

from playwright.sync_api import Page

from components.figures import assets as figure_assets
from components.figures.draw import draw
from components.html import theme
from components.model.content_cache import load
from tests.fragments import links

ENHANCE = (
    "<script>{script}\nwindow.figures = [...document.querySelectorAll('.figure')].map((root) => enhance(root))</script>"
)
DOCUMENT = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width">
<style>:root{{color-scheme:light dark}}body{{margin:1rem;background:Canvas}}{style}</style></head>
<body><main><h1>{title}</h1><h2>{title}</h2>{figures}</main>{script}</body></html>"""


def write(folder: Path, content: Path, *, scripted: bool) -> str:
    """Write the document into `folder` and return its address."""
    entry = load(content)
    file = folder / f"figures{'-scripted' if scripted else ''}.html"
    file.write_text(
        DOCUMENT.format(
            language=entry.explainer.language,
            title=entry.explainer.title,
            style=figure_assets.stylesheet(),
            figures="".join(draw(entry, id, links).html for id in entry.figures),
            script=ENHANCE.format(script=theme.script()) if scripted else "",
        )
    )
    return file.as_uri()


def show(page: Page, folder: Path, content: Path) -> Page:
    """Open the figures of a subject, enhanced."""
    page.goto(write(folder, content, scripted=True))
    assert page.locator(".figure.scripted").count() == len(load(content).figures)
    return page
