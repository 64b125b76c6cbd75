// Makes an article answer: figures, stories, questions, the embed builder, the theme. What is chosen stays in the address.
const STATE = "explainer-state";
const THEME = "explainer-theme";

function enliven(view, inAddress = true) {
  const figures = [...view.querySelectorAll(".figure:not(.point,.still)")];
  const starts = figures.map((figure) => Object.fromEntries((figure.dataset.state || "").split(";").filter(Boolean).map((pair) => pair.split("="))));
  const isShared = (key) => starts.filter((start) => key in start).length > 1;
  const handles = figures.map((figure, at) => {
    if (!inAddress) return void enhance(figure);
    const name = (key) => (isShared(key) ? `${figure.id}-${key}` : key);  // as `parameters` in choices.py
    const asked = () => {
      const query = new URLSearchParams(location.search);
      return Object.fromEntries(Object.keys(starts[at]).map((key) => [key, query.get(name(key))]).filter((pair) => canBe(figure, ...pair)));
    };
    const figured = enhance(figure, { state: asked(), onState: (state) => remember(state, starts[at], name) });
    return () => figured.choose({ ...starts[at], ...asked() });
  });
  view.querySelectorAll(".scrolly").forEach((story) => tellStory(story));
  view.querySelectorAll(".quiz").forEach(ask);
  view.querySelectorAll(".guessed .question").forEach((question) => makeQuestion(question));
  view.querySelectorAll(".class-link").forEach(makeClassLinks);
  view.querySelectorAll(".embed-builder").forEach(buildEmbeds);
  view.querySelectorAll(".masthead").forEach((masthead) => openMenu(masthead, inAddress));
  view.querySelectorAll("dialog.find").forEach((box) => find(box, view.querySelector(".find-link")));
  for (const tools of view.querySelectorAll(".page-tools")) {
    dateCitations(tools);
    offerCopies(tools, tools.dataset.copy, tools.dataset.copied);
  }
  view.querySelectorAll(".source-table").forEach(filterSources);
  openFolds(view);
  const restore = () => {
    if (inAddress) handles.forEach((handle) => handle());
    return markEntries(view);
  };
  if (inAddress) {
    addEventListener("popstate", () => view.isConnected && restore());
    addEventListener(STATE, () => view.isConnected && markEntries(view));
  }
  view.classList.add("responding");
  return inAddress ? entryToShow(view) : null;
}

// The entry that the address names, unless it is a figure's state, which is seen in the figure.
function entryToShow(view) {
  const entry = markEntries(view);
  const key = entry?.dataset.entry.split("=")[0];
  const inFigure = [...view.querySelectorAll(".figure:not(.point,.still) [data-set]")].some((e) => e.dataset.set.split("=")[0] === key);
  if (!inFigure) unfold(entry);
  return inFigure ? null : entry;
}

// Whether a value of the address is one that something in the figure speaks of.
function canBe(figure, key, value) {
  const pair = `${key}=${value}`;
  const speaks = (condition) => condition.split(";").some((each) => {
    const [name, values] = each.split("=");
    return name === key && (values || "").split("|").includes(value);
  });
  return Boolean(value) && [...figure.querySelectorAll("[data-set],[data-when],[data-panel],[data-lit],[data-steps]")].some((e) =>
    e.dataset.set === pair || [e.dataset.when, e.dataset.panel, e.dataset.lit].filter(Boolean).some(speaks)
    || (e.dataset.key === key && e.dataset.steps.split("|").includes(value)));
}

function remember(state, first, name) {
  const address = new URL(location.href);
  for (const [key, value] of Object.entries(state)) {
    if (value && value !== first[key]) address.searchParams.set(name(key), value);
    else address.searchParams.delete(name(key));
  }
  address.hash = "";
  if (address.href === location.href) return;
  history.pushState({}, "", address);
  dispatchEvent(new Event(STATE));
}

// Marks the entry that the address names, and returns it.
function markEntries(view) {
  const query = new URLSearchParams(location.search);
  let found = null;
  for (const entry of view.querySelectorAll("[data-entry]")) {
    const [key, value] = entry.dataset.entry.split("=");
    const on = query.get(key) === value;
    entry.classList.toggle("picked", on);
    if (on) found = entry;
  }
  return found;
}

// Whether source marks stand in the text; left out, the address says so, on the next page too.
function keepSources(choice, inAddress) {
  const root = document.documentElement;
  const box = choice.querySelector("input");
  const show = (on) => {
    if (on) delete root.dataset.sources;
    else root.dataset.sources = "off";
    const address = new URL(location.href);
    if (on) address.searchParams.delete("sources");
    else address.searchParams.set("sources", "off");
    if (inAddress && address.href !== location.href) history.replaceState(history.state, "", address);
  };
  const carry = (event) => {
    const link = event.target.closest("a[href]");
    const to = link && new URL(link.href);
    if (box.checked || !inAddress || to?.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
    to.searchParams.set("sources", "off");
    link.href = to;
  };
  choice.closest(".view")?.addEventListener("click", carry, true);
  choice.hidden = false;
  box.checked = root.dataset.sources !== "off" && new URLSearchParams(location.search).get("sources") !== "off";
  box.addEventListener("change", () => show(box.checked));
  show(box.checked);
}

function openMenu(masthead, inAddress) {
  const menu = masthead.querySelector(".menu");
  const themes = masthead.querySelector(".themes");
  keepSources(masthead.querySelector(".sources-choice"), inAddress);
  const close = (focus) => {
    menu.open = false;
    if (focus) menu.querySelector("summary").focus();
  };
  addEventListener("click", (event) => menu.open && !menu.contains(event.target) && close(false));
  menu.addEventListener("keydown", (event) => event.key === "Escape" && menu.open && close(true));
  themes.hidden = false;
  themes.addEventListener("click", (event) => {
    const theme = event.target.dataset.themeChoice;
    if (theme === undefined) return;
    try { localStorage.setItem(THEME, theme); } catch { /* it holds for this page alone then */ }
    showTheme(themes);
  });
  showTheme(themes);
}

function showTheme(themes) {
  let theme = "";
  try { theme = localStorage.getItem(THEME) || theme; } catch { /* as the device is set */ }
  if (!theme) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const button of themes.querySelectorAll("button")) button.setAttribute("aria-pressed", button.dataset.themeChoice === theme);
}
