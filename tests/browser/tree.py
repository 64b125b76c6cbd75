"""What a screen reader gets: Chromium's own accessibility tree, and what of it is spoken, in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import CDPSession, Page

CONTROLS = {
    "button", "link", "checkbox", "radio", "slider", "textbox", "searchbox", "combobox", "spinbutton", "switch",
    "DisclosureTriangle", "DisclosureTriangleGrouped", "option", "tab", "menuitem", "ToggleButton", "popUpButton",
}  # fmt: skip
"""Roles whose name is spoken in place of what stands in them."""
PICTURES = {"image", "img", "SvgRoot", "graphics-document", "meter", "progressbar"}
LANDMARKS = {"banner", "main", "navigation", "contentinfo", "complementary", "search", "region", "form"}
UNSPOKEN = {"InlineTextBox", "ListMarker", "MenuListPopup"}


@dataclass
class Node:
    """A thing in the tree: role, name, level of a heading, whether it is expanded, and the things in it."""

    role: str
    name: str
    properties: dict[str, Any]
    backend: int
    description: str = ""
    children: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """Itself and everything in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def read(page: Page, session: CDPSession | None = None) -> Node:
    """The whole tree; what is ignored is left out and its children move up."""
    session = session or page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    known = {node["nodeId"]: node for node in nodes}
    [root] = [node for node in nodes if "parentId" not in node]
    [document] = _made(root, known)
    return document


def _made(node: dict[str, Any], known: dict[str, Any]) -> list[Node]:
    children = [made for id in node.get("childIds", ()) if id in known for made in _made(known[id], known)]
    if node.get("ignored"):
        return children
    properties = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
    made = Node(_value(node, "role"), _value(node, "name"), properties, node.get("backendDOMNodeId", 0))
    made.description, made.children = _value(node, "description"), children
    return [made]


def _value(node: dict[str, Any], of: str) -> str:
    return str(node.get(of, {}).get("value", ""))


def spoken(node: Node) -> Iterator[tuple[str, str]]:
    """Role and words of everything that is said, in reading order; the words for roles and states are left out."""
    if node.role in UNSPOKEN:
        return
    if node.role == "StaticText" or node.role in CONTROLS:
        yield node.role, node.name
        if node.role != "StaticText" and node.description:
            yield "description", node.description
        return
    inside = [each for child in node.children for each in spoken(child)]
    if node.name and node.role != "RootWebArea" and (node.role in PICTURES or not _said_inside(node, inside)):
        yield node.role, node.name
    if node.role not in PICTURES:
        yield from inside


def _said_inside(node: Node, inside: list[tuple[str, str]]) -> bool:
    """Whether a name is only the text that stands in the thing, or right before its first child says it."""
    return "".join(node.name.split()) in "".join("".join(words.split()) for _, words in inside)


def before(node: Node, role: str) -> Iterator[Node]:
    """What comes before the first thing of a role, in as few pieces as possible."""
    for child in node.children:
        if child.role == role:
            return
        if any(each.role == role for each in child.walk()):
            yield from before(child, role)
            return
        yield child


def words(said: Iterable[tuple[str, str]]) -> int:
    """How many words that is."""
    return sum(len(text.split()) for _, text in said)


def as_text(node: Node) -> str:
    """All that is said, one thing a line."""
    return "\n".join(f"{role}: {text}" for role, text in spoken(node) if text.strip())
