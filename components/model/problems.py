"""What is wrong with a content folder: one value per problem, which says where it is and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

Loc = tuple[str | int, ...]
"""The way to a value: keys and, counted from 0, places in lists."""

CODES = {
    "missing-folder": "There is no content folder at the place where one is expected.",
    "missing-file": "A file that every explainer needs is not there.",
    "empty-folder": "A folder that every explainer needs holds no file.",
    "stray-file": "A file or folder stands where nothing reads it.",
    "unreadable-file": "A file cannot be read: a link that leads nowhere, a pipe, a folder, or too large.",
    "bad-name": "A file name is no id: lower-case words with hyphens.",
    "broken-yaml": "A file is not YAML.",
    "cut-text": "A text holds ' #', after which YAML reads nothing.",
    "refused-yaml": "A file uses anchors, aliases or tags, which hide what a reader sees.",
    "duplicate-key": "A field stands twice, so that one of the two would be lost.",
    "broken-drawing": "A drawing is not an SVG file that the theme can colour.",
    "not-written": "A placeholder of a starting file is still there.",
    "missing-field": "A field that is needed is not there.",
    "unknown-field": "A field is misspelled or does not belong there.",
    "wrong-type": "A value is of another type: text for a number, one thing for a list.",
    "wrong-choice": "A value is none of those that the field allows.",
    "too-long": "A text or list is longer than it may be.",
    "too-short": "A text or list is empty or shorter than it may be.",
    "hidden-character": "A text holds a character that nobody sees: a control, an override, a space of no width.",
    "untidy-text": "A text has spaces at an end, doubled spaces or line breaks.",
    "bad-id": "An id is not written in lower-case words with hyphens.",
    "bad-date": "A date is not written as one, or not in the calendar.",
    "future-date": "A date lies in the future.",
    "bad-address": "An address, of the web, a fact or evidence, is not written as one.",
    "placeholder-address": "The contact is an address that is nobody's, such as example.org.",
    "bad-number": "A number is outside what it may be, or has an end or a unit without a value.",
    "no-source": "A fact names no evidence.",
    "long-fragment": "A fragment has more than twelve words, or sixty characters where words are not set apart.",
    "unknown-id": "An id points to nothing.",
    "duplicate-id": "An id is given twice, or a list names the same thing twice.",
    "duplicate-name": "Two things that a reader must tell apart have one name.",
    "common-term": "A term is a word of every day, which would be marked everywhere.",
    "self-reference": "Something points to itself.",
    "unused-entry": "A file, or an entry of explainer.yaml, is pointed to by nothing.",
    "missing-block": "Something can be linked, but no page tells it.",
    "wrong-correction": "A correction corrects nothing, or does not say what the content says now.",
    "unused-source": "No fact cites a source.",
    "unused-evidence": "No fact cites something that a source says.",
    "missing-fragment": "Evidence quotes nothing and does not say why, or does both.",
    "duplicate-evidence": "The same words of a source stand twice.",
    "duplicate-fact": "The same fact stands twice.",
    "unbacked-number": "A sentence, a question or a right answer says a number that none of its facts states.",
    "passing-word": "A fact that holds always is told with a word such as now.",
    "not-reviewed": "Something rests on a fact that changed, and nobody looked at it since.",
    "early-access": "A source was read before it was published.",
    "missing-gloss": "A fragment in another language has no translation, or one in ours has one.",
    "missing-attribute": "A variant says nothing on an attribute, not even `not stated`.",
    "wrong-unit": "A number has another unit than the thing it measures.",
    "missing-value": "A figure has too few numbers to draw.",
    "unsaid-value": "A sentence does not say the number that its fact states.",
    "wrong-scale": "A drawing is not as long as what it shows is stated to be.",
    "wrong-total": "Boxes times what each holds is not what the fact states.",
    "equal-ranks": "Every position of a disagreement is preferred, though they are not said to be compatible.",
    "missing-answer": "A question has too few or too many right answers, or no wrong one.",
    "missing-plain": "A text has no plain version for the second reading level.",
    "long-sentence": "A plain text has a sentence of more than twenty words.",
    "not-shown": "A question or a stop points to something that its figure does not show.",
    "own-parent": "A part stands, directly or by others, in itself.",
    "wrong-parent": "A scene shows a part that does not stand in what it is of.",
    "unlisted-page": "A page is not in the menu.",
    "unlisted-question": "No page asks a question.",
    "unlisted-member": "A family does not name one of its variants, or names another family's.",
    "missing-drawing": "A drawing that something points to does not exist.",
    "missing-shape": "A layout does not draw something that it must show.",
    "unknown-shape": "A shape carries an id that names nothing.",
    "missing-label": "A layout does not name a part that it shows.",
    "wrong-row": "The rows of a scene do not hold its parts.",
    "wrong-label": "A label says another name.",
    "overlapping-places": "In a laid-out figure a name, a word, a line or a drawing lies on another.",
    "missing-basis": "A word in a drawing states something without a fact under it.",
    "missing-route": "Two parts are joined, but no line joins them in a scene that shows both.",
    "missing-stroke": "A step of a process is not drawn.",
    "missing-link": "A line is drawn between two parts that nothing joins.",
    "missing-arrow": "A path passes between two stops that no arrow joins.",
    "wrong-step": "A step is named that a process does not have, or two processes differ in how many they have.",
    "wrong-placeholder": "A word of the interface has other placeholders than what is filled in.",
    "broken-translation": "A file of translations cannot be read.",
    "missing-translation": "Texts of a file are not there in another language of the explainer.",
    "stale-translation": "Texts of a file were corrected after they were translated.",
    "missing-copy": "A source names a copy that is not in the folder of copies.",
    "not-verified": "A fragment is not in the copy of its source.",
    "nothing-compared": "No fragment could be compared with any copy.",
}
"""Every code, and what it means in one sentence."""


@dataclass(frozen=True)
class Problem:
    """One thing to mend, in a file of the content folder, at a field and, once it is placed, at a line and column."""

    file: str
    """Relative to the content folder; empty for the folder itself."""
    loc: Loc
    code: str
    what: str
    fix: str
    line: int = 0
    """Counted from 1, as `column`; 0 as long as nobody looked where the field stands."""
    column: int = 0
    folder: str = ""
    """The name of the content folder."""

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise KeyError(f"'{self.code}' is no problem code; add it to CODES and to the content README")

    @property
    def path(self) -> str:
        """`content/parts/lamp.yaml`"""
        return "/".join(piece for piece in (self.folder, self.file) if piece)

    @property
    def field(self) -> str:
        """The field as its author writes it: `facts[0].sources[1]`."""
        return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.loc).removeprefix(".")

    def __str__(self) -> str:
        field = f"{self.field}: " if self.field else ""
        place = f"{self.path}:{self.line}:{self.column}" if "." in self.file else self.path  # a folder has no line
        return f"{place}: {self.code}: {field}{self.what}\n    fix: {self.fix}"


class ContentError(Exception):
    """Every problem of a content folder, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        def order(problem: Problem) -> tuple[object, ...]:
            return (problem.path, problem.line, problem.column, problem.code, problem.field, problem.what)

        self.problems = sorted(set(problems), key=order)
        super().__init__("\n".join(map(str, self.problems)))


def near(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like `name`, if any is."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=0.7)), None)


def suggestion(name: str, known: Iterable[str], otherwise: str) -> str:
    """A fix that offers the nearest known name, a short list of them, or `otherwise`."""
    names = list(known)
    if match := near(name, names):
        return f"did you mean '{match}'?"
    if 0 < len(names) <= 8:
        return f"{otherwise}, or use one of: {', '.join(names)}"
    return otherwise
