// Brings one element of each sort into a state and says, for each, whether the condition held.
([condition, state]) => {
  document.body.innerHTML = '<figure class="x figure"></figure>';
  const root = document.querySelector("figure");
  root.dataset.state = Object.entries(state).map((pair) => pair.join("=")).join(";");
  const [when, lit, set, panel] = [["g", "when"], ["g", "lit"], ["button", "set"], ["details", "panel"]].map((sort) => {
    const element = root.appendChild(document.createElement(sort[0]));
    element.dataset[sort[1]] = condition;
    return element;
  });
  enhance(root);
  return [
    !when.hasAttribute("hidden"), lit.classList.contains("lit"), set.ariaPressed === "true", panel.open && !panel.hidden,
  ];
}
