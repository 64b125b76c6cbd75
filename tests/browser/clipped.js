// Where words do not fit, in a document and its shadow trees: what is cut off, what leaves its box, what covers another.
() => {
  const roots = [document, ...[...document.querySelectorAll("*")].map((e) => e.shadowRoot).filter(Boolean)];
  const ours = (query) => roots.flatMap((root) => [...root.querySelectorAll(query)]).filter((e) => e.closest(".x"));
  const seen = (e) => {
    const box = e.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest(".live");
  };
  const name = (e) => `${e.localName}.${e.getAttribute("class")} ${e.textContent.trim().slice(0, 40)}`;
  const own = (e) => [...e.childNodes].filter((node) => node.nodeType === 3 && node.textContent.trim());
  const lines = (e) => own(e).flatMap((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const foot = e.closest(".sheet")?.getBoundingClientRect().bottom ?? Infinity;  // below it a panel scrolls
    return [...range.getClientRects()].filter((rect) => rect.top < foot)
      .map(({ left, right, top, bottom }) => ({ e, left, right, top, bottom: Math.min(bottom, foot) }));
  });
  const hides = (e) => {
    for (let up = e; up; up = up.parentElement) if (getComputedStyle(up).clipPath !== "none") return true;
    return false;
  };
  const told = ours("*").filter((e) => own(e).length && seen(e) && !hides(e));
  const labels = ours("button,summary,legend,label,th,dt,h1,h2,h3,h4,.tag,.rank,.row *").filter(seen);
  const cut = labels.filter((e) => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 && !hides(e)).map(name);
  const outside = told.filter((e) => !e.ownerSVGElement && !e.closest(".scroll,pre")).filter((e) => {
    let block = e;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const box = block.getBoundingClientRect();
    return lines(e).some((line) => line.right > box.right + 1.5 || line.left < box.left - 1.5);
  }).map(name);
  // A bar at the foot lies on what scrolls; lines of one heading stand close, with the link that it holds.
  const together = (a, b) => a.contains(b) || b.contains(a) || (a.closest("h1,h2,h3,h4") ?? a) === (b.closest("h1,h2,h3,h4") ?? b);
  const every = told.filter((e) => !e.closest("pre,.scene-bar")).flatMap(lines).sort((a, b) => a.top - b.top);
  const over = every.flatMap((a, at) => {
    const found = [];
    for (let b = at + 1; b < every.length && every[b].top < a.bottom - 4; b += 1) {
      const other = every[b];
      const wide = Math.min(a.right, other.right) - Math.max(a.left, other.left);
      const high = Math.min(a.bottom, other.bottom) - other.top;
      if (!together(a.e, other.e) && wide > 3 && high > 6) found.push(`${name(a.e)} / ${name(other.e)}`);
    }
    return found;
  });
  return Object.fromEntries(Object.entries({ cut, outside, over }).filter((pair) => pair[1].length));
}
