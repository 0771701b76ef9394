// The key "/" leads to the search. One key alone can be in the way of readers who dictate, so the
// page of the search has a switch for it.

const SWITCH = "blueprint-slash";
const query = document.querySelector("#search-query") ?? document.querySelector(".bp-find__query");

function isTyping(target) {
  return target.matches("input, textarea, select") || target.isContentEditable;
}

function isOff() {
  return localStorage.getItem(SWITCH) === "off";
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || isOff()) return;
  event.preventDefault();
  if (query.offsetParent) query.focus();
  else document.querySelector(".bp-find__link").click();
});

const choice = document.querySelector("#search-slash");
if (choice) {
  choice.closest("[hidden]").hidden = false;
  choice.checked = !isOff();
  choice.addEventListener("change", () => localStorage.setItem(SWITCH, choice.checked ? "on" : "off"));
}
