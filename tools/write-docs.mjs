// Writes the generated parts of README.md and docs/ from the catalogue and the solvers: run after `npm run typecheck`.
import { readFileSync, writeFileSync } from "node:fs";
import { withMethodsTable } from "../build/functions/methods-table.js";
import { functionsPage } from "../build/functions/reference-page.js";
import { failureTable } from "./solver-failures.mjs";

const page = (path) => new URL(`../${path}`, import.meta.url);
const mend = (path, change) => writeFileSync(page(path), change(readFileSync(page(path), "utf8")));

writeFileSync(page("docs/functions.md"), functionsPage());
mend("README.md", withMethodsTable);
const table = await failureTable();
mend("docs/solvers.md", (text) => text.replace(/(?<=<!-- failures -->\n)[^]*(?=<!-- \/failures -->)/, `${table}\n`));
