// The page of the search. What is asked stands in the address; Pagefind looks it up in its index;
// what goes by exactly that name comes first; a mistyped word is looked for among all words.

const TOP = new URL("../../", import.meta.url);
const AT_ONCE = 10;
const HEDGE = "zz"; // between two of these every name of a page stands in the index as one word
const WHOLE_WORDS = 2; // twice as far as usual, a whole word is better than the beginning of a longer one
const TITLE_AGAIN = 1; // Pagefind would count a title, which is among the words already, five times more
const PAUSE = 250; // milliseconds without a key after which a search begins

const form = document.querySelector("#search-form");
const query = document.querySelector("#search-query");
const choices = [...form.querySelectorAll("select")];
const labels = new Map(choices.flatMap((each) => [...each.options]).map((each) => [each, each.text]));
const fold = document.querySelector("#search-fold");
const found = document.querySelector("#search-found");
const list = document.querySelector("#search-results");
const more = document.querySelector("#search-more");

let engine;
let vocabulary;
let latest = 0; // the number of the search whose results may be shown
let waiting = []; // results that are not shown yet
let pause;

// The address and the form

function asked() {
  const filters = choices.filter((each) => each.value).map((each) => [each.name, each.value]);
  return { words: query.value.trim(), filters: Object.fromEntries(filters) };
}

function fill() {
  const said = new URLSearchParams(location.search);
  query.value = said.get("q") ?? "";
  for (const each of choices) {
    const value = said.get(each.name) ?? "";
    each.value = [...each.options].some((option) => option.value === value) ? value : "";
  }
}

// On a phone the choices would fill the screen before the first result.
function unfold(open) {
  fold.setAttribute("aria-expanded", open);
}

function address({ words, filters }) {
  const said = new URLSearchParams({ ...(words && { q: words }), ...filters });
  return said.size ? `?${said}` : location.pathname;
}

function remember(put) {
  const now = address(asked());
  if (now !== (location.search || location.pathname)) history[put](null, "", now);
}

// Looking up

async function pagefind() {
  if (!engine) {
    engine = await import(new URL("pagefind/pagefind.js", TOP));
    const basePath = new URL("pagefind/", TOP).pathname;
    await engine.options({ basePath, ranking: { termSimilarity: WHOLE_WORDS, metaWeights: { title: TITLE_AGAIN } } });
  }
  return engine;
}

function key(name) {
  return name.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

async function lookUp({ words, filters }) {
  const index = await pagefind();
  const all = await index.filters();
  const result = await index.search(words || null, { filters });
  const exact = words ? await named(key(words), filters) : [];
  const ids = new Set(exact.map((each) => each.id));
  return { all, ...result, results: [...exact, ...result.results.filter((each) => !ids.has(each.id))] };
}

// The pages that go by exactly this name. Pagefind also finds what is near, so each is looked at.
async function named(name, filters) {
  const { results } = await (await pagefind()).search(HEDGE + name + HEDGE, { filters });
  const nearest = results.slice(0, AT_ONCE);
  const held = await Promise.all(nearest.map((each) => each.data()));
  return nearest.filter((_, place) => held[place].meta.keys.split(" ").includes(name));
}

// Mistyped words

async function corrected(words, results) {
  const texts = await Promise.all(results.slice(0, AT_ONCE).map(async (each) => text(await each.data())));
  // Quotation marks belong to no word.
  const parts = plain(words).match(/[\p{L}\p{N}]+(?:[-./'’][\p{L}\p{N}]+)*/gu) ?? [];
  const unknown = parts.filter((part) => !texts.some((each) => each.includes(part)));
  if (!unknown.length) return null;
  vocabulary ??= await (await fetch(new URL("pagefind/vocabulary.json", TOP))).json();
  const meant = parts.map((part) => (unknown.includes(part) ? nearest(part) : part)).join(" ");
  return meant === parts.join(" ") ? null : meant;
}

function text({ meta, content }) {
  return plain(`${meta.title} ${meta.keys} ${content}`);
}

function plain(words) {
  return words.toLowerCase().replace(/['’]s\b/g, "");
}

function nearest(word) {
  if (word.length < 4 || vocabulary.includes(word)) return word;
  let best = { word, distance: word.length < 6 ? 2 : 3 };
  for (const known of vocabulary) {
    if (Math.abs(known.length - word.length) >= best.distance) continue;
    const distance = apart(word, known);
    if (distance < best.distance) best = { word: known, distance };
  }
  return best.word;
}

// How many letters must be changed, added, left out or swapped with the next one.
function apart(one, other) {
  let [before, last] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}

// Showing

async function show() {
  const mine = ++latest;
  const question = asked();
  if (!question.words && !Object.keys(question.filters).length) return clear();
  try {
    let result = await lookUp(question);
    const meant = question.words ? await corrected(question.words, result.results) : null;
    if (meant) result = await lookUp({ ...question, words: meant });
    if (mine === latest) await put(result, question, meant);
  } catch (fault) {
    if (mine === latest) failed(fault);
  }
}

async function put(result, { words }, meant) {
  count(result);
  waiting = result.results;
  list.replaceChildren();
  await next();
  const number = waiting.length + list.children.length;
  const results = number === 1 ? "1 result" : `${number.toLocaleString("en-GB")} results`;
  const of = meant ?? words;
  found.textContent = `${number ? results : "No results"}${of && ` for “${of}”`}.`;
  if (meant) found.append(` Nothing goes by “${words}”; this is the nearest word.`);
}

async function next() {
  const shown = await Promise.all(waiting.splice(0, AT_ONCE).map((each) => each.data()));
  const items = shown.map(item);
  list.append(...items);
  more.hidden = !waiting.length;
  return items[0];
}

function item({ raw_url, url, meta }) {
  const link = element("a", "", meta.title);
  link.href = new URL((raw_url ?? url).replace(/^\//, ""), TOP);
  const about = element("p", "bp-result__about", [meta.kind, meta.label].filter(Boolean).join(" · "));
  if (meta.status) {
    const status = element("span", "bp-status", meta.status);
    status.dataset.status = meta.status.replaceAll(" ", "-");
    about.append(" ", status);
  }
  const title = element("p", "bp-result__title");
  title.append(link);
  const whole = element("li", "bp-result");
  whole.append(title, about, element("p", "bp-result__text", meta.summary ?? ""));
  return whole;
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

// Beside each choice, how many results it leaves; a filter that is in use counts without itself.
function count({ all, filters, totalFilters }) {
  for (const each of choices) {
    const counts = (each.value ? totalFilters : filters) ?? all;
    for (const option of each.options) {
      if (!option.value) continue;
      const number = counts[each.name]?.[option.value] ?? 0;
      option.text = `${labels.get(option)} (${number.toLocaleString("en-GB")})`;
    }
  }
}

function clear() {
  waiting = [];
  list.replaceChildren();
  found.textContent = "";
  more.hidden = true;
  for (const [option, label] of labels) option.text = label;
}

function failed(fault) {
  clear();
  found.textContent = "The search could not be loaded. The index from A to Z has every name.";
  console.warn(fault);
}

// Beginning

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  remember("pushState");
  show();
});
query.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    remember("replaceState");
    show();
  }, PAUSE);
});
form.addEventListener("change", (event) => {
  if (!choices.includes(event.target)) return;
  remember("pushState");
  show();
});
fold.addEventListener("click", () => unfold(fold.getAttribute("aria-expanded") === "false"));
more.addEventListener("click", async () => {
  const first = await next();
  first?.querySelector("a").focus();
});
addEventListener("popstate", () => {
  fill();
  show();
});

document.querySelector("#search-filters").hidden = false;
fold.hidden = false;
document.querySelector("#search-unscripted").hidden = true;
fill();
unfold(choices.some((each) => each.value));
show();
