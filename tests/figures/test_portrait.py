"""The picture of one part: its own drawing, or what is cut out of the drawing of the whole."""

from components.figures.portrait import portrait
from components.model.content import Content
from tests.fragments import having


def test_a_part_with_a_drawing_of_its_own_is_shown_whole(subject: Content) -> None:
    shown = portrait(subject, "tower")
    assert shown is not None
    assert shown.get("viewBox") == "0 0 400 2000"
    assert len(list(shown.iter("path"))) == 2
    assert not having(shown, "id")


def test_a_part_that_nothing_draws_has_no_picture(subject: Content) -> None:
    assert portrait(subject, "lighthouse") is None


def test_a_part_of_a_drawing_is_cut_out_with_air_around_it(content: Content) -> None:
    cut_out = [id for id, part in content.parts.items() if not part.art and portrait(content, id) is not None]
    assert len(cut_out) > 2
    for id in cut_out:
        shown = portrait(content, id)
        assert shown is not None
        _, _, width, height = map(float, shown.get("viewBox", "").split())
        assert min(width, height) > 20
        assert max(width, height) < 1000
        assert not having(shown, "id")
        assert [child.tag for child in shown] == ["g"]
