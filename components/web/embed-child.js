// Runs inside an embed, after figure.js: opens what the address asks for, tells the host page its height, obeys `show`.
// Whatever comes from outside is compared with what is known; nothing of it is written into the document.
(() => {
  const page = document.documentElement;
  const root = document.querySelector(".figure");
  const query = new URLSearchParams(location.search);
  const given = (name, pattern) => (pattern.test(query.get(name) || "") ? query.get(name) : "");
  const choices = Object.fromEntries(root.dataset.choices.split(";").filter(Boolean).map((pair) => {
    const [key, values] = pair.split("=");
    return [key, values.split("|")];
  }));
  const allowed = (asked) => Object.fromEntries(Object.keys(choices)
    .map((key) => [key, asked(key)]).filter(([key, value]) => choices[key].includes(value)));
  const figure = enhance(root, { state: allowed((key) => query.get(key)) });

  page.dataset.theme = given("theme", /^(light|dark)$/);
  page.dataset.font = given("font", /^(serif|sans|system)$/);
  const accent = given("accent", /^[0-9a-f]{6}$/i);
  if (accent) {
    const [red, green, blue] = accent.match(/../g).map((pair) => parseInt(pair, 16));
    page.dataset.accent = red * 0.3 + green * 0.59 + blue * 0.11 > 140 ? "light" : "dark";
    page.style.setProperty("--given", "#" + accent);
  }

  const seen = given("seen", /^\d{4}-\d\d-\d\d$/);
  const log = document.querySelector("[data-since]");
  if (seen && log && Date.parse(seen)) {
    const items = [...log.querySelectorAll("[data-corrected]")];
    const later = ({ dataset: { corrected: on } }) => on > seen || (on.length < 10 && on >= seen.slice(0, on.length));
    if (items.some(later)) {
      const date = new Date(seen).toLocaleDateString(page.lang, { dateStyle: "long", timeZone: "UTC" });
      log.firstElementChild.textContent = log.dataset.since.replace("{date}", date);
      items.forEach((item) => { item.hidden = !later(item); });
      log.open = true;
      log.classList.add("since");
      root.querySelector(".caption").after(log);
    }
  }

  const ASKS = ["height", "ready", "frames-init"]; // ours, WordPress, newswire frames
  const host = parent;
  if (host === window) return;
  const pym = given("childId", /^[\w-]{1,80}$/);
  const secret = (/[?#&]secret=([a-zA-Z0-9]{1,40})$/.exec(location.hash) || [])[1];
  const send = (message) => host.postMessage(message, "*");
  let told = 0;

  function tell(again) {
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (!height || (height === told && !again)) return;
    told = height;
    send({ sentinel: "amp", type: "embed-size", height });
    send(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
    if (pym) send(["pym", pym, "height", height].join("xPYMx"));
    if (secret) send({ message: "height", value: height, secret });
    try { window.requestResize?.(); } catch { /* embedded, but not in an iframe */ }
  }

  addEventListener("message", ({ source, data }) => {
    if (source !== host || !data) return;
    if (data.explainer === "show") figure.choose(allowed((key) => data[key]));
    else if ([data.explainer, data.message, data.type].some((asked) => ASKS.includes(asked))) tell(true);
    else if (pym && String(data).startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`)) tell(true);
  });

  // A frame is too small for a page. Where the host forbids new windows (origin "null"), the frame itself must do.
  document.querySelectorAll("a[href^='../']").forEach((link) => {
    if (self.origin !== "null") link.target = "_blank";
    else if (secret) link.addEventListener("click", (event) => {
      event.preventDefault();
      send({ message: "link", value: link.href, secret });
    });
  });

  new ResizeObserver(() => tell()).observe(page);
  addEventListener("load", () => tell(true));
})();
