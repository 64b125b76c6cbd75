// Takes over the article that the first answer brought: the very node, so that nothing is taken from a reader's hands.
window.mountArticle = (() => {
  const root = document.documentElement;
  const EXPLORER = ".st-key-explorer";
  const END = "[data-testid=stHtml]>.end";
  const PATIENCE = 150;  // between two looks whether the reader has let go, in milliseconds
  let pages = [];
  let waiting = 0;
  let pressed = false;
  let followed = false;
  let scrolled = 0;
  let standing = location.pathname;
  let told = "";  // the colours that the server knows to be chosen
  let tellTheme = () => {};
  let later = 0;
  let turning = false;  // the address has changed and the page it names is on its way

  const viewNow = () => document.querySelector(".view");

  function mount(data, place, setStateValue) {
    pages = data.pages;
    root.dataset.connected = "true";
    const view = viewNow();
    clearInterval(waiting);
    tellTheme = () => {
      const theme = root.dataset.theme || "";
      if (theme !== told) setStateValue("theme", theme);
      told = theme;
    };
    tellTheme();
    yieldRoles(place);
    if (view && view.dataset.shown === data.shown) adopt(view, place);
    else if (data.html) show(data, view, place);
    else setStateValue("wanted", data.shown);
    return () => giveBack(place);
  }

  function adopt(view, place) {
    if (view.parentElement === place) return;
    const take = () => {
      if (isBusy(view)) return;
      clearInterval(waiting);
      root.dataset.live = "true";
      root.classList.remove("unlive");
      move(view, place);
    };
    waiting = setInterval(take, PATIENCE);
    take();
  }

  // While text is selected, a question is begun or a control is in use, nothing is moved.
  function isBusy(view) {
    const selection = getSelection();
    const selects = !selection.isCollapsed && view.contains(selection.anchorNode);
    return pressed || selects || view.querySelector(".menu[open],dialog[open],.question[data-begun],select:focus") !== null;
  }

  function move(view, place) {
    if (place.moveBefore && view.isConnected) {
      const [left, top, selected] = [scrollX, scrollY, ranges(view)];
      place.moveBefore(view, null);
      select(selected);
      scrollTo(left, top);  // Chromium forgets how far it had scrolled when what it anchored that to moves
      return;
    }
    const restore = remembered(view);
    place.append(view);
    restore();
  }

  // What a browser without `moveBefore` loses when a node moves: focus, selection, inner scroll and open notes.
  function remembered(view) {
    const focused = view.contains(document.activeElement) ? document.activeElement : null;
    const [left, top, selected] = [scrollX, scrollY, ranges(view)];
    const boxes = [...view.querySelectorAll("*")].filter((e) => e.scrollLeft || e.scrollTop).map((e) => [e, e.scrollLeft, e.scrollTop]);
    const note = "popover" in view ? view.querySelector("[popover]:popover-open") : null;
    return () => {
      for (const [box, x, y] of boxes) [box.scrollLeft, box.scrollTop] = [x, y];
      if (note) view.querySelector(`[popovertarget="${CSS.escape(note.id)}"]`)?.click();
      focused?.focus({ preventScroll: true });
      select(selected);
      scrollTo(left, top);
    };
  }

  function ranges(view) {
    const selection = getSelection();
    return Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at))
      .filter((range) => !range.collapsed && view.contains(range.commonAncestorContainer))
      .map(({ startContainer, startOffset, endContainer, endOffset }) => [startContainer, startOffset, endContainer, endOffset]);
  }

  function select(found) {
    if (!found.length) return;
    getSelection().removeAllRanges();
    for (const [start, from, end, to] of found) {
      const range = document.createRange();
      range.setStart(start, from);
      range.setEnd(end, to);
      getSelection().addRange(range);
    }
  }

  // When Streamlit drops its element the article goes on living where it came from.
  function giveBack(place) {
    const view = viewNow() || place.querySelector(".view");
    if (!view || place.isConnected || view.isConnected) return;
    view.append(...document.querySelectorAll(`${END}>.rest`));
    document.body.prepend(view);
  }

  function show(data, old, place) {
    const box = document.createElement("div");
    box.innerHTML = data.html;
    const view = box.firstElementChild;
    const levelOnly = old && old.dataset.shown.split(" ")[0] === data.shown.split(" ")[0];
    const at = levelOnly ? scrollY : followed ? 0 : history.state?.scroll || 0;
    root.dataset.live = "true";
    root.classList.remove("unlive");
    place.append(view);
    old?.remove();
    document.querySelector(END)?.replaceChildren();
    document.title = data.title;
    const entry = enliven(view) || (location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1))));
    if (!old) return void (entry && bring(entry));
    scrollTo(0, at);
    if (levelOnly) view.querySelector(".menu>summary, .levels [aria-current]")?.focus({ preventScroll: true });
    else if (entry && followed) bring(entry);
    else view.querySelector("h1").focus({ preventScroll: true });
    followed = turning = false;
    standing = location.pathname;
  }

  // Streamlit 1.67 draws the explorer outside of every landmark and below all of the article, whose end is brought below it.
  function placeExplorer() {
    const [view, explorer, end] = [viewNow(), document.querySelector(EXPLORER), document.querySelector(END)];
    const rest = view?.querySelector(":scope>.rest");
    clearTimeout(later);
    if (!explorer || !end || !root.dataset.live) return;
    if (rest && isBusy(rest)) return void (later = setTimeout(placeExplorer, PATIENCE));
    if (rest) move(rest, end);
    explorer.setAttribute("role", "region");
    explorer.setAttribute("aria-labelledby", "choose");
  }

  function bring(entry) {
    entry.scrollIntoView({ block: "start" });
    entry.focus({ preventScroll: true });
  }

  // A link to a page of the app changes the page without a new document, while the server is there to do it.
  function follow(event) {
    const link = event.target.closest?.(":is(.view,.rest) a[href]");
    if (!link || link.target || link.hreflang || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const to = new URL(link.href);
    const home = new URL("./", location.href);
    const isPage = to.origin === home.origin && to.pathname.startsWith(home.pathname) && pages.includes(to.pathname.slice(home.pathname.length));
    const view = viewNow();
    const app = document.querySelector("[data-testid=stApp]");
    if (!isPage || link.getAttribute("href").startsWith("#") || app?.dataset.testConnectionState !== "CONNECTED") return;
    if (!root.dataset.live || view.parentElement === document.body) return;
    event.preventDefault();
    clearTimeout(scrolled);
    history.replaceState({ ...history.state, scroll: scrollY }, "");
    followed = to.pathname !== location.pathname;
    history.pushState({}, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    const entry = followed ? null : entryToShow(view);
    if (entry) bring(entry);
  }

  // Streamlit 1.67 covers the page with a dialog in English when the server is gone, and makes all beneath it inert. The page
  // needs no server to be read: the dialog is closed, and our note stands at the foot until the server is there again.
  function noteTheServer() {
    const state = document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState;
    if (state === "CONNECTED") return void showNote(false);
    setTimeout(noteTheServer, PATIENCE);
  }

  function showNote(shown) {
    document.querySelector(".offline")?.toggleAttribute("hidden", !shown);
  }

  function closeDialog() {
    if (!document.querySelector("[data-testid=stDialog] [data-testid=stErrorCodeBlock]")) return;
    document.querySelector("[data-testid=stDialog] section>button").click();
    showNote(true);
    noteTheServer();
  }

  new MutationObserver(closeDialog).observe(document.body, { childList: true });
  new MutationObserver(placeExplorer).observe(document.getElementById("root"), { childList: true, subtree: true });
  document.addEventListener("click", follow);
  addEventListener("pointerdown", () => { pressed = true; }, true);
  for (const end of ["pointerup", "pointercancel", "blur"]) addEventListener(end, () => { pressed = false; }, true);
  addEventListener("explainer-theme", () => tellTheme());
  addEventListener("popstate", () => {
    clearTimeout(scrolled);
    turning = location.pathname !== standing;
  });
  addEventListener("scroll", () => {
    clearTimeout(scrolled);
    scrolled = setTimeout(() => root.dataset.live && !turning && history.replaceState({ ...history.state, scroll: scrollY }, ""), 200);
  }, { passive: true });

  return mount;
})();
