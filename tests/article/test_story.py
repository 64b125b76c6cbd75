"""A story: every scene is there to read, with its picture in the state that it speaks of."""

from xml.etree.ElementTree import Element

import pytest

from components.article.story import draw
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.story import StoryScene
from tests.fragments import classed, fragment, having, links, said

STORY = "on-the-rock-at-night"


@pytest.fixture
def story(subject: Content) -> Element:
    """The story of the lighthouse."""
    return _drawn(subject, STORY)


def _drawn(content: Content, id: str, plain: bool = False) -> Element:
    return draw(content, id, Notes(content, "page", links, plain))


def _scenes(content: Content) -> list[StoryScene]:
    return [scene for story in content.stories.values() for scene in story.scenes]


def test_the_first_page_begins_with_a_story_of_seven_to_ten_scenes(content: Content) -> None:
    block = content.pages[content.explainer.pages[0]].blocks[0]
    assert block.kind == "story"
    scenes = content.stories[block.story].scenes
    assert 7 <= len(scenes) <= 10
    assert len({scene.figure for scene in scenes}) >= 5
    assert len([scene for scene in scenes if scene.guess]) in (2, 3)


def test_a_scene_has_two_to_four_sentences_and_at_most_60_words(content: Content) -> None:
    for scene in _scenes(content):
        assert 2 <= len(scene.sentences) <= 4, scene.id
        for texts in ([one.text for one in scene.sentences], [one.plain or "" for one in scene.sentences]):
            assert len(" ".join(texts).split()) <= 60, scene.id


def test_a_story_is_read_in_four_minutes(content: Content) -> None:
    for story in content.stories.values():
        words = [word for scene in story.scenes for one in scene.sentences for word in one.text.split()]
        assert 0 < len(words) <= 4 * 200


def test_a_scene_names_only_states_that_its_figure_has(content: Content, subject: Content) -> None:
    for each in (content, subject):
        for scene in _scenes(each):
            choices = fragment(each, scene.figure).choices
            for key, value in scene.state.items():
                assert str(value) in choices[key], scene.id


def test_every_scene_can_be_read_without_a_script(subject: Content, story: Element) -> None:
    shown = classed(story, "scene")
    assert len(shown) == len(subject.stories[STORY].scenes)
    for scene, root in zip(subject.stories[STORY].scenes, shown, strict=True):
        assert scene.heading in said(root)
        assert scene.sentences[0].text.split()[-1] in said(root)
        assert classed(root, "mark")
        assert not having(root, "hidden")
        assert [each.get("id") for each in classed(root, "told")] == [f"scene-{scene.id}"]


def test_a_scene_shows_its_figure_in_the_state_that_it_speaks_of(story: Element) -> None:
    first, second, third = classed(story, "scene")
    assert classed(first, "lit")
    assert not classed(third, "lit")
    assert not having(second, "display", "none")


def test_the_pictures_hold_nothing_to_press_and_no_sources(story: Element) -> None:
    for picture in classed(story, "still"):
        assert picture.get("role") == "img"
        assert picture.get("aria-label")
        assert not having(picture, "data-set")
        assert not having(picture, "data-when")
        assert not classed(picture, "controls")
        assert not classed(picture, "mark")


def test_a_drawing_is_sent_once_however_many_scenes_show_it(story: Element) -> None:
    drawings = [each.get("id") for svg in classed(story, "defs") for each in svg.iter("g") if each.get("id")]
    used = {each.get("href", "")[1:] for each in story.iter("use")}
    assert len(drawings) == len(set(drawings)) == len(used)
    assert used == set(drawings)


def test_a_piece_of_a_layout_is_shown_where_a_scene_asks_for_it(story: Element) -> None:
    first, _, third = classed(story, "still")
    boxes = [[svg.get("viewBox") for svg in still.iter("svg") if svg.get("role")] for still in (first, third)]
    [torn, _] = [e.get("d", "") for e in third.iter("path") if e.get("d", "").endswith("H0z")]
    assert torn.startswith("M0 0H200V100l-6 5-6-5")  # the layout goes on below, not above
    assert boxes == [["0 0 960 540", "0 0 360 540"], ["0 0 200 105", "0 0 100 105"]]


def test_a_guess_offers_answers_of_which_one_is_right(subject: Content, story: Element) -> None:
    [guess] = classed(story, "guess")
    answers = {said(each): "data-true" in each.attrib for each in having(guess, "data-answer")}
    assert answers == {"Oil lamps": True, "Electric lamps": False}
    assert subject.quiz["filled-each-evening"].ask in said(guess)


def test_both_levels_tell_the_same_with_the_same_sources(subject: Content) -> None:
    full, plain = (_drawn(subject, STORY, level) for level in (False, True))
    assert len(classed(full, "mark")) == len(classed(plain, "mark")) > 0
    assert "Ships see the lamp at night." in said(plain)
    assert "Ships see the lamp at night." not in said(full)
