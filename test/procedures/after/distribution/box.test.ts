import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../../src/analysis/table/table.ts";
import type { ListRow, RecordRow, Value } from "../../../../src/procedures/declare/gives.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../../../src/procedures/run/run-procedure.ts";
import { procedureReport } from "../../../../src/report/procedure/report.ts";
import { sentenceOf } from "../../../../src/report/procedure/sentence.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const run = (table: Table, columns: Readonly<Record<string, readonly string[]>>) => runProcedure(completeProcedure({ procedure: "box", columns }), table);
const boxes = ({ outcome }: CompletedProcedure) => outcome.values["boxes"] as readonly RecordRow[];
const list = ({ outcome }: CompletedProcedure, result: string): readonly Readonly<Record<string, Value>>[] =>
  (outcome.values[result] as readonly ListRow[]).map(({ period, cells }) => ({ period, ...cells }));
const said = (completed: CompletedProcedure) => new Map(completed.outcome.findings.map((found) => [found.code, sentenceOf(completed.procedure, found)]));
const scored = { value: ["score"], unit: ["province"], period: ["year"] };
const section = (values: readonly number[]) => tableOf([["u", "y"], ...values.map((y, k): Cell[] => [`u${String(k + 1)}`, y])]);
const plain = { value: ["y"], unit: ["u"] };

describe("the boxes", () => {
  it("are those of 13 years of R&D scores, with the same outliers", () => {
    const completed = run(tableIn("rd30-scores.csv"), scored);
    const lines = linesOf("rd30-box.csv").slice(1);
    expect(lines).toHaveLength(13);
    lines.forEach(([year, ...line], k) => {
      const { period, values } = boxes(completed)[k];
      expect(period).toBe(year);
      ["low", "q1", "median", "q3", "high"].forEach((field, c) => expect(Math.abs(values[field]! - Number(line[c]))).toBeLessThan(1e-12));
      const outliers = line[5] === "" ? [] : line[5].split(";");
      const found = list(completed, "units").filter((row) => row["period"] === year && row["place"] !== "within");
      expect(found.map((row) => row["unit"]).sort()).toEqual([...outliers].sort());
      expect(values["outliers"]).toBe(outliers.length);
    });
  });

  it("have whiskers to the last value within the fences, which itself is none beyond", () => {
    // Q₁ 2, Q₃ 4, fences −1 and 7.
    const [{ values }] = boxes(run(section([-1, 2, 3, 4, 7]), plain));
    expect(values).toMatchObject({ q1: 2, median: 3, q3: 4, iqr: 2, fence_low: -1, fence_high: 7, low: -1, high: 7, outliers: 0 });
    const beyond = run(section([-1.01, 2, 3, 4, 7.01]), plain);
    expect(boxes(beyond)[0].values).toMatchObject({ low: 2, high: 4, outliers: 2 });
    expect(list(beyond, "units").map((row) => row["place"])).toEqual(["low", "within", "within", "within", "high"]);
  });

  it("are each group's own, with outliers by its own fences", () => {
    const completed = run(tableIn("rd30-scores.csv"), { ...scored, group: ["region4"] });
    const units = list(completed, "units");
    for (const group of list(completed, "groups")) {
      const own = units.filter((row) => row["period"] === group["period"] && row["group"] === group["group"]);
      expect(own).toHaveLength(group["n"] as number);
      expect(own.filter((row) => row["group_place"] !== "within")).toHaveLength(group["outliers"] as number);
      for (const row of own) if (row["group_place"] === "within") expect(row["x"] as number).toBeLessThanOrEqual(group["high"] as number);
    }
    const charts = procedureReport(completed, "en").sheets.flatMap((sheet) => sheet.charts ?? []);
    expect(charts.filter(({ kind }) => kind === "box")).toHaveLength(2);
  });
});

describe("what the boxes say", () => {
  it("says that nothing is there: no outlier", () => {
    const found = said(run(section([1, 2, 3, 4, 5]), plain));
    expect(found.get("none")).toEqual({
      "zh-CN": "5个单元中有0个离群值：没有明显偏离其他单元的。",
      en: "Of 5 units 0 are outliers: none lies far from the others.",
    });
    expect(found.get("middle")!["zh-CN"]).toBe("中位数为3.0000，居中的一半在2.0000至4.0000之间。");
  });

  it("names the outliers, the farthest first, and what has changed", () => {
    const years = [
      [1, 2, 3, 4, 5, 6],
      [2, 3, 4, 5, 30, -20],
    ];
    const table = tableOf([
      ["u", "t", "y", "g"],
      ...years.flatMap((values, t) => values.map((y, k): Cell[] => [`u${String(k + 1)}`, String(2020 + t), y, k < 3 ? "甲" : "乙"])),
    ]);
    const found = said(run(table, { ...plain, period: ["t"], group: ["g"] }));
    expect(found.get("outliers")!["zh-CN"]).toBe("2021年，6个单元中有2个离群值：u5、u6。");
    expect(found.get("outliers")!.en).toBe("In 2021, of 6 units 2 are outliers: u5, u6.");
    expect(found.get("median")!["zh-CN"]).toBe("与2020年相比，2021年中位数基本持平：由3.5000到3.5000。");
    expect(found.get("spread")!.en).toBe("From 2020 to 2021 the interquartile range has hardly changed: it was 2.5000 and is 2.5000.");
    expect(found.get("groups")!.en).toBe("In 2021, the median is highest in 乙 (5.0000) and lowest in 甲 (3.0000).");
  });

  it("says that half of the values are the same, and which way median and range went", () => {
    expect(said(run(section([1, 1, 1, 1, 9]), plain)).get("flat")!.en).toBe(
      "Both quartiles are the same (1.0000 and 1.0000): the middle half does not differ, and any other value counts as an outlier.",
    );
    const table = tableOf([
      ["u", "t", "y"],
      ...[
        [1, 2, 3],
        [4, 8, 12],
      ].flatMap((values, t) => values.map((y, k): Cell[] => [`u${String(k)}`, String(2020 + t), y])),
    ]);
    const found = said(run(table, { ...plain, period: ["t"] }));
    expect([found.get("median")!["zh-CN"], found.get("spread")!["zh-CN"]]).toEqual([
      "与2020年相比，2021年中位数上升：由2.0000到8.0000。",
      "与2020年相比，2021年四分位距扩大：由1.0000到4.0000。",
    ]);
  });

  it("refuses fewer than three rows, and a text where a number must stand", () => {
    expect(() => run(section([1, 2]), plain)).toThrow(expect.objectContaining({ code: "too-few-units" }));
    expect(() =>
      run(
        tableOf([
          ["u", "y"],
          ["a", 1],
          ["b", "高"],
          ["c", 2],
        ]),
        plain,
      ),
    ).toThrow(expect.objectContaining({ code: "bad-cells" }));
  });
});
