"""Two reading levels in one tree: what is the same stands once, and each level can be read out of it again."""

from xml.etree.ElementTree import Element

from components.article.page import article
from components.html.element import el, serialise
from components.model.content import Content
from components.web.two_levels import FULL, PLAIN, merged
from tests.fragments import links, parsed, said


def shown(root: Element, hidden: str) -> str:
    """What is read where the other level is hidden."""
    tree = parsed(serialise(root))
    for element in [*tree.iter()]:
        for at, child in reversed([*enumerate(element)]):
            if hidden in child.get("class", "").split():
                before = element[at - 1] if at else None
                if before is None:
                    element.text = (element.text or "") + (child.tail or "")
                else:
                    before.tail = (before.tail or "") + (child.tail or "")
                element.remove(child)
    return said(tree)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_what_is_the_same_stands_once_and_what_differs_is_marked() -> None:
    full, plain = (el("p", "The lamp ", el("b", "shines"), f" {end}.") for end in ("far over the sea", "far"))
    root = merged(full, plain)
    assert serialise(root) == (
        '<p>The lamp <b>shines</b><span class="at-full"> far over the sea.</span>'
        '<span class="at-plain"> far.</span></p>'
    )


def test_what_only_one_level_has_is_shown_there_alone() -> None:
    full = el("div", el("p", "A"), el("ul", el("li", "B"), id="more"))
    plain = el("div", el("p", "A"), el("details", el("p", "B"), id="more"))
    text = serialise(merged(full, plain))
    assert text.count("<p>A</p>") == 1
    assert '<ul id="more" class="at-full">' in text
    assert '<details id="more-plain" class="at-plain">' in text


def test_both_levels_of_every_page_can_be_read_out_of_one_tree(subject: Content) -> None:
    for page in subject.pages:
        full, plain = (article(subject, page, level, links) for level in ("full", "plain"))
        wanted = [squeezed(said(parsed(serialise(each)))) for each in (full, plain)]
        root = merged(full, plain)
        assert [squeezed(shown(root, hidden)) for hidden in (PLAIN, FULL)] == wanted, page
        ids = [each.get("id") for each in root.iter() if each.get("id")]
        assert len(ids) == len(set(ids))
