// Says whether the version that is read is the current one. Without it, the page names its own
// version and leads to the same page now, which is as true.
(() => {
  const banner = document.querySelector(".bp-version");
  const { version, alias, list } = banner.dataset;
  fetch(list)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
    .then((versions) => {
      const current = versions.find((each) => each.aliases.includes(alias));
      if (!current) return;
      const old = current.version !== version;
      banner.classList.toggle("bp-version--old", old);
      banner.querySelector("[data-if=current]").hidden = old;
      banner.querySelector("[data-if=old]").hidden = !old;
      banner.querySelector("a").hidden = !old;
      banner.querySelector("[data-current]").textContent = current.version;
    })
    .catch(() => {});
})();
