// Puts a fragment into the app's page once and keeps it there: what a reader chooses stays in the address.
const mounted = new WeakMap();
const CHANGED = "explainer-state";
let following = false;

function chosen({ choices, names }) {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(Object.entries(choices)
    .map(([key, values]) => [key, values.find((value) => value === query.get(names[key]))]).filter((pair) => pair[1]));
}

function remember(state, { choices, names }, first) {
  const address = new URL(location.href);
  for (const key of Object.keys(choices)) {
    if (state[key] && state[key] !== first[key]) address.searchParams.set(names[key], state[key]);
    else address.searchParams.delete(names[key]);
  }
  address.hash = "";
  if (address.href === location.href) return;
  history.pushState({}, "", address);
  dispatchEvent(new Event(CHANGED));
}

function markEntries(box) {
  const query = new URLSearchParams(location.search);
  let found = null;
  for (const entry of box.querySelectorAll("[data-entry]")) {
    const [key, value] = entry.dataset.entry.split("=");
    const on = query.get(key) === value;
    entry.classList.toggle("picked", on);
    if (on) found = entry;
  }
  return found;
}

function follow(event) {
  const link = event.target.closest("a[href]");
  if (!link || link.target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = new URL(link.href);
  if (to.origin !== location.origin || link.hasAttribute("download")) return;
  event.preventDefault();
  history.pushState({}, "", to);
  following = true;
  dispatchEvent(new PopStateEvent("popstate"));
  following = false;
}

function copy(event) {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  navigator.clipboard?.writeText(button.parentElement.querySelector("pre").textContent);
  button.textContent = button.dataset.copied;
}

let here = location.pathname;

// On a phone Streamlit leaves its menu open over the page that was chosen from it.
function closeMenu() {
  if (here !== location.pathname && innerWidth < 768) {
    document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  }
  here = location.pathname;
}

// A level that was chosen on an earlier page is written into the address, so that the address can be passed on.
function keep(parameters) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

export default function ({ data, parentElement }) {
  let place = mounted.get(parentElement);
  if (!place) {
    closeMenu();
    const box = document.createElement("div");
    parentElement.appendChild(box);
    place = { box, html: null, handles: [], update: () => update(place, following) };
    box.addEventListener("click", follow);
    box.addEventListener("click", copy);
    addEventListener("popstate", place.update);
    addEventListener(CHANGED, place.update);
    mounted.set(parentElement, place);
  }
  keep(data.keep || {});
  if (place.html !== data.html) {
    place.html = place.box.innerHTML = data.html;
    place.handles = [...place.box.querySelectorAll(".figure")].map((root) => attach(root, data));
    place.box.querySelectorAll(".quiz").forEach(ask);
    update(place, data.scroll, data.still);
    place.box.querySelectorAll(".tour").forEach(remind);
  }
  return () => {
    removeEventListener("popstate", place.update);
    removeEventListener(CHANGED, place.update);
    mounted.delete(parentElement);
    place.box.remove();
  };
}

function attach(root, data) {
  const first = Object.fromEntries((root.dataset.state || "").split(";").filter(Boolean).map((pair) => pair.split("=")));
  const figure = enhance(root, { onState: (state) => remember(state, data, first) });
  return () => figure.choose({ ...first, ...chosen(data) });
}

function update(place, scroll, still = []) {
  place.handles.forEach((restore) => restore());
  const entry = markEntries(place.box);
  if (entry && scroll && !still.includes(entry.dataset.entry.split("=")[0])) {
    entry.scrollIntoView({ block: "start" });
    entry.focus({ preventScroll: true });
  }
}
