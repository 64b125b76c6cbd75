// Tells a story: the scene in view decides which picture stands; buttons and arrow keys go on as scrolling does.
// `paged` shows one scene at a time, for a frame that does not scroll; `state` says which one first.
function tellStory(root, { paged = false, state = {} } = {}) {
  const scenes = [...root.querySelectorAll(".scene")];
  const bar = root.querySelector(".scene-bar");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const told = (scene) => scene.querySelector(".told");
  const offered = new Set();  // guesses at which a button has stopped
  let now = -1;
  let aim = -1;  // where a button leads while the page is still on its way

  function show(at) {
    if (at === now) return;
    now = at;
    scenes.forEach((scene, number) => {
      scene.classList.toggle("current", number === at);
      scene.classList.toggle("before", number < at);
      scene.querySelector(".still").setAttribute("aria-hidden", number !== at);
    });
    bar.querySelector(".scene-count").textContent = scenes[at].dataset.count;
    bar.querySelector(".reached").style.transform = `scaleX(${(at + 1) / scenes.length})`;
    for (const button of bar.querySelectorAll("button")) {
      const ends = !scenes[at + Number(button.dataset.scene)];
      button.setAttribute("aria-disabled", ends);
      button.tabIndex = ends && button !== document.activeElement ? -1 : 0;
    }
  }

  function go(way) {
    const to = Math.max(0, Math.min(scenes.length - 1, (aim < 0 ? now : aim) + way));
    const say = bar.querySelector(".live");
    const guess = way > 0 && scenes[to].querySelector(".guess:not([data-result])");
    if (guess && !paged && !offered.has(guess)) {
      offered.add(guess);
      say.textContent = guess.querySelector(".ask").textContent;
      return lead(guess);
    }
    say.textContent = scenes[to].dataset.say;
    if (paged) return show(to);
    history.replaceState(history.state, "", `#${told(scenes[to]).id}`);
    aim = to;
    lead(told(scenes[to]));
  }

  function lead(cell) {
    cell.scrollIntoView({ behavior: still.matches ? "auto" : "smooth", block: "start" });
  }

  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-scene]");
    if (button) go(Number(button.dataset.scene));
  });
  root.addEventListener("keydown", (event) => {
    if (!/^Arrow(Left|Right)$/.test(event.key) || event.target.closest("input,select,.scroll")) return;
    event.preventDefault();
    go(event.key === (getComputedStyle(root).direction === "rtl" ? "ArrowLeft" : "ArrowRight") ? 1 : -1);
  });
  root.addEventListener("click", (event) => {
    const answer = event.target.closest("[data-answer]");
    if (!answer) return;
    judgeGuess(answer);
    visit.write(guessKey(answer.closest(".guess")), [...answer.parentElement.children].indexOf(answer));
  });
  // As the answers to questions, a guess is kept for the visit.
  for (const guess of root.querySelectorAll(".guess")) {
    const before = guess.querySelectorAll("[data-answer]")[visit.read(guessKey(guess)) ?? -1];
    if (before) judgeGuess(before);
  }

  const called = (id) => scenes.findIndex((scene) => told(scene).id === id);
  const named = () => called(location.hash.slice(1));
  const asked = ({ scene }) => called(`scene-${scene}`);
  root.classList.add(paged ? "paged" : "telling");
  show(Math.max(0, named(), asked(state)));
  if (!paged) standing();
  // The buttons keep the address, so keys need not stop at every number too.
  for (const number of root.querySelectorAll(".scene-number a")) number.tabIndex = -1;
  addEventListener("hashchange", () => paged && named() >= 0 && show(named()));
  return { choose: (change) => asked(change) >= 0 && show(asked(change)) };

  // All pictures stand in one place, one over the other; what is told goes by beside it, or below it on a phone.
  function standing() {
    const cells = new Map();
    scenes.forEach((scene, number) => {
      for (const cell of scene.querySelectorAll(".guess,.told")) {
        cells.set(cell, cell.matches(".guess") ? Math.max(0, number - 1) : number);
        cell.style.gridRow = cells.size + 1;  // row 1 is where the picture stands on a phone
      }
    });
    root.style.setProperty("--rows-end", cells.size + 2);
    for (const e of [bar, ...root.querySelectorAll(".still")]) e.style.gridRow = "1 / var(--rows-end)";
    // A cell takes over when its top has passed a line, however fast, and the last of them keeps it.
    const passed = new Set();
    const line = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) passed[isIntersecting ? "add" : "delete"](target);
      show(cells.get([...cells.keys()].filter((cell) => passed.has(cell)).pop()) ?? 0);
      if (now === aim) aim = -1;
    }, { rootMargin: `99999px 0px -${innerWidth < 900 ? 21 : 37}% 0px` });
    for (const cell of cells.keys()) line.observe(cell);
    for (const sign of ["wheel", "touchmove"]) root.addEventListener(sign, () => { aim = -1; }, { passive: true });
    if (named() >= 0) told(scenes[named()]).scrollIntoView({ block: "start" });
  }
}

const guessKey = (guess) => `guess:${guess.querySelector(".ask").id}`;

// A guess is told at once whether it is right; the scene that follows says why.
function judgeGuess(answer) {
  const guess = answer.closest(".guess");
  const right = answer.dataset.true !== undefined;
  for (const each of guess.querySelectorAll("[data-answer]")) {
    each.setAttribute("aria-pressed", each === answer);
    each.setAttribute("aria-disabled", "true");
  }
  guess.dataset.result = right ? "right" : "wrong";
  guess.querySelector(".verdict").textContent = right ? guess.dataset.right : guess.dataset.wrong;
}
