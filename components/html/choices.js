// Enhances a fragment that is whole without it: choosing, stepping, playing, announcing. The rules stand in choices.py.
function enhance(root, options = {}) {
  const all = (query) => [...root.querySelectorAll(query)];
  const parse = (text) => Object.fromEntries((text || "").split(";").filter(Boolean).map((pair) => pair.split("=")));
  const holds = (condition, state) => condition.split(";").every((pair) => {
    const [key, values] = pair.split("=");
    return values.split("|").includes(state[key] || "");
  });
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const live = root.querySelector(".live");
  const stepper = root.querySelector("[data-steps]");
  const steps = stepper ? stepper.dataset.steps.split("|") : [];
  let state = parse(root.dataset.state);
  let timer = 0;

  function show(announced) {
    root.dataset.state = Object.entries(state).filter((pair) => pair[1]).map((pair) => pair.join("=")).join(";");
    all("[data-when]").forEach((e) => {
      const on = holds(e.dataset.when, state);
      if (!(e instanceof SVGElement)) e.hidden = !on;
      else if (on) e.removeAttribute("display");
      else e.setAttribute("display", "none");
    });
    all("[data-lit]").forEach((e) => e.classList.toggle("lit", holds(e.dataset.lit, state)));
    all("button[data-set],[role=button][data-set]").forEach((e) => e.setAttribute("aria-pressed", holds(e.dataset.set, state)));
    all("[data-panel]").forEach((e) => {
      const on = holds(e.dataset.panel, state);
      e.hidden = !on;
      if (e.localName === "details") e.open = on;
    });
    all("[data-go]").forEach((e) => {
      e.disabled = !steps[at() + Number(e.dataset.go)];
    });
    if (announced && live) {
      live.textContent = all("[data-say]").filter((e) => !e.closest("[hidden]")).map((e) => e.dataset.say).join(" ");
    }
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
      }, still.matches ? 6000 : 4000);
    }
    button.setAttribute("aria-pressed", on);
    button.textContent = on ? button.dataset.pause : button.dataset.label;
  }

  root.addEventListener("click", (event) => {
    const control = event.target.closest("[data-set],[data-go],[data-play]");
    if (!control || !root.contains(control)) return;
    if (control.localName === "a") event.preventDefault();
    const player = root.querySelector("[data-play]");
    if (control.dataset.play !== undefined) return play(control, !timer);
    if (player && timer) play(player, false);
    if (control.dataset.go) return go(Number(control.dataset.go));
    const change = parse(control.dataset.set);
    const again = control.hasAttribute("data-toggle") && holds(control.dataset.set, state);
    choose(again ? Object.fromEntries(Object.keys(change).map((key) => [key, ""])) : change);
  });

  root.addEventListener("keydown", (event) => {
    const control = event.target.closest("[data-set][role=button]");
    const pressed = event.key === " " || (event.key === "Enter" && !control?.hasAttribute("href"));
    if (control && pressed) { event.preventDefault(); control.dispatchEvent(new MouseEvent("click", { bubbles: true })); }
    if (event.target.closest("[data-steps]") && /^Arrow(Left|Right)$/.test(event.key)) {
      event.preventDefault();
      go(event.key === (getComputedStyle(root).direction === "rtl" ? "ArrowLeft" : "ArrowRight") ? 1 : -1);
    }
    const open = event.key === "Escape" && !root.querySelector(":popover-open") ? all("[data-toggle][aria-pressed=true]") : [];
    if (open.length) {
      choose(Object.fromEntries(open.flatMap((e) => Object.keys(parse(e.dataset.set))).map((key) => [key, ""])));
      open.find((e) => e.tabIndex >= 0 && e.getClientRects().length)?.focus();
    }
  });

  // Laid out as cards a table loses its roles in some browsers; in the document itself, roles that repeat tags are invalid.
  const roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };
  all("table.comparison, table.comparison :is(thead, tbody, tr, th, td)").forEach((e) => {
    e.setAttribute("role", roles[e.localName] || { col: "columnheader", row: "rowheader" }[e.scope]);
  });

  root.classList.add("scripted");
  choose(options.state || {}, true);
  return { choose: (change) => choose(change, true), state: () => ({ ...state }) };
}
