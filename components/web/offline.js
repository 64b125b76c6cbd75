// Shows one page at a time in a browser whose stylesheets cannot look at what an element holds; all others need no script.
function turnPages(pages) {
  const show = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const view = (target && target.closest(".pages>section")) || pages.firstElementChild;
    for (const page of pages.children) page.classList.toggle("in-view", page === view);
    if (target) target.scrollIntoView();
  };
  pages.classList.add("paged");
  addEventListener("hashchange", show);
  show();
}
