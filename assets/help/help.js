// The search of the help, over the index that was built with it; nothing is asked of any server.
/* global document, location, window */
const { lang, dataset } = document.documentElement;
const place = document.getElementById("search");

/** An element with its attributes and what is in it. */
const element = (name, attributes = {}, ...within) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...within);
  return made;
};

const input = element("input", { type: "search", id: "sought", placeholder: place.dataset.hint, autocomplete: "off", "aria-controls": "found" });
const said = element("p", { role: "status" });
const list = element("ol");
const found = element("div", { id: "found", hidden: "" }, said, list);
place.append(element("label", { for: "sought" }, place.dataset.label), input, found);

let index = null;
/** Loads the index once. */
function load() {
  index ??= new Promise((resolve, reject) => {
    const script = element("script", { src: `${dataset.up}help/search.${lang}.js` });
    script.onload = () =>
      resolve(globalThis.helpIndex.map(([title, path, page, text]) => ({ title, path, page, text, low: `${page} ${title} ${text}`.toLowerCase() })));
    script.onerror = reject;
    document.head.append(script);
  });
  return index;
}

/** How well an entry meets the words: what its heading says counts most, then whether it is of this page; null where a word is missing. */
function rank({ title, page, low, path }, words) {
  const near = decodeURI(location.pathname).endsWith(`/${path.split("#")[0]}`) ? 3 : 0;
  if (!words.every((word) => low.includes(word))) return null;
  const heading = title.toLowerCase();
  const points = words.map((word) =>
    heading === word ? 8 : heading.startsWith(word) ? 5 : heading.includes(word) ? 4 : page.toLowerCase().includes(word) ? 2 : 1,
  );
  return points.reduce((a, b) => a + b) + near + (page === "" ? 0.5 : 0) - path.length / 1000;
}

/** The text around the first word, and the word marked in it. */
function excerpt({ text }, words) {
  const low = text.toLowerCase();
  const at = Math.min(...words.map((word) => low.indexOf(word)).filter((k) => k >= 0));
  if (at === Infinity) return [text.slice(0, 90)];
  const from = Math.max(0, at - 36);
  const word = words.find((one) => low.startsWith(one, at));
  return [(from > 0 ? "…" : "") + text.slice(from, at), element("mark", {}, text.slice(at, at + word.length)), text.slice(at + word.length, at + 90)];
}

let asked = 0;
async function search() {
  const turn = ++asked;
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  found.hidden = words.length === 0;
  if (words.length === 0) return;
  const entries = await load();
  if (turn !== asked) return;
  const best = entries
    .map((entry) => ({ entry, points: rank(entry, words) }))
    .filter(({ points }) => points !== null)
    .sort((a, b) => b.points - a.points);
  const [one, many] = JSON.parse(place.dataset.found);
  said.textContent = best.length === 0 ? place.dataset.nothing : best.length === 1 ? one : many.replace("2", String(best.length));
  list.replaceChildren(
    ...best.slice(0, 30).map(({ entry }) => {
      const link = element(
        "a",
        { href: dataset.up + entry.path },
        element("strong", {}, entry.title),
        entry.page === "" ? "" : element("span", {}, entry.page),
        element("small", {}, ...excerpt(entry, words)),
      );
      // A part of this very page: the list is in its way.
      link.addEventListener("click", () => (found.hidden = true));
      return element("li", {}, link);
    }),
  );
}

input.addEventListener("focus", () => void load());
input.addEventListener("input", () => void search());
place.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("a")];
  const here = links.indexOf(document.activeElement);
  if (event.key === "Escape") {
    found.hidden = true;
    input.focus();
  } else if (event.key === "Enter" && document.activeElement === input && links.length > 0) links[0].click();
  else if (event.key === "ArrowDown" && here + 1 < links.length) {
    event.preventDefault();
    links[here + 1].focus();
  } else if (event.key === "ArrowUp" && here >= 0) {
    event.preventDefault();
    (links[here - 1] ?? input).focus();
  }
});
document.addEventListener("pointerdown", (event) => {
  if (!place.contains(event.target)) found.hidden = true;
});
input.addEventListener("focus", () => (found.hidden = input.value.trim() === ""));

// The other language opens at the same place: options, results and functions have the same addresses there.
const language = document.querySelector("a.language");
const same = () => (language.hash = location.hash);
same();
window.addEventListener("hashchange", same);

// The list of all pages shows the one that is open.
const contents = document.getElementById("contents");
const here = contents.querySelector("[aria-current]");
if (here !== null && contents.scrollHeight > contents.clientHeight) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
