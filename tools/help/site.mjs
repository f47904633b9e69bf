// The offline help: every page of docs/ in one language at a time, with the list of all pages, typeset and searchable.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { layout } from "./layout.mjs";
import { rendered } from "./markdown.mjs";
import { folderOf, languages, readPages, target, titleOf } from "./pages.mjs";
import { entriesOf, indexScript } from "./search.mjs";

/**
 * Every file of the help by its path in the folder docs/ of the built product: pages and the index as text, others as the path that
 * they are copied from.
 * @param {string} root the repository
 * @param {{ outline: readonly any[], referenceOf: (page: string, locale: string) => string, helpTexts: (locale: string) => any }} declared
 * @returns {{ texts: Map<string, string>, copies: Map<string, string>, faults: string[] }}
 */
export function helpSite(root, { outline, referenceOf, helpTexts }) {
  const pages = readPages(join(root, "docs"));
  const texts = new Map();
  const copies = new Map(["help.css", "help.js"].map((name) => [`help/${name}`, `assets/help/${name}`]));
  copies.set("help/mark.svg", "assets/mark.svg");
  const faults = [];
  for (const locale of languages) {
    const folder = folderOf(locale);
    const words = helpTexts(locale);
    const entries = [];
    const listed = new Set(outline.flatMap((group) => group.pages.map(({ page }) => page)));
    for (const page of pages[locale].keys()) if (!listed.has(page)) faults.push(`${folder}${page}: no group of the outline has it`);
    for (const [page, text] of pages[locale]) {
      const own = `${folder}${page}`;
      const between = (path) => posix.relative(posix.dirname(own), path) || posix.basename(path);
      const address = (href) => {
        const to = target(root, own, href);
        if (to === null) {
          faults.push(`docs/${own}.md: ${href} leads nowhere`);
          return href;
        }
        if ("page" in to) return to.page === own ? `#${to.hash}` : `${between(`${to.page}.html`)}${to.hash === "" ? "" : `#${to.hash}`}`;
        const place = to.file.startsWith("docs/") ? to.file.slice("docs/".length) : `files/${to.file}`;
        copies.set(place, to.file);
        return between(place);
      };
      const { html, headings } = rendered([text, page === "index" ? listOf(outline, pages[locale], locale) : referenceOf(page, locale)].join("\n\n"), address);
      const title = headings[0]?.title ?? page;
      const up = "../".repeat(own.split("/").length - 1) || "./";
      const twin = languages.find((one) => one !== locale);
      const other = pages[twin].has(page) ? between(`${folderOf(twin)}${page}.html`) : between(`${folderOf(twin)}index.html`);
      const groups = outline.map((group) => ({
        title: group.title[locale],
        pages: group.pages.map((one) => {
          const there = pages[locale].has(one.page);
          const name = one.title?.[locale] ?? titleOf(pages[there ? locale : "en"].get(one.page) ?? "");
          return {
            title: there ? name : name + words.onlyIn,
            href: between(`${there ? folder : ""}${one.page}.html`),
            here: one.page === page,
            lang: there ? null : "en",
          };
        }),
      }));
      texts.set(`${own}.html`, layout({ alone: page === "index", locale, title, html, headings, up, other, groups, texts: words }));
      entries.push(...entriesOf(`${own}.html`, html));
    }
    texts.set(`help/search.${locale}.js`, indexScript(entries));
  }
  return { texts, copies, faults };
}

/** The list of all pages as the first page has it. */
function listOf(outline, pages, locale) {
  const groups = outline.map(({ title, pages: entries }) => {
    const lines = entries
      .filter(({ page }) => page !== "index" && pages.has(page))
      .map((one) => `- [${one.title?.[locale] ?? titleOf(pages.get(one.page))}](${one.page}.md)`);
    return ["<div>", "", `## ${title[locale]}`, "", ...lines, "", "</div>"].join("\n");
  });
  return ["<section>", ...groups, "</section>"].join("\n\n");
}

/** Writes the help into the folder of the built product. */
export function writeHelp(root, out, declared) {
  const { texts, copies, faults } = helpSite(root, declared);
  if (faults.length > 0) throw new Error(`the help cannot be built:\n${faults.join("\n")}`);
  const place = (path) => {
    const file = join(out, "docs", path);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  for (const [path, file] of copies) copyFileSync(join(root, file), place(path));
  for (const [path, text] of texts) writeFileSync(place(path), text);
}
