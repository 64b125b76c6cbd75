"""Words of the interface around a story."""

from components.model.schema.types import Strict, Word


class StoryWords(Strict):
    """What is said around the scenes of a story."""

    number: Word
    """"{number} of {count}", above a scene."""
    scenes: Word
    """Names the buttons that go through the scenes."""
    scene: Word
    """Spoken when a button has led to a scene: "Scene {number} of {count}: {title}"."""
    hint: Word
    """Says in the first scene how to go on."""
    guess: Word
    """Heads a question that is asked before it is told."""
    right: Word
    """The verdict on a right guess: "Right: {answer}"."""
    wrong: Word
    """The verdict on another one: "It is {answer}"."""
    explore: Word
    """Leads to the figure of a scene, where it can be explored."""
