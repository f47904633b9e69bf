import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { procedures } from "../../src/procedures/catalog.ts";

it.each(procedures.map(({ id }) => ({ id })))("the procedure $id has a page that names its slots, its fields and its source", ({ id }) => {
  const path = new URL(`../../docs/procedures/${id}.md`, import.meta.url);
  expect(existsSync(path)).toBe(true);
  const page = readFileSync(path, "utf8");
  const { takes, gives, citations, words } = procedures.find((one) => one.id === id)!;
  expect(page).toContain(`# ${words.title.en} (\`${id}\`)`);
  for (const slot of Object.keys(takes)) expect(page).toContain(`--${slot}`);
  for (const result of Object.values(gives)) {
    if (result.gives === "figure" || result.gives === "column") continue;
    for (const field of Object.keys(result.gives === "record" ? result.fields : result.columns)) expect(page).toContain(`\`${field}\``);
  }
  for (const { text, doi } of citations) expect(page).toContain(doi ?? text);
});
