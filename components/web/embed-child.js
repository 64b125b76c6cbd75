// Runs inside an embed, after choices.js: opens what the address asks for, tells the host page its height, obeys `show`.
// Whatever comes from outside is compared with what is known; nothing of it is written into the document.
(() => {
  const page = document.documentElement;
  const root = document.querySelector("[data-choices]");
  const query = new URLSearchParams(location.search);
  const given = (name, pattern) => (pattern.test(query.get(name) || "") ? query.get(name) : "");
  if (query.get("level") === "plain" && root.dataset.plain) { // a document of its own
    query.delete("level");
    location.replace(`${root.dataset.plain}?${query}${location.hash}`);
    return;
  }
  const choices = Object.fromEntries(root.dataset.choices.split(";").filter(Boolean).map((pair) => {
    const [key, values] = pair.split("=");
    return [key, values.split("|")];
  }));
  const allowed = (asked) => Object.fromEntries(Object.keys(choices)
    .map((key) => [key, asked(key)]).filter(([key, value]) => choices[key].includes(value)));
  const start = { state: allowed((key) => query.get(key)), paged: true };
  const figure = root.matches(".scrolly") ? tellStory(root, start) : enhance(root, start);

  page.dataset.theme = given("theme", /^(light|dark|auto)$/);
  page.dataset.font = given("font", /^(serif|sans|system)$/);
  if (given("plain", /^1$/)) page.dataset.plain = "";
  const radius = given("radius", /^(\d|1\d|2[0-4])$/);
  if (radius) {
    page.dataset.radius = radius;
    page.style.setProperty("--radius", radius + "px");
  }

  // Colours of a newsroom are taken only where text stands out from them; the builder reads what was refused.
  const channels = (hex) => hex.match(/../g).map((pair) => parseInt(pair, 16));
  const drawn = (name) => {
    root.style.color = `var(--${name})`;
    const found = getComputedStyle(root).color;
    root.style.color = "";
    return found;
  };
  const luminance = (colour) => colour.reduce((sum, each, at) => {
    const part = each / 255;
    return sum + [0.2126, 0.7152, 0.0722][at] * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0.05);
  const contrast = (hex, name) => {
    const ratio = luminance(channels(hex)) / luminance(drawn(name).match(/\d+/g).slice(0, 3));
    return Math.max(ratio, 1 / ratio);
  };
  const take = (name, value) => {
    page.dataset[name] = value;
    page.style.setProperty("--" + name, "#" + value);
  };
  const refused = [];
  const accent = given("accent", /^[0-9a-f]{6}$/i);
  const onAccent = ["ink", "paper"].find((name) => accent && contrast(accent, name) >= 4.5);
  if (onAccent) {
    take("given", accent);
    page.style.setProperty("--given-text", drawn(onAccent)); // as measured, whatever ground comes
  } else if (accent) refused.push("accent");
  const ground = given("ground", /^(clear|[0-9a-f]{6})$/i).toLowerCase();
  const least = { ink: 4.5, soft: 4.5, link: 4.5, fam1: 3, fam2: 3 };
  if (ground === "clear") take("ground", ground);
  else if (ground && page.dataset.theme !== "auto"
    && Object.keys(least).every((name) => contrast(ground, name) >= least[name])) take("ground", ground);
  else if (ground) refused.push("ground");
  page.dataset.refused = refused.join(" ");

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

  // The menu, which a card has not: links stay links where nothing may be copied or shown on the full screen.
  const menu = root.querySelector(".menu");
  menu?.addEventListener("click", (event) => {
    const link = event.target.closest("[data-copy]");
    if (event.target.localName === "button") page.requestFullscreen().catch(() => {});
    if (!link || !navigator.clipboard) return;
    event.preventDefault();
    const home = menu.querySelector("a").href;
    navigator.clipboard.writeText(`${link.dataset.copy} ${home}`.trim())
      .then(() => { link.textContent = menu.dataset.copied; }, () => open(home));
  });
  if (menu) menu.querySelector("button").hidden = !document.fullscreenEnabled;

  // Escape closes what stands open below the figure, and the key goes back to what opened it; a note closes by itself.
  menu?.parentElement.addEventListener("keydown", (event) => {
    const drawer = event.key === "Escape" && event.target.closest(".more[open]");
    if (!drawer || (CSS.supports("selector(:popover-open)") && root.querySelector(":popover-open"))) return;
    event.stopPropagation();
    drawer.open = false;
    drawer.firstElementChild.focus();
  });

  const ASKS = ["height", "ready", "frames-init"]; // ours, WordPress, newswire frames
  const host = parent;
  if (host === window) return;
  const pym = given("childId", /^[\w-]{1,80}$/);
  const secret = (/[?#&]secret=([a-zA-Z0-9]{1,40})$/.exec(location.hash) || [])[1];
  const RESIZER = "[iFrameSizer]"; // iframe-resizer 4 and 5; what follows is the name that the host gave this frame
  let resizer = "";
  const send = (message) => host.postMessage(message, "*");
  let told = 0;

  function tell(again) {
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (!height || (height === told && !again)) return;
    told = height;
    send({ sentinel: "amp", type: "embed-size", height });
    send(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
    send({ subject: "lti.frameResize", height });
    if (pym) send(["pym", pym, "height", height].join("xPYMx"));
    if (secret) send({ message: "height", value: height, secret });
    if (resizer) send(RESIZER + [resizer, height, page.clientWidth, again === "init" ? again : "resizeObserver"].join(":"));
    try { window.requestResize?.(); } catch {} // embedded, but not in an iframe
  }

  addEventListener("message", ({ source, data }) => {
    if (source !== host || !data) return;
    const text = typeof data === "string" ? data : "";
    if (data.explainer === "show") figure.choose(allowed((key) => data[key]));
    else if ([data.explainer, data.message, data.type].some((asked) => ASKS.includes(asked))) tell(true);
    else if (pym && text.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`)) tell(true);
    else if (text.startsWith(RESIZER)) {
      const name = text.slice(RESIZER.length).split(":")[0];
      if (/^[\w-]{1,80}$/.test(name)) { resizer = name; tell("init"); }
    }
  });

  // A frame is too small for a page. Where the host forbids new windows (origin "null"), the frame itself must do.
  document.querySelectorAll("a[href^='.']").forEach((link) => {
    if (self.origin !== "null") link.target = "_blank";
    else if (secret) link.addEventListener("click", (event) => {
      event.preventDefault();
      send({ message: "link", value: link.href, secret });
    });
  });

  new ResizeObserver(() => tell()).observe(page);
  addEventListener("load", () => tell(true));
  send("[iFrameResizerChild]Ready");
})();
