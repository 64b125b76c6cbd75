"""One question of any form: what it asks, what helps, and its answer, folded away until it is judged or opened."""

from collections.abc import Sequence
from typing import assert_never
from xml.etree.ElementTree import Element

from components.article.answers import Option, mixed, options, right_answers
from components.figures import static_picture
from components.figures.frame import drawer
from components.figures.inert import without_hints
from components.html.element import Child, el
from components.html.format import amount, number
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Fact
from components.model.schema.figures import Scene
from components.model.schema.learning import (
    ChooseMany,
    ChooseOne,
    Estimate,
    Order,
    PointTo,
    Question,
    WhichFamily,
    WhichSource,
)
from components.sharing.addresses import KINDS
from components.sharing.citations import thing

SAID = ("right", "wrong", "nearly", "nothing_chosen", "untouched", "moved", "correct", "chosen", "mistaken")


def said(content: Content) -> dict[str, str]:
    """What `question.js` says, as attributes of any element around the question."""
    words = content.words.asking
    return {f"data_said_{name}": getattr(words, name) for name in SAID}


def question(content: Content, id: str, notes: Notes, drawn: dict[str, str] | None = None) -> Element:
    """One question with what it offers, the buttons that need a script, and the answer folded away.

    `drawn` says which question before it holds the drawing of a figure; the script moves it to where it is asked for.
    """
    entry, words = content.quiz[id], content.words.asking
    hint = _hint(content, id, notes)
    return el(
        "li",
        el(
            "fieldset",
            el("legend", notes.level(entry.ask, entry.plain.ask)),
            asked(content, id, notes, {} if drawn is None else drawn),
        ),
        el(
            "p",
            el("button", words.check, type="button", data_do="check"),
            el("button", words.hint, type="button", data_do="hint", aria_expanded="false") if hint else None,
            el("button", words.skip, type="button", data_do="skip", hidden=True),
            class_="actions",
        ),
        el("p", hint, class_="hint-text", hidden=True) if hint else None,
        el("p", class_="say", role="status"),
        drawer(
            words.answer,
            el("p", class_="verdict", tabindex="-1"),
            reasons(content, id, notes),
            el("p", el("button", words.following, type="button", data_do="following", hidden=True), class_="onward"),
            backing(content, id, notes),
        ),
        class_="question",
        id=f"question-{id}",
        data_question=id,
        data_kind=entry.kind,
    )


def _hint(content: Content, id: str, notes: Notes) -> str | None:
    entry = content.quiz[id]
    return notes.level(entry.hint, entry.plain.hint) if entry.hint else None


def asked(content: Content, id: str, notes: Notes, drawn: dict[str, str]) -> Child:
    """What a question offers to answer with."""
    entry, words = content.quiz[id], content.words.asking
    match entry:
        case ChooseOne() | WhichFamily() | WhichSource():
            return _options(id, options(content, entry, notes.plain), "radio")
        case ChooseMany():
            several = _options(id, options(content, entry, notes.plain), "checkbox")
            return [el("p", words.choose_many, class_="soft"), several]
        case PointTo():
            return [el("p", words.point, class_="soft"), _drawing(content, id, entry, notes, drawn)]
        case Order():
            return [el("p", words.order, class_="soft"), _items(content, id, entry)]
        case Estimate():
            return [el("p", words.estimate, class_="soft"), _line(content, entry)]
        case _:
            assert_never(entry)


def _options(id: str, options: Sequence[Option], kind: str) -> Element:
    return el("div", [_option(id, option, kind) for option in options], class_="options")


def _option(id: str, option: Option, kind: str) -> Element:
    text = el("span", option.text, el("small", option.beside, class_="soft") if option.beside else None)
    return el("label", el("input", type=kind, name=f"q-{id}", value=option.value, data_true=option.right), " ", text)


def _drawing(content: Content, id: str, entry: PointTo, notes: Notes, drawn: dict[str, str]) -> Element:
    """The drawing with its parts as buttons; the script reads what is picked from its state."""
    scene = content.figures[entry.figure]
    assert isinstance(scene, Scene)
    place = el("div", class_="drawing-place", data_figure=entry.figure, data_true=entry.part)
    if entry.figure in drawn:
        place.append(el("a", scene.title, href=f"#question-{drawn[entry.figure]}"))
        return place
    drawn[entry.figure] = id
    picture = static_picture.picture(content, entry.figure, f"{notes.scope}-{id}", {}, notes, pressed="part")
    without_hints(picture)
    place.append(el("div", picture, class_="figure point", data_state="part="))
    return place


def _items(content: Content, id: str, entry: Order) -> Element:
    words = content.words.asking
    return el(
        "ol",
        [
            el(
                "li",
                el("span", text),
                el("button", "↑", type="button", data_do="up", aria_label=words.up.format(item=text)),
                el("button", "↓", type="button", data_do="down", aria_label=words.down.format(item=text)),
                data_place=place,
            )
            for place, text in mixed(id, list(enumerate(entry.items)))
        ],
        class_="items",
    )


def _line(content: Content, entry: Estimate) -> Element:
    """A line from the least to the most; the thumb begins in the middle, and counts once it was moved."""
    fact = content.facts[entry.fact]
    unit = content.units[fact.unit] if fact.unit else None
    before, after = ("", "") if unit is None else (unit.symbol, "") if unit.before else ("", unit.symbol)
    middle = entry.least + (entry.most - entry.least) // (2 * entry.step) * entry.step
    ends = [el("span", amount(content, end, fact.unit)) for end in (entry.least, entry.most)]
    return el(
        "div",
        el("input", type="range", min=entry.least, max=entry.most, step=entry.step, value=middle,
           aria_label=content.words.asking.guess, data_true=fact.value or 0, data_near=entry.near,
           data_high=fact.high, data_before=before, data_after=after),
        el("p", ends, class_="ends"),
        el("output", number(content, middle), class_="estimated", hidden=True),
        class_="line",
    )  # fmt: skip


def reasons(content: Content, id: str, notes: Notes) -> list[Child]:
    """What is right, what is said to somebody who chose something else, and why."""
    entry, words = content.quiz[id], content.words.asking
    right = list(right_answers(content, entry, notes.plain))
    what: Child = el("b", "; ".join(right))
    if isinstance(entry, Order):
        what = el("ol", [el("li", each) for each in right])
    return [
        el("div", words.right_answer, " ", what, class_="right-answer"),
        [_mistaken(content, entry, option) for option in options(content, entry, notes.plain) if option.because],
        el("p", notes.level(entry.because, entry.plain.because), class_="because"),
    ]


def backing(content: Content, id: str, notes: Notes) -> list[Child]:
    """The facts that settle it, with their sources, and where to read on."""
    entry = content.quiz[id]
    facts = [_fact(content, fact, notes) for fact in content.facts_under(entry)]
    return [el("ul", facts, class_="facts"), _read_on(content, entry, notes)]


def _fact(content: Content, fact: Fact, notes: Notes) -> Element:
    """A fact with ways to its sources: notes as in running text would make a page of questions ten times as heavy."""
    notes.shown.append(fact)
    sources = [
        [", " if at else " (", el("a", content.sources[id].publisher, href=notes.links("source", id))]
        for at, id in enumerate(content.cites(fact))
    ]
    return el("li", notes.level(fact.text, fact.plain), sources, ")")


def _mistaken(content: Content, entry: Question, option: Option) -> Element:
    """What is said to somebody who chose it; of parts and families, too many to list, only to them."""
    listed = not isinstance(entry, PointTo | WhichFamily)
    chose = content.words.asking.mistaken.format(answer=option.text.rstrip("."))
    return el("p", el("i", chose), " ", option.because, class_="mistaken", data_of=option.value, hidden=not listed)


def _read_on(content: Content, entry: Question, notes: Notes) -> Element:
    """Ways to what the facts are about."""
    ways: dict[str, str] = {}
    for address in entry.rests_on:
        folder, _, id = address.partition("#")[0].partition("/")
        if way := notes.links(KINDS[folder], id):
            ways[way] = thing(content, folder, id)
    links = [[" · " if at else " ", el("a", name, href=way)] for at, (way, name) in enumerate(ways.items())]
    return el("p", content.words.see_also, links, class_="read-on") if links else el("p", class_="read-on")
