// Makes the first view respond, and gives way to the live page as soon as that is whole.
(() => {
  const first = document.querySelector(".first-view");
  document.documentElement.classList.add("waiting");
  const query = () => new URLSearchParams(location.search);
  const figures = [...first.querySelectorAll(".figure")];
  const starts = figures.map((figure) => Object.fromEntries(figure.dataset.state.split(";").map((pair) => pair.split("="))));
  const sharing = (key) => starts.filter((start) => key in start).length > 1;
  const handles = figures.map((figure, at) => {
    const name = (key) => (sharing(key) ? `${figure.id}-${key}` : key);  // as `parameters` in state.py
    const asked = Object.keys(starts[at]).map((key) => [key, query().get(name(key))]).filter((pair) => pair[1]);
    return enhance(figure, {
      state: Object.fromEntries(asked),
      onState(state) {
        const address = new URL(location.href);
        for (const [key, value] of Object.entries(state)) {
          if (value && value !== starts[at][key]) address.searchParams.set(name(key), value);
          else address.searchParams.delete(name(key));
        }
        history.replaceState(history.state, "", address);
      },
    });
  });
  for (const [key, value] of query()) {
    const entry = first.querySelector(`[data-entry="${CSS.escape(key)}=${CSS.escape(value)}"]`);
    if (entry) entry.classList.add("picked");
    if (entry && !handles.length) entry.scrollIntoView();
  }

  function whole() {
    const app = document.querySelector("[data-testid=stApp]");
    if (document.fonts.status !== "loaded") return false;
    if (!app || app.dataset.testScriptState !== "notRunning" || !app.querySelector("[data-testid=stMain] h1")) return false;
    const mounts = [...app.querySelectorAll(".stBidiComponent")];
    return mounts.length > 0 && mounts.every((mount) => mount.offsetHeight > 8);
  }

  const waiting = setInterval(() => {
    if (!whole()) return;
    clearInterval(waiting);
    clearTimeout(late);
    const scrolled = scrollY;
    first.remove();
    document.documentElement.classList.remove("waiting");
    if (scrolled) document.querySelector("[data-testid=stMain]").scrollTop = scrolled;
  }, 120);
  const late = setTimeout(() => first.querySelector(".offline").removeAttribute("hidden"), 30000);
})();
