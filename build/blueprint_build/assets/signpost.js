// Goes on to where the page leads, and keeps what stands after the address: a filter, a heading.
document.addEventListener("DOMContentLoaded", () => {
  const onward = new URL(document.getElementById("onward").href);
  onward.search = location.search;
  onward.hash = location.hash;
  location.replace(onward);
});
