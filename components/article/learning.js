// Offers to go on with a tour where it was left.
function remind(root) {
  const KEY = `tour:${location.pathname}`;
  const line = root.querySelector(".resume");
  const { steps, key } = root.querySelector("[data-steps]").dataset;
  const stops = steps.split("|");
  const stop = () => root.dataset.state.replace(`${key}=`, "");
  const there = stops.indexOf(visit.read(KEY));
  if (there > 0 && stop() === stops[0]) {
    const button = line.querySelector("button");
    button.dataset.set = `${key}=${stops[there]}`;
    button.textContent = line.dataset.label.replace("{number}", there + 1);
    line.hidden = false;
  }
  for (const kind of ["click", "keyup"]) {
    root.addEventListener(kind, () => {
      if (visit.read(KEY) !== stop() && (stop() !== stops[0] || line.hidden)) visit.write(KEY, stop());
      if (stop() !== stops[0]) line.hidden = true;
    });
  }
}
