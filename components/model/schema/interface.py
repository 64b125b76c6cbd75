"""The words of buttons and labels, one field each, so that a missing translation is an error."""

from pydantic import Field

from components.model.schema.embedding import Embedding
from components.model.schema.interface_explore import ExploreWords
from components.model.schema.interface_facts import CitationWords, FactWords, FindWords
from components.model.schema.interface_learning import Asking, Learning, QuestionTable
from components.model.schema.interface_sharing import Columns, Sharing
from components.model.schema.interface_story import StoryWords
from components.model.schema.plural import Plural
from components.model.schema.types import Strict, Word


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


class Menus(Strict):
    """What the menu says of where one is, and of how one reads."""

    position: Word
    """"page {number} of {count}"."""
    show_sources: Word
    """Names the choice whether source marks stand in the text."""


class Heard(Strict):
    """What is only heard."""

    shown: Word
    """How many things a choice lets stand: "{name}: {shown} of {count}"."""


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
    see_also: Word
    """Begins the list of related terms."""
    more_about: Word
    """"More about {name}"."""
    no_corrections: Word
    was: Word
    now: Word
    since: Word
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

    heard: Heard
    marks: Marks
    menus: Menus
    sharing: Sharing
    embedding: Embedding
    fact: FactWords
    citing: CitationWords
    find: FindWords
    explore: ExploreWords
    passing_words: list[Word] = []
    """What tells that something may change: now, today, still. Facts that hold always are told without them."""
    number_words: dict[Word, float] = Field(min_length=10)
    """The language's words for numbers in small letters, and what each is: `check` looks for values in sentences."""
