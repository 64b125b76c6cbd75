// What a person would not notice at once, in a document and its shadow trees: an answer for each thing asked for.
(asked) => {
  const roots = [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)];
  const ours = (query) => roots.flatMap((root) => [...root.querySelectorAll(query)]).filter((e) => e.closest(".x"));
  const seen = (e) => {
    const box = e.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && getComputedStyle(e).visibility !== "hidden" && e.checkVisibility();
  };
  const name = (e) => `${e.localName}.${e.getAttribute("class")} ${(e.getAttribute("aria-label") || e.textContent).trim().slice(0, 40)}`;
  const scale = (e) => {
    const matrix = e.ownerSVGElement && e.getScreenCTM();
    return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  };
  const checks = {
    sideways: () => [document.documentElement, document.querySelector("[data-testid=stMain]")]
      .filter((e) => e && e.scrollWidth > e.clientWidth)
      .flatMap((e) => ours("*").filter(seen).filter((each) => each.getBoundingClientRect().right > e.clientWidth + 0.5).map(name)
        .concat(`${e.localName} ${e.scrollWidth - e.clientWidth} px`)),
    small: () => ours("button,[role=button],summary,select,input").filter(seen).filter((e) => {
      const box = (e.querySelector(".hit") || e).getBoundingClientRect();
      return box.width < 23.9 || box.height < 23.9;
    }).map(name),
    tiny: () => ours("text,tspan,p,li,td,th,dt,dd,span,b,q,cite,time,h2,h3,h4,a,summary,figcaption,button").filter(seen)
      .filter((e) => [...e.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
      .filter((e) => parseFloat(getComputedStyle(e).fontSize) * scale(e) < 10.95).map(name),
  };
  return Object.fromEntries(asked.map((what) => [what, checks[what]()]).filter((pair) => pair[1].length));
}
