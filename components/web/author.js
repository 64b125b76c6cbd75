// In an author's own server only: shows what was saved, at the same place of the page, and says what is wrong with it.
(() => {
  const EVERY = 100;  // milliseconds
  const told = document.querySelector("meta[name=author-changes]");
  const kept = `author ${location.pathname}`;
  const LOOK = "position:fixed;z-index:99999;inset:auto 0 0 0;max-height:50vh;overflow:auto;box-sizing:border-box;margin:0;"
    + "padding:.75rem 1rem;background:Canvas;color:CanvasText;border-top:.4rem solid CanvasText;font:14px/1.45 system-ui,sans-serif";
  let shown = "";
  let panel = null;

  const drawers = () => [...document.querySelectorAll("details")];

  function again() {
    const open = drawers().flatMap((drawer, at) => (drawer.open ? [at] : []));
    sessionStorage.setItem(kept, JSON.stringify({ open, at: scrollY }));
    location.reload();
  }

  function restore() {
    const state = JSON.parse(sessionStorage.getItem(kept) || "null");
    sessionStorage.removeItem(kept);
    if (!state) return;
    const all = drawers();
    for (const at of state.open) if (all[at]) all[at].open = true;
    scrollTo(0, state.at);
  }

  function add(parent, tag, text, look) {
    const element = parent.appendChild(document.createElement(tag));
    element.textContent = text;
    element.style.cssText = look;
    return element;
  }

  function show(state) {
    panel?.remove();
    panel = null;
    if (!state.problems.length) return;
    panel = add(document.body, "section", "", LOOK);
    panel.id = "author-problems";
    panel.setAttribute("role", "alert");
    add(panel, "strong", state.title, "display:block;margin-right:5rem");
    const close = add(panel, "button", state.close, "position:absolute;right:1rem;top:.75rem;font:inherit");
    close.addEventListener("click", () => panel.remove());
    for (const problem of state.problems) add(panel, "pre", problem, "margin:.6rem 0 0;white-space:pre-wrap;font:13px/1.4 monospace");
  }

  async function ask() {
    if (document.visibilityState !== "visible") return;
    const state = await (await fetch(told.content, { cache: "no-store" })).json();
    if (state.version !== told.dataset.version) return void again();
    if (shown === state.problems.join()) return;
    shown = state.problems.join();
    show(state);
  }

  const follow = () => ask().catch(() => {}).finally(() => setTimeout(follow, EVERY));
  addEventListener("load", () => requestAnimationFrame(restore));
  follow();
})();
