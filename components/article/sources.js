// Filters the table of sources by kind and by publisher.
function filterSources(table) {
  const filters = table.querySelector(".source-filters");
  const said = filters.querySelector(".filtered");
  const rows = [...table.querySelectorAll("tr[data-publisher]")];
  const chosen = (field) => filters.querySelector(`[data-filter=${field}]`).value;
  filters.hidden = false;
  filters.addEventListener("change", () => {
    const kind = chosen("kind");
    const publisher = chosen("publisher");
    const fits = (row) => (!kind || row.dataset.kindOfSource === kind) && (!publisher || row.dataset.publisher === publisher);
    for (const row of rows) row.hidden = !fits(row);
    for (const box of table.querySelectorAll(".source-kind")) {
      box.hidden = !box.querySelector("tr[data-publisher]:not([hidden])");
      if (!box.hidden && (kind || publisher)) box.open = true;
    }
    const shown = rows.filter((row) => !row.hidden).length;
    said.textContent = said.dataset.text.replace("{shown}", shown).replace("{count}", rows.length);
  });
}
