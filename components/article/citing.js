// Citations: puts in the day of reading, and the address where it was not configured, also into what is saved; a button
// beneath each box copies it.
function dateCitations(root) {
  const at = new URL(root.dataset.root || ".", location.href).href.replace(/\/$/, "");
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const padded = parts.map((part) => String(part).padStart(2, "0"));
  const long = now.toLocaleDateString(document.documentElement.lang || undefined, { dateStyle: "long" });
  const told = { iso: padded.join("-"), slashed: padded.join("/"), listed: parts.join(", "), long, root: at };
  for (const place of root.querySelectorAll("[data-accessed]")) {
    place.textContent = place.dataset.accessed.replace(/{(iso|slashed|listed|long|root)}/g, (_, form) => told[form]);
    place.hidden = false;
  }
  for (const link of root.querySelectorAll("[data-save]")) {
    const text = link.closest(".code").querySelector("pre").textContent;
    link.href = `data:${link.dataset.save};charset=utf-8,${encodeURIComponent(text)}`;
  }
}

function offerCopies(root, copy, copied) {
  for (const box of root.querySelectorAll(".code")) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: copy });
    button.setAttribute("aria-label", `${copy}: ${box.dataset.name}`);
    button.addEventListener("click", async () => {
      await navigator.clipboard?.writeText(box.querySelector("pre").textContent);
      button.textContent = copied;
      button.setAttribute("aria-label", `${copied}: ${box.dataset.name}`);
    });
    box.append(button);
  }
}

// Dated when they are opened: the first use of a calendar takes a slow phone half a second.
function offerPageTools(tools) {
  offerCopies(tools, tools.dataset.copy, tools.dataset.copied);
  const date = () => dateCitations(tools);
  tools.addEventListener("toggle", date, { capture: true, once: true });
  addEventListener("beforeprint", date, { once: true });
}
