// Asks the questions of a quiz one at a time and judges in the browser. What is answered never leaves it.
function ask(root) {
  const all = (query, from = root) => [...from.querySelectorAll(query)];
  const fill = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);
  const questions = new Map(all(".question").map((e) => [e.dataset.question, e]));
  const progress = root.querySelector(".progress");
  const asked = (new URLSearchParams(location.search).get("set") || "").split(",").filter(Boolean);
  const chosen = asked.filter((id) => questions.has(id));
  const set = chosen.length ? chosen : [...questions.keys()];
  const KEY = `quiz:${location.pathname}:${set.join()}`;
  let kept = read() || { queue: set, first: {} };
  all(".figure", root).forEach((figure) => figure.classList.contains("scripted") || enhance(figure));
  const starts = new Map(all(".items").map((list) => [list, [...list.children]]));

  function read() {
    try {
      const found = JSON.parse(sessionStorage.getItem(KEY));
      return found && found.queue.every((id) => questions.has(id)) ? found : null;
    } catch { return null; }
  }

  function keep() {
    try { sessionStorage.setItem(KEY, JSON.stringify(kept)); } catch { /* a browser that keeps nothing loses nothing else */ }
  }

  function judge(question) {
    const inputs = all("input", question);
    const figure = question.querySelector(".point");
    const items = all(".items>li", question);
    if (figure) {
      const picked = (figure.dataset.state || "").replace("part=", "");
      return picked ? picked === figure.dataset.true : null;
    }
    if (items.length) return items.every((item, place) => Number(item.dataset.place) === place);
    if (!inputs.some((input) => input.checked)) return null;
    return inputs.every((input) => input.checked === input.hasAttribute("data-true"));
  }

  function clear(question) {
    all("input", question).forEach((input) => { input.checked = false; input.disabled = false; });
    all(".items", question).forEach((list) => list.append(...starts.get(list)));
    all("[data-do]", question).forEach((button) => { button.disabled = false; });
    all(".point", question).forEach((figure) => {
      figure.dataset.state = "";
      all("[data-set]", figure).forEach((e) => e.setAttribute("aria-pressed", "false"));
      all(".lit", figure).forEach((e) => e.classList.remove("lit"));
    });
    question.querySelector(".verdict").textContent = "";
    question.removeAttribute("data-result");
    question.querySelector("details").open = false;
    button(question, "check").hidden = button(question, "skip").hidden = false;
    button(question, "following").hidden = true;
  }

  const button = (question, name) => question.querySelector(`[data-do=${name}]`);

  function show(focus) {
    const done = Object.keys(kept.first).length;
    const right = Object.values(kept.first).filter(Boolean).length;
    const [now] = kept.queue;
    questions.forEach((question, id) => { question.hidden = id !== now; });
    const score = fill(root.dataset.score, { right, count: set.length });
    const number = Math.min(done + 1, set.length);
    const what = now ? fill(root.dataset.question, { number, count: set.length }) : root.dataset.finished;
    progress.replaceChildren(...[asked.length && !chosen.length ? root.dataset.none : "", what, score].filter(Boolean)
      .map((text) => Object.assign(document.createElement("span"), { textContent: text })));
    if (!now) {
      const again = Object.assign(document.createElement("button"), { type: "button", textContent: root.dataset.again });
      again.dataset.do = "again";
      progress.append(again);
      if (focus) again.focus();
    } else {
      clear(questions.get(now));
      button(questions.get(now), "skip").hidden = kept.queue.length < 2;
      if (focus) {
        const legend = questions.get(now).querySelector("legend");
        legend.tabIndex = -1;
        legend.focus();
      }
    }
    keep();
  }

  function check(question) {
    const right = judge(question);
    if (right === null) return void question.querySelector("input,.button")?.focus();
    const id = question.dataset.question;
    if (!(id in kept.first)) kept.first[id] = right;
    kept.queue = [...kept.queue.slice(1), ...(right ? [] : [id])];
    keep();
    question.dataset.result = right ? "right" : "wrong";
    question.querySelector(".verdict").textContent = right ? root.dataset.right : root.dataset.wrong;
    all("input,.items button", question).forEach((e) => { e.disabled = true; });
    question.querySelector("details").open = true;
    button(question, "check").hidden = button(question, "skip").hidden = true;
    const following = button(question, "following");
    following.hidden = false;
    following.focus();
  }

  function move(item, back) {
    const beside = back ? item.previousElementSibling : item.nextElementSibling;
    if (beside) beside[back ? "before" : "after"](item);
    item.querySelector(`[data-do=${back ? "up" : "down"}]`).focus();
  }

  function link() {
    const address = new URL(location.href);
    address.hash = "";
    address.search = "";
    const picked = all("[data-pick]:checked").map((e) => e.value);
    return picked.length ? `${address.href}?set=${picked.join(",")}` : "";
  }

  const deeds = {
    check: (control) => check(control.closest(".question")),
    skip() { kept.queue = [...kept.queue.slice(1), kept.queue[0]]; show(true); },
    following: () => show(true),
    again() { kept = { queue: set, first: {} }; show(true); },
    up: (control) => move(control.closest("li"), true),
    down: (control) => move(control.closest("li"), false),
    copy(control) {
      if (!link()) return;
      navigator.clipboard?.writeText(link());
      control.textContent = root.dataset.copied;
    },
  };

  root.addEventListener("click", (event) => {
    const control = event.target.closest("[data-do]");
    if (control && root.contains(control)) deeds[control.dataset.do](control);
  });
  root.addEventListener("change", (event) => {
    if (event.target.dataset.pick !== undefined) root.querySelector(".link").textContent = link();
  });
  root.classList.add("scripted");
  show(false);
}
