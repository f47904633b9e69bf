import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { signatureOf } from "../../src/functions/reference-page.ts";
import { functionsOf } from "../../src/functions/procedure-functions.ts";
import { procedures } from "../../src/procedures/catalog.ts";
import type { Procedure } from "../../src/procedures/declare/procedure.ts";

it.each(procedures.map(({ id }) => ({ id })))("the procedure $id has a page that names its slots, its functions, its fields and its source", ({ id }) => {
  const [english, chinese] = ["docs", "docs/zh-CN"].map((folder) => new URL(`../../${folder}/procedures/${id}.md`, import.meta.url));
  const procedure = procedures.find((one) => one.id === id)!;
  expect(readFileSync(english, "utf8")).toContain(`# ${procedure.words.title.en} (\`${id}\`)`);
  for (const path of [english, chinese]) names(readFileSync(path, "utf8"), procedure);
});

function names(page: string, procedure: Procedure) {
  const { takes, gives, citations } = procedure;
  for (const slot of Object.keys(takes)) expect(page).toContain(`--${slot}`);
  for (const fn of functionsOf(procedure)) expect(page).toContain(`\n=${signatureOf(fn)}\n`);
  for (const result of Object.values(gives)) {
    if (result.gives === "figure" || result.gives === "column") continue;
    for (const field of Object.keys(result.gives === "record" ? result.fields : result.columns)) expect(page).toContain(`\`${field}\``);
  }
  for (const { text, doi } of citations) expect(page).toContain(doi ?? text);
}
