// Writes what follows from the catalogues, the solvers and manifest/template.xml: parts of README.md and docs/, the manifest
// for localhost, and the worksheet functions that are new. Run after `npm run typecheck`.
import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { functionFamily } from "../build/functions/family.js";
import { withMethodsTable } from "../build/functions/methods-table.js";
import { functionsPage } from "../build/functions/reference-page.js";
import { manifest } from "./manifest.mjs";
import { failureTables } from "./solver-failures.mjs";

const page = (path) => new URL(`../${path}`, import.meta.url);
const mend = (path, change) => writeFileSync(page(path), change(readFileSync(page(path), "utf8")));

const languages = { en: "docs", "zh-CN": "docs/zh-CN" };
for (const [locale, folder] of Object.entries(languages)) writeFileSync(page(`${folder}/functions.md`), functionsPage(locale));
mend("README.md", withMethodsTable);
writeFileSync(page("manifest.xml"), manifest("https://localhost:3000/"));
const tables = await failureTables();
for (const [locale, folder] of Object.entries(languages)) {
  mend(`${folder}/solvers.md`, (text) => text.replace(/(?<=<!-- failures -->\n)[^]*(?=<!-- \/failures -->)/, `${tables[locale]}\n`));
}

const snapshot = "test/contracts/functions.snapshot.json";
const released = JSON.parse(readFileSync(page(snapshot), "utf8"));
for (const { name, parameters } of functionFamily) {
  const now = parameters.map((parameter) => parameter.name);
  // What was released otherwise stays, and test/contracts/functions.test.ts says so.
  if ((released[name] ?? []).every((argument, k) => argument === now[k])) released[name] = now;
}
writeFileSync(page(snapshot), await format(JSON.stringify(released), { ...(await resolveConfig(page(snapshot))), parser: "json" }));
