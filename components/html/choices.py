"""What a reader has chosen, applied to a drawn figure. `choices.js` applies the same rules in the browser.

`data-when="step=1|2;load=half"` shows an element in these states only; `data-lit` lights it up, `data-dim` dims it;
`data-panel` holds text that stays readable without a script; `data-open` opens a drawer and never closes it;
`data-set="part=mast"` is a button that chooses. An empty value means: not chosen.
"""

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

State = Mapping[str, str]
CONDITIONS = {"data-when", "data-lit", "data-dim", "data-panel", "data-open", "data-set"}
DRAWN = {"g", "text", "use", "path", "line", "polyline", "rect", "circle"}


def holds(condition: str, state: State) -> bool:
    """Whether a condition such as `step=1|2;load=half` holds in a state."""
    pairs = (part.split("=", 1) for part in condition.split(";"))
    return all(state.get(key, "") in values.split("|") for key, values in pairs)


def apply(root: Element, state: State) -> None:
    """Bring every element of a figure into the state."""
    known: dict[str, bool] = {}  # most conditions stand on many elements

    def on(condition: str) -> bool:
        if condition not in known:
            known[condition] = holds(condition, state)
        return known[condition]

    for element in root.iter():
        if not CONDITIONS.isdisjoint(element.keys()):
            _apply(element, on)
    root.set("data-state", written(state))


def _apply(element: Element, on: Callable[[str], bool]) -> None:
    if condition := element.get("data-when"):
        _show(element, on(condition))
    for name in ("lit", "dim"):
        if condition := element.get(f"data-{name}"):
            _mark(element, name, on(condition))
    if (condition := element.get("data-panel")) and element.tag == "details":
        _flag(element, "open", on(condition))
    if (condition := element.get("data-open")) and on(condition):
        element.set("open", "")
    if (condition := element.get("data-set")) and "button" in (element.tag, element.get("role")):
        element.set("aria-pressed", "true" if on(condition) else "false")


def _mark(element: Element, name: str, on: bool) -> None:
    classes = [each for each in element.get("class", "").split() if each != name]
    if on or classes:
        element.set("class", " ".join([*classes, name] if on else classes))
    else:
        element.attrib.pop("class", None)


def _show(element: Element, on: bool) -> None:
    """HTML hides with `hidden`; what is drawn knows only `display`, and is still read aloud without `aria-hidden`."""
    if element.tag not in DRAWN:
        _flag(element, "hidden", not on)
    elif on:
        element.attrib.pop("display", None)
        element.attrib.pop("aria-hidden", None)
    else:
        element.set("display", "none")
        element.set("aria-hidden", "true")


def _flag(element: Element, name: str, on: bool) -> None:
    if on:
        element.set(name, "")
    else:
        element.attrib.pop(name, None)


def written(state: State) -> str:
    """A state as one attribute: `part=mast;step=2`."""
    return ";".join(f"{key}={value}" for key, value in state.items())
