// Find: looks through a list that is fetched when the field is first used; words in any order, hyphens and accents or not.
function find(box, opener) {
  const field = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const found = box.querySelector(".found");
  const SHOWN = 4;  // of a kind, before the rest is asked for
  const PAUSE = 120;  // in typing, before it looks, in milliseconds
  const RARE = Math.log(11);  // the weight of a word that one entry in ten holds; what is rarer is shown where it stands
  const LIGHTER = { term: 0.75, fact: 0.65, source: 0.6, scene: 0.6 };  // many and long: what they are about comes first
  const EXACT = 2;  // times the weight, where all that is asked is a name
  const SAME = 0.8;  // of the weight of a word, for one that asks for the same
  const told = box.dataset;
  let index = null;
  let waiting = 0;

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss");
  const compounds = (text) => fold(text).match(/[\p{L}\p{N}]+(?:[-\u2010\u2011.,'’][\p{L}\p{N}]+)*/gu) || [];
  const joined = (word) => word.replace(/[^\p{L}\p{N}]/gu, "");
  const pieces = (word) => word.split(/[^\p{L}\p{N}]/u);
  // " well kept wellkept tower": a compound is found by its pieces and as one word.
  const words = (text) => compounds(text).flatMap((word) => (joined(word) === word ? word : [...pieces(word), joined(word)]));
  const bare = (text) => compounds(text).map(joined).sort().join(" ");
  const padded = (text) => ` ${words(text).join(" ")} `;
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  async function fetched() {
    const { kinds, same, entries } = await (await fetch(told.index)).json();
    return { kinds, same: same.map((group) => group.map(fold)), entries: entries.map(([kind, id, title, beside, more, page]) => {
      const [first, second] = [padded(title), padded(beside)];
      const ends = [first.length, first.length + second.length];
      return { kind, id, title, beside, more, page, ends, text: first + second + padded(`${more} ${id}`) };
    }) };
  }
  const load = () => (index ||= fetched().catch((error) => { index = null; throw error; }));

  // One letter more, less, other, or two changed about.
  function isNear(a, b) {
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    const [x, y] = [a.slice(at), b.slice(at)];
    return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
      || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
  }

  // A word of the list that is like one that is not in it.
  function nearest(word, entries) {
    if (word.length < 4) return word;
    for (const { text } of entries) {
      const near = text.split(" ").find((each) => Math.abs(each.length - word.length) < 2 && isNear(word, each));
      if (near) return near;
    }
    return word;
  }

  function rank(question, { entries, same }) {
    const stands = (word) => entries.some(({ text }) => text.includes(` ${word}`));
    const asked = compounds(question).flatMap((word) => (stands(joined(word)) ? joined(word) : pieces(word)));
    const wanted = [...new Set(asked)].map((word) => (stands(word) ? word : nearest(word, entries)));
    const weighed = wanted.map((word) => {
      const sign = /[\u0e00-\u0eff\u3040-\u9fff]/.test(word) ? word : ` ${word}`;  // no spaces between words
      const others = same.filter((group) => group.some((each) => word.startsWith(each))).flat();
      const signs = [sign, ...others.map((each) => ` ${each}`)];
      const hits = entries.filter(({ text }) => signs.some((each) => text.includes(each))).length;
      return { signs, weight: Math.log(1 + entries.length / hits) };
    });
    for (const entry of entries) {
      const { text, ends, kind } = entry;
      const here = weighed.flatMap(({ signs, weight }) => {
        const sign = signs.find((each) => text.includes(each));
        return sign ? { sign, weight: weight * (sign === signs[0] ? 1 : SAME) } : [];
      });
      const points = here.map(({ sign, weight }) => {
        const place = ends.filter((end) => text.indexOf(sign) >= end).length;
        return weight * [1.3, 1.15, 1][place] * (text.includes(`${sign} `) ? 1.2 : 1);
      });
      const exact = [entry.title, entry.beside].some((name) => bare(name) === bare(question)) ? EXACT : 1;
      const part = here.length / wanted.length;
      entry.signs = here.filter(({ weight }) => weight > RARE).map(({ sign }) => sign);
      entry.score = points.reduce((sum, each) => sum + each, 0) * part * part * exact * (LIGHTER[kind] || 1) / (1 + ends[0] / 1000);
    }
    const ranked = entries.filter(({ score }) => score).sort((a, b) => b.score - a.score);
    return ranked.filter(({ score }) => score >= ranked[0].score * 0.4);
  }

  function address({ kind, id, page }) {
    const filled = { kind, id, page: page === told.first ? "./" : page };
    return (told[kind] || told.entry).replace(/{(\w+)}/g, (_, name) => filled[name]);
  }

  // Words that were asked for and stand in none of what is shown, with those around them.
  function excerpt({ title, beside, more, signs }) {
    const hidden = signs.filter((sign) => !padded(`${title} ${beside}`).includes(sign));
    const all = more.split(" ");
    const at = all.findIndex((word) => hidden.some((sign) => padded(word).includes(sign)));
    if (at < 0) return [];
    const around = make("span", { className: "excerpt" });
    const [from, to] = [Math.max(0, at - 5), at + 6];
    around.append(from ? "… " : "", all.slice(from, at).join(" "), " ", make("mark", { textContent: all[at] }),
      " ", all.slice(at + 1, to).join(" "), to < all.length ? " …" : "");
    return [" ", around];
  }

  const tier = (kind) => Math.min(LIGHTER[kind] || 1, LIGHTER.term);

  function line(entry) {
    const item = make("li");
    item.append(make("a", { href: address(entry), textContent: entry.title }), " ",
      make("span", { className: "soft", textContent: entry.beside }), ...excerpt(entry));
    return item;
  }

  function group(heading, entries) {
    const list = make("ul");
    const part = make("section");
    part.append(make("h3", { textContent: heading }), list);
    list.append(...entries.slice(0, SHOWN).map(line));
    if (entries.length > SHOWN) {
      const more = make("button", { type: "button", textContent: told.further.replace("{count}", entries.length - SHOWN) });
      more.onclick = () => {
        list.append(...entries.slice(SHOWN).map(line));
        more.remove();
        list.children[SHOWN].firstChild.focus();
      };
      part.append(more);
    }
    return part;
  }

  async function look() {
    const question = field.value;
    let results = [];
    let all;
    try { all = await load(); } catch { status.textContent = told.failed; return; }
    if (question !== field.value) return;
    const empty = !compounds(question).length;
    if (!empty) results = rank(question, all);
    const kinds = [...new Set(results.map(({ kind }) => kind))].sort((a, b) => tier(b) - tier(a));
    found.replaceChildren(...kinds.map((kind) => group(all.kinds[kind], results.filter((entry) => entry.kind === kind))));
    status.textContent = empty ? "" : results.length ? told.count.replace("{count}", results.length) : told.none;
    if (!opener) history.replaceState(history.state, "", empty ? location.pathname : `?q=${encodeURIComponent(question)}`);
  }

  box.addEventListener("keydown", (event) => {
    const stops = [field, ...found.querySelectorAll("a,button")];
    const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = stops.indexOf(event.target);
    if (event.key === "Enter" && event.target === field) stops[1]?.focus();
    else if (to && at >= 0) stops[Math.max(0, Math.min(stops.length - 1, at + to))].focus();
    else return;
    event.preventDefault();
  });
  field.addEventListener("focus", () => load().catch(() => {}));
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  });
  if (!opener) {
    box.hidden = false;
    field.value = new URLSearchParams(location.search).get("q") || "";
    if (field.value) look();
    return;
  }
  opener.addEventListener("click", (event) => {
    if (!box.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    box.showModal();
    field.focus();
    field.select();
  });
  box.addEventListener("click", (event) => {
    if (event.target === box || event.target.closest("[data-close],a")) box.close();
  });
}
