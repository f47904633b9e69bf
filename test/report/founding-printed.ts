import { completeAnalysis } from "../../src/analysis/run/analysis.ts";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { indexById, modelById } from "../../src/engine/catalog.ts";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import type { Task } from "../../src/engine/method/task.ts";
import { Panel } from "../../src/engine/data/panel.ts";
import type { IntervalRow } from "../../src/engine/run/results.ts";
import { ofPeriod } from "../../src/engine/technology/technology-key.ts";
import type { ReportCell } from "../../src/report/layout/report-cell.ts";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { readRows, type Row } from "./completed.ts";

export const scores = readRows(new URL("data/founding-scores.csv", import.meta.url));
export const indices = readRows(new URL("data/founding-indices.csv", import.meta.url));
export const years = Object.keys(scores[0]).filter((name) => /^\d{4}$/.test(name));
/** Half of the last printed digit. */
export const half = 0.0005;

/** A run whose scores are the printed ones. The study does not print its global scores: TFP and BPC stay empty. */
function printed(): Completed {
  const rows = scores.flatMap((row) => years.map((year) => ({ dmu: row.province_zh, group: row.region_zh, period: year, score: Number(row[year]) })));
  const ones = { name: "x", values: Float64Array.from(rows, () => 1) };
  const data: Dataset = {
    dmus: rows.map(({ dmu }) => dmu),
    periods: rows.map(({ period }) => period),
    groups: rows.map(({ group }) => group),
    inputs: [ones],
    outputs: [{ ...ones, name: "y" }],
    undesirables: [],
    unscored: [],
  };
  const columns = { dmu: "省份", period: "年份", group: "区域", inputs: ["x"], outputs: ["y"], undesirable: [] };
  const panel = new Panel(data);
  const score = ({ row, technology }: Task) => (technology === ofPeriod(rows[row].period) ? rows[row].score : null);
  const gm = indexById("gm");
  const changes = gm.combine(panel, { score, efficiency: score, multipliers: () => null }, { options: {}, model: modelById("super-sbm"), modelOptions: {} });
  const index = Array.from(changes, (row): IntervalRow => ({ ...row, status: "computed" }));
  return {
    analysis: completeAnalysis({ index: "gm", columns }),
    data,
    rowNumbers: rows.map((_, k) => k + 2),
    results: {
      scores: rows.map(({ dmu, period, group, score }, row) => ({
        row,
        dmu,
        period,
        group,
        status: score > 1 ? "super-efficient" : score === 1 ? "efficient" : "inefficient",
        score,
        slacks: null,
        targets: null,
        peers: [],
        ownScore: score,
        globalScore: null,
      })),
      index,
      factors: gm.factors({}),
      periods: panel.periods,
      certificate: { programs: 0, primal: 0, dual: 0, gap: 0, proven: 0, framed: 0 },
      notes: [],
    },
  };
}

const sheets = reportSheets(printed(), "zh-CN", { preset: "founding study", arithmeticMeans: true });
/** A sheet of the report on the printed scores. */
export const sheet = (name: string): ReportSheet => sheets.find((one) => one.name === name)!;
export const numberIn = (cell: ReportCell | undefined) => {
  if (typeof cell?.value !== "number") throw new Error(`No number in the cell: ${JSON.stringify(cell)}`);
  return cell.value;
};
export const scoreTable = sheet("各地区效率").rows;
export const arithmeticTable = sheet("各地区指数（算术）").rows;
export const rowOf = (rows: ReportSheet["rows"], name: string, column = 1) => rows.find((row) => row[column]?.value === name)!;
export const byYear = (row: readonly ReportCell[]) => years.map((_, t) => numberIn(row[4 + t]));
/** EC: mean, 2014–2015, 2021–2022, in the arithmetic table. */
export const ecOf = (row: readonly ReportCell[]) => ({ mean: numberIn(row[3]), first: numberIn(row[6]), last: numberIn(row[9]) });
export const provinces = indices.filter(({ row_type }) => row_type === "province");
export const regionRows = indices.filter(({ row_type }) => row_type === "region_mean");
export const ratios = (row: Row) => years.slice(1).map((year, t) => Number(row[year]) / Number(row[years[t]]));
export const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
