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
function showFailure(event, failed) {
  if (!isUnattended(event)) {
    document.getElementById("request-failed").hidden = !failed;
  }
}
document.addEventListener("htmx:responseError", (event) => showFailure(event, true));
document.addEventListener("htmx:sendError", (event) => showFailure(event, true));
document.addEventListener("htmx:afterSwap", (event) => showFailure(event, false));

// what a page asks by itself waits while nobody looks at the page
function isUnattended(event) {
  return event.detail.requestConfig.elt.matches("[data-unattended]");
}
document.addEventListener("htmx:beforeRequest", (event) => {
  if (isUnattended(event) && document.visibilityState !== "visible") {
    event.preventDefault();
  }
});
