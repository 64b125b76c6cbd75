// Makes an article answer: figures, stories, questions, the embed builder, the theme. What is chosen stays in the address.
const STATE = "explainer-state";

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
  view.querySelectorAll(".class-link").forEach(makeClassLinks);
  view.querySelectorAll(".embed-builder").forEach(buildEmbeds);
  view.querySelectorAll(".masthead").forEach((masthead) => openMenu(masthead, inAddress));
  view.querySelectorAll("dialog.find").forEach((box) => find(box, view.querySelector(".find-link")));
  view.querySelectorAll(".page-tools").forEach(offerPageTools);
  view.querySelectorAll(".source-table").forEach(filterSources);
  if (view.querySelector(".explorer-room")) view.querySelector(".all-numbers").open = false;
  const entry = inAddress ? entryToShow(view) : null;
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
  return entry;
}

// The entry or the choice that the address names, unless it is a figure's state, which is seen in the figure.
function entryToShow(view) {
  const room = roomAsked(view);
  if (room) return room;
  const entry = markEntries(view);
  const key = entry?.dataset.entry.split("=")[0];
  const inFigure = [...view.querySelectorAll(".figure:not(.point,.still) [data-set]")].some((e) => e.dataset.set.split("=")[0] === key);
  if (!inFigure) unfold(entry);
  return inFigure ? null : entry;
}

// Where numbers are chosen, if the address chooses some; the table that it also names is for where none can be chosen.
function roomAsked(view) {
  const room = view.querySelector(".explorer-room");
  const query = new URLSearchParams(location.search);
  const asked = room?.dataset.askedBy.split(" ").some((name) => query.has(name)) ?? false;
  document.documentElement.classList.toggle("choosing", asked);
  if (!asked) return null;
  if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
  return room;
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
