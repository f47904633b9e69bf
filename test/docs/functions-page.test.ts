import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { functionFamily } from "../../src/functions/family.ts";
import { withMethodsTable } from "../../src/functions/methods-table.ts";
import { anchor, functionsPage } from "../../src/functions/reference-page.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/functions.md"), "utf8");

it("docs/functions.md is what the catalogue generates (npm run docs)", () => {
  expect(page).toBe(functionsPage());
});

it("every function has a heading that its help link finds", () => {
  for (const { name } of functionFamily) expect(page).toContain(`\n## ${name}\n`);
  expect(new Set(functionFamily.map(({ name }) => anchor(name))).size).toBe(functionFamily.length);
});

it("README.md has the tables of methods that the catalogue generates (npm run docs)", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  expect(readme).toBe(withMethodsTable(readme));
});
