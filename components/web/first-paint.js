// Runs first. Of the page only menu, heading, lead and a story's first scene are painted before the script at its end
// has run, so nothing moves when it does. What the device keeps is opened now: a slow phone takes long to.
{
  const root = document.documentElement;
  root.classList.add("unshown");
  try {
    const theme = localStorage.getItem("explainer-theme");
    if (theme) root.dataset.theme = theme;
  } catch {}
  const coming = new MutationObserver(() => {
    const second = document.querySelector("main>.scrolly>.scene+.scene");
    if (second || !root.classList.contains("unshown")) coming.disconnect();
    const first = second?.previousElementSibling;
    first?.parentElement.classList.add("telling");
    first?.classList.add("current");
    first?.querySelector(".still").classList.add("painted");
  });
  if (!location.hash) coming.observe(root, { childList: true, subtree: true });
}
