import { beforeAll, describe, expect, it } from "vitest";
import { addressOf } from "../../src/analysis/table/table.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { runChain, type Chain } from "../../src/procedures/chain/chain.ts";
import { storedChain } from "../../src/procedures/chain/stored-chain.ts";
import { dataSheet } from "../../src/report/chain/data-sheet.ts";
import { procedureReport } from "../../src/report/procedure/report.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import type { FileWorkbook } from "../../src/workbook/file/xlsx.ts";
import { header, rows } from "../functions/procedure-panel.ts";
import { ranOn } from "../procedures/runs.ts";
import { tableOf } from "../procedures/tables.ts";
import { recalculated } from "./libreoffice.ts";

const table = tableOf([header, ...rows]);
/** Units one below the other: what a formula looks at stands apart. */
const byUnit = tableOf([header, ...[...rows].sort((a, b) => String(a[4]).localeCompare(String(b[4])))]);
const names = { unit: ["unit"], period: ["period"] };
const yearly = tableOf([
  ["unit", ...["2020", "2021", "2022", "2023", "2024", "2025", "2026"]],
  ...["甲", "乙", "丙", "丁", "戊"].map((unit, k) => [unit, ...[100, 101, 102, 103, 104, 105, 106].map((one) => one + k)]),
]);
const compared = tableOf([
  ["", "n1", "n2"],
  ["n1", 1, 3],
  ["n2", "1/3", 1],
]);

const composite = (options: Readonly<Record<string, unknown>>) => ({ values: ["n1", "n2"], negative: ["n4"], ...names, ...options });
type Case = readonly [name: string, procedure: string, columns: Readonly<Record<string, readonly string[]>>, options?: Readonly<Record<string, unknown>>];
const values = { values: ["b1", "n2"], ...names };
/** What has a formula in every number of its columns, but for numbers that are themselves the beginning of others. */
const cases: readonly Case[] = [
  ["deflated by a column", "deflate", { values: ["b1", "n1"], price: ["b2"], ...names }, { base: 2022 }],
  ["deflated by links", "deflate", { values: ["b1"], price: ["b2"], ...names }, { base: 2022, "price-index": "link" }],
  ["deflated by what is implicit", "deflate", { values: ["n1"], nominal: ["n2"], volume: ["n3"], ...names }],
  ["deflated by a table", "deflate", { values: ["b1"], ...names }, { base: 2023 }],
  ["lag", "lag", values, { lags: 2 }],
  ["ratio", "ratio", { numerator: ["b1", "n1"], denominator: ["n4"], ...names }],
  ["ratio in per cent", "ratio", { numerator: ["b1"], denominator: ["n4"], ...names }, { multiplier: 100 }],
  ["growth", "growth", values],
  ["growth in logarithms", "growth", values, { growth: "log" }],
  ["logarithm", "logarithm", values],
  ["decimal logarithm", "logarithm", values, { logarithm: "decimal" }],
  ["unit", "unit", values, { from: "ten-thousand", to: "hundred-million", factor: 0.0666667 }],
  ["interpolation", "interpolate", values],
  ["geometric interpolation", "interpolate", values, { method: "geometric" }],
  ["winsorised", "winsorise", { values: ["n1", "n3"], ...names }],
  ["winsorised by period", "winsorise", { values: ["n1"], ...names }, { within: "period", tail: 0.2 }],
  ["prices", "prices", values, { base: 2023 }],
  ["prices of two indices and a table", "prices", values, { base: 2022, "weight-vector": [0.2, 0.5, 0.3], substitute: "first" }],
  ["capital by ten times", "capital-stock", { value: ["n1"], ...names }],
  [
    "capital by growth, of prices",
    "capital-stock",
    { value: ["n1"], price: ["b2"], ...names },
    { capital: "rd", start: "growth", "growth-periods": 3, base: 2021 },
  ],
  ["capital by depreciation", "capital-stock", { value: ["b1"], ...names }, { start: "delta" }],
  ["entropy", "composite", composite({})],
  ["entropy of every period", "composite", composite({}), { within: "period" }],
  ["CRITIC", "composite", composite({}), { weighting: "critic" }],
  ["variation", "composite", composite({}), { weighting: "cv" }],
  ["given weights", "composite", composite({}), { weighting: "given", "weight-vector": [0.5, 0.2, 0.3] }],
  ["pairwise comparisons", "composite", { values: ["n1", "n2"], ...names }, { weighting: "ahp" }],
  ["components", "composite", composite({}), { weighting: "pca" }],
  ["TOPSIS", "composite", composite({}), { scoring: "topsis" }],
  ["TOPSIS of vectors", "composite", composite({}), { scoring: "topsis-vector", weighting: "equal" }],
  ["entropy weights", "entropy-weights", { values: ["n1"], negative: ["n3"], ...names }],
  ["coupling", "coupling", { values: ["f1", "f2"], ...names }],
  ["modified coupling", "coupling", { values: ["f1", "f2", "t2"], ...names }, { "coupling-form": "modified" }],
];

const tablesOf = (procedure: string, columns: Case[2], options: Case[3] = {}) =>
  procedure === "prices" && options["substitute"] === "first"
    ? { prices: yearly }
    : procedure === "deflate" && !("price" in columns || "nominal" in columns)
      ? { prices: yearly }
      : options["weighting"] === "ahp"
        ? { pairwise: compared }
        : {};

const density: Chain = storedChain({
  version: 2,
  chain: [
    {
      version: 2,
      procedure: "ratio",
      columns: { numerator: ["n1", "b2"], denominator: ["n4"], ...names },
      options: {},
      names: { "n1/n4": "B2B网商密度", "b2/n4": "零售网商密度" },
    },
    {
      version: 2,
      procedure: "composite",
      columns: { values: ["B2B网商密度", "零售网商密度"], ...names },
      options: { weighting: "equal" },
      names: { score: "网商密度指数" },
    },
    { version: 2, procedure: "interpolate", columns: { values: ["b1"], ...names }, options: {} },
    { version: 2, procedure: "prices", columns: { values: ["b3"], ...names }, options: {}, names: { b3_P: "价格" } },
    { version: 2, procedure: "capital-stock", columns: { value: ["b1_i"], price: ["价格"], ...names }, options: {} },
    { version: 2, procedure: "winsorise", columns: { values: ["n1"], ...names }, options: {} },
  ],
});

const sheets = new Map<string, ReportSheet>();
let calculated: FileWorkbook;

beforeAll(async () => {
  for (const [name, procedure, columns, options] of cases)
    for (const [order, of] of [
      ["", table],
      [" by unit", byUnit],
    ] as const)
      sheets.set(`${name}${order}`, procedureReport(ranOn(procedure, of, columns, options, tablesOf(procedure, columns, options)), "zh-CN").sheets[1]);
  const run = await runChain(density, table, { evaluate: (asked, tasks) => Promise.resolve([...evaluate(asked, tasks)]) });
  const given = run.steps.flatMap((one) => one.columns);
  sheets.set("chain", dataSheet(run.table, { sheet: "data", address: null }, given, "zh-CN"));
  // As one workbook: LibreOffice takes most of its time for each of many.
  calculated = (await recalculated(new Map([["columns", [...sheets.values()].map((sheet, k) => ({ ...sheet, name: String(k), tables: [] }))]]))).get(
    "columns",
  )!;
}, 180_000);

const agrees = (found: unknown, wanted: unknown) =>
  typeof found === "number" && typeof wanted === "number" && Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));

/** The formulas of a sheet with what LibreOffice makes of them. */
function compare(name: string) {
  const sheet = sheets.get(name)!;
  const { cells } = calculated.sheets[[...sheets.keys()].indexOf(name)];
  const all = sheet.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell.formula === undefined ? [] : [{ cell, at: addressOf(r + 1, c + 1), found: cells[r]?.[c] ?? null }])),
  );
  return {
    count: all.length,
    wrong: all
      .filter(({ cell, found }) => !agrees(found, cell.value))
      .map(({ cell, at, found }) => `${at} ${cell.formula!}: ${String(found)}, not ${String(cell.value)}`),
  };
}

describe("the columns of a procedure as formulas of the data beside them, calculated again by LibreOffice", () => {
  it.each(cases.flatMap(([name]) => [[name], [`${name} by unit`]]))("give the numbers of the engine: %s", (name) => {
    const { count, wrong } = compare(name);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(30);
  });

  it("stand beside the data of a chain, where one step's column follows from another's", () => {
    const { wrong } = compare("chain");
    expect(wrong).toEqual([]);
    const { rows: cells } = sheets.get("chain")!;
    const of = (name: string) => cells.slice(1).map((row) => row[cells[0].findIndex(({ value }) => value === name)]);
    const live = (name: string) => of(name).filter(({ formula }) => formula !== undefined).length;
    expect([live("B2B网商密度"), live("网商密度指数"), live("b1_i"), live("b1_i_K")]).toEqual([42, 42, 42, 42]);
    // The base of a chain is 1 of itself; limits of quantiles stand on the sheet of the results.
    expect([live("价格"), live("n1_w")]).toEqual([36, 0]);
    expect(of("b1_i").filter(({ style }) => style === "changed")).toHaveLength(1);
    expect(of("网商密度指数").every(({ format }) => format === "score")).toBe(true);
  });
});
