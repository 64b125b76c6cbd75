"""Pictures as files."""

import io
from pathlib import Path

import pytest
from PIL import Image

from components.figures.typefaces import Typeface
from components.html import theme
from components.model.content import Content
from components.sharing.picture import picture, text
from components.web import images
from components.web.site import Site

KINDS = {".svg": "image/svg+xml", ".png": "image/png", "-preview.png": "image/png", "-markup.txt": images.TEXT}


def opened(site: Site, path: str) -> Image.Image:
    return Image.open(io.BytesIO(site.files[path].content))


def test_every_figure_has_three_pictures_and_its_drawing_to_paste(site: Site) -> None:
    found = {path: file.media_type for path, file in images.files(site.content, None)}
    assert len(found) == len(KINDS) * len(site.content.figures) > 0
    for id in site.content.figures:
        assert {ending: found[f"image/en/{id}{ending}"] for ending in KINDS} == KINDS


def test_a_picture_for_print_has_twice_the_pixels(site: Site) -> None:
    svg = picture(site.content, "store", None)
    drawn = opened(site, "image/en/store.png")
    assert drawn.width == 2 * int(svg.get("width", "0")) > 2000


def test_a_preview_is_1200_by_630(site: Site) -> None:
    assert opened(site, "image/en/rock-preview.png").size == (1200, 630)


def test_a_picture_is_drawn_on_the_paper_of_the_theme_and_is_not_empty(site: Site) -> None:
    drawn = opened(site, "image/en/rock.png").convert("RGB")
    assert "#{:02x}{:02x}{:02x}".format(*drawn.getpixel((3, 3))) == theme.LIGHT.paper
    assert len(drawn.getcolors(1_000_000) or ()) > 100


def test_text_is_drawn_in_the_typefaces_of_the_app_alone(subject: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    svg = picture(subject, "store", None)
    with_them = images.rendered(svg, 1)
    monkeypatch.setattr(Typeface, "path", Path("/nothing/there.ttf"))
    assert images.rendered(svg, 1) != with_them
    assert "DejaVu" not in text(svg)


def test_the_picture_says_where_the_figure_is_told(site: Site, unplaced: Site) -> None:
    path = "image/en/rock.svg"
    assert b"news.example/gull-rock/en/read/light" in site.files[path].content
    assert b"/en/read/light" not in unplaced.files[path].content
    assert b"example" not in unplaced.files[path].content
