// What opens on demand: opens what an address leads to, opens all on paper, and keeps one of a group open where a
// browser does not do so by itself.
function unfold(target) {
  for (let box = target?.closest("details"); box; box = box.parentElement?.closest("details")) box.open = true;
}

function keepOneOpen(view) {
  view.addEventListener("toggle", ({ target: opened }) => {
    const group = opened.getAttribute("name");
    if (!group || !opened.open) return;
    for (const other of view.querySelectorAll("details[open][name]")) {
      if (other !== opened && other.getAttribute("name") === group) other.open = false;
    }
  }, true);
}

function unfoldOnPaper(view) {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...view.querySelectorAll("details.fold:not([open])")].map((box) => [box, box.getAttribute("name")]);
    for (const [box] of opened) box.removeAttribute("name");
    for (const [box] of opened) box.open = true;
  });
  addEventListener("afterprint", () => {
    for (const [box, group] of opened) {
      box.open = false;
      if (group) box.setAttribute("name", group);
    }
    opened = [];
  });
}

// The element that the end of the address names, which may be folded away.
function unfoldNamed() {
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!named) return;
  unfold(named);
  named.scrollIntoView();
}

function openFolds(view) {
  keepOneOpen(view);
  unfoldOnPaper(view);
  addEventListener("hashchange", unfoldNamed);
  unfoldNamed();
}
