"""One figure as a picture that stands alone: title, caption, drawing, sources, credit and address, in plain SVG."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

from components.figures.draw import draw
from components.figures.frame import Fragment
from components.figures.typefaces import SANS, SERIF
from components.html.choices import State
from components.html.element import el, text_of
from components.html.format import day
from components.model.content import Content
from components.sharing import fonts
from components.sharing.boxes import Setter
from components.sharing.cascade import styles
from components.sharing.flatten import still
from components.sharing.lines import moved

WIDTH, MARGIN = 960.0, 40.0
"""Of the column in which a figure is set, and around it, in pixels."""


def picture(content: Content, id: str, address: str | None, state: State | None = None) -> Element:
    """The figure called `id` as an SVG element that names and describes itself; `address` is where it is told."""
    fragment = draw(content, id, lambda kind, name: f"#{kind}-{name}", state)
    whole = sheet(content, fragment, address)
    found = styles(whole, WIDTH)
    box = Setter(found).block(whole, WIDTH)
    size = (round(WIDTH + 2 * MARGIN), round(box.height + 2 * MARGIN))
    return blank(content, fragment, found[whole].own["background"], size, moved(box.drawn, MARGIN, MARGIN))


def blank(content: Content, fragment: Fragment, ground: str, size: tuple[int, int], *drawn: Element) -> Element:
    """An SVG that names and describes a figure, with its ground and what is drawn on it."""
    width, height = size
    return el(
        "svg",
        el("title", fragment.title),
        el("desc", content.figures[fragment.id].description),
        el("rect", width=width, height=height, fill=ground),
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


def sheet(content: Content, fragment: Fragment, address: str | None) -> Element:
    """What is seen of the figure in its state, and under it what a picture must say of itself."""
    figure, shown = content.figures[fragment.id], still(fragment.root)
    steps = [el("li", el("b", number), el("span", title)) for number, title in _steps(shown)]
    return el(
        "figure",
        el("h3", fragment.title),
        el("p", figure.caption, class_="caption"),
        drawing_of(shown),
        [el("p", el("b", text_of(name)), class_="chosen") for name in _chosen(shown)],
        el("ol", steps, class_="legend") if steps else None,
        el("figcaption",
           el("p", el("b", content.words.scale_note), " ", figure.simplified),
           el("p", el("b", content.words.sources), ": ", "; ".join(_publishers(content, fragment)), "."),
           el("p", " · ".join(credit(content, address)), class_="credit")),
        class_=f"{shown.get('class')} sheet",
    )  # fmt: skip


def drawing_of(shown: Element) -> Element:
    """The drawn part of a figure."""
    return next(element for element in shown.iter() if element.get("class") == "picture")


def _steps(shown: Element) -> Iterator[tuple[str, str]]:
    """Number and title of every step whose number stands in the drawing."""
    for step in shown.iter("li"):
        titles = step.findall("h3") or list(step.iter("h3"))
        if step.get("value") and titles:
            yield step.get("value", ""), "; ".join(map(text_of, titles))


def _chosen(shown: Element) -> Iterator[Element]:
    """The name of what lights up in the drawing, where that does not say it: the heading of each text that is open."""
    said = text_of(drawing_of(shown))
    for panel in shown.iter("details"):
        name = panel.find("h3") if "data-panel" in panel.attrib else None
        if name is not None and text_of(name) not in said:
            yield name


def _publishers(content: Content, fragment: Fragment) -> list[str]:
    return list(dict.fromkeys(content.sources[id].publisher for id in fragment.sources))


def credit(content: Content, address: str | None) -> Iterator[str]:
    """Whose it is, when it was last reviewed, and where it is told."""
    yield content.explainer.credit
    yield content.words.reviewed.format(date=day(content, content.explainer.reviewed))
    if address:
        yield address.split("://")[-1].rstrip("/")
