import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { ranOn, rowsOf, saidBy } from "../runs.ts";
import { linesOf, tableOf } from "../tables.ts";

const [, ...lines] = linesOf("interpolation.csv");
const cellOf = (text: string): Cell => (text === "" || text === undefined ? null : Number(text));
const table = tableOf([["year", "x"], ...lines.map(([year, x]): Cell[] => [year, cellOf(x)])]);
const columns = { values: ["x"], period: ["year"] };

describe("interpolation", () => {
  it.each([["linear", 2] as const, ["geometric", 3] as const])("is that of R, %s, and leaves the end blank", (method, column) => {
    const found = rowsOf(ranOn("interpolate", table, columns, { method }), "columns");
    expect(found).toHaveLength(8);
    lines.forEach((line, k) => {
      const wanted = cellOf(line[column]);
      if (wanted === null) expect(found[k]["x_i"]).toBeNull();
      else expect(Number(found[k]["x_i"]) / Number(wanted)).toBeCloseTo(1, 12);
    });
  });

  it("lists every blank cell, with what it became or why it was left", () => {
    const ran = ranOn("interpolate", table, columns);
    expect(rowsOf(ran, "gaps").map((row) => [row["cell"], row["period"], row["is"], row["rule"]])).toEqual([
      ["B3", "2013", 12, "linear"],
      ["B4", "2014", 14, "linear"],
      ["B7", "2017", 19, "linear"],
      ["B9", "2019", null, "end"],
    ]);
    expect(rowsOf(ran, "totals")[0]).toMatchObject({ values: 8, blank: 4, filled: 3, left: 1 });
    expect(saidBy(ran)).toEqual({
      filled: ["空白的4个单元格中，用线性插值补了3个。", "Of 4 blank cells, 3 were filled by linear interpolation."],
      first: ["第一处是2013年的“x”（B3），补为12.0000。", "The first is “x” in 2013 (B3): 12.0000."],
      left: [
        "空白的4个单元格中有1个不补，如2019年的“x”：在序列的一端，不外推。",
        "Of 4 blank cells, 1 is left, as “x” in 2019: at an end of its series, where nothing is extrapolated.",
      ],
    });
  });

  it("counts a year that no row has, fills no gap that is too long, and no geometric one beside a zero", () => {
    const gapped = tableOf([
      ["year", "x"],
      ["2012", 10],
      ["2013", null],
      ["2016", 18],
    ]);
    expect(rowsOf(ranOn("interpolate", gapped, columns), "columns")[1]["x_i"]).toBe(12);
    const rule = (options: object, body = table) => rowsOf(ranOn("interpolate", body, columns, { ...options }), "gaps")[0]["rule"];
    expect(rule({ "longest-gap": 1 })).toBe("long");
    expect(
      rule(
        { method: "geometric" },
        tableOf([
          ["year", "x"],
          ["2012", 0],
          ["2013", null],
          ["2014", 18],
        ]),
      ),
    ).toBe("not-positive");
  });

  it("does not reach from one unit to another, and says that nothing is there", () => {
    const units = tableOf([
      ["u", "year", "x"],
      ["甲", "2012", 1],
      ["甲", "2013", null],
      ["乙", "2012", 5],
      ["乙", "2013", 7],
    ]);
    expect(rowsOf(ranOn("interpolate", units, { ...columns, unit: ["u"] }), "columns").map((row) => row["x_i"])).toEqual([1, null, 5, 7]);
    const whole = tableOf([
      ["year", "x"],
      ["2012", 1],
      ["2013", 2],
    ]);
    expect(saidBy(ranOn("interpolate", whole, columns))["none"]).toEqual([
      "没有空白：2个单元格都有数值，数据没有改动。",
      "Nothing is blank: all 2 cells have numbers, and nothing was changed.",
    ]);
  });
});
