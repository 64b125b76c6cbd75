// What can be seen of a document, to be compared with what is spoken of it.
() => {
  const seen = (e) => !e.closest("[display=none]") && e.checkVisibility({visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true});
  const unspoken = (e) => e.closest("[aria-hidden=true],script,style,template,noscript,title,select,textarea,option,[role=img],[role=slider]");
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const visible = [], silent = [];
  for (let node; (node = texts.nextNode());) {
    const text = node.textContent.trim(), parent = node.parentElement;
    if (!text || !seen(parent) || parent.closest("script,style,template,noscript,title,defs,symbol")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (!range.getClientRects().length) continue;
    if (parent.closest(".still .picture")) continue;  // named by its title; its numbers are those of the figure to which it leads
    (unspoken(parent) ? silent : visible).push(text);
  }
  const name = (e) => (e.getAttribute("aria-label") || e.textContent).replace(/\s+/g, " ").trim();
  const focusable = [...document.querySelectorAll("a[href],button,input,select,textarea,summary,[tabindex]")]
    .filter((e) => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length && e.tabIndex >= 0 && !e.disabled)
    .filter((e) => e.type !== "radio" || e.checked || !document.querySelector(`[name="${e.name}"]:checked`) && document.querySelector(`[name="${e.name}"]`) === e);
  const inside = (e) => {
    const near = e.parentElement.closest("[aria-label],[aria-labelledby],figure,li,tr,section,fieldset,.scene,details");
    return near ? [...document.querySelectorAll("*")].indexOf(near) : 0;
  };
  const isButton = (e) => e.matches("button,[role=button]");
  const landmark = (e) => (e.closest("nav,header,footer,main") || document.body).localName;
  const links = focusable.filter((e) => e.localName === "a" && !isButton(e)).map((e) => [name(e), landmark(e), e.href.baseVal ?? e.href]);
  const buttons = focusable.filter((e) => isButton(e) && !e.matches(".mark,.term")).map((e) => [name(e), inside(e)]);
  const main = document.querySelector("main");
  return {
    visible, silent, links, buttons, stops: focusable.length,
    before: main ? focusable.filter((e) => main.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING).length : -1,
    first: focusable.length ? focusable[0].getAttribute("href") : null,
    menu: document.querySelector("nav") !== null,
  };
}
