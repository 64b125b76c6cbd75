// Makes the first view respond, and gives way to the live page as soon as that is whole.
(() => {
  const PATIENCE = 15000;  // for what a finished page still lacks: on a slow line it comes late, and a part that raised never
  const QUIET = 30000;  // until the reader is told that the live page does not come
  const first = document.querySelector(".first-view");
  const query = () => new URLSearchParams(location.search);

  // The live page starts when the reader does something; who only reads, or listens, is not disturbed by it.
  const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin", "click"];
  const begun = new AbortController();
  function begin() {
    begun.abort();
    document.head.append(document.getElementById("later").content);
    setTimeout(() => first.querySelector(".offline").removeAttribute("hidden"), QUIET);
    const waiting = setInterval(() => {
      if (!whole()) return;
      clearInterval(waiting);
      giveWay();
    }, 120);
  }
  for (const sign of SIGNS) addEventListener(sign, begin, { signal: begun.signal, passive: true, capture: true });

  window.__streamlit ??= { BACKEND_BASE_URL: new URL("./", location.href).href };  // or it looks below the page first
  document.documentElement.classList.add("waiting");
  queueMicrotask(() => document.documentElement.classList.remove("unshown"));

  // A live page that still moves is not whole: it must stand as it stands for three looks.
  let shape = "";
  let looks = 0;
  function still(main) {
    const seen = [...main.querySelectorAll("[data-testid=stElementContainer]")].map((each) => each.offsetTop + ":" + each.offsetHeight).join();
    looks = seen === shape ? looks + 1 : 0;
    shape = seen;
    return looks >= 2;
  }

  const hosts = () => [...document.querySelectorAll("[data-testid=stBidiComponentIsolated]")];
  let finished = 0;
  function whole() {
    const app = document.querySelector("[data-testid=stApp]");
    const main = app?.querySelector("[data-testid=stMain]");
    finished = main && app.dataset.testScriptState === "notRunning" ? finished || Date.now() : 0;
    if (!finished || Date.now() - finished > PATIENCE) return finished > 0;
    if (document.fonts.status !== "loaded" || !main.querySelector("h1") || main.querySelector("[data-testid=stSkeleton]")) return false;
    return still(main) && hosts().length > 0 && hosts().every((host) => host.shadowRoot?.querySelector(".x"));
  }

  // Where something stands: in the nearest thing with an id, the how manieth of its name.
  function place(element) {
    const near = element.closest("[id]");
    if (!near || !first.contains(near)) return null;
    return { id: near.id, name: element.localName, at: [...near.querySelectorAll(element.localName)].indexOf(element) };
  }
  function live(found) {
    const near = found && hosts().map((host) => host.shadowRoot?.getElementById(found.id)).find(Boolean);
    return found && found.at >= 0 ? near?.querySelectorAll(found.name)[found.at] : near;
  }
  const top = (element) => element.getBoundingClientRect().top;

  function giveWay() {
    const opened = [...first.querySelectorAll("details[open]:not([data-panel])")].map(place);
    const note = first.querySelector(":popover-open")?.id;
    const focused = first.contains(document.activeElement) ? place(document.activeElement) : null;
    const blocks = [...first.querySelectorAll("main [id]:not([popover])")].filter((each) => each.getClientRects().length);
    const nearest = scrollY ? blocks.sort((a, b) => Math.abs(top(a)) - Math.abs(top(b)))[0] : null;
    const [at, height, scrolled] = [nearest && place(nearest), nearest && top(nearest), scrollY];
    first.remove();
    document.documentElement.classList.remove("waiting");
    for (const each of opened) live(each)?.setAttribute("open", "");
    const main = document.querySelector("[data-testid=stMain]");
    if (scrolled && main) main.scrollTop = live(at) ? main.scrollTop + top(live(at)) - height : scrolled;
    if (note) hosts().map((host) => host.shadowRoot?.querySelector(`[popovertarget="${CSS.escape(note)}"]`)).find(Boolean)?.click();
    live(focused)?.focus({ preventScroll: true });
  }

  const figures = [...first.querySelectorAll(".figure:not(.point)")];
  const starts = figures.map((figure) => Object.fromEntries(figure.dataset.state.split(";").map((pair) => pair.split("="))));
  const sharing = (key) => starts.filter((start) => key in start).length > 1;
  const handles = figures.map((figure, at) => {
    const name = (key) => (sharing(key) ? `${figure.id}-${key}` : key);  // as `parameters` in choices.py
    const asked = () => Object.fromEntries(Object.keys(starts[at]).map((key) => [key, query().get(name(key))]).filter((pair) => pair[1]));
    const enhanced = enhance(figure, {
      state: asked(),
      onState(state) {
        const address = new URL(location.href);
        for (const [key, value] of Object.entries(state)) {
          if (value && value !== starts[at][key]) address.searchParams.set(name(key), value);
          else address.searchParams.delete(name(key));
        }
        history.replaceState(history.state, "", address);
      },
    });
    return () => enhanced.choose({ ...starts[at], ...asked() });
  });
  const here = location.pathname;
  addEventListener("popstate", () => {
    if (!first.isConnected) return;
    if (location.pathname !== here) location.reload();
    else handles.forEach((restore) => restore());
  });
  first.classList.add("responding");
  first.querySelectorAll(".tour").forEach(remind);
  first.querySelectorAll(".quiz").forEach(ask);
  for (const [key, value] of query()) {
    const entry = first.querySelector(`[data-entry="${CSS.escape(key)}=${CSS.escape(value)}"]`);
    if (entry) entry.classList.add("picked");
    if (entry && !handles.length) entry.scrollIntoView();
  }
})();
