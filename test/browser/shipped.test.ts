import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { noticesFile } from "../../tools/notices.mjs";
import { dist } from "./excel-page.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(path, "utf8");

it("dist/ carries our licence, and the licence of every package in it, with echarts' notice", () => {
  expect(read(join(dist, "LICENSE.txt"))).toBe(read(join(root, "LICENSE")));
  const notices = read(join(dist, noticesFile));
  const { dependencies } = JSON.parse(read(join(root, "package.json"))) as { readonly dependencies: Readonly<Record<string, string>> };
  // They serve the command line alone.
  const elsewhere = ["commander", "highs", "javascript-lp-solver"];
  const named = Object.keys(dependencies).filter((name) => !elsewhere.includes(name) && !notices.includes(`\n${name} `));
  // Of the components and icons only the parts that are used are bundled; each is a package of its own.
  expect(named).toEqual(["@fluentui/react-components"]);
  expect(notices).toContain(read(join(root, "node_modules/echarts/NOTICE")).trim());
});

it("office.js comes with its licence where it is shipped", () => {
  expect(existsSync(join(dist, "office-js/office.js"))).toBe(existsSync(join(dist, "office-js/LICENSE.md")));
});
