import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { signatureOf } from "../../src/functions/reference-page.ts";
import { functionsOf } from "../../src/functions/procedure-functions.ts";
import { procedures } from "../../src/procedures/catalog.ts";

it.each(procedures.map(({ id }) => ({ id })))("the procedure $id has a page that names its slots, its functions, its fields and its source", ({ id }) => {
  const path = new URL(`../../docs/procedures/${id}.md`, import.meta.url);
  expect(existsSync(path)).toBe(true);
  const page = readFileSync(path, "utf8");
  const procedure = procedures.find((one) => one.id === id)!;
  const { takes, gives, citations, words } = procedure;
  expect(page).toContain(`# ${words.title.en} (\`${id}\`)`);
  for (const slot of Object.keys(takes)) expect(page).toContain(`--${slot}`);
  for (const fn of functionsOf(procedure)) expect(page).toContain(`\n=${signatureOf(fn)}\n`);
  for (const result of Object.values(gives)) {
    if (result.gives === "figure" || result.gives === "column") continue;
    for (const field of Object.keys(result.gives === "record" ? result.fields : result.columns)) expect(page).toContain(`\`${field}\``);
  }
  for (const { text, doi } of citations) expect(page).toContain(doi ?? text);
});
