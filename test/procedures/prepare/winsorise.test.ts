import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../src/analysis/table/table.ts";
import { quantile } from "../../../src/procedures/distribution/quantile.ts";
import { resultTables } from "../../../src/procedures/run/results.ts";
import { completeProcedure, runProcedure, type CompletedProcedure, type ProcedureDraft } from "../../../src/procedures/run/run-procedure.ts";
import { sentenceOf } from "../../../src/report/procedure/sentence.ts";
import { linesOf, tableOf } from "../tables.ts";

const run = (table: Table, columns: ProcedureDraft["columns"], options: Readonly<Record<string, unknown>> = {}) =>
  runProcedure(completeProcedure({ procedure: "winsorise", columns, options }), table);
const tablesOf = ({ procedure, outcome, given }: CompletedProcedure) => new Map(resultTables(procedure, outcome, given).map((table) => [table.id, table]));
const said = (completed: CompletedProcedure) => completed.outcome.findings.map((found) => sentenceOf(completed.procedure, found));
const codes = ({ outcome }: CompletedProcedure) => outcome.findings.map(({ code }) => code);

describe("winsorising new-product sales at 5 % and 95 %", () => {
  const [, ...lines] = linesOf("rd31-winsorised-sales-2022.csv");
  const table = tableOf([["province", "sales"], ...lines.map(([province, x]) => [province, Number(x)])]);

  it.each([["type7", 2] as const, ["type2", 3] as const])("is that of R with quantiles of %s", (rule, column) => {
    const found = tablesOf(run(table, { values: ["sales"], unit: ["province"] }, { quantile: rule })).get("columns")!;
    expect(found.fields.map(({ id }) => id)).toEqual(["unit", "sales_w"]);
    lines.forEach((line, k) => expect(Number(found.rows[k].cells[1]) / Number(line[column])).toBeCloseTo(1, 12));
  });
});

describe("a quantile", () => {
  it("lies between its neighbours and is an order statistic where the rule hits one", () => {
    expect(quantile([1, 2, 3, 4], 0.5, "type7")).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 0.5, "type2")).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.25, "type7")).toBe(2);
    expect(quantile([1, 2, 3, 4, 5], 0.25, "type2")).toBe(2);
    // 20 · 0.05 = 1: the mean of the first and the second.
    expect(
      quantile(
        Array.from({ length: 20 }, (_, k) => k),
        0.05,
        "type2",
      ),
    ).toBe(0.5);
    expect(
      quantile(
        Array.from({ length: 20 }, (_, k) => k),
        0.95,
        "type2",
      ),
    ).toBe(18.5);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const sorted = [...values].sort((a, b) => a - b);
        for (const rule of ["type7", "type2"] as const) {
          const found = quantile(sorted, p, rule);
          expect(found).toBeGreaterThanOrEqual(sorted[0]);
          expect(found).toBeLessThanOrEqual(sorted[sorted.length - 1]);
        }
      }),
    );
  });
});

describe("winsorising", () => {
  const cells: readonly (readonly Cell[])[] = [
    ["u", "t", "a", "b"],
    ["甲", "2020", 1, 5],
    ["乙", "2020", 2, 6],
    ["丙", "2020", 3, 7],
    ["丁", "2020", 100, 8],
    ["甲", "2021", 11, 5],
    ["乙", "2021", 12, 6],
    ["丙", "2021", 13, 7],
    ["丁", "2021", 14, 8],
  ];
  const columns = { values: ["a", "b"], unit: ["u"], period: ["t"] };

  it("lists every cell that it changed, and leaves the others to the last bit", () => {
    const completed = run(tableOf(cells), columns, { tail: 0.2 });
    const { changes, columns: data, limits } = Object.fromEntries(tablesOf(completed)) as Record<string, ReturnType<typeof resultTables>[number]>;
    const [, lower, upper] = limits.rows[0].cells as [string, number, number];
    const wanted = cells
      .slice(1)
      .flatMap(([u, t, a], k) =>
        Number(a) < lower ? [[`C${k + 2}`, u, t, a, lower, "raised"]] : Number(a) > upper ? [[`C${k + 2}`, u, t, a, upper, "lowered"]] : [],
      );
    expect(
      changes.rows
        .filter(({ cells: [, , name] }) => name === "a")
        .map(({ period, cells: [cell, unit, , was, is, rule] }) => [cell, unit, period, was, is, rule]),
    ).toEqual(wanted);
    cells.slice(1).forEach(([, , a], k) => {
      if (Number(a) >= lower && Number(a) <= upper) expect(data.rows[k].cells[1]).toBe(a);
    });
    expect(limits.rows[0].cells.slice(3)).toEqual([
      wanted.filter((one) => one[5] === "raised").length,
      wanted.filter((one) => one[5] === "lowered").length,
      wanted.length,
    ]);
  });

  it("takes the quantiles of each period by itself where that is asked for", () => {
    const limits = tablesOf(run(tableOf(cells), columns, { tail: 0.2, within: "period" })).get("limits")!;
    expect(limits.rows.map(({ period, cells: [name] }) => [name, period])).toEqual([
      ["a", "2020"],
      ["a", "2021"],
      ["b", "2020"],
      ["b", "2021"],
    ]);
    expect(limits.rows[1].cells[1]).toBeCloseTo(11.6, 12);
  });

  it("says how many were changed, where most, and the largest change", () => {
    const completed = run(tableOf(cells), columns, { tail: 0.1 });
    expect(codes(completed)).toEqual(["changed", "most", "largest"].filter((code) => codes(completed).includes(code)));
    expect(said(completed)[0]["zh-CN"]).toMatch(/^2个指标共16个数值，改动\d+个，其余不变。$/);
    expect(said(completed)[0].en).toMatch(/^Of 16 values of 2 indicators, \d+ were changed; the others stay\.$/);
    expect(said(completed).at(-1)!["zh-CN"]).toBe("改动幅度最大的是“a”的C5单元格，由100.0000改为39.8000。");
    const most = run(tableOf(cells.map(([u, t, a], k) => [u, t, a, k === 0 ? "b" : 5])), columns, { tail: 0.1 });
    expect(said(most)[1]).toEqual({ "zh-CN": "“a”改动最多，为2个。", en: "Most were changed in “a”: 2." });
  });

  it("says that nothing was changed where nothing lies beyond the limits", () => {
    const completed = run(tableOf([["a"], [5], [5], [5], [5]]), { values: ["a"] });
    expect(codes(completed)).toEqual(["none"]);
    expect(said(completed)[0]["zh-CN"]).toBe("没有数值在上下限之外（第一个指标为5.0000至5.0000），数据没有改动。");
  });
});
