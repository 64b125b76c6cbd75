"""Everything that works around Streamlit, each with the version that it was seen in; try without it at every update."""

import re

LAYOUT = """
html[data-live],[data-live] body{height:auto}
[data-live] :is(#root,[data-testid=stApp],[data-testid=stAppViewContainer],[data-testid=stMain]){
  position:static;display:block;inset:auto;width:auto;height:auto;min-height:0;overflow:visible;background:none;color-scheme:inherit;transform:none}
[data-live] [data-testid=stMainBlockContainer]{max-width:none;min-width:0;width:auto;padding:0}
[data-live] [data-testid=stMainBlockContainer]>[data-testid=stVerticalBlock]{display:block;width:auto}
[data-live] [data-testid=stElementContainer]:has(style,.view){width:auto}
:is([data-testid=stHeader],[data-testid=stSidebar],[data-testid=stToolbar],[data-testid=stDecoration],
  [data-testid=stStatusWidget],[data-testid=stSidebarCollapsedControl],[data-testid=stAppIframeResizerAnchor],
  [data-testid=stBottom],[data-testid=stSkipToContent]){display:none!important}
[data-testid=stMainBlockContainer]>[data-testid=stVerticalBlock]>:not(:has(.view,style)){
  max-width:1240px;margin:0 auto;padding:0 1.5rem}
.stale-element,[data-stale=true]{opacity:1!important}
"""
"""1.67: its page scrolls in a box of its own below a bar of its own, and greys out what a new run has not yet reached.
Let the document scroll instead, as it does before the live page has come, so that nothing moves when it comes."""

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
