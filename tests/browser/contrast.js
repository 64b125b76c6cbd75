// Labels of a drawing that cannot be told from what they stand on: each with the two colours.
() => {
  const rgb = (text) => (text.match(/[\d.]+/g) || [0, 0, 0]).map(Number);
  const luminance = (colour) => rgb(colour).slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const paper = document.body.appendChild(document.createElement("div"));
  paper.style.cssText = "background-color:Canvas;width:1px;height:1px";
  const canvas = getComputedStyle(paper).backgroundColor;
  const painted = (e) => rgb(getComputedStyle(e).fill)[3] !== 0 && getComputedStyle(e).fill !== "none";
  const behind = (text) => {
    const shape = text.closest(".badge,.button,.stop")?.querySelector("circle,rect");
    return shape && painted(shape) ? getComputedStyle(shape).fill : canvas;
  };
  return [...document.querySelectorAll(".picture svg text")].filter((e) => e.checkVisibility())
    .filter((e) => contrast(getComputedStyle(e).fill, behind(e)) < 4.5)
    .map((e) => `${e.textContent}: ${getComputedStyle(e).fill} on ${behind(e)}`);
}
