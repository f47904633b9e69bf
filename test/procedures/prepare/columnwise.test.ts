import { describe, expect, it } from "vitest";
import { ranOn, rowsOf, saidBy } from "../runs.ts";
import { tableOf } from "../tables.ts";

const table = tableOf([
  ["u", "t", "x", "y"],
  ["甲", "2020", 10, 2],
  ["甲", "2021", 11, 0],
  ["甲", "2023", 12, 3],
  ["乙", "2020", 0, 4],
  ["乙", "2021", 5, 5],
  ["乙", "2022", null, 6],
]);
const keys = { unit: ["u"], period: ["t"] };
const columnOf = (procedure: string, columns: object, name: string, options: object = {}) =>
  rowsOf(ranOn(procedure, table, { ...keys, ...columns }, { ...options }), "columns").map((row) => row[name]);

describe("columns that are made of columns", () => {
  it("lag within a unit, by years, also those that no row has", () => {
    expect(columnOf("lag", { values: ["x"] }, "x_lag1")).toEqual([null, 10, null, null, 0, 5]);
    expect(columnOf("lag", { values: ["x"] }, "x_lag2", { lags: 2 })).toEqual([null, null, 11, null, null, 0]);
  });

  it("grow against the year before, by rate and by logarithms", () => {
    expect(columnOf("growth", { values: ["x"] }, "x_g")).toEqual([null, expect.closeTo(0.1, 14), null, null, null, null]);
    expect(columnOf("growth", { values: ["x"] }, "x_g", { growth: "log" })[1]).toBeCloseTo(Math.log(1.1), 14);
    const said = saidBy(ranOn("growth", table, { ...keys, values: ["x"] }))["without"];
    expect(said).toEqual([
      "“x”有5行没有结果，第一处在C2：没有更早的时期。",
      "Of “x” 5 rows have no result, the first at C2, which is without an earlier period.",
    ]);
  });

  it("are logarithms, ratios and other units, and blank where there is none", () => {
    expect(columnOf("logarithm", { values: ["x"] }, "x_ln")[0]).toBeCloseTo(Math.log(10), 14);
    expect(columnOf("logarithm", { values: ["x"] }, "x_lg", { logarithm: "decimal" })).toEqual([1, Math.log10(11), Math.log10(12), null, Math.log10(5), null]);
    expect(columnOf("ratio", { numerator: ["x"], denominator: ["y"] }, "x/y", { multiplier: 100 })).toEqual([500, null, 400, 0, 100, null]);
    expect(columnOf("unit", { values: ["x"] }, "x_u", { from: "ten-thousand", to: "hundred-million" })).toEqual([
      10 / 1e4,
      11 / 1e4,
      12 / 1e4,
      0,
      5 / 1e4,
      null,
    ]);
    expect(saidBy(ranOn("ratio", table, { ...keys, numerator: ["x"], denominator: ["y"] }))["without"][1]).toMatch(
      /^Of “x” 2 rows have no result, the first at C7, which is blank\.$/,
    );
  });

  it("say how many numbers came of them, from where to where, and that nothing is blank", () => {
    const said = saidBy(ranOn("unit", table, { ...keys, values: ["y"] }, { from: "thousand" }));
    expect(said["given"]).toEqual(["“y_u”有6个数值，在0与6,000.0000之间。", "“y_u” has 6 values, from 0 to 6,000.0000."]);
    expect(said["complete"]).toEqual(["没有空缺：每行都得到数值，共6行。", "Nothing is blank: each of 6 rows has its number."]);
  });
});
