"""One figure as a picture that stands alone: title, caption, drawing, sources, credit and address, in plain SVG."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element, tostring

from components.figures.disputed import sign_explained
from components.figures.draw import draw
from components.figures.frame import Fragment
from components.figures.text import balanced, wrap
from components.figures.typefaces import SANS, SERIF
from components.html.choices import State, holds
from components.html.element import el, text_of
from components.html.format import day, direction
from components.html.theme import LIGHT
from components.model.content import Content
from components.sharing import fonts
from components.sharing.sheet import CAPTION, NOTE, SMALL, STRONG, TITLE, Sheet

WIDTH, MARGIN = 960.0, 40.0
"""Of the column in which a figure is set, and around it, in pixels."""


def picture(content: Content, id: str, address: str | None, state: State | None = None) -> Element:
    """The figure called `id` as an SVG element that names and describes itself; `address` is where it is told."""
    fragment, figure = in_state(content, id, state), content.figures[id]
    drawing = fragment.paper(WIDTH)
    sheet = Sheet(WIDTH, MARGIN, direction(content) == "rtl")
    sheet.write(balanced(fragment.title, WIDTH, TITLE.size, TITLE.weight, TITLE.face), TITLE)
    sheet.write(_lines(figure.caption), CAPTION)
    sheet.skip(16)
    sheet.place(drawing)
    sheet.skip(8)
    for line in _unsaid(fragment, text_of(drawing)):
        sheet.write(wrap(line, WIDTH, STRONG.size, STRONG.weight), STRONG)
    sheet.skip(12)
    simplified = filter(None, (content.words.scale_note, figure.simplified, sign_explained(content, drawing)))
    sheet.write(wrap(" ".join(simplified), WIDTH, NOTE.size), NOTE)
    sources = "; ".join(dict.fromkeys(content.sources[id].publisher for id in fragment.sources))
    sheet.write(wrap(f"{content.words.sources}: {sources}.", WIDTH, SMALL.size), SMALL)
    sheet.write(wrap(" · ".join(credit(content, address)), WIDTH, NOTE.size), NOTE)
    return canvas(content, fragment, (round(WIDTH + 2 * MARGIN), round(sheet.bottom + MARGIN)), *sheet.drawn)


def in_state(content: Content, id: str, state: State | None = None) -> Fragment:
    """The drawn figure called `id` as a picture shows it; without a state nothing in it is picked."""
    fragment = draw(content, id, lambda kind, name: f"#{kind}-{name}", state)
    return fragment if state else replace(fragment, state={**fragment.state, **fragment.body.at_rest})


def _lines(caption: str) -> list[str]:
    return balanced(caption, WIDTH * 0.86, CAPTION.size)


def canvas(content: Content, fragment: Fragment, size: tuple[int, int], *drawn: Element) -> Element:
    """An SVG so wide and high in pixels that names and describes a figure, with its ground and what is drawn on it."""
    width, height = size
    return el(
        "svg",
        el("title", fragment.title),
        el("desc", content.figures[fragment.id].description),
        el("rect", width=width, height=height, fill=LIGHT.paper),
        *drawn,
        xmlns="http://www.w3.org/2000/svg", width=width, height=height, viewBox=f"0 0 {width} {height}",
        role="img", lang=content.explainer.language, font_family=SANS.stack,
    )  # fmt: skip


def written(svg: Element) -> str:
    """A picture as a file that brings the letters it uses."""
    said = {element: "".join(element.itertext()) for element in svg.iter("text")}
    serif = [said[element] for element in said if element.get("font-family") == SERIF.stack]
    sets = {SANS: "".join(said.values()), SERIF: "".join(serif)}
    faces = [
        f'@font-face{{font-family:"{face.family}";font-weight:400 600;src:url({fonts.embedded(face, letters)})}}'
        for face, letters in sets.items()
        if letters
    ]
    whole = el("svg", el("style", "".join(faces)), list(svg))
    whole.attrib.update(svg.attrib)
    return text(whole)


def text(svg: Element) -> str:
    """A picture as XML."""
    return tostring(svg, encoding="unicode")


def _unsaid(fragment: Fragment, said: str) -> Iterator[str]:
    """What the drawing shows without saying it: the title of each numbered step, the name of what is picked."""
    for step in fragment.root.iter("li"):
        panel = step.get("data-panel", "")
        titles = [title for title in map(_titled, step.iter("h3")) if title and title not in said]
        if step.get("value") and titles and holds(panel, fragment.state):
            yield f"{step.get('value')}  {'; '.join(titles)}"
    for details in fragment.root.iter("details"):
        shown = details.get("data-panel", "")
        name = details.find("h3") if shown and holds(shown, fragment.state) else None
        if name is not None and text_of(name) not in said:
            yield text_of(name)


def _titled(heading: Element) -> str:
    """The title of a step, behind the name of the family of which it is true; nothing where there is only a name."""
    tag = next((text_of(each) for each in heading if each.get("class") == "tag"), "")
    title = text_of(heading).removeprefix(tag).strip()
    return f"{tag}: {title}" if tag and title else title


def credit(content: Content, address: str | None) -> Iterator[str]:
    """Whose it is, when it was last reviewed, and where it is told."""
    yield content.explainer.credit
    yield content.words.reviewed.format(date=day(content, content.explainer.reviewed))
    if address:
        yield address.split("://")[-1].rstrip("/")
