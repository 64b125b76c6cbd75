// Enhances a fragment that is whole without it: choosing, stepping, playing, announcing. The rules stand in state.py.
function enhance(root, options = {}) {
  const all = (query) => [...root.querySelectorAll(query)];
  const parse = (text) => Object.fromEntries((text || "").split(";").filter(Boolean).map((pair) => pair.split("=")));
  const holds = (condition, state) => condition.split(";").every((pair) => {
    const [key, values] = pair.split("=");
    return values.split("|").includes(state[key] || "");
  });
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const live = root.querySelector(".live");
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
      const [key, way] = e.dataset.go.split(":");
      const there = Number(state[key] || 0) + Number(way);
      e.disabled = there < 0 || there > Number(root.querySelector("[data-last]").dataset.last);
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

  function go(text) {
    const [key, way] = text.split(":");
    const last = Number(root.querySelector("[data-last]").dataset.last);
    choose({ [key]: String(Math.max(0, Math.min(last, Number(state[key] || 0) + Number(way)))) });
  }

  function play(button, on) {
    clearInterval(timer);
    timer = 0;
    if (on) {
      const key = button.dataset.play;
      const last = Number(root.querySelector("[data-last]").dataset.last);
      if (Number(state[key] || 0) >= last) choose({ [key]: "0" });
      timer = setInterval(() => {
        go(key + ":1");
        if (Number(state[key]) >= last) play(button, false);
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
    if (control.dataset.go) return go(control.dataset.go);
    const change = parse(control.dataset.set);
    const again = control.hasAttribute("data-toggle") && holds(control.dataset.set, state);
    choose(again ? Object.fromEntries(Object.keys(change).map((key) => [key, ""])) : change);
  });

  root.addEventListener("keydown", (event) => {
    const control = event.target.closest("[data-set][role=button]");
    if (control && event.key === " ") { event.preventDefault(); control.dispatchEvent(new MouseEvent("click", { bubbles: true })); }
    const stepper = event.target.closest("[data-last]");
    if (stepper && /^Arrow(Left|Right)$/.test(event.key)) {
      event.preventDefault();
      go(stepper.dataset.last && stepper.dataset.key + (event.key === "ArrowRight" ? ":1" : ":-1"));
    }
    const open = event.key === "Escape" && !root.querySelector(":popover-open") ? all("[data-toggle][aria-pressed=true]") : [];
    if (open.length) {
      choose(Object.fromEntries(open.flatMap((e) => Object.keys(parse(e.dataset.set))).map((key) => [key, ""])));
      open.find((e) => e.tabIndex >= 0 && e.getClientRects().length)?.focus();
    }
  });

  root.classList.add("scripted");
  choose(options.state || {}, true);
  return { choose: (change) => choose(change, true), state: () => ({ ...state }) };
}
