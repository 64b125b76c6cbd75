"""A story: scenes to read down, each with its picture; a script lets one picture stand while the text goes by."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.article.answers import options
from components.figures import static_picture
from components.figures.inert import without_reactions, without_sources
from components.figures.shared_drawings import share_drawings
from components.html.element import Child, el, plain
from components.html.format import direction
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.story import StoryScene, Window

TOOTH = 5
"""How far the teeth of a torn edge go, in units of the drawing."""


def draw(content: Content, id: str, notes: Notes) -> Element:
    """The scenes in order; the first is the current one, for a script to go on from."""
    story = content.stories[id]
    scenes = [_scene(content, id, number, notes) for number in range(1, len(story.scenes) + 1)]
    root = el(
        "section",
        scenes,
        _bar(content),
        class_="x scrolly",
        id=f"story-{id}",
        aria_label=story.title,
        dir=direction(content),
    )
    share_drawings(root)
    return root


def _scene(content: Content, id: str, number: int, notes: Notes) -> Element:
    story, words = content.stories[id], content.words.story
    scene = story.scenes[number - 1]
    count = words.number.format(number=number, count=len(story.scenes))
    is_first = all(before.figure != scene.figure for before in story.scenes[: number - 1])
    return el(
        "div",
        _guess(content, scene, notes) if scene.guess else None,
        _still(content, scene, f"{id}-{scene.id}", notes),
        el(
            "div",
            el("p", el("a", count, href=f"#scene-{scene.id}"), class_="soft scene-number"),
            el("h2", scene.heading),
            notes.paragraph(scene.sentences),
            _way(content, scene, notes) if is_first else None,
            el("p", words.hint, " ", el("span", "↓", aria_hidden="true"), class_="soft go-on") if number == 1 else None,
            class_="told",
            id=f"scene-{scene.id}",
        ),
        class_="scene",
        data_say=words.scene.format(number=number, count=len(story.scenes), title=scene.heading),
        data_count=count,
    )


def _way(content: Content, scene: StoryScene, notes: Notes) -> Element | None:
    """The way to where the figure can be explored, where there is one; scenes that share a figure have it once."""
    href = notes.links("figure", scene.figure) if ("figure", scene.figure) in content.homes else ""
    word, title = content.words.story.explore, content.figures[scene.figure].title
    return el("p", el("a", word, href=href, aria_label=f"{word}: {title}"), class_="explore") if href else None


def _still(content: Content, scene: StoryScene, scope: str, notes: Notes) -> Element:
    """The picture of a scene in its state, with nothing to press; the sentences carry the sources."""
    state = {key: str(value) for key, value in scene.state.items()}
    quiet = Notes(content, f"{notes.scope}-{scope}", notes.links, notes.plain)
    drawn = static_picture.picture(content, scene.figure, quiet.scope, state, quiet)
    without_sources(drawn)
    without_reactions(drawn)
    for name in ("wide", "narrow"):
        if window := getattr(scene.crop, name):
            _crop(drawn, name, window, f"{quiet.scope}-{name}")
    drawn.set("aria-hidden", "true")  # some browsers go on to read what stands in an image
    title = content.figures[scene.figure].title
    return el("div", drawn, class_="figure still", role="img", aria_label=title)


def _crop(drawn: Element, layout: str, window: Window, id: str) -> None:
    """Show a piece of a layout only; `id` names the window."""
    for layer in drawn.iter("div"):
        shown = layout in layer.get("class", "").split()
        for svg in layer.iter("svg") if shown else ():
            pane, seen = _torn(window, tuple(map(float, svg.get("viewBox", "").split())))
            svg[:] = [el("clipPath", el("path", d=pane), id=id), el("g", list(svg), clip_path=f"url(#{id})")]
            svg.set("viewBox", " ".join(map(plain, seen)))


def _torn(window: Window, whole: Sequence[float]) -> tuple[str, tuple[float, float, float, float]]:
    """The outline of a window with teeth above and below where the whole picture goes on, so that it looks torn off;
    and the view box that holds both."""
    left, top, width, height = window
    above = TOOTH if top > whole[1] else 0
    below = TOOTH if top + height < whole[1] + whole[3] else 0
    teeth = int(width / 12)
    upper, lower = f"l6-{TOOTH} 6 {TOOTH}" * teeth if above else "", f"l-6 {TOOTH}-6-{TOOTH}" * teeth if below else ""
    pane = f"M{plain(left)} {plain(top)}{upper}H{plain(left + width)}V{plain(top + height)}{lower}H{plain(left)}z"
    return pane, (left, top - above, width, height + above + below)


def _guess(content: Content, scene: StoryScene, notes: Notes) -> Element:
    """A question with its answers as buttons; without a script only the question, which the scene answers."""
    words, id = content.words.story, f"guess-{scene.id}"
    entry = content.quiz[scene.guess or ""]
    offered = options(content, entry, notes.plain)
    right = next(option.text for option in offered if option.right)
    return el(
        "div",
        el("p", words.guess, class_="soft scene-number"),
        el("p", notes.level(entry.ask, entry.plain.ask), class_="ask", id=id),
        el(
            "div",
            [el("button", one.text, type="button", data_answer=True, data_true=one.right) for one in offered],
            class_="controls",
            role="group",
            aria_labelledby=id,
        ),
        el("p", class_="verdict", role="status"),
        class_="guess",
        data_right=words.right.format(answer=right),
        data_wrong=words.wrong.format(answer=right),
    )


def _bar(content: Content) -> Child:
    """Buttons to the scenes before and after, how far one is, and what is said when a button has led to a scene."""
    words = content.words
    return el(
        "div",
        el("button", words.previous, type="button", data_scene="-1"),
        el("span", el("span", class_="reached"), class_="track", aria_hidden="true"),
        el("span", class_="scene-count", aria_hidden="true"),
        el("button", words.next, type="button", data_scene="1"),
        el("p", class_="live", aria_live="polite"),
        class_="controls scene-bar",
        role="group",
        aria_label=words.story.scenes,
    )
