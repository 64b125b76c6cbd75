// What helps to learn; nothing that is kept here ever leaves the browser.
const kept = {
  read(key) {
    try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
  },
  write(key, value) {
    try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* a browser that keeps nothing loses nothing else */ }
  },
};

// Asks the questions of a quiz one at a time and judges them.
function ask(root) {
  const all = (query, from = root) => [...from.querySelectorAll(query)];
  const fill = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);
  const questions = new Map(all(".question").map((e) => [e.dataset.question, e]));
  const progress = root.querySelector(".progress");
  const asked = (new URLSearchParams(location.search).get("set") || "").split(",").filter(Boolean);
  const chosen = asked.filter((id) => questions.has(id));
  const set = chosen.length ? chosen : [...questions.keys()];
  const KEY = `quiz:${location.pathname}:${set.join()}`;
  const begun = kept.read(KEY);
  let now = begun && begun.queue.every((id) => questions.has(id)) ? begun : { queue: set, first: {} };
  all(".figure", root).forEach((figure) => figure.classList.contains("scripted") || enhance(figure));
  const starts = new Map(all(".items").map((list) => [list, [...list.children]]));

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
    question.removeAttribute("data-begun");
    question.querySelector("details").open = false;
    button(question, "check").hidden = button(question, "skip").hidden = false;
    button(question, "following").hidden = true;
  }

  const button = (question, name) => question.querySelector(`[data-do=${name}]`);

  function show(focus) {
    const done = Object.keys(now.first).length;
    const right = Object.values(now.first).filter(Boolean).length;
    const [id] = now.queue;
    questions.forEach((question, name) => { question.hidden = name !== id; });
    const score = fill(root.dataset.score, { right, count: set.length });
    const number = Math.min(done + 1, set.length);
    const what = id ? fill(root.dataset.question, { number, count: set.length }) : root.dataset.finished;
    progress.replaceChildren(...[asked.length && !chosen.length ? root.dataset.none : "", what, score].filter(Boolean)
      .map((text) => Object.assign(document.createElement("span"), { textContent: text })));
    if (!id) {
      const again = Object.assign(document.createElement("button"), { type: "button", textContent: root.dataset.again });
      again.dataset.do = "again";
      progress.append(again);
      if (focus) again.focus();
    } else {
      clear(questions.get(id));
      button(questions.get(id), "skip").hidden = now.queue.length < 2;
      if (focus) {
        const legend = questions.get(id).querySelector("legend");
        legend.tabIndex = -1;
        legend.focus();
      }
    }
    kept.write(KEY, now);
  }

  function check(question) {
    const right = judge(question);
    if (right === null) return void question.querySelector("input,.button")?.focus();
    const id = question.dataset.question;
    if (!(id in now.first)) now.first[id] = right;
    now.queue = [...now.queue.slice(1), ...(right ? [] : [id])];
    kept.write(KEY, now);
    question.dataset.result = right ? "right" : "wrong";
    question.removeAttribute("data-begun");
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
    skip() { now.queue = [...now.queue.slice(1), now.queue[0]]; show(true); },
    following: () => show(true),
    again() { now = { queue: set, first: {} }; show(true); },
    up: (control) => move(control.closest("li"), true),
    down: (control) => move(control.closest("li"), false),
    copy(control) {
      if (!link()) return;
      navigator.clipboard?.writeText(link());
      control.textContent = root.dataset.copied;
    },
  };

  for (const kind of ["input", "click"]) {
    root.addEventListener(kind, (event) => {
      const question = event.target.closest("input,[data-do=up],[data-do=down],[data-set]")?.closest(".question:not([data-result])");
      if (question) question.dataset.begun = "";
    });
  }
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
