// What the menu holds besides pages: the theme, kept on this device, and whether source marks stand in the text.
const THEME = "explainer-theme";

// Whether source marks stand in the text; left out, the address says so, on the next page too.
function keepSources(choice, inAddress) {
  const root = document.documentElement;
  const box = choice.querySelector("input");
  const show = (on) => {
    if (on) delete root.dataset.sources;
    else root.dataset.sources = "off";
    const address = new URL(location.href);
    if (on) address.searchParams.delete("sources");
    else address.searchParams.set("sources", "off");
    if (inAddress && address.href !== location.href) history.replaceState(history.state, "", address);
  };
  const carry = (event) => {
    const link = event.target.closest("a[href]:not(svg *)");
    const to = link && new URL(link.href);
    if (box.checked || !inAddress || to?.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
    to.searchParams.set("sources", "off");
    link.href = to;
  };
  (choice.closest(".view") || document.body).addEventListener("click", carry, true);
  choice.hidden = false;
  box.checked = root.dataset.sources !== "off" && new URLSearchParams(location.search).get("sources") !== "off";
  box.addEventListener("change", () => show(box.checked));
  show(box.checked);
}

function openMenu(masthead, inAddress) {
  const menu = masthead.querySelector(".menu");
  const themes = masthead.querySelector(".themes");
  keepSources(masthead.querySelector(".sources-choice"), inAddress);
  const close = (focus) => {
    menu.open = false;
    if (focus) menu.querySelector("summary").focus();
  };
  addEventListener("click", (event) => menu.open && !menu.contains(event.target) && close(false));
  menu.addEventListener("keydown", (event) => event.key === "Escape" && menu.open && close(true));
  themes.hidden = false;
  themes.addEventListener("click", (event) => {
    const theme = event.target.dataset.themeChoice;
    if (theme === undefined) return;
    try { localStorage.setItem(THEME, theme); } catch { /* it holds for this page alone then */ }
    showTheme(themes);
    dispatchEvent(new Event(THEME));
  });
  showTheme(themes);
}

function showTheme(themes) {
  let theme = "";
  try { theme = localStorage.getItem(THEME) || theme; } catch { /* as the device is set */ }
  if (!theme) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const button of themes.querySelectorAll("button")) button.setAttribute("aria-pressed", button.dataset.themeChoice === theme);
}
