"use strict";

// "/" goes to the search of the page, unless someone is typing
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const search = document.querySelector("[data-search]");
  if (search) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

// a part of a page that could not be fetched must not look like an old result
function showFailure(failed) {
  document.getElementById("request-failed").hidden = !failed;
}
document.addEventListener("htmx:responseError", () => showFailure(true));
document.addEventListener("htmx:sendError", () => showFailure(true));
document.addEventListener("htmx:afterSwap", () => showFailure(false));
