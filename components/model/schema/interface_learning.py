"""The words around questions, lessons and reading levels."""

from components.model.schema.plural import Plural
from components.model.schema.types import Strict, Word


class Asking(Strict):
    """What is said around questions."""

    question: Word
    """"Question {number} of {count}"."""
    again: Word
    """Follows the number of a question that comes once more."""
    rounds: Word
    """Names the choice of a round of questions."""
    mixed: Word
    """"{count} questions on everything"."""
    missed: Word
    """Names the round of what was answered wrong before."""
    missed_before: Word
    """Said of a question that was answered wrong on another day."""
    choose_many: Word
    """Tells that several answers may be right."""
    point: Word
    """Tells to pick a part in a drawing."""
    order: Word
    """Tells to put things in order."""
    write_number: Word
    """Tells to write the number that a part has in `{figure}`."""
    number_them: Word
    """Tells to put things in order on paper."""
    estimate: Word
    """Tells to guess a number on a line."""
    guess: Word
    """Names the thumb on the line."""
    up: Word
    """"Move up: {item}"."""
    down: Word
    """"Move down: {item}"."""
    moved: Word
    """"Now {place} of {count}: {item}"."""
    check: Word
    hint: Word
    skip: Word
    nothing_chosen: Word
    """Said when nothing was chosen yet."""
    untouched: Word
    """Said when an order was not changed, or a thumb not moved, yet."""
    answer: Word
    """Opens the answer to a question."""
    right_answer: Word
    """Begins the right answer."""
    right: Word
    wrong: Word
    later: Word
    """Follows where the question is asked again."""
    nearly: Word
    """Said when some of what was chosen is right, but not all: "{right} of {count}"."""
    correct: Word
    """Marks what is right."""
    chosen: Word
    """Marks what was chosen."""
    mistaken: Word
    """Begins what is said to somebody who chose a wrong answer: "Why not “{answer}”?"."""
    following: Word
    """Leads to the next question."""
    score: Word
    """"{right} of {count} right at the first try"."""
    finished: Word
    review: Word
    """Heads the questions of a round at its end."""
    result: Word
    """"{right} of {count} right at the first try, {hints} hints"."""
    first_right: Word
    first_wrong: Word
    """Marks a question at the end of a round."""
    left_out: Word
    """Marks a question that was skipped."""
    done: Word
    """Follows a round that was played: "{right} of {count}"."""
    date: Word
    """"On {date}"."""
    again_missed: Word
    anew: Word
    print: Word
    save: Word
    """Saves the result as a text file."""
    not_sent: Word
    no_set: Word
    """Said when a link names no question that exists."""


class QuestionTable(Strict):
    """Heads the columns of the table of questions for quiz tools."""

    topic: Word
    question: Word
    answer: Word
    """"Answer {number}"."""
    right: Word
    """Heads the numbers of the right answers."""
    why: Word
    gift: Word
    """Names the file of questions in Moodle's text format; the next ones those in other formats."""
    moodle: Word
    qti: Word
    csv: Word


class Learning(Strict):
    """What is said where one learns: reading levels, questions, lesson."""

    level: Word
    """Names the choice between the two reading levels."""
    full: Word
    plain: Word
    differs: Word
    """Marks what differs between them."""
    make_set: Word
    """Opens the making of a link to chosen questions."""
    make_set_note: Word
    copy_link: Word
    copied: Word
    aims: Word
    easier: Word
    """Heads what helps those who need more time."""
    harder: Word
    homework: Word
    exit_ticket: Word
    weigh: Word
    """Names the sheet with two sources that disagree."""
    weigh_a4: Word
    weigh_letter: Word
    plain_sheet: Word
    """"{sheet}, in plain words"."""
    marks: Plural
    """"{count} marks"."""
    marks_row: Word
    """Heads the marks of each question in the key."""
    plan: Word
    question_files: Word
    """Heads the files of questions for learning systems."""
    minutes: Word
    """"{count} minutes"."""
    discuss: Word
    handout: Word
    handout_a4: Word
    handout_letter: Word
    key_a4: Word
    key_letter: Word
    offline: Word
    """Leads to the file for schools without a network."""
    name: Word
    """Where a pupil writes a name."""
    date: Word
    words_explained: Word
    """Heads the terms at the end of the hand-out."""
    key: Word
    """Heads the answers to the hand-out."""
