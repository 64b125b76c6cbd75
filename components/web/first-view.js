// Makes the first answer respond, and fetches the live page, which takes this very article over, when a reader acts.
(() => {
  const QUIET = 30000;  // until the reader is told that the live page does not come
  const ANSWERED = 300;  // after its first sign a touch has been answered: nothing is fetched, read or laid out before
  const view = document.querySelector(".view");
  const root = document.documentElement;

  // Streamlit's scripts end with an error where a browser is older than this, so nothing is fetched in vain.
  function canLive() {
    try { return !!new RegExp("", "v"); } catch { return false; }
  }

  // Who only reads, or listens, is spared the live page.
  const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin", "click"];
  const begun = new AbortController();
  function begin() {
    begun.abort();
    setTimeout(() => document.head.append(...[...document.querySelectorAll("template.later")].map((each) => each.content)), ANSWERED);
    setTimeout(() => {
      if (!root.dataset.connected) document.querySelector(".offline").removeAttribute("hidden");
    }, QUIET);
  }
  if (canLive()) for (const sign of SIGNS) addEventListener(sign, begin, { signal: begun.signal, passive: true, capture: true });
  else leaveOutExplorer();

  // There the tables of all numbers stand open, as without scripts.
  function leaveOutExplorer() {
    view.querySelector(".explorer-room")?.remove();
    root.style.setProperty("--room", "0px");
  }

  window.__streamlit ??= { BACKEND_BASE_URL: new URL("./", location.href).href };  // or it looks below the page first
  root.classList.add("unlive");
  let target;
  queueMicrotask(() => {
    root.classList.remove("unshown");
    target?.scrollIntoView();
  });

  const here = location.pathname;
  addEventListener("popstate", () => {
    if (view.isConnected && view.parentElement === document.body && location.pathname !== here) location.reload();
  });
  target = enliven(view);
})();
