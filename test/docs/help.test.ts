import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { catalog } from "../../src/engine/catalog.ts";
import { locales, type Locale } from "../../src/engine/declare/text.ts";
import { functionFamily } from "../../src/functions/family.ts";
import { outline } from "../../src/help/outline.ts";
import { referenceOf } from "../../src/help/reference.ts";
import { helpTexts } from "../../src/help/texts.ts";
import { allOptions, allResults, functionAnchor, helpAddress, methodPage, optionAnchor, resultAnchor } from "../../src/locale/wording/help-address.ts";
import { procedures } from "../../src/procedures/catalog.ts";
import { helpSite } from "../../tools/help/site.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { texts, copies, faults } = helpSite(root, { outline, referenceOf, helpTexts });
const pages = new Map([...texts].filter(([path]) => path.endsWith(".html")));
const files = new Set([...texts.keys(), ...copies.keys()]);
const idsOf = (html: string) => new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
const ids = new Map([...pages].map(([path, html]) => [path, idsOf(html)]));
const article = (html: string) => /<article[^>]*>([^]*)<\/article>/.exec(html)![1];
const localeOf = (path: string): Locale => (path.startsWith("zh-CN/") ? "zh-CN" : "en");
const source = (path: string) => readFileSync(`${root}docs/${path.replace(/\.html$/, ".md")}`, "utf8");

/** Whether an address within docs/ has its page and, where it names one, its place on it. */
function leads(from: string, href: string): boolean {
  const [path, hash] = href.split("#");
  const page = path === "" ? from : posix.join(posix.dirname(from), decodeURI(path));
  // The browser workbook stands beside the folder of the help.
  if (page === "../index.html") return true;
  return files.has(page) && (hash === undefined || hash === "" || (ids.get(page)?.has(decodeURIComponent(hash)) ?? false));
}

it("has every page of docs/, in both languages, in the list of all pages", () => {
  expect(faults).toEqual([]);
  const listed = outline.flatMap((group) => group.pages.map(({ page }) => page));
  expect(new Set(listed).size).toBe(listed.length);
  expect([...pages.keys()].sort()).toEqual(listed.flatMap((page) => [`${page}.html`, `zh-CN/${page}.html`]).sort());
  for (const { kind, id } of catalog) expect(listed).toContain(methodPage({ kind, id }));
});

it("has no link that leads nowhere, and no two places of one name on a page", () => {
  const broken: string[] = [];
  for (const [path, html] of pages) {
    for (const [, href] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^https?:/.test(href) ? !URL.canParse(href) : !leads(path, href.replaceAll("&amp;", "&"))) broken.push(`${path}: ${href}`);
    }
    const all = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    if (html.includes("<th></th>")) broken.push(`${path}: a head without a name`);
    if (new Set(all).size !== all.length) broken.push(`${path}: an id stands twice`);
  }
  expect(broken).toEqual([]);
  expect(leads("models/sbm.html", "radial.html#nowhere")).toBe(false);
});

it("finds by search what it has: every entry leads to its place", () => {
  for (const locale of locales) {
    const index = JSON.parse(/=(.*);\n$/.exec(texts.get(`help/search.${locale}.js`)!)![1]) as [string, string, string, string][];
    expect(index.filter(([, address]) => localeOf(address) !== locale || !leads("index.html", address))).toEqual([]);
    const words = { en: "Returns to scale", "zh-CN": "规模报酬" }[locale];
    expect(index.some(([title, address]) => title === words && address.endsWith("models/sbm.html#option-rts"))).toBe(true);
    for (const { name } of functionFamily)
      expect(index.some(([title, address]) => title === name && address.endsWith(`functions.html#${functionAnchor(name)}`))).toBe(true);
  }
});

it("has a place for every option and every result of a method, where the pane leads", () => {
  for (const locale of locales) {
    const placed = (page: string, id: string) => leads("index.html", helpAddress(locale, page, id).slice("docs/".length));
    for (const one of [...catalog, ...procedures]) {
      expect(placed(methodPage(one), allResults), one.id).toBe(true);
      expect(placed(methodPage(one), allOptions), one.id).toBe(Object.keys(one.options).length > 0 || one.kind === "model");
    }
    for (const method of catalog) {
      for (const name of Object.keys(method.options)) expect(placed(methodPage(method), optionAnchor(name)), `${method.id} ${name}`).toBe(true);
      for (const { id } of method.results) expect(placed(methodPage(method), resultAnchor(id)), `${method.id} ${id}`).toBe(true);
    }
    for (const procedure of procedures) {
      for (const name of [...Object.keys(procedure.takes), ...Object.keys(procedure.options)])
        expect(placed(methodPage(procedure), optionAnchor(name)), name).toBe(true);
      for (const [id, { fields = {} }] of Object.entries(procedure.words.gives)) {
        for (const names of [[id], ...Object.keys(fields).map((field) => [id, field])])
          expect(placed(methodPage(procedure), resultAnchor(...names)), names.join()).toBe(true);
      }
    }
    for (const { name } of functionFamily) expect(placed("functions", functionAnchor(name))).toBe(true);
  }
});

/** A page without what is quoted: code, formulas, addresses, literature. */
const prose = (text: string) =>
  text
    .replace(/^```[^]*?^```$/gm, "")
    .replace(/`[^`]*`|\]\([^)]*\)|https?:\S+|\*[^*\n]+\*|<!--.*?-->/g, "")
    .replace(/^.*\(\d{4}\)\. .*$/gm, "");

it.each([...pages.keys()])("%s speaks one language", (path) => {
  const text = prose(source(path));
  if (localeOf(path) === "en") expect(text.match(/.*(?:[。，；]\s*| · )[\p{Script=Han}].*/gu)).toBe(null);
  else expect(text.match(/(?:[A-Za-z]+,? ){6,}/g)).toBe(null);
});

/** What a formula says in every language: its signs, whatever words stand between them. */
const signs = (formula: string) => [...formula.replace(/\\text\{[^}]*\}|\\,|\\ |[\s&,;:]/g, "")].sort().join("");
const fenced = (text: string, lang: string) => [...text.matchAll(new RegExp(`^\`\`\`${lang}\n([^]*?)^\`\`\`$`, "gm"))].map(([, code]) => code);

it.each([...pages.keys()].filter((path) => localeOf(path) === "en"))("%s has the formulas, the commands and the example of its Chinese page", (path) => {
  const [english, chinese] = [source(path), source(`zh-CN/${path}`)];
  expect(fenced(chinese, "math").map(signs)).toEqual(fenced(english, "math").map(signs));
  for (const html of [pages.get(path)!, pages.get(`zh-CN/${path}`)!]) expect(article(html).match(/<math/g)?.length ?? 0).toBe(fenced(english, "math").length);
  const shown = (text: string) => [...text.matchAll(/^(qianyan run docs\/.*|=[A-Z]+\..*\])$/gm)].map(([line]) => line);
  expect(shown(chinese)).toEqual(shown(english));
  // Of measured results every number; elsewhere words may be numbers in one language and none in the other.
  const number = path === "performance.html" ? /\d(?:[\d,.]*\d)?/g : /-?\d+\.\d{10}/g;
  const numbers = (text: string) => [...text.matchAll(/^\|.*$/gm)].map(([line]) => line.match(number));
  expect(numbers(chinese).flat()).toEqual(numbers(english).flat());
});
