// Shows one figure of the embed builder at a time, as readers will see it, with what is chosen in every code.
function buildEmbeds(root) {
  const offers = [...root.querySelectorAll(".offer")];
  const pick = (name, from = root) => from.querySelector(`[data-pick=${name}]`);
  const unknown = root.dataset.unknown;
  const here = new URL(root.dataset.root || ".", location.href).href.replace(/\/$/, "");
  const known = (text) => (unknown ? text.replaceAll(unknown, here).replaceAll(encodeURIComponent(unknown), encodeURIComponent(here)) : text);
  const codes = new Map([...root.querySelectorAll(".codes .code pre")].map((box) => [box, known(box.textContent)]));
  const seen = new Set(); // offers whose codes have their buttons
  const asked = new URLSearchParams(location.search).get("figure") || location.hash.replace("#offer-", "");

  // What is chosen for every figure: {theme: "dark", level: "plain"}; nothing where all is as it comes.
  function options() {
    const asked = {};
    for (const name of ["level", "theme", "font", "accent", "ground", "radius"]) {
      const field = pick(name);
      if (field.value && field.checkValidity()) asked[name] = field.value;
    }
    if (pick("plain").checked) asked.plain = "1";
    const ground = pick("ground-colour");
    if (ground.value && ground.checkValidity() && !asked.ground) asked.ground = ground.value;
    return asked;
  }

  // "part=lamp" in the dark theme: the same address as in the snippet, with what is chosen put before what it has;
  // `fixed` is the end of the path of a version that never changes.
  function changed(source, state, { level, ...asked }, fixed = "") {
    const [path, query] = source.split("?");
    const [key, value] = state.split("=");
    const folder = path + (key === "step" ? `step-${value}/` : "") + (level ? root.dataset.plain : "") + fixed;
    return `${folder}?${[key === "step" ? "" : state, String(new URLSearchParams(asked)), query].filter(Boolean).join("&")}`;
  }

  function filled(text, source, chosen) {
    const inMarkup = text.startsWith("<") ? chosen.replaceAll("&", "&amp;") : chosen;
    return text.replaceAll(encodeURIComponent(source), encodeURIComponent(chosen)).replaceAll(source, inMarkup);
  }

  function show() {
    const id = pick("figure").value;
    for (const offer of offers) offer.hidden = offer.dataset.figure !== id;
    const offer = offers.find((each) => each.dataset.figure === id);
    if (!seen.has(offer)) offerCopies(offer, root.dataset.copy, root.dataset.copied);
    seen.add(offer);
    const [state, asked, width] = [pick("state", offer).value, options(), pick("width").value];
    const source = known(offer.dataset.source);
    const isFixed = pick("version").value;
    const fill = (fixed) => {
      const chosen = changed(source, state, asked, fixed);
      for (const [box, text] of codes) if (offer.contains(box)) box.firstChild.textContent = filled(text, source, chosen);
      for (const e of offer.querySelectorAll(".codes")) e.hidden = isFixed && !fixed;
    };
    fill("");
    preview(offer, changed(new URL(offer.dataset.embed + "?", location.href).href, state, asked), width, isFixed && fill);
  }

  // `fill` is told the fixed version, to which the menu of what is shown leads.
  function preview(offer, source, width, fill) {
    const box = offer.querySelector(".preview");
    const frame = box.querySelector("iframe") || Object.assign(document.createElement("iframe"), { title: offer.dataset.title });
    frame.width = width;
    const fit = () => {
      const shown = frame.contentDocument?.documentElement;
      frame.height = shown ? shown.getBoundingClientRect().height : 600;
      root.querySelector(".refused").hidden = !shown?.dataset.refused;
      const [sent] = frame.contentWindow?.performance.getEntriesByType("navigation") || [];
      offer.querySelector(".weight").textContent = sent?.encodedBodySize
        ? root.dataset.weight.replace("{size}", Math.round(sent.encodedBodySize / 1000)) : "";
      const fixed = shown?.querySelector(".menu a[href^='./']");
      if (fill && fixed) fill(fixed.getAttribute("href").slice(2));
    };
    frame.onload = fit;
    if (frame.src !== source) frame.src = source;
    else fit();
    if (!frame.isConnected) box.append(frame);
  }

  // The drawing as code, which is long: in place of the link to it as soon as its drawer is opened.
  async function fetchMarkup(link) {
    const sent = await fetch(link.href);
    if (!sent.ok) return;
    const [box, pre, code] = ["div", "pre", "code"].map((name) => document.createElement(name));
    box.className = "code";
    box.dataset.name = link.dataset.markup;
    code.textContent = known(await sent.text());
    pre.setAttribute("aria-hidden", "true"); // nobody listens to a drawing's code
    pre.append(code);
    box.append(pre);
    const room = link.parentElement.parentElement;
    room.replaceChildren(box);
    offerCopies(room, root.dataset.copy, root.dataset.copied);
  }

  const date = () => dateCitations(root); // what is slow is left until something is opened
  root.addEventListener("toggle", date, { capture: true, once: true });
  addEventListener("beforeprint", date, { once: true });
  root.addEventListener("toggle", ({ target }) => {
    for (const link of target.querySelectorAll("[data-markup]")) fetchMarkup(link).catch(() => {});
  }, true);
  for (const e of root.querySelectorAll(".picker,.states,.codes")) e.hidden = false;
  for (const e of root.querySelectorAll(".no-address")) e.hidden = true;
  root.classList.add("scripted");
  root.querySelector(".looks").open = matchMedia("(min-width:900px)").matches;
  if (offers.some((offer) => offer.dataset.figure === asked)) pick("figure").value = asked;
  root.addEventListener("change", (event) => event.target.dataset.pick && show());
  show();
}
