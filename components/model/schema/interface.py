"""The words of buttons and labels, one field each, so that a missing translation is an error."""

from pydantic import Field

from components.model.schema.embedding import Embedding
from components.model.schema.interface_facts import CitationWords, FactWords, FindWords
from components.model.schema.interface_story import StoryWords
from components.model.schema.types import Strict, Text

Word = Text


class Plural(Strict):
    """A text with a number in it, in each form that the language has; where one is missing, `other` is taken."""

    zero: Word | None = None
    """"{count} sources"."""
    one: Word | None = None
    """"{count} source"."""
    two: Word | None = None
    """"{count} sources"."""
    few: Word | None = None
    """"{count} sources"."""
    many: Word | None = None
    """"{count} sources"."""
    other: Word
    """"{count} sources"."""


class Columns(Strict):
    """Heads the columns of the table in which every fact and sentence stands once for each piece of its evidence."""

    claim: Word
    """Heads the addresses of facts and sentences."""
    statement: Word
    value: Word
    """With `high`, the lower end."""
    high: Word
    unit: Word
    when: Word
    """The date that the number is for."""
    calculated: Word
    disputed: Word
    """The disagreement in which sources differ."""
    rank: Word
    verified: Word
    source: Word
    publisher: Word
    title: Word
    date: Word
    kind: Word
    read: Word
    """How much of it was read."""
    locator: Word
    evidence: Word
    translation: Word
    language: Word
    accessed: Word
    address: Word
    what: Word
    """Heads whether it is a fact, or a sentence that rests on facts."""
    rests_on: Word
    """Heads the addresses of the facts that a sentence rests on."""
    holds: Word
    """Heads whether a fact holds always, then or now."""
    reason: Word
    """Heads why no words of a source are quoted."""


class Sharing(Strict):
    """What is said where a figure can be embedded, downloaded and cited."""

    take_away: Word
    """Leads from a figure to where it can be embedded."""
    figure: Word
    state: Word
    """Names the choice of what is open in an embed."""
    as_it_opens: Word
    colours: Word
    by_reader: Word
    """The colours follow the setting of a reader's device."""
    light: Word
    dark: Word
    preview: Word
    """Names the choice of the width at which an embed is shown."""
    on_phone: Word
    """"On a phone, {width} pixels wide"."""
    in_column: Word
    """"In a column, {width} pixels wide"."""
    copy_code: Word
    """Heads what can be copied."""
    frame: Word
    frame_note: Word
    inline: Word
    inline_note: Word
    image: Word
    image_note: Word
    amp: Word
    amp_note: Word
    oembed: Word
    oembed_note: Word
    show_all: Word
    """What a cut-off frame on an AMP page says."""
    no_address: Word
    """Said instead of what needs the address at which the explainer is published."""
    cite: Word
    short: Word
    bibtex: Word
    csl: Word
    wikipedia: Word
    download: Word
    svg: Word
    png: Word
    csv: Word
    all_claims: Word
    embed_alone: Word
    """Leads to the embed by itself."""
    promises: Word
    """Heads what an embed does not do."""
    weight: Word
    """"This embed weighs {size} kB"."""


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
    """Tells to write the number that a part has in a drawing."""
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


class Chapters(Strict):
    """What is said on pages: what opens on demand, where to go on."""

    all_facts: Word
    """"All {count} facts": opens the facts of an entry after the first few."""
    all_events: Word
    """"All {count} events": opens their titles."""
    letters: Word
    """Names the letters of a glossary."""
    all_listed: Word
    """"All {count}": opens a list after its first few."""
    passages: Word
    """"Passages: {count}": opens what a source says, and what rests on it."""
    filtered: Word
    """"{shown} of {count} sources": said when the table of sources was filtered."""
    next_page: Word
    """Leads to the next chapter: "Next:"."""
    drawn_in: Word
    """Leads from a question to the figure that draws its positions."""
    address_of_question: Word
    """Leads to a question by itself, so that its address can be copied."""


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


class Menus(Strict):
    """What the menu says of where one is, and of how one reads."""

    position: Word
    """"page {number} of {count}"."""
    show_sources: Word
    """Names the choice whether source marks stand in the text."""


class Marks(Strict):
    """What the one button behind a statement says of its sources, and the note that it opens."""

    count: Plural
    differ_on: Word
    """Spoken where sources differ: "{sources}, disputed: {topic}"."""
    differ: Word
    """The same in one short word, seen behind the number."""


class Interface(Strict):
    """Words that a reader sees around the content. `{name}` stands for what is filled in."""

    sources: Word
    """Heading of a list of numbered sources."""
    source: Word
    evidence: Word
    translation: Word
    not_stated: Word
    not_stated_note: Word
    """Explains `not stated` where it is drawn."""
    calculated: Word
    """Marks our own arithmetic: "Calculated from {inputs}"."""
    disputed: Word
    """Begins, in a note, the question on which sources differ."""
    see_disagreement: Word
    verified: Word
    """"Last verified {date}"."""
    as_of: Word
    """"as of {date}": follows what may have changed since."""
    accessed: Word
    no_date: Word
    no_title: Word
    no_address: Word
    read_in_full: Word
    read_opening: Word
    read_abstract: Word
    read_captions: Word
    primary: Word
    secondary: Word
    tertiary: Word
    rank: Word
    preferred: Word
    plausible: Word
    unsupported: Word
    our_wording: Word
    why: Word
    positions: Word
    data_table: Word
    """Opens the table of a figure."""
    long_description: Word
    """Opens the description of a figure in words."""
    scale_note: Word
    key: Word
    close: Word
    """Puts the text away that lies over the foot of a picture."""
    pick_part: Word
    """Tells what to do with a scene."""
    pick_variant: Word
    """Tells what to do with silhouettes."""
    pick_position: Word
    """Tells what to do with the marks of a spread."""
    measure: Word
    """Heads the choice of what is measured."""
    ruler: Word
    """Names the ruler of a figure."""
    filled: Word
    """"{boxes} of {all} filled, {each} in each {box}"."""
    part: Word
    role: Word
    joined_to: Word
    """"{carrier} to {part}"."""
    links: Word
    """Heads what a part is joined to, in a table."""
    overview: Word
    step: Word
    """"Step {number} of {count}"."""
    steps: Word
    """Heads the numbers of the steps in a table."""
    travels: Word
    """Heads what travels in a step, in a table."""
    previous: Word
    next: Word
    play: Word
    pause: Word
    all: Word
    variant: Word
    family_of: Word
    """"{family} family"."""
    shown_now: Word
    """Begins the list of what a comparison shows now."""
    pick_row: Word
    """Tells what to do with a comparison."""
    all_differences: Word
    """"All {count} differences": opens the other rows of a comparison."""
    attribute: Word
    value: Word
    date: Word
    event: Word
    actors: Word
    total: Word
    per_box: Word
    """"{boxes} x {each} = {total}"."""
    undivided: Word
    """Where no source says how they are divided: "how many in one {box}: not stated"."""
    empty: Word
    allowed: Word
    forbidden: Word
    with_consent: Word
    follow_path: Word
    stop_or_way: Word
    """Heads the stops and arrows of a flow in its table."""
    who_or_rule: Word
    """Heads who a stop belongs to, and the rule on an arrow, in its table."""
    range: Word
    """"{low} to {high}"."""
    cited_by: Word
    """Heading of the list of what cites a source."""
    see_also: Word
    """Begins the list of related terms."""
    more_about: Word
    """"More about {name}"."""
    no_corrections: Word
    was: Word
    now: Word
    since: Word
    charts_note: Word
    """Says that a chart loads when it is opened."""
    filter_actor: Word
    pick_event: Word
    """Tells what to do with a timeline."""
    reviewed: Word
    """"Last reviewed {date}"."""
    licence: Word
    report_error: Word
    more: Word
    """The entry of the menu that gathers further pages."""
    pages: Word
    menu: Word
    """Opens the menu on a phone."""
    skip_to_text: Word
    full_explainer: Word
    """Leads from an embed to the page of the figure."""
    corrections: Word
    """Heads what was corrected in one figure."""
    corrected_since: Word
    """Heads what was corrected in an embed after it was pasted: "Corrected since {date}"."""
    fixed_version: Word
    """Said in an embed that never changes."""
    latest_version: Word
    """Leads from there to the one that follows corrections."""
    nothing_here: Word
    """Heads the document for an address that does not exist."""
    nothing_here_note: Word
    offline: Word
    """Said when the live page does not come: this one can be read all the same."""
    columns: Columns
    chapters: Chapters
    learning: Learning
    story: StoryWords
    asking: Asking
    question_table: QuestionTable

    marks: Marks
    menus: Menus
    sharing: Sharing
    embedding: Embedding
    fact: FactWords
    citing: CitationWords
    find: FindWords
    passing_words: list[Word] = []
    """What tells that something may change: now, today, still. Facts that hold always are told without them."""
    number_words: dict[Word, float] = Field(min_length=10)
    """The language's words for numbers in small letters, and what each is: `check` looks for values in sentences."""
