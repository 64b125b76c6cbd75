// Makes a link to questions for a class; it leads to the questions at the reading level of the page that it stands on.
function makeClassLinks(root) {
  const [link, copy, note] = [".link", "[data-do=copy]", ".copied"].map((query) => root.querySelector(query));
  const picked = () => [...root.querySelectorAll("[data-pick]:checked")].map((each) => each.value);
  const show = () => {
    const address = new URL(root.dataset.quiz, document.baseURI);
    address.searchParams.set("set", picked().join(","));
    link.value = picked().length ? address.href.replaceAll("%2C", ",") : "";
    copy.disabled = !picked().length;
    note.textContent = "";
  };
  root.addEventListener("change", (event) => {
    const { pickSet } = event.target.dataset;
    if (pickSet !== undefined) {
      const box = event.target.closest("fieldset");
      box.querySelectorAll("[data-pick]").forEach((each) => { each.checked = event.target.checked; });
    }
    show();
  });
  copy.addEventListener("click", async () => {
    link.select();
    try { await navigator.clipboard.writeText(link.value); note.textContent = root.dataset.copied; } catch { /* it is selected, to be copied by hand */ }
  });
  root.hidden = !document.baseURI.startsWith("http");
  show();
}
