"""Questions of every form, answers folded away; `learning.js` asks them one at a time and judges in the browser."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TypeVar, assert_never
from xml.etree.ElementTree import Element

from components.figures import static_picture
from components.figures.frame import drawer
from components.html.element import Child, el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.figures import Scene
from components.model.schema.learning import ChooseMany, ChooseOne, Order, PointTo, Question, Quiz, WhichFamily

T = TypeVar("T")
Option = tuple[str, str, bool]
"""The value, the text, and whether it is right."""


def draw(content: Content, block: Quiz, notes: Notes) -> Element:
    """The questions in the order of asking."""
    words = content.words.learning
    return el(
        "div",
        el("div", class_="progress", role="status"),
        el("ol", [question(content, id, notes) for id in block.questions], class_="questions"),
        _set_maker(content, block),
        class_="quiz",
        data_question=words.question,
        data_score=words.score,
        data_right=words.right,
        data_wrong=words.wrong,
        data_finished=words.finished,
        data_again=words.again,
        data_none=words.no_set,
        data_copied=words.copied,
    )


def question(content: Content, id: str, notes: Notes) -> Element:
    """One question with what it offers, the buttons that need a script, and the answer folded away."""
    entry, words = content.quiz[id], content.words.learning
    return el(
        "li",
        el("fieldset", el("legend", entry.ask), asked(content, id, notes)),
        el(
            "p",
            el("button", words.check, type="button", data_do="check"),
            el("button", words.skip, type="button", data_do="skip"),
            el("button", words.following, type="button", data_do="following", hidden=True),
            class_="actions",
        ),
        el("p", class_="verdict", role="status"),
        drawer(words.answer, *answered(content, id, notes)),
        class_="question",
        id=f"question-{id}",
        data_question=id,
        data_kind=entry.kind,
    )


def asked(content: Content, id: str, notes: Notes) -> Child:
    """What a question offers to answer with."""
    entry, words = content.quiz[id], content.words.learning
    match entry:
        case ChooseOne() | WhichFamily():
            return _options(id, options(content, entry), "radio")
        case ChooseMany():
            return [el("p", words.choose_many, class_="soft"), _options(id, options(content, entry), "checkbox")]
        case PointTo():
            return [el("p", words.point, class_="soft"), _drawing(content, id, entry, notes)]
        case Order():
            return [el("p", words.order, class_="soft"), _items(content, id, entry)]
        case _:
            assert_never(entry)


def options(content: Content, entry: Question) -> list[Option]:
    """The answers to choose among, in an order that gives nothing away and is always the same."""
    if isinstance(entry, WhichFamily):
        return [(id, family.name, id == entry.family) for id, family in content.families.items()]
    answers = entry.answers if isinstance(entry, ChooseOne | ChooseMany) else []
    return [(str(number), answer.text, answer.right) for number, answer in mixed(entry.ask, list(enumerate(answers)))]


def mixed(seed: str, items: Sequence[T]) -> list[T]:
    """The items in another order, the same for the same seed; three or more never in the order given."""
    keys = {number: sha256(f"{seed}{number}".encode()).digest() for number in range(len(items))}
    order = sorted(keys, key=lambda number: keys[number])
    if len(order) > 2 and order == sorted(order):
        order.append(order.pop(0))
    return [items[number] for number in order]


def _options(id: str, options: Sequence[Option], kind: str) -> Element:
    return el(
        "div",
        [
            el("label", el("input", type=kind, name=f"q-{id}", value=value, data_true=right), " ", el("span", text))
            for value, text, right in options
        ],
        class_="options",
    )


def _drawing(content: Content, id: str, entry: PointTo, notes: Notes) -> Element:
    """The drawing with its parts as buttons; the script reads what is picked from its state."""
    scene = content.figures[entry.figure]
    assert isinstance(scene, Scene)
    picture = static_picture.picture(content, entry.figure, f"{notes.scope}-{id}", {}, notes, pressed="part")
    return el("div", picture, class_="figure point", data_state="part=", data_true=entry.part)


def _items(content: Content, id: str, entry: Order) -> Element:
    words = content.words.learning
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


def answered(content: Content, id: str, notes: Notes) -> list[Element]:
    """What is right, why, and the facts that settle it, with their sources."""
    entry = content.quiz[id]
    right = list(_right(content, entry))
    what = (
        el("ol", [el("li", each) for each in right]) if isinstance(entry, Order) else el("p", el("b", "; ".join(right)))
    )
    return [what, el("p", entry.because), notes.paragraph(content.facts_under(entry))]


def _right(content: Content, entry: Question) -> Iterator[str]:
    match entry:
        case PointTo():
            yield content.parts[entry.part].name
        case Order():
            yield from entry.items
        case _:
            yield from (text for _, text, right in options(content, entry) if right)


def _set_maker(content: Content, block: Quiz) -> Element:
    """Choose questions and copy the link to them; only a script can make it."""
    words = content.words.learning
    ticks = [
        el(
            "li",
            el("label", el("input", type="checkbox", value=id, data_pick=True), " ", el("span", content.quiz[id].ask)),
        )
        for id in block.questions
    ]
    maker = drawer(
        words.make_set,
        el("p", words.make_set_note),
        el("ul", ticks, class_="picks"),
        el("p", el("output", class_="link"), " ", el("button", words.copy_link, type="button", data_do="copy")),
    )
    maker.set("class", "more set")
    return maker
