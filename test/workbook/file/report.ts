import type { ReportCell } from "../../../src/report/layout/report-cell.ts";
import type { ReportSheet } from "../../../src/report/layout/sheet.ts";

const score = (value: number | null): ReportCell => ({ value, format: "score", style: "value" });
/** A sheet with one of everything. */
export const report: ReportSheet = {
  name: "效率",
  stamp: "qianyan:super-sbm",
  rows: [
    [{ value: "超效率 & <SBM>", style: "title" }],
    [],
    [
      { value: "DMU", style: "header" },
      { value: "2014", style: "header" },
      { value: "2015", style: "header" },
      { value: "均值", style: "header" },
    ],
    [{ value: "北京", style: "label" }, score(1.25), score(0.75), { value: 1, formula: "=AVERAGE(B4:C4)", format: "score", style: "summary" }],
    [{ value: "西藏", style: "label" }, score(null), score(0.5), { value: 2, formula: "=RANK.EQ(C5,C$4:C$5)", format: "integer", style: "summary" }],
    [
      { value: "_x0041_", style: "note" },
      { value: 0, formula: "=COUNT(B9)", format: "integer" },
      { value: null, formula: '=IF(B5="","","x")' },
    ],
  ],
  columnWidths: [14, 10, 10, 12],
  freeze: { rows: 3, columns: 1 },
  colourScales: [{ fromRow: 4, fromColumn: 2, toRow: 5, toColumn: 3 }],
};
