// Brings one element of each sort into a state and says, for each, whether the condition held.
([condition, state]) => {
  document.body.innerHTML = '<figure class="x figure"></figure>';
  const root = document.querySelector("figure");
  root.dataset.state = Object.entries(state).map((pair) => pair.join("=")).join(";");
  const add = (element, name) => {
    element.dataset[name] = condition;
    return root.appendChild(element);
  };
  const made = (tag) => document.createElement(tag);
  const shape = add(document.createElementNS("http://www.w3.org/2000/svg", "g"), "when");
  const [text, lit, set] = [add(made("p"), "when"), add(made("li"), "lit"), add(made("button"), "set")];
  const panel = add(made("details"), "panel");
  enhance(root);
  return [
    shape.getAttribute("display") !== "none", !text.hidden, lit.classList.contains("lit"), set.ariaPressed === "true",
    panel.open && !panel.hidden,
  ];
}
