// In the host page: gives each of our frames the height of its content, puts frames where only a picture stands, and
// lets a link in the article open a state: <a href="..." data-explainer="rock" data-show="part=lamp">.
(() => {
  const home = new URL(".", document.currentScript.src).href;
  const ours = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(home));

  function placed() {
    for (const box of document.querySelectorAll("[data-embed]")) {
      const { embed: src, title, height } = box.dataset;
      box.removeAttribute("data-embed");
      if (!src.startsWith(home)) continue;
      const frame = Object.assign(document.createElement("iframe"), { src, title, height, width: "100%", loading: "lazy", allow: "fullscreen; clipboard-write" });
      frame.style.border = 0;
      box.replaceChildren(frame);
    }
    ours().forEach((frame) => frame.contentWindow.postMessage({ explainer: "height" }, "*"));
  }

  addEventListener("message", ({ source, data }) => {
    const frame = ours().find((one) => one.contentWindow === source);
    const height = data && data.sentinel === "amp" && data.type === "embed-size" && Number(data.height);
    if (frame && height > 0 && height < 20000) Object.assign(frame.style, { height: height + "px", minHeight: 0 });
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-explainer][data-show]");
    const frame = link && ours().find((one) => one.id === link.dataset.explainer);
    if (!frame) return;
    event.preventDefault();
    const state = Object.fromEntries(new URLSearchParams(link.dataset.show));
    frame.contentWindow.postMessage({ ...state, explainer: "show" }, "*");
    frame.scrollIntoView({ block: "nearest" });
  });

  placed();
  document.addEventListener("DOMContentLoaded", placed);
})();
