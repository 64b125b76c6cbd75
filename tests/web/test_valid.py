"""What an HTML checker would find in the documents, as far as it can be told without one."""

from components.web.site import Site
from tests.web.reading_back import documents, tree

OWN = {"a": "link", "article": "article", "button": "button", "dialog": "dialog", "figure": "figure", "li": "listitem",
       "main": "main", "nav": "navigation", "ol": "list", "table": "table", "ul": "list"}  # fmt: skip
"""The role that an element has by itself, where it is used as it should be."""
IN_TABLES = {"caption", "tbody", "td", "th", "thead", "tr"}
EMPTY_NEVER = {"aria-label", "href", "id", "lang", "src", "title"}


def test_no_element_is_told_the_role_that_it_has(either: Site) -> None:
    found = {path: tree(file) for path, file in documents(either).items()}
    assert len(found) > 10
    for path, root in found.items():
        told = [
            e for e in root.iter() if ("role" in e.attrib and "href" in e.attrib) or e.get("role") == OWN.get(e.tag, "")
        ]
        told = [e for e in told if e.get("role") != "button"]  # a link of a drawing that a script makes a button
        assert not told, (path, told[0].tag, told[0].attrib)
        assert not [e for e in root.iter() if e.tag in IN_TABLES and "role" in e.attrib], path


def test_no_attribute_that_must_say_something_is_empty(either: Site) -> None:
    for path, file in documents(either).items():
        empty = [(e.tag, name) for e in tree(file).iter() for name in EMPTY_NEVER if e.get(name) == ""]
        assert not empty, path


def test_what_names_another_element_names_one_that_is_there(either: Site) -> None:
    named = 0
    for path, file in documents(either).items():
        root = tree(file)
        ids = {e.get("id") for e in root.iter()}
        for e in root.iter():
            for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget"):
                names = e.get(name, "").split()
                assert set(names) <= ids, (path, e.tag, name, names)
                named += len(names)
    assert named > 100
