import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ResultsJson } from "../../src/analysis/run/results-json.ts";
import { catalog } from "../../src/engine/catalog.ts";
import { resultsOf } from "../cli/command.ts";

const root = join(import.meta.dirname, "../..");
const pages = ["models", "indices"].flatMap((folder) => readdirSync(join(root, "docs", folder)).map((file) => join("docs", folder, file)));

/** What the example prints, its files looked for from the project's folder as its reader does. */
const runExample = (command: string): Promise<ResultsJson> =>
  resultsOf(
    ...command
      .trim()
      .split(/\s+/)
      .slice(1)
      .map((word) => (existsSync(join(root, word)) ? join(root, word) : word)),
  );

/** The Markdown tables below the command: header names and rows of cells. */
function tableBelow(text: string): { header: string[]; rows: string[][] } {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.startsWith("|"));
  const end = lines.findIndex((line, k) => k > from && !line.startsWith("|"));
  const cells = lines.slice(from, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return { header: cells[0], rows: cells.slice(2) };
}

describe("the documentation", () => {
  it("has a page for every method, with its first source", () => {
    for (const { kind, id, citations } of catalog) {
      const text = readFileSync(join(root, "docs", kind === "model" ? "models" : "indices", `${id}.md`), "utf8");
      const [{ text: cited, doi }] = citations;
      expect(text, id).toContain(doi ?? cited.slice(0, cited.indexOf("(")).trim());
    }
  });

  it.each(pages)("prints in %s what its example computes", async (page) => {
    const text = readFileSync(join(root, page), "utf8");
    const command = /```sh\n(qianyan run [^\n]+)\n```/.exec(text);
    expect(command, "an example command").not.toBeNull();
    const { header, rows } = tableBelow(text.slice(command!.index));
    const results = await runExample(command![1]);
    const computed: readonly object[] = header.includes("from") ? results.index : results.scores;
    expect(rows.length).toBe(computed.length);
    rows.forEach((cells, k) => {
      cells.forEach((cell, c) => {
        const value = (computed[k] as Readonly<Record<string, unknown>>)[header[c] === "DMU" ? "dmu" : header[c]];
        expect(typeof value === "number" ? value.toFixed(10) : value, `${page}, row ${k + 1}, ${header[c]}`).toBe(cell);
      });
    });
  });
});
