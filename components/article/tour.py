"""A guided tour: one stop at a time where there is a script, else a story to read down."""

from xml.etree.ElementTree import Element

from components.figures import static_picture
from components.figures.controls import stepper
from components.html.element import el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.learning import Tour, TourStop

KEY = "stop"


def draw(content: Content, tour: Tour, notes: Notes) -> list[Element]:
    """Buttons and stops; the first stop is shown first."""
    stops = [_stop(content, number, stop, len(tour.stops), notes) for number, stop in enumerate(tour.stops, 1)]
    return [
        _resume(content),
        _controls(content, tour),
        el("ol", stops, class_="stops"),
        el("p", class_="live", aria_live="polite"),
    ]


def choices(tour: Tour) -> dict[str, list[str]]:
    """The values that the state of a tour may take."""
    return {KEY: [stop.id for stop in tour.stops]}


def _resume(content: Content) -> Element:
    """The way back to where a tour was left; a script that remembers it fills this in."""
    button = el("button", type="button")
    return el("p", button, class_="controls resume", hidden=True, data_label=content.words.learning.go_on)


def _controls(content: Content, tour: Tour) -> Element:
    words, count = content.words, len(tour.stops)
    numbered = [
        (stop.id, f"{words.learning.stop.format(number=number, count=count)}: {stop.title}", False)
        for number, stop in enumerate(tour.stops, 1)
    ]
    return stepper(words, KEY, words.learning.stops, numbered)


def _stop(content: Content, number: int, stop: TourStop, count: int, notes: Notes) -> Element:
    words, figure = content.words.learning, content.figures[stop.figure]
    state = {key: str(value) for key in ("part", "step", "variant") if (value := getattr(stop, key)) is not None}
    return el(
        "li",
        el("p", words.stop.format(number=number, count=count), class_="soft"),
        el("h2", stop.title),
        notes.paragraph(stop.sentences),
        el(
            "figure",
            static_picture.picture(content, stop.figure, f"{notes.scope}-{stop.id}", state, notes),
            el("figcaption", figure.title, " · ", el("a", words.explore, href=notes.links("figure", stop.figure))),
        ),
        data_panel=f"{KEY}={stop.id}",
        data_say=f"{words.stop.format(number=number, count=count)}. {stop.title}",
        data_entry=f"{KEY}={stop.id}",
        id=f"{KEY}-{stop.id}",
    )
