"""Everything that works around Streamlit, each with the version that it was seen in; try without it at every update."""

import logging
import re
from contextlib import suppress
from functools import cache

from streamlit.navigation import page
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session, get_instance

LAYOUT = """
html[data-live],[data-live] body{height:auto}
[data-live] :is(#root,[data-testid=stApp],[data-testid=stAppViewContainer],[data-testid=stMain]){
  position:static;display:block;inset:auto;width:auto;height:auto;min-height:0;overflow:visible;background:none;color-scheme:inherit;transform:none}
[data-live] [data-testid=stMainBlockContainer]{max-width:none;min-width:0;width:auto;padding:0}
[data-live] [data-testid=stMainBlockContainer]>[data-testid=stVerticalBlock]{display:block;width:auto}
[data-live] [data-testid=stElementContainer]:has(.view){width:auto}
:is([data-testid=stHeader],[data-testid=stSidebar],[data-testid=stToolbar],[data-testid=stDecoration],
  [data-testid=stStatusWidget],[data-testid=stSidebarCollapsedControl],[data-testid=stAppIframeResizerAnchor],
  [data-testid=stBottom],[data-testid=stSkipToContent]){display:none!important}
.stale-element,[data-stale=true]{opacity:1!important}
@media print{[data-live] body{background:none}}
"""
"""1.67: its page scrolls in a box of its own below a bar of its own, and greys out what a new run has not yet reached.
Let the document scroll instead, as it does before the live page has come, so that nothing moves when it comes."""

PAGE = "[data-live] [data-testid=stMainBlockContainer]>[data-testid=stVerticalBlock]"
"""1.67: the box that holds the article and, below it, what Streamlit draws."""

LISTED = "[data-testid=stMultiSelectDropdown]"
"""1.67: the options of a choice among many, which stand outside the page."""

EXPLORER = """
PAGE:has(>[data-testid=stLayoutWrapper]){min-height:100vh;background:var(--paper);color:var(--ink)}
PAGE:has(>[data-testid=stLayoutWrapper]) .view{min-height:0}
PAGE>[data-testid=stLayoutWrapper]{
  width:100%;max-width:1224px;min-height:var(--room);box-sizing:border-box;margin:0 auto;padding:0 1rem 1rem}
PAGE .end>.rest{padding:0 1rem}
@media (min-width:900px){
  PAGE>[data-testid=stLayoutWrapper]{max-width:1240px;padding-inline:1.5rem}
  PAGE .end>.rest{padding:0 1.5rem}
}
PAGE>[data-testid=stLayoutWrapper]:has(.st-key-explorer:not([role])){visibility:hidden}
PAGE .st-key-explorer :is(label,label p,[data-testid=stSlider] *,[data-testid=stCheckbox] p){color:var(--ink)}
PAGE .st-key-explorer .x h3{margin-block:.5rem 0}
PAGE .st-key-explorer .x p{margin:0}
PAGE .st-key-explorer{gap:.75rem}
PAGE [data-testid=stExpander]>details{border:0;border-block:1px solid var(--rule);border-radius:0;background:none}
PAGE [data-testid=stExpander] :is(summary,summary:hover,p){color:var(--ink);background:none}
PAGE [data-testid=stExpander] summary:hover p{text-decoration:underline}
PAGE .react-aria-ComboBox>[role=group]{background:var(--panel);border-color:var(--rule)}
PAGE .react-aria-ComboBox :is(input,button){color:var(--ink)}
PAGE .react-aria-ComboBox input::placeholder{color:var(--soft)}
PAGE .react-aria-ComboBox :is([data-tag],[data-tag] *){background:var(--ink);color:var(--paper)}
[data-testid=stMultiSelectDropdown],[data-testid=stMultiSelectDropdown] *{background:var(--panel);color:var(--ink)}
[data-testid=stMultiSelectDropdown] :is([data-focused],[data-focused] *){background:var(--ink);color:var(--paper)}
PAGE :is([data-testid=stButtonGroup],[data-testid=stButton],[data-testid=stDownloadButton]) button{
  min-height:36px;padding:.25rem .8rem;border:1px solid var(--soft);border-radius:18px;
  background:var(--paper);color:var(--ink)}
PAGE [role=radiogroup] button{margin-inline:0 .25rem!important;border:1px solid var(--soft)!important}
PAGE :is([data-testid=stButtonGroup],[data-testid=stButton],[data-testid=stDownloadButton]) button:hover{
  border-color:var(--ink);background:var(--panel);color:var(--ink)}
PAGE [data-testid=stButtonGroup] button:is([aria-checked=true],[aria-pressed=true]){
  background:var(--ink);border-color:var(--ink)}
PAGE [data-testid=stButtonGroup] button:is([aria-checked=true],[aria-pressed=true]) p{color:var(--paper)}
""".replace("PAGE", PAGE)
"""1.67: its buttons look unlike ours. The explorer has as much room as the article left for it from the beginning, and
looks as the article does, in the colours that the reader chose."""

ROLES = """
function yieldRoles(place) {
  const around = place.closest("[data-testid=stMain]");
  if (!around) return;
  around.setAttribute("role", "presentation");
  around.removeAttribute("tabindex");
}
"""
"""1.67: its main landmark stands around the article, which is one itself, and can be stopped at with the Tab key."""

MARKUP = re.compile(r"([\\`*_\[\]<>~:$&])")


def literal(text: str) -> str:
    """1.67: labels of widgets are Markdown. The same text with every sign that would be markup escaped."""
    return MARKUP.sub(r"\\\1", text)


def kept_sessions() -> int:
    """How many sessions of readers who have left are kept for their return.

    1.67: those whose time is over stay in memory, up to 128, until another reader leaves or somebody asks how many.
    """
    with suppress(AttributeError, RuntimeError):
        return len(get_instance()._session_mgr._session_storage._cache)  # type: ignore[attr-defined]
    return 0


def build_theme_once() -> None:
    """1.67: it builds the same theme from all of its settings for every run, an eighth of what a reader costs."""
    build = getattr(app_session, "_populate_theme_msg", None)
    if build is None:
        return

    @cache
    def built(section: str) -> CustomThemeConfig:
        theme = CustomThemeConfig()
        build(theme, section)
        return theme

    def populate(msg: CustomThemeConfig, section: str = "theme") -> None:
        if built(section).ByteSize():  # an empty one would count as said
            msg.MergeFrom(built(section))

    app_session._populate_theme_msg = populate


def hash_page_addresses_once() -> None:
    """1.67: it hashes the address of each page five times for every run."""
    if hash_address := getattr(page, "calc_hash", None):
        page.calc_hash = cache(hash_address)  # type: ignore[attr-defined]


def log_odd_messages_in_a_line() -> None:
    """1.67: a message that is none of its client's brings a whole trace into the log, as often as somebody likes."""

    def shorten(record: logging.LogRecord) -> bool:
        record.exc_info = None
        return True

    logging.getLogger("streamlit.web.server.starlette.starlette_websocket").addFilter(shorten)
