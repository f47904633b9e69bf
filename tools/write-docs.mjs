// Writes the generated pages of docs/ from the catalogue: run after `npm run typecheck`.
import { writeFileSync } from "node:fs";
import { functionsPage } from "../build/functions/reference-page.js";

writeFileSync(new URL("../docs/functions.md", import.meta.url), functionsPage());
