// Tells a story: the scene in view decides which picture stands; buttons and arrow keys go on as scrolling does.
// `paged` shows one scene at a time, for a frame that does not scroll; `state` says which one first.
function tellStory(root, { paged = false, state = {} } = {}) {
  const scenes = [...root.querySelectorAll(".scene")];
  const bar = root.querySelector(".scene-bar");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const told = (scene) => scene.querySelector(".told");
  const pictures = scenes.map((scene) => scene.querySelector(".still"));
  const FADED = 400;  // milliseconds after which a picture has come, and its neighbours may be painted
  const offered = new Set();  // guesses at which a button has stopped
  let now = -1;
  let aim = -1;  // where a button leads while the page is still on its way

  function show(at) {
    if (at === now) return;
    now = at;
    paint(at);
    scenes.forEach((scene, number) => {
      scene.classList.toggle("current", number === at);
      pictures[number].setAttribute("aria-hidden", number !== at);
    });
    setTimeout(() => [at + 1, at - 1].forEach(paint), FADED);
    bar.querySelector(".scene-count").textContent = scenes[at].dataset.count;
    bar.querySelector(".reached").style.transform = `scaleX(${(at + 1) / scenes.length})`;
    for (const button of bar.querySelectorAll("button")) {
      const ends = !scenes[at + Number(button.dataset.scene)];
      button.setAttribute("aria-disabled", ends);
      button.tabIndex = ends && button !== document.activeElement ? -1 : 0;
    }
  }

  // Painted once, before it is needed; a change of scene then changes opacities alone.
  function paint(at) {
    pictures[at]?.classList.add("painted");
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
  // Where nothing else has the focus, keys belong to the story in view.
  const meant = ({ target }) => (root.contains(target) ? !target.closest("input,select,.scroll")
    : !paged && target === document.body && root.isConnected && root.getBoundingClientRect().bottom > innerHeight / 2);
  document.addEventListener("keydown", (event) => {
    if (!/^Arrow(Left|Right)$/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey || !meant(event)) return;
    event.preventDefault();
    go(event.key === (getComputedStyle(root).direction === "rtl" ? "ArrowLeft" : "ArrowRight") ? 1 : -1);
  });

  const called = (id) => scenes.findIndex((scene) => told(scene).id === id);
  const named = () => called(location.hash.slice(1));
  const asked = ({ scene }) => called(`scene-${scene}`);
  root.classList.add(paged ? "paged" : "telling");
  show(Math.max(0, named(), asked(state)));
  if (!paged) {
    askGuesses(root);
    followScrolling(root, scenes, {
      passed(at) { show(at); if (now === aim) aim = -1; },
      taken() { aim = -1; },
    });
    if (named() >= 0) told(scenes[named()]).scrollIntoView({ block: "start" });
  }
  // The buttons keep the address, so keys need not stop at every number too.
  for (const number of root.querySelectorAll(".scene-number a")) number.tabIndex = -1;
  addEventListener("hashchange", () => paged && named() >= 0 && show(named()));
  return { choose: (change) => asked(change) >= 0 && show(asked(change)) };
}
