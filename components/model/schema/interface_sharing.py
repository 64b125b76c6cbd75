"""The words of the data tables, and of what readers take away of a figure."""

from components.model.schema.types import Strict, Word


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
    in_reading_edition: Word
    """The link to where what can be pasted stands without a script."""
    inline_note: Word
    inline_code: Word
    """The link to the drawing as code, which is long."""
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
    """"This embed weighs {size} kB", measured by the browser."""
