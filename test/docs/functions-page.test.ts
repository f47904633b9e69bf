import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { functionAnchor } from "../../src/locale/wording/help-address.ts";
import { locales } from "../../src/engine/declare/text.ts";
import { functionFamily } from "../../src/functions/family.ts";
import { withMethodsTable } from "../../src/functions/methods-table.ts";
import { functionsPage } from "../../src/functions/reference-page.ts";

const pages = { en: "docs/functions.md", "zh-CN": "docs/zh-CN/functions.md" };

it.each(locales)("the page of functions in %s is what the catalogue generates (npm run docs)", (locale) => {
  expect(readFileSync(join(import.meta.dirname, "../..", pages[locale]), "utf8")).toBe(functionsPage(locale));
});

it("every function has a heading that its help link finds", () => {
  const page = functionsPage("en");
  for (const { name } of functionFamily) expect(page).toContain(`\n## ${name}\n`);
  expect(new Set(functionFamily.map(({ name }) => functionAnchor(name))).size).toBe(functionFamily.length);
});

it("README.md has the tables of methods that the catalogue generates (npm run docs)", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  expect(readme).toBe(withMethodsTable(readme));
});
