// Enhances a fragment that is whole without it: choosing, stepping, playing, announcing. The rules stand in choices.py.
function enhance(root, options = {}) {
  const all = (query) => [...root.querySelectorAll(query)];
  const parse = (text) => Object.fromEntries((text || "").split(";").filter(Boolean).map((pair) => pair.split("=")));
  const holds = (condition, state) => condition.split(";").every((pair) => {
    const [key, values] = pair.split("=");
    return values.split("|").includes(state[key] || "");
  });
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  const live = root.querySelector(".live");
  const stepper = root.querySelector("[data-steps]");
  const steps = stepper ? stepper.dataset.steps.split("|") : [];
  const sheet = root.querySelector(".sheet");
  let state = parse(root.dataset.state);
  let timer = 0;
  let opener = null;

  const speaking = () => all("[data-say]").filter((e) => !e.closest("[hidden]"));
  const pressed = () => all("[data-set][aria-pressed=true]");

  // What has come into view is said, else what is left of it; of more than three things only the name of what was chosen.
  function announce(saidBefore, pressedBefore) {
    const now = speaking();
    const come = now.filter((e) => !saidBefore.includes(e));
    const said = come.length || now.length === saidBefore.length ? come : now;
    const chosen = pressed().find((e) => !pressedBefore.includes(e));
    if (said.length > 3 && chosen) live.textContent = chosen.getAttribute("aria-label") || chosen.textContent.trim();
    else if (said.length) live.textContent = said.map((e) => e.dataset.say || e.querySelector("summary").textContent).join(" ");
  }

  function show(announced) {
    const before = [speaking(), pressed()];
    root.dataset.state = Object.entries(state).filter((pair) => pair[1]).map((pair) => pair.join("=")).join(";");
    all("[data-when]").forEach((e) => {
      const on = holds(e.dataset.when, state);
      if (!(e instanceof SVGElement)) { e.hidden = !on; return; }
      for (const [name, value] of [["display", "none"], ["aria-hidden", "true"]]) {
        if (on) e.removeAttribute(name);
        else e.setAttribute(name, value);
      }
    });
    for (const name of ["lit", "dim"]) {
      all(`[data-${name}]`).forEach((e) => e.classList.toggle(name, holds(e.dataset[name], state)));
    }
    all("button[data-set],[role=button][data-set]").forEach((e) => e.setAttribute("aria-pressed", holds(e.dataset.set, state)));
    all("[data-panel]").forEach((e) => {
      const on = holds(e.dataset.panel, state);
      e.hidden = !on;
      if (e.localName === "details") e.open = on;
    });
    all("[data-open]").forEach((e) => { if (holds(e.dataset.open, state)) e.open = true; });
    all("[data-go]").forEach((e) => e.setAttribute("aria-disabled", !steps[at() + Number(e.dataset.go)]));
    if (announced && live) announce(...before);
  }

  function choose(change, quiet) {
    const before = root.dataset.state;
    state = { ...state, ...change };
    show(!quiet);
    if (!quiet && root.dataset.state !== before && options.onState) options.onState({ ...state });
  }

  function at() {
    return Math.max(0, steps.indexOf(state[stepper.dataset.key]));
  }

  function go(way) {
    choose({ [stepper.dataset.key]: steps[Math.max(0, Math.min(steps.length - 1, at() + way))] });
  }

  function play(button, on) {
    clearInterval(timer);
    timer = 0;
    if (on) {
      if (!steps[at() + 1]) choose({ [stepper.dataset.key]: steps[0] });
      timer = setInterval(() => {
        go(1);
        if (!steps[at() + 1]) play(button, false);
      }, reducedMotion.matches ? 6000 : 4000);
    }
    button.setAttribute("aria-pressed", on);
    button.textContent = on ? button.dataset.pause : button.dataset.label;
  }

  // Where the column is narrow (`--sheet` in base.css), panels lie over the picture's foot from a choice until they are put away.
  function openSheet(control) {
    if (!sheet) return;
    const told = all(".sheet [data-panel]").filter((e) => !e.hidden && !e.classList.contains("hint"));
    const panel = told.length === 1; // an overview tells all: that is read below, in order
    root.classList.toggle("answered", panel);
    sheet.scrollTop = 0;
    opener = control;
    if (!panel) return;
    const { top } = sheet.getBoundingClientRect();
    if (getComputedStyle(sheet).getPropertyValue("--sheet").trim() !== "1") {
      if (top < 0) scroller(root).scrollBy({ top: top - 64 }); // beside a tall picture it begins above the screen
      return;
    }
    const bar = control.closest(".picture .controls");
    const low = bar && bar.offsetHeight < innerHeight / 5;
    root.style.setProperty("--foot", low ? `${sheet.offsetHeight}px` : "-100vh");
    const lit = low ? all(".picture .lit").map((e) => e.getBoundingClientRect()).filter((box) => box.width) : [];
    if (lit.length) { // low buttons stay over the sheet, and what is lit up is brought above them
      const [above, below] = [Math.min(...lit.map((box) => box.top)), Math.max(...lit.map((box) => box.bottom))];
      const way = Math.min(above - 64, Math.max(0, below + 8 - bar.getBoundingClientRect().top));
      return scroller(root).scrollBy({ top: way });
    }
    const covered = control.getBoundingClientRect().bottom + 8 - top;
    if (covered > 0 && root.querySelector(".picture").contains(control)) scroller(root).scrollBy({ top: covered });
  }

  function closeSheet() {
    const inside = sheet?.contains(sheet.getRootNode().activeElement);
    root.classList.remove("answered");
    release();
    if (inside) opener?.focus();
  }

  // Everything that can be let go of is let go of; true if there was something.
  function release() {
    const open = all("[data-toggle][aria-pressed=true]");
    if (open.length) choose(Object.fromEntries(open.flatMap((e) => Object.keys(parse(e.dataset.set))).map((key) => [key, ""])));
    return open.find((e) => e.tabIndex >= 0 && e.getClientRects().length);
  }

  function scroller(element) {
    for (let e = element; e; e = e.parentElement || e.getRootNode().host) {
      if (/auto|scroll/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 1) return e;
    }
    return window;
  }

  root.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) return closeSheet();
    let control = event.target.closest("[data-set],[data-go],[data-play],.sheet summary");
    if (!control || !root.contains(control)) return;
    if (/^(a|summary)$/.test(control.localName)) event.preventDefault();
    if (control.localName === "summary") { // of the list that stands beside the picture until something is picked
      control = all(`.picture [data-set="${control.parentElement.dataset.panel}"]`).find((e) => e.tabIndex >= 0 && e.getClientRects().length);
      control.focus({ preventScroll: true });
    }
    const player = root.querySelector("[data-play]");
    if (control.dataset.play !== undefined) return play(control, !timer);
    if (player && timer) play(player, false);
    const change = parse(control.dataset.set);
    const again = control.hasAttribute("data-toggle") && holds(control.dataset.set, state);
    if (control.dataset.go) go(Number(control.dataset.go));
    else choose(again ? Object.fromEntries(Object.keys(change).map((key) => [key, ""])) : change);
    openSheet(control);
  });

  root.addEventListener("keydown", (event) => {
    const control = event.target.closest("[data-set][role=button]");
    const pressed = event.key === " " || (event.key === "Enter" && !control?.hasAttribute("href"));
    if (control && pressed) { event.preventDefault(); control.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })); }
    if (event.target.closest("[data-steps]") && /^Arrow(Left|Right)$/.test(event.key)) {
      event.preventDefault();
      go(event.key === (getComputedStyle(root).direction === "rtl" ? "ArrowLeft" : "ArrowRight") ? 1 : -1);
    }
    if (event.key !== "Escape" || (CSS.supports("selector(:popover-open)") && root.querySelector(":popover-open"))) return;
    const from = opener;
    const inside = sheet?.contains(event.target);
    root.classList.remove("answered");
    const released = release();
    if (released || inside) (inside && from?.isConnected ? from : released)?.focus();
  });

  // A touch beside the sheet, or a stroke down over its handle, puts it away.
  root.ownerDocument.addEventListener("click", (event) => {
    if (!root.classList.contains("answered") || getComputedStyle(sheet).getPropertyValue("--sheet").trim() !== "1") return;
    const path = event.composedPath();
    if (!path.includes(sheet) && !path.some((e) => e.matches?.("[data-set],[data-go],[data-play],[popover],[popovertarget]"))) closeSheet();
  });
  let touched = 0;
  sheet?.querySelector(".handle").addEventListener("pointerdown", (event) => { touched = event.clientY; });
  sheet?.querySelector(".handle").addEventListener("pointerup", (event) => { if (event.clientY - touched > 30) closeSheet(); });

  // Laid out as cards a table loses its roles in some browsers; in the document itself, roles that repeat tags are invalid.
  const roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };
  all("table.comparison, table.comparison :is(thead, tbody, tr, th, td)").forEach((e) => {
    e.setAttribute("role", roles[e.localName] || { col: "columnheader", row: "rowheader" }[e.scope]);
  });

  root.classList.add("scripted");
  choose(options.state || {}, true);
  return { choose: (change) => choose(change, true), state: () => ({ ...state }) };
}
