// Optional, in the host page: grows each of our frames to its content, and lets a link in the article open a state:
// <a href="..." data-explainer="rock" data-show="part=lamp"> shows a part in the frame <iframe id="rock">.
(() => {
  const home = new URL(".", document.currentScript.src).href;
  const ours = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(home));

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

  ours().forEach((frame) => frame.contentWindow.postMessage({ explainer: "height" }, "*"));
})();
