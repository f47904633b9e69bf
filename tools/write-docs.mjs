// Writes what follows from the catalogue, the solvers and manifest/template.xml: parts of README.md and docs/, and the
// manifest for localhost. Run after `npm run typecheck`.
import { readFileSync, writeFileSync } from "node:fs";
import { withMethodsTable } from "../build/functions/methods-table.js";
import { functionsPage } from "../build/functions/reference-page.js";
import { manifest } from "./manifest.mjs";
import { failureTable } from "./solver-failures.mjs";

const page = (path) => new URL(`../${path}`, import.meta.url);
const mend = (path, change) => writeFileSync(page(path), change(readFileSync(page(path), "utf8")));

writeFileSync(page("docs/functions.md"), functionsPage());
mend("README.md", withMethodsTable);
writeFileSync(page("manifest.xml"), manifest("https://localhost:3000/"));
const table = await failureTable();
mend("docs/solvers.md", (text) => text.replace(/(?<=<!-- failures -->\n)[^]*(?=<!-- \/failures -->)/, `${table}\n`));
