// Lists that can be narrowed down in place; those that are tables can be sorted, too. What is chosen
// stands in the address, so that it can be sent to somebody, and the way back undoes it choice by choice.
// Without this script a list is whole.

const TICKED = "blueprint-ticked";

for (const form of document.querySelectorAll("form.bp-filter")) {
  const list = document.getElementById(form.dataset.table);
  if (list) start(form, list);
}
for (const box of document.querySelectorAll(".bp-tick-box input")) keep(box);
for (const note of document.querySelectorAll(".bp-kept")) note.hidden = false;

// What is ticked stays so in this browser, on every list that has the same obligation.
function keep(box) {
  box.checked = ticked().has(box.value);
  box.addEventListener("change", () => {
    const all = ticked();
    if (box.checked) all.add(box.value);
    else all.delete(box.value);
    localStorage.setItem(TICKED, JSON.stringify([...all]));
  });
}

function ticked() {
  try {
    return new Set(JSON.parse(localStorage.getItem(TICKED)));
  } catch {
    return new Set(); // nothing can be kept here, or what was kept is no list
  }
}

function start(form, list) {
  const table = list instanceof HTMLTableElement ? list : null;
  const rows = [...(table ? table.tBodies[0].rows : list.querySelectorAll(".bp-item"))];
  const whole = [...rows]; // in the order in which the page has them
  const groups = [...list.querySelectorAll("[data-group]")];
  const heads = [...(table?.tHead.rows[0].cells ?? [])];
  const ways = [...document.querySelectorAll(".bp-jump li")];
  const jumps = new Map(ways.map((way) => [way.querySelector("a").hash.slice(1), way]));
  const words = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const fields = [...form.elements].filter((field) => field.name);
  const count = form.querySelector("[role=status]");
  const download = form.querySelector("[data-download]");
  // On paper there is no form, so a line says what was chosen.
  const chosen = document.createElement("p");
  chosen.className = "bp-chosen";
  form.after(chosen);
  let sorted = { column: -1, down: false };

  const fits = (row, field) => {
    if (!field.value) return true;
    if (field.name === "words")
      return field.value.toLowerCase().split(/\s+/).every((word) => words.get(row).includes(word));
    const values = (row.getAttribute(`data-${field.name}`) ?? "").split(" ");
    return values.includes(field.value) || values.includes("*");
  };

  const show = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = !fields.every((field) => fits(row, field));
      if (!row.hidden) shown += 1;
    }
    count.textContent = shown === rows.length ? `All ${shown} shown` : `${shown} of ${rows.length} shown`;
    chosen.textContent = [...fields.filter((field) => field.value).map(inWords), count.textContent].join("; ");
    for (const group of groups) tell(group);
  };

  // A choice as it is read, without how many it leaves: "Product: AI tool".
  const inWords = (field) => {
    const value = field.selectedOptions?.[0].text.replace(/ \(\d+\)$/, "") ?? field.value;
    return `${field.labels[0].textContent.trim()}: ${value}`;
  };

  // A group says how many of its cards are shown, is gone without any, and opens for what is chosen;
  // what leads to it on the same page says the same, and is gone with it.
  const tell = (group) => {
    const shown = group.querySelectorAll(".bp-item:not([hidden])").length;
    group.hidden = shown === 0;
    group.querySelector("[data-group-count]").textContent = shown;
    const way = jumps.get(group.querySelector("[id]").id);
    if (way) {
      way.hidden = shown === 0;
      way.querySelector(".bp-count").textContent = shown;
    }
    if (group instanceof HTMLDetailsElement && fields.some((field) => field.value)) group.open = true;
  };

  // Each choice is a step that the way back undoes; the letters of a word are none.
  const remember = (put) => {
    const state = new URLSearchParams();
    for (const field of fields) if (field.value) state.set(field.name, field.value);
    if (sorted.column >= 0) state.set("sort", `${sorted.down ? "-" : ""}${sorted.column + 1}`);
    const query = state.toString();
    const now = `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
    if (now !== location.pathname + location.search + location.hash) history[put](null, "", now);
  };

  const recall = () => {
    const state = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = state.get(field.name) ?? "";
      if (field.value === "" || field.selectedIndex === -1) field.value = "";
    }
    const sort = Number(state.get("sort"));
    const column = Math.abs(sort) - 1;
    if (heads[column] && isSortable(heads[column])) order(column, sort < 0);
    else if (sorted.column >= 0) unsort();
  };

  const isSortable = (head) => !head.hasAttribute("data-unsorted");

  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.order ?? cell.textContent.trim();
  };

  const order = (column, down) => {
    sorted = { column, down };
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    // What is empty comes last, whichever way the list is sorted.
    rows.sort((one, other) => {
      const [a, b] = [key(one, column), key(other, column)];
      if (!a || !b) return a ? -1 : b ? 1 : 0;
      return down ? compare(b, a) : compare(a, b);
    });
    lay();
  };

  const unsort = () => {
    sorted = { column: -1, down: false };
    rows.splice(0, rows.length, ...whole);
    lay();
  };

  const lay = () => {
    const { column, down } = sorted;
    table.tBodies[0].append(...rows);
    heads.forEach((head, at) => {
      if (at === column) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  };

  heads.forEach((head, column) => {
    if (!isSortable(head)) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "bp-sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => {
      order(column, sorted.column === column && !sorted.down);
      remember("pushState");
    });
    head.append(button);
  });

  if (download)
    download.addEventListener("click", () => {
      // As it is read: the lines of a cell apart, and a box as what it says.
      const said = (cell) => {
        const box = cell.querySelector("input[type=checkbox]");
        return box ? (box.checked ? "yes" : "no") : cell.innerText;
      };
      const quoted = (text) => {
        const line = text.replace(/\s+/g, " ").trim();
        return `"${(/^[=+\-@]/.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
      };
      const chosen = [table.tHead.rows[0], ...rows.filter((row) => !row.hidden)];
      const lines = chosen.map((row) => [...row.cells].map((cell) => quoted(said(cell))).join(","));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff", lines.join("\r\n")], { type: "text/csv" }));
      link.download = download.dataset.download;
      link.click();
      URL.revokeObjectURL(link.href);
    });

  const fold = form.querySelector("[data-fold]");
  const unfold = (open) => fold?.setAttribute("aria-expanded", open);
  fold?.addEventListener("click", () => unfold(fold.getAttribute("aria-expanded") === "false"));

  form.addEventListener("input", (event) => {
    show();
    remember(event.target instanceof HTMLSelectElement ? "pushState" : "replaceState");
  });
  addEventListener("popstate", () => {
    recall();
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    // Done here and now: the browser's own reset would come only after this.
    event.preventDefault();
    for (const field of fields) field.value = "";
    show();
    remember("pushState");
  });
  form.hidden = false;
  recall();
  unfold(fields.some((field) => field.value && field instanceof HTMLSelectElement));
  show();
  remember("replaceState");
}
