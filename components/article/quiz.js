// Asks the questions of a round one at a time. What is kept stays in the browser: a round for the visit, what was
// missed for another day.
function kept(storage) {
  const where = () => window[storage];
  return {
    read(key) {
      try { return JSON.parse(where().getItem(key)); } catch { return null; }
    },
    write(key, value) {
      try { where().setItem(key, JSON.stringify(value)); } catch { /* a browser that keeps nothing loses nothing else */ }
    },
  };
}

const visit = kept("sessionStorage");
const lasting = kept("localStorage");
const MISSED = "quiz-missed";
const DONE = "quiz-done";
const today = () => new Date().toISOString().slice(0, 10);

function ask(root) {
  const all = (query) => [...root.querySelectorAll(query)];
  const words = root.dataset;
  const sets = new Map(all(".question-set").map((e) => [e.dataset.setId, e.dataset.questions.split(",")]));
  const questions = new Map(all(".question").map((e) => [e.dataset.question, makeQuestion(e, {
    later: words.later,
    onJudged: (right, values) => judged(e.dataset.question, right, values),
    onChange: () => save(),
    onHint: () => { now.hints[e.dataset.question] = 1; save(); },
  })]));
  const drawings = new Map(all(".drawing-place>.point").map((e) => [e.parentElement.dataset.figure, e]));
  const progress = root.querySelector(".progress");
  const end = root.querySelector(".round-end");
  const linked = (new URLSearchParams(location.search).get("set") || "").split(",").filter(Boolean);
  const named = linked.flatMap((id) => sets.get(id) || (questions.has(id) ? [id] : []));
  const missed = () => Object.entries(lasting.read(MISSED) || {}).filter(([id]) => questions.has(id));
  let round = "";
  let now = null;

  const roundKey = () => `quiz:${location.pathname}:${round}`;
  const save = () => {
    const [id] = now.queue;
    if (!now.judged) now.draft = id ? questions.get(id).chosen() : [];
    visit.write(roundKey(), now);
  };

  function idsOf(name) {
    if (name === "linked") return [...new Set(named)];
    if (name === "missed") return missed().map(([id]) => id);
    return sets.get(name) || mix();
  }

  // Some of every set by turns, in a new order each time, what was missed on another day first.
  function mix() {
    const before = missed().filter(([, day]) => day !== today()).map(([id]) => id);
    const piles = shuffled([...sets.values()].map(shuffled));
    const turns = Array.from({ length: Math.max(...piles.map((pile) => pile.length)) }, (_, at) => piles.map((pile) => pile[at]));
    const ids = [...new Set([...before.slice(0, words.mixed / 2), ...turns.flat().filter(Boolean)])];
    return ids.slice(0, words.mixed);
  }

  function begin(name, anew = false, ids = null) {
    round = name;
    const begun = anew ? null : visit.read(roundKey());
    const whole = begun && [...begun.ids, ...begun.queue].every((id) => questions.has(id));
    const asked = ids || idsOf(name);
    now = whole ? begun : { ids: asked, queue: asked, first: {}, hints: {}, skipped: [], draft: [] };
    visit.write(`quiz-round:${location.pathname}`, name);
    for (const each of all("[data-round]")) {
      each.setAttribute("aria-pressed", each.dataset.round === name);
      each.hidden = each.dataset.round === "missed" && !missed().length;
    }
  }

  // Shows what is asked now, or a verdict that was being read before the document was loaded again.
  function show(focus) {
    const { judged: before } = now;
    const id = before ? before.id : now.queue[0];
    root.classList.toggle("reviewing", !id);
    end.hidden = Boolean(id);
    questions.forEach(({ root: each }, name) => { each.hidden = id ? name !== id : !now.ids.includes(name); });
    for (const set of all(".question-set")) set.hidden = !set.querySelector(".question:not([hidden])");
    if (!id) return review(focus);
    const { root: question, clear, restore, tell: judgeAgain, button, take } = questions.get(id);
    take(drawings);
    clear();
    question.querySelectorAll("legend .sign").forEach((each) => each.remove());
    restore(before ? before.values : now.draft);
    button("skip").hidden = false;
    if (before) {
      judgeAgain();
      button("following").hidden = false;
    }
    tellProgress(id);
    save();
    if (focus) focusOn(question.querySelector("legend"));
  }

  function focusOn(element) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    bringIntoView(element, element);
  }

  function tellProgress(id) {
    const again = now.judged ? now.judged.again : isAgain(id);
    const number = fillIn(words.question, { number: now.ids.indexOf(id) + 1, count: now.ids.length });
    const day = Object.fromEntries(missed())[id];
    tell([
      linked.length && !named.length && words.noSet,
      again ? `${number}, ${words.again}` : number,
      fillIn(words.score, { right: rightAtFirst(), count: now.ids.length }),
      day && day !== today() && words.missedBefore,
    ]);
  }

  const isAgain = (id) => id in now.first || now.skipped.includes(id);
  const tell = (texts) => progress.replaceChildren(...texts.filter(Boolean).map((text) => withText("span", text)));
  const rightAtFirst = () => Object.values(now.first).filter(Boolean).length;

  function judged(id, right, values) {
    const known = Object.fromEntries(missed());
    if (!right) known[id] = today();
    else if (known[id] !== today()) delete known[id];
    lasting.write(MISSED, known);
    now.judged = { id, values, again: isAgain(id) };
    if (!(id in now.first)) now.first[id] = right;
    now.queue = [...now.queue.slice(1), ...(right ? [] : [id])];
    now.draft = [];
    save();
    const following = questions.get(id).button("following");
    following.hidden = false;
    bringIntoView(questions.get(id).root.querySelector(".verdict"), following);
  }

  // Once skipped, a question comes back at the end; skipped again, it is left out.
  function skip() {
    const [id, ...rest] = now.queue;
    const left = isAgain(id);
    now = { ...now, queue: left ? rest : [...rest, id], skipped: [...new Set([...now.skipped, id])], draft: [] };
    show(true);
  }

  function review(focus) {
    for (const id of now.ids) {
      const { root: question, clear, take } = questions.get(id);
      take(drawings);
      clear();
      const result = id in now.first ? (now.first[id] ? "firstRight" : "firstWrong") : "leftOut";
      question.dataset.result = id in now.first ? (now.first[id] ? "right" : "wrong") : "skipped";
      const sign = { firstRight: "✓", firstWrong: "✗", leftOut: "–" }[result];
      question.querySelectorAll("legend .sign").forEach((each) => each.remove());
      question.querySelector("legend").append(withText("span", ` ${sign} ${words[result]}`, "sign"));
    }
    tell([words.finished]);
    end.querySelector(".result").textContent = result();
    end.querySelector("[data-do=again_missed]").hidden = !wrongOnes().length;
    lasting.write(DONE, { ...(lasting.read(DONE) || {}), [round]: [rightAtFirst(), now.ids.length] });
    tellDone();
    visit.write(roundKey(), now);
    if (focus) focusOn(end.querySelector(".round-title"));
  }

  const wrongOnes = () => now.ids.filter((id) => !now.first[id]);
  const result = () => `${fillIn(words.result, { right: rightAtFirst(), count: now.ids.length, hints: Object.keys(now.hints).length })} `
    + fillIn(words.date, { date: new Date().toLocaleDateString(words.locale, { dateStyle: "long" }) });

  function tellDone() {
    const done = lasting.read(DONE) || {};
    for (const each of all("[data-round]")) {
      each.querySelector(".done")?.remove();
      const played = done[each.dataset.round];
      if (played) each.append(withText("span", ` (${fillIn(words.done, { right: played[0], count: played[1] })})`, "done"));
    }
  }

  function saveResult() {
    const lines = now.ids.map((id) => {
      const question = questions.get(id).root;
      return `${question.querySelector("legend").innerText}\n  ${question.querySelector(".right-answer").innerText}`;
    });
    const text = [document.title, result(), "", ...lines].join("\n");
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([text], { type: "text/plain" })), download: "result.txt" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  const deeds = {
    skip,
    following() { delete now.judged; show(true); },
    anew() { begin(round, true); show(true); },
    again_missed() { begin(round, true, wrongOnes()); show(true); },
    print: () => printAlone(root),
    save: saveResult,
  };
  root.addEventListener("click", (event) => {
    const { do: deed, round: name } = event.target.closest("[data-do],[data-round]")?.dataset || {};
    if (name) {
      begin(name);
      show(false);
      bringIntoView(root.querySelector(".question:not([hidden])"), root.querySelector(".question:not([hidden])"));
    } else deeds[deed]?.();
  });
  root.classList.add("scripted");
  root.querySelector(".rounds").hidden = named.length > 0;
  const last = visit.read(`quiz-round:${location.pathname}`);
  const known = last && last !== "linked" && (sets.has(last) || last === "mixed" || (last === "missed" && missed().length));
  begin(named.length ? "linked" : linked.length ? "mixed" : known ? last : [...sets.keys()][0]);
  tellDone();
  show(false);
}

function shuffled(items) {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0]);
}

// Prints one element without all that stands beside it.
function printAlone(element) {
  const beside = [];
  for (let at = element; at !== document.body; at = at.parentElement) {
    beside.push(...[...at.parentElement.children].filter((each) => each !== at));
  }
  beside.forEach((each) => { each.dataset.notPrinted = ""; });
  addEventListener("afterprint", () => beside.forEach((each) => { delete each.dataset.notPrinted; }), { once: true });
  print();
}
