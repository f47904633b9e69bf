import { describe, expect, it } from "vitest";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { completeProcedure, runProcedure } from "../../src/procedures/run/run-procedure.ts";
import { procedureReport } from "../../src/report/procedure/report.ts";
import type { ReportCell } from "../../src/report/layout/report-cell.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";

/** The report of an audit of a table in text whose first column names its rows. */
function reportOfAudit(text: string, locale: "zh-CN" | "en") {
  const cells = text.split("\n").map((line) => line.split("|"));
  const table = findTable(cells, { name: "table.csv", row: 1, column: 1 }, true);
  const columns = { unit: [cells[0][0]], values: cells[0].slice(1).reverse() };
  return procedureReport(runProcedure(completeProcedure({ procedure: "audit", columns, options: {} }), table), locale).sheets;
}
const called = (sheets: readonly ReportSheet[], name: string) => sheets.find((sheet) => sheet.name === name)!;
const valuesOf = (row: readonly ReportCell[]) => row.map(({ value }) => value);

describe("the copy of an audited table", () => {
  const printed = "地区|EC|BPC (rank)\n北京|1.100|1.20 (1)\n天津|0.900|1.10 (2)\n河北|1.061|0.90\n全国均值|1.030|1.07\n最大值|1.200|1.20\n加权平均|1.000|—";

  it("has what cannot be right in colour with what should stand there beside it, what cannot be told in a paler one, and leads to the grounds", () => {
    const sheets = reportOfAudit(printed, "zh-CN");
    const { rows } = called(sheets, "标注表");
    const [top] = [rows.findIndex((row) => row[0]?.style === "header")];
    expect(valuesOf(rows[top])).toEqual(["地区", "EC", "EC（更正）", "BPC (rank)"]);
    expect(rows[top - 1].slice(0, 2)).toEqual([
      { value: "不符", style: "wrong" },
      { value: "无法判断", style: "vague" },
    ]);
    expect(valuesOf(rows[top + 1])).toEqual(["北京", 1.1, null, "1.20 (1)"]);
    // The mean of three rounded numbers is 1.020 or 1.021; the greatest of them is known.
    const [, wrong, open, right] = rows[top + 4];
    expect(wrong).toMatchObject({ value: 1.03, style: "wrong", format: "printed-3" });
    expect([open.value, right]).toEqual([null, { value: 1.07, format: "printed-2", style: "value" }]);
    expect(rows[top + 5].slice(1, 3)).toMatchObject([
      { value: 1.2, style: "wrong" },
      { value: 1.1, format: "printed-3" },
    ]);
    expect(rows[top + 6][1]).toMatchObject({ value: 1, style: "vague" });
    expect(rows[top + 6][3]).toMatchObject({ value: "—" });
    // The link ends on the verdict of that number.
    const { sheet, address } = wrong.link!;
    const column = address.charCodeAt(0) - 65;
    expect(called(sheets, sheet).rows[Number(address.slice(1)) - 1][column].value).toBe("不符");
  });

  it("says its statements in the words of the language and heads the names of rows as the table does", () => {
    for (const [locale, name, mean] of [
      ["zh-CN", "分析结果", "全国均值 = 均值(全部, n = 3)"],
      ["en", "Results", "全国均值 = mean(all, n = 3)"],
    ] as const) {
      const { rows } = called(reportOfAudit(printed, locale), name);
      expect(rows.flat().map(({ value }) => value)).toContain(mean);
      expect(rows.flat().filter(({ value, style }) => style === "header" && value === "地区")).not.toEqual([]);
    }
  });
});
