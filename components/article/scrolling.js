// What a story does on a page, where it scrolls: pictures that stand, and guesses.

// All pictures stand in one place, one over the other; what is told goes by beside it, or below it on a phone. `passed` is
// told which scene one has come to, `taken()` that a reader scrolls.
function followScrolling(root, scenes, { passed, taken }) {
  const cells = new Map();
  scenes.forEach((scene, number) => {
    for (const cell of scene.querySelectorAll(".guess,.told")) {
      cells.set(cell, cell.matches(".guess") ? Math.max(0, number - 1) : number);
      cell.style.gridRow = cells.size + 1;  // row 1 is where the picture stands on a phone
    }
  });
  root.style.setProperty("--rows-end", cells.size + 2);
  for (const e of root.querySelectorAll(".scene-bar,.still")) e.style.gridRow = "1 / var(--rows-end)";
  // A cell takes over when its top has passed a line, however fast, and the last of them keeps it.
  const above = new Set();
  const line = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) above[isIntersecting ? "add" : "delete"](target);
    passed(cells.get([...cells.keys()].filter((cell) => above.has(cell)).pop()) ?? 0);
  }, { rootMargin: `99999px 0px -${innerWidth < 900 ? 21 : 37}% 0px` });
  for (const cell of cells.keys()) line.observe(cell);
  for (const sign of ["wheel", "touchmove"]) root.addEventListener(sign, taken, { passive: true });
}

// A guess is told at once whether it is right; the scene that follows says why. As the answers to questions it is kept
// for the visit.
function askGuesses(root) {
  const key = (guess) => `guess:${guess.querySelector(".ask").id}`;
  const answers = (guess) => [...guess.querySelectorAll("[data-answer]")];
  root.addEventListener("click", ({ target }) => {
    const answer = target.closest("[data-answer]");
    if (!answer) return;
    judgeGuess(answer.closest(".guess"), answer);
    visit.write(key(answer.closest(".guess")), answers(answer.closest(".guess")).indexOf(answer));
  });
  for (const guess of root.querySelectorAll(".guess")) {
    const before = answers(guess)[visit.read(key(guess)) ?? -1];
    if (before) judgeGuess(guess, before);
  }
}

function judgeGuess(guess, answer) {
  const right = answer.dataset.true !== undefined;
  for (const each of guess.querySelectorAll("[data-answer]")) {
    each.setAttribute("aria-pressed", each === answer);
    each.setAttribute("aria-disabled", "true");
  }
  guess.dataset.result = right ? "right" : "wrong";
  guess.querySelector(".verdict").textContent = right ? guess.dataset.right : guess.dataset.wrong;
}
