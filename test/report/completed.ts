import { readFileSync } from "node:fs";
import { completeAnalysis, type AnalysisDraft, type Columns } from "../../src/analysis/run/analysis.ts";
import { runAnalysis, type Completed } from "../../src/analysis/run/run-analysis.ts";
import type { Cell, Table } from "../../src/analysis/table/table.ts";
import { evaluate } from "../../src/engine/run/run.ts";

export type Row = Readonly<Record<string, string>>;

/** Rows of a .csv file without quotation marks, by its header. */
export function readRows(url: URL): readonly Row[] {
  const lines = readFileSync(url, "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  return lines.slice(1).map((cells) => Object.fromEntries(lines[0].map((name, k) => [name, cells[k]])));
}

export const tableOf = (header: readonly string[], rows: readonly (readonly Cell[])[]): Table => ({
  place: { name: "data", row: 1, column: 1 },
  header,
  rows,
  rowNumbers: rows.map((_, k) => k + 2),
  textual: false,
});

/** Runs an analysis in this thread. */
export function complete(draft: AnalysisDraft, table: Table, prove = false): Promise<Completed> {
  return runAnalysis(completeAnalysis(draft), table, (request, tasks) => Promise.resolve([...evaluate({ ...request, prove }, tasks)]));
}

/** Runs once, however many test files of a process ask: nobody changes what a run gives. */
function once<T>(run: () => T): () => T {
  let kept: { readonly given: T } | undefined;
  return () => (kept ??= { given: run() }).given;
}

const columns = (some: Partial<Columns>): Columns => ({ dmu: "DMU", period: null, group: null, inputs: [], outputs: [], undesirable: [], ...some });

const regions = new Map(readRows(new URL("data/regions.csv", import.meta.url)).map(({ province, region_zh }) => [province, region_zh]));
const panelRows = readRows(new URL("../../assets/data/china_prov31_2012_2024_industrial_RD.csv", import.meta.url));
const variables = ["rd_fte_1e4_personyear", "rd_exp_1e8CNY", "newprod_dev_exp_1e8CNY", "newprod_sales_1e8CNY", "valid_invention_patents_1e4"];

/** The bundled panel: 31 provinces in 13 years, with their regions; Tibet has no sales in 2014. */
export const industrialPanel = once(() =>
  complete(
    {
      model: "super-sbm",
      index: "gm",
      columns: columns({ dmu: "省份", period: "年份", group: "地区", inputs: variables.slice(0, 3), outputs: variables.slice(3) }),
      badRows: "unscored",
    },
    tableOf(
      ["省份", "地区", "年份", ...variables],
      panelRows.map((row) => [row.province_zh, regions.get(row.province_zh)!, row.year, ...variables.map((name) => Number(row[name]))]),
    ),
  ),
);

/** One year of it: no periods, no groups, no index. */
export const crossSection = once(() =>
  complete(
    { model: "sbm", columns: columns({ dmu: "省份", inputs: variables.slice(0, 3), outputs: variables.slice(3) }) },
    tableOf(
      ["省份", ...variables],
      panelRows.filter(({ year }) => year === "2020").map((row) => [row.province_zh, ...variables.map((name) => Number(row[name]))]),
    ),
    true,
  ),
);

/** The same year with regions. */
export const crossSectionWithGroups = once(() =>
  complete(
    { model: "super-sbm", columns: columns({ dmu: "省份", group: "地区", inputs: variables.slice(0, 3), outputs: variables.slice(3) }) },
    tableOf(
      ["省份", "地区", ...variables],
      panelRows
        .filter(({ year }) => year === "2020")
        .map((row) => [row.province_zh, regions.get(row.province_zh)!, ...variables.map((name) => Number(row[name]))]),
    ),
  ),
);

const firm = (name: string, group: string, period: string, x: number, y: number, b: number): readonly Cell[] => [name, group, period, x, y, b];

/**
 * A panel with everything that goes wrong: B is missing in 2020, D in the last two years; F has the same numbers always;
 * names and groups hold signs that a criterion could read as wildcards or comparisons; an undesirable output.
 */
export const unbalancedPanel = once(() =>
  complete(
    { model: "super-sbm", index: "gm", columns: columns({ group: "G", period: "T", inputs: ["x"], outputs: ["y"], undesirable: ["b"] }) },
    tableOf(
      ["DMU", "G", "T", "x", "y", "b"],
      [
        firm("A", "东*", "2019年", 2, 3, 1),
        firm("A", "东*", "2020年", 2, 4, 1.5),
        firm("A", "东*", "2021年", 2.5, 4, 1.2),
        firm("B", "东", "2019年", 4, 3, 2),
        firm("B", "东", "2021年", 4, 4.5, 1.9),
        firm("C", "东", "2019年", 5, 4, 2.5),
        firm("C", "东", "2020年", 5, 4.5, 2.4),
        firm("C", "东", "2021年", 5.2, 5, 2.2),
        firm("D", ">1", "2019年", 3, 2, 1.8),
        firm("E~?", ">1", "2019年", 6, 5, 3.1),
        firm("E~?", ">1", "2020年", 6, 5.5, 3.2),
        firm("E~?", ">1", "2021年", 6, 5.1, 3.4),
        firm("F", "1组", "2019年", 3, 3, 1.5),
        firm("F", "1组", "2020年", 3, 3, 1.5),
        firm("F", "1组", "2021年", 3, 3, 1.5),
      ],
    ),
  ),
);

/** Input-oriented with variable returns: no combination of the others reaches the output of "Giant", in any period. */
export const infeasiblePanel = once(() =>
  complete(
    {
      model: "super-sbm",
      index: "gm",
      columns: columns({ group: "G", period: "T", inputs: ["x"], outputs: ["y"] }),
      options: { rts: "vrs", orientation: "input" },
    },
    tableOf(
      ["DMU", "G", "T", "x", "y"],
      [1, 2].flatMap((t) => [
        ["Giant", "big", `t${t}`, 9, 100],
        ["A", "small", `t${t}`, 2, 3 + t],
        ["B", "small", `t${t}`, 4, 4],
        ["C", "small", `t${t}`, 5, 4.5],
      ]),
    ),
  ),
);

/** The bundled panel against the one frontier of all its years. */
export const pooledPanel = once(() =>
  complete(
    {
      model: "sbm",
      reference: "global",
      columns: columns({ dmu: "省份", period: "年份", inputs: variables.slice(0, 3), outputs: variables.slice(3) }),
      badRows: "unscored",
    },
    tableOf(
      ["省份", "年份", ...variables],
      panelRows.map((row) => [row.province_zh, row.year, ...variables.map((name) => Number(row[name]))]),
    ),
  ),
);

/** Counties in types of land, each type with a frontier of its own: headers that are words. */
export const countiesByType = once(() =>
  complete(
    { model: "radial", frontier: "group", columns: columns({ dmu: "县", group: "类型", inputs: ["人员"], outputs: ["产值"] }) },
    tableOf(
      ["县", "类型", "人员", "产值"],
      [
        ["甲", "山区", 2, 3],
        ["乙", "山区", 4, 4],
        ["丙", "山区", 5, 4],
        ["丁", "平原", 3, 6],
        ["戊", "平原", 6, 9],
        ["己", "平原", 5, 4],
      ],
    ),
  ),
);
