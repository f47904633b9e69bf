import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { qianyan, Scratch } from "./command.ts";

/** Units with more digits than are shown; the means are those of the digits that are. */
const units: readonly (readonly [name: string, EC: number, BPC: number])[] = [
  ["甲", 1.0234567, 0.9871234],
  ["乙", 0.9124449, 1.1003333],
  ["丙", 1.2054444, 1.0512222],
  ["丁", 0.8713333, 0.9423456],
  ["戊", 1.1324321, 1.2214444],
];
const shown = (value: number, decimals: number) => Number(value.toFixed(decimals));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;

describe("the example of a published study", () => {
  const folder = fileURLToPath(new URL("../../docs/examples/founding-study/", import.meta.url));
  const commandsOf = (locale: "en" | "zh-CN") =>
    readFileSync(fileURLToPath(new URL(`../../docs/${locale === "en" ? "" : "zh-CN/"}examples/founding-study/README.md`, import.meta.url)), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("qianyan "))
      .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].slice(1).map(([, quoted, plain]) => quoted ?? plain));

  it.each([
    ["en", 0, [50, 43, 7, 0], []],
    ["en", 1, [155, 128, 27, 0], ["全国平均 = mean(all, n = 21) (mean): of 9 numbers, 3 cannot hold"]],
    ["zh-CN", 1, [155, 128, 27, 0], ["全国平均 = 均值(全部, n = 21)（均值）：核对9个数，3个不符"]],
  ] as const)("runs as its page says in %s, command %d, without a warning of its rows of means", async (locale, which, totals, says) => {
    const commands = commandsOf(locale);
    const here = commands[which].map((word) => (word.endsWith(".csv") ? folder + word : word));
    const out = here.indexOf("--out");
    const run = await qianyan([...here.slice(0, out), ...here.slice(out + 2), "--json", "-"]);
    const { results, findings } = JSON.parse(run.out) as { results: { totals: { values: number[][] } }; findings: { text: string }[] };
    expect(run.err).toBe("");
    expect(results.totals.values).toEqual([totals]);
    for (const said of says) expect(findings.map(({ text }) => text).join("\n")).toContain(said);
  });

  it.each(["zh-CN", "en"])("comes to the same by the tables with the words of a language: %s", async (lang) => {
    const audited = async (table: string, ...more: readonly string[]) => {
      const file = `${folder}${table}.${lang}.csv`;
      const [group, unit, ...values] = readFileSync(file, "utf8").split("\n")[0].split(",");
      const asked = ["run", file, "--procedure", "audit", "--unit", unit, "--group", group, "--values", values.join(",")];
      const run = await qianyan([...asked, "--claims", `${folder}claims-${table}.${lang}.csv`, ...more, "--lang", lang, "--json", "-"]);
      expect(run.err).toBe("");
      return (JSON.parse(run.out) as { results: { totals: { values: number[][] } } }).results.totals.values[0];
    };
    expect(await audited("scores")).toEqual([50, 43, 7, 0]);
    expect(await audited("indices", "--scores", `${folder}scores.${lang}.csv`)).toEqual([155, 128, 27, 0]);
  });
});

describe("an audit of a sheet", () => {
  const scratch = new Scratch();
  const path = scratch.path("印刷表.xlsx");

  const written = async (planted = 0) => {
    const rows = units.map(([name, EC, BPC], k) => [name, EC, BPC, EC * BPC + (k === 2 ? planted : 0), EC / 10]);
    const columns = [1, 2, 3, 4].map((column) => rows.map((row) => row[column] as number));
    const means = columns.map((values, k) => shown(mean(values.map((value) => shown(value, 3))), 3) + (k === 3 ? 0 : 0.0002));
    const cells = new Map(
      [["unit", "EC", "BPC", "TFP", "share"], ...rows, ["Mean", ...means]].flatMap((row, r) =>
        row.map((value, c) => {
          const style = typeof value === "number" ? { style: { numFmt: c === 4 ? "0.0%" : "0.000" } } : {};
          return [`${r},${c}`, { type: typeof value === "number" ? ("number" as const) : ("string" as const), value, ...style }] as const;
        }),
      ),
    );
    writeFileSync(path, await writeXlsx({ sheets: [{ name: "表1", rows: [], cells }] }));
  };
  const audited = async (...more: readonly string[]) => {
    const { out, code } = await qianyan(["run", path, "--procedure", "audit", "--unit", "unit", "--values", "EC,BPC,TFP,share", ...more, "--json", "-"]);
    expect(code).toBe(0);
    const { results } = JSON.parse(out) as { results: { claims: { columns: readonly { id: string }[]; values: readonly (readonly unknown[])[] } } };
    const { columns, values } = results.claims;
    return values.map((row) => Object.fromEntries(row.map((value, k) => [columns[k]?.id ?? String(columns[k]), value])));
  };

  it("reads numbers as their formats show them, and not with the digits behind", async () => {
    await written();
    const claims = await audited();
    expect(claims.filter(({ verdict }) => verdict === "inconsistent")).toEqual([]);
    expect(claims.find(({ cell }) => cell === "B7")).toMatchObject({ printed: 1.029, verdict: "consistent" });
    // A share of 1 shown as 10.2 % has three decimals.
    expect(claims.find(({ cell }) => cell === "E7")).toMatchObject({ printed: 0.103 });
  });

  it("finds what the shown digits exclude, and corrects it to as many", async () => {
    await written(0.004);
    const wrong = (await audited()).filter(({ verdict }) => verdict === "inconsistent");
    expect(wrong.map(({ cell, printed }) => [cell, printed])).toEqual([["D4", 1.271]]);
  });

  it("takes the decimals that a person says in place of the formats'", async () => {
    await written();
    const wrong = (await audited("--decimals", "6")).filter(({ verdict }) => verdict === "inconsistent");
    expect(wrong.map(({ cell }) => cell)).toContain("B7");
  });
});
