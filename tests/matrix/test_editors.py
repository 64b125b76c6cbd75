"""Snippets put into the editors that newsrooms and schools write in, as they are published: CKEditor 5 and TinyMCE."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from components.model.content import Content
from tests.browser.paper import ADDRESS as EXPLAINER
from tests.browser.paper import publish
from tests.conftest import SUBJECT
from tests.matrix.remains import ADDRESS, FORMS, pasted, remains

EDITOR = "https://editor.example"
CKEDITOR = """async ([html, more]) => {
  const { ClassicEditor, Essentials, Paragraph, Link, Image, GeneralHtmlSupport, HtmlEmbed } = window.CKEDITOR;
  const plugins = [Essentials, Paragraph, Link, Image, ...(more ? [GeneralHtmlSupport, HtmlEmbed] : [])];
  const htmlSupport = { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] };
  const options = { licenseKey: "GPL", plugins, ...(more ? { htmlSupport } : {}) };
  const editor = await ClassicEditor.create(document.querySelector("#place"), options);
  editor.setData(html);
  return editor.getData();
}"""
TINYMCE = """async ([html, more]) => {
  const options = { selector: "#place", license_key: "gpl", plugins: more ? "media code" : "" };
  const [editor] = await tinymce.init(options);
  editor.setContent(html);
  return editor.getContent();
}"""
EDITORS = {
    "ckeditor": ("ckeditor5/dist/browser/ckeditor5.umd.js", CKEDITOR, False),
    "ckeditor-html": ("ckeditor5/dist/browser/ckeditor5.umd.js", CKEDITOR, True),
    "tinymce": ("tinymce/tinymce.min.js", TINYMCE, False),
    "tinymce-media": ("tinymce/tinymce.min.js", TINYMCE, True),
}
"""The script of an editor, how it is used, and whether it is set up for embeds."""
WITH_FRAMES = ("ckeditor-html", "tinymce", "tinymce-media")
Edited = Callable[[str, str], str]


@pytest.fixture
def edited(page: Page, matrix: Path, subject: Content) -> Edited:
    """From an editor and a form of the snippet to what the editor would save."""

    def file(route: Route) -> None:
        route.fulfill(path=matrix / "node_modules" / route.request.url.removeprefix(f"{EDITOR}/node/"))

    def save(editor: str, form: str) -> str:
        script, run, more = EDITORS[editor]
        page.route(f"{EDITOR}/node/**", file)
        page.route(f"{EDITOR}/", lambda route: route.fulfill(
            content_type="text/html", body="<!doctype html><meta charset=utf-8><div id=place></div>"))  # fmt: skip
        page.route(f"{ADDRESS}/**", lambda route: route.abort())
        page.goto(f"{EDITOR}/")
        page.add_script_tag(url=f"{EDITOR}/node/{script}")
        saved = page.evaluate(run, [pasted(subject)[form], more])
        page.unroute_all()
        return saved

    return save


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("editor", EDITORS)
def test_an_editor_leaves_a_link_or_the_figure_itself(editor: str, form: str, edited: Edited) -> None:
    left = remains(edited(editor, form))
    assert left.links or left.pictures or left.frames


@pytest.mark.parametrize("form", ["frame", "sized"])
@pytest.mark.parametrize("editor", WITH_FRAMES)
def test_a_frame_that_was_saved_shows_the_figure(editor: str, form: str, edited: Edited, page: Page) -> None:
    saved = edited(editor, form)
    assert [300 < high < 3000 for high in remains(saved).frames] == [True]
    assert EXPLAINER == ADDRESS
    publish(page, SUBJECT, saved)
    page.frame_locator("iframe").locator(".picture").wait_for()
    box = page.locator("iframe").bounding_box()
    assert box is not None
    assert box["height"] > 300
    assert box["width"] > 600
