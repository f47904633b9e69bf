// npm run round-trips -- FILE_OR_FOLDER… [--out table.md]
// Opens workbooks of any origin in the built page, changes a cell, saves, and prints which parts of each file differ and why,
// and whether LibreOffice calculates from what was saved the values that are stored in it. Exit code 1 where something else differs.
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isBuilt } from "./built.mjs";
import { installPackages } from "./packages.mjs";
import { inTurn, step, task } from "./steps.mjs";

const { values, positionals } = parseArgs({ options: { out: { type: "string" } }, allowPositionals: true });
const opened = /\.(xlsx|xlsm|xls|et|ods|csv)$/i;
const files = positionals.flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]));
const workbooks = files
  .filter((path) => opened.test(path))
  .map((path) => resolve(path))
  .sort();
if (workbooks.length === 0) {
  console.error("Name workbooks, or folders that hold some: npm run round-trips -- FOLDER");
  process.exit(2);
}
const driven = step("round trips", "node_modules/vitest/vitest.mjs", "run", "--project", "trips");
const env = { ...process.env, QIANYAN_TRIPS: JSON.stringify({ files: workbooks, out: values.out ? resolve(values.out) : null }) };
const steps = [task("packages", installPackages), ...(isBuilt() ? [] : [step("build", "tools/build.mjs", "--officejs", "local")]), driven];
process.exitCode = (await inTurn(steps, { shown: true, env })) ? 0 : 1;
