const search = document.getElementById("search");
if (location.protocol === "file:") {
  // browsers do not load an index from a file
  search.textContent = "The search works on a web server only.";
} else {
  const bundlePath = new URL(`${search.dataset.root}pagefind/`, location.href).pathname;
  const ui = new PagefindUI({ element: search, bundlePath, showImages: false, showSubResults: true, pageSize: 10, openFilters: ["kind"] });
  const query = new URLSearchParams(location.search).get("q");
  if (query) {
    ui.triggerSearch(query);
  }
}
// a narrow screen shows the page first
if (matchMedia("(max-width: 60rem)").matches) {
  document.querySelectorAll("nav details").forEach((group) => (group.open = false));
}
