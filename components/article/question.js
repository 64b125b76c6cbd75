// Judges one question in the browser: what was chosen, whether it is right, what is said to it.
const fillIn = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);
const withText = (tag, textContent, className = "") => Object.assign(document.createElement(tag), { textContent, className });

// `onJudged(right, values)` follows a verdict, `onChange()` whatever is chosen, `onHint()` a hint; `later` is said after a wrong answer.
function makeQuestion(root, { onJudged = () => {}, onChange = () => {}, onHint = () => {}, later = "" } = {}) {
  const all = (query) => [...root.querySelectorAll(query)];
  const said = root.closest("[data-said-right]").dataset;
  const button = (name) => root.querySelector(`[data-do=${name}]`);
  const [say, verdict, answer, list] = [".say", ".verdict", "details", ".items"].map((query) => root.querySelector(query));
  const place = root.querySelector(".drawing-place");
  let figure = place && place.querySelector(".point");
  const line = root.querySelector("input[type=range]");
  const start = list ? [...list.children] : [];
  const rank = (item) => Number(item.dataset.place);
  let touched = false;
  if (figure) figure.choices = enhance(figure);
  root.classList.add("scripted");

  // The values that are chosen; null where nothing is.
  function chosen() {
    if (place) return (figure.dataset.state || "").replace("part=", "").split(",").filter(Boolean).slice(0, 1);
    if (list) return touched ? [...list.children].map((item) => item.dataset.place) : [];
    if (line) return touched ? [line.value] : [];
    return all("input:checked").map((input) => input.value);
  }

  // How many of how many are right, and whether that is all that was asked.
  function judge(values) {
    if (place) return { right: values[0] === place.dataset.true };
    if (list) {
      const fits = [...list.children].filter((item, at) => rank(item) === at).length;
      return { right: fits === list.children.length, fits, count: list.children.length };
    }
    if (line) {
      const [value, low, near] = [line.value, line.dataset.true, line.dataset.near].map(Number);
      const high = Number(line.dataset.high || low);
      return { right: value >= low - near && value <= high + near };
    }
    const inputs = all("input");
    const trues = inputs.filter((input) => input.hasAttribute("data-true"));
    const fits = trues.filter((input) => input.checked).length;
    const right = inputs.every((input) => input.checked === input.hasAttribute("data-true"));
    return trues.length > 1 && fits ? { right, fits, count: trues.length } : { right };
  }

  function check() {
    const values = chosen();
    if (!values.length) {
      say.textContent = list || line ? said.saidUntouched : said.saidNothingChosen;
      return;
    }
    const right = tell(values);
    verdict.focus({ preventScroll: true });
    bringIntoView(verdict, button("following").hidden ? root.querySelector(".because") : button("following"));
    onJudged(right, values);
  }

  // Shows the verdict on what is chosen, with the reason, and returns whether it is right.
  function tell(values = chosen()) {
    const { right, fits, count } = judge(values);
    show(right, right ? said.saidRight : count ? fillIn(said.saidNearly, { right: fits, count }) : said.saidWrong);
    for (const reason of all(".mistaken")) reason.hidden = !values.includes(reason.dataset.of) || Boolean(list || line);
    return right;
  }

  function show(right, text) {
    root.dataset.result = right ? "right" : "wrong";
    delete root.dataset.begun;
    say.textContent = "";
    verdict.replaceChildren(right ? "✓ " : "✗ ", text, right ? "" : ` ${later}`);
    answer.open = true;
    for (const name of ["check", "hint", "skip"]) if (button(name)) button(name).hidden = true;
    all("input").forEach((input) => { input.disabled = true; });
    all(".items button").forEach((each) => { each.disabled = true; });
    all(".options input").forEach(sign);
    if (list) [...list.children].forEach((item, at) => item.append(withText("span", rank(item) === at ? " ✓" : " ✗", "sign")));
  }

  // Says of an option, in words and with a sign, whether it is right and whether it was chosen.
  function sign(input) {
    const right = input.hasAttribute("data-true");
    const words = [right && said.saidCorrect, input.checked && said.saidChosen].filter(Boolean).join(" · ");
    if (words) input.parentElement.append(withText("span", `${right ? "✓" : "✗"} ${words}`, "sign"));
  }

  function clear() {
    touched = false;
    all("input").forEach((input) => { input.checked = false; input.disabled = false; });
    if (line) { line.value = line.defaultValue; root.querySelector(".estimated").hidden = true; }
    if (list) list.append(...start);
    all(".items button").forEach((each) => { each.disabled = false; });
    if (place) figure.choices.choose({ part: "" });
    all(".sign").forEach((each) => each.remove());
    verdict.textContent = say.textContent = "";
    delete root.dataset.result;
    delete root.dataset.begun;
    answer.open = false;
    for (const name of ["check", "hint"]) if (button(name)) button(name).hidden = false;
    button("following").hidden = true;
    if (button("hint")) showHint(false);
  }

  function restore(values) {
    if (!values || !values.length) return;
    touched = true;
    root.dataset.begun = "";
    if (place) figure.choices.choose({ part: values[0] });
    else if (list) list.append(...values.map((value) => list.querySelector(`[data-place="${value}"]`)));
    else if (line) { line.value = values[0]; tellValue(); }
    else all("input").forEach((input) => { input.checked = values.includes(input.value); });
  }

  function showHint(open) {
    button("hint").setAttribute("aria-expanded", open);
    root.querySelector(".hint-text").hidden = !open;
  }

  function tellValue() {
    const shown = root.querySelector(".estimated");
    shown.replaceChildren(line.dataset.before, Number(line.value).toLocaleString(document.documentElement.lang), line.dataset.after);
    shown.hidden = false;
    line.setAttribute("aria-valuetext", shown.textContent);
  }

  function move(item, back) {
    const beside = back ? item.previousElementSibling : item.nextElementSibling;
    if (beside) beside[back ? "before" : "after"](item);
    item.querySelector(`[data-do=${back ? "up" : "down"}]`).focus();
    const at = [...list.children].indexOf(item) + 1;
    say.textContent = fillIn(said.saidMoved, { place: at, count: list.children.length, item: item.querySelector("span").innerText });
  }

  function begun() {
    if (root.dataset.result) return;
    touched = true;
    root.dataset.begun = "";
    if (!list) say.textContent = "";
    onChange();
  }

  root.addEventListener("click", (event) => {
    const name = event.target.closest("[data-do]")?.dataset.do;
    if (name === "check") check();
    if (name === "hint") {
      showHint(root.querySelector(".hint-text").hidden);
      onHint();
    }
    if (name === "up" || name === "down") {
      move(event.target.closest("li"), name === "up");
      begun();
    }
    if (event.target.closest("[data-set]")) begun();
  });
  root.addEventListener("input", () => {
    if (line) tellValue();
    begun();
  });
  // The drawing that questions share stands where it is asked for.
  function take(drawings) {
    if (!place) return;
    figure = drawings.get(place.dataset.figure);
    place.replaceChildren(figure);
  }

  return { root, chosen, clear, restore, tell, button, take };
}

// Scrolls no more than is needed to see all from `first` to `last`, or `first` at the top where not all fits.
function bringIntoView(first, last) {
  const bar = document.querySelector(".masthead");
  const covered = bar && ["sticky", "fixed"].includes(getComputedStyle(bar).position) ? bar.getBoundingClientRect().bottom : 0;
  const below = last.getBoundingClientRect().bottom + 12 - innerHeight;
  const above = first.getBoundingClientRect().top - covered - 12;
  if (below > 0) scrollBy(0, Math.min(below, above));
  else if (above < 0) scrollBy(0, above);
}
