import { describe, expect, it } from "vitest";
import type { BadRowPolicy, Columns } from "../../../src/analysis/run/analysis.ts";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import { numberOf } from "../../../src/analysis/table/cell-number.ts";
import { labelOf } from "../../../src/analysis/table/cell-label.ts";
import { readDataset } from "../../../src/analysis/run/read-dataset.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { Mistake, type MistakeCode } from "../../../src/engine/declare/mistake.ts";
import type { CellRule } from "../../../src/analysis/mistakes.ts";

const columns: Columns = { dmu: "name", period: "year", group: "region", inputs: ["x"], outputs: ["y"], undesirable: ["b"] };
const header = ["name", "year", "region", "x", "y", "b"];
const good: readonly Cell[] = ["A", 2020, "East", 1, 2, 3];

const tableOf = (rows: readonly (readonly Cell[])[], textual = false, head: readonly Cell[] = header) =>
  findTable([head, ...rows], { name: "Data", row: 3, column: 2 }, textual);

const read = (rows: readonly (readonly Cell[])[], policy: BadRowPolicy = "stop", asked: Partial<Columns> = {}, head = header) =>
  readDataset(tableOf(rows, false, head), { ...columns, ...asked }, "positive", policy);

/** The mistake that a call throws; any other outcome fails the test. */
function mistakeOf<C extends MistakeCode>(code: C, act: () => unknown): Mistake<C>["params"] {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    expect(error.code).toBe(code);
    return (error as Mistake<C>).params;
  }
  throw new Error(`no mistake was thrown, expected ${code}`);
}

const broken: readonly { readonly cell: Cell; readonly rule: CellRule; readonly got: string }[] = [
  { cell: null, rule: "blank", got: "" },
  { cell: "  ", rule: "blank", got: "  " },
  { cell: "n.a.", rule: "text", got: "n.a." },
  { cell: "12", rule: "number-as-text", got: "12" },
  { cell: "2014-01-05", rule: "date", got: "2014-01-05" },
  { cell: { error: "=B2*2" }, rule: "uncalculated", got: "=B2*2" },
  { cell: true, rule: "text", got: "true" },
  { cell: { error: "#DIV/0!" }, rule: "error", got: "#DIV/0!" },
  { cell: "#N/A", rule: "error", got: "#N/A" },
  { cell: Infinity, rule: "not-finite", got: "Infinity" },
  { cell: NaN, rule: "not-finite", got: "NaN" },
  { cell: -0.5, rule: "negative", got: "-0.5" },
];

describe("reading a dataset", () => {
  it("takes each column by its header, in the order asked, in whatever order the sheet has them", () => {
    const head = ["b", "x", "name", "region", "y", "year"];
    const { data, rowNumbers } = read([[3, 1, " A ", "East", 2, 2020]], "stop", {}, head);
    expect(data).toEqual({
      dmus: ["A"],
      periods: ["2020"],
      groups: ["East"],
      inputs: [{ name: "x", values: Float64Array.of(1) }],
      outputs: [{ name: "y", values: Float64Array.of(2) }],
      undesirables: [{ name: "b", values: Float64Array.of(3) }],
      unscored: [],
    });
    expect(rowNumbers).toEqual([4]);
  });

  it("leaves period and group out where none is asked", () => {
    const { data } = read([good], "stop", { period: null, group: null });
    expect(data).not.toHaveProperty("periods");
    expect(data).not.toHaveProperty("groups");
  });

  it("ignores cells of columns that play no part, whatever they hold", () => {
    const { data } = read([[...good, { error: "#REF!" }]], "stop", {}, [...header, "remark"]);
    expect(data.dmus).toEqual(["A"]);
  });

  describe.each(broken)("a cell that holds $got ($rule)", ({ cell, rule, got }) => {
    const rows = [good, ["B", 2020, "West", 5, cell, 7], ["C", 2020, "West", 5, 6, 7]];

    it.each(["stop", "unscored"] as const)("is named with header, row, address and rule under %s", (policy) => {
      const { cells } = mistakeOf("bad-cells", () => read(rows, policy));
      expect(cells).toEqual([{ column: "y", row: 5, address: "F5", rule, got }]);
    });

    it("leaves its row out under exclude, with a note, and keeps the others", () => {
      const { data, rowNumbers, notes } = read(rows, "exclude");
      expect(data.dmus).toEqual(["A", "C"]);
      expect(rowNumbers).toEqual([4, 6]);
      expect(notes).toEqual([expect.objectContaining({ code: "excluded-row", dmu: "B", period: "2020", column: "y", address: "F5", got })]);
    });
  });

  describe("a zero", () => {
    const rows = [good, ["B", 2020, "West", 5, 0, 7], ["C", 2020, "West", 0, 0, 7]];

    it("stops the run under stop, each cell named", () => {
      const { cells } = mistakeOf("bad-cells", () => read(rows, "stop"));
      expect(cells.map(({ address, rule }) => `${address} ${rule}`)).toEqual(["F5 zero", "E6 zero", "F6 zero"]);
    });

    it("keeps its row as a reference that is not evaluated under unscored, with a note", () => {
      const { data, notes } = read(rows, "unscored");
      expect(data.dmus).toEqual(["A", "B", "C"]);
      expect(data.unscored).toEqual([1, 2]);
      expect(data.outputs[0].values).toEqual(Float64Array.of(2, 0, 0));
      expect(notes.map((note) => note.code)).toEqual(["unscored-row", "unscored-row"]);
    });

    it("leaves its row out under exclude, with a note", () => {
      const { data, notes } = read(rows, "exclude");
      expect(data.dmus).toEqual(["A"]);
      expect(data.unscored).toEqual([]);
      expect(notes.map((note) => note.code)).toEqual(["excluded-row", "excluded-row"]);
    });
  });

  it("names every offending cell, in the order of the sheet", () => {
    const rows = Array.from({ length: 30 }, (_, k): readonly Cell[] => [`U${k}`, 2020, "East", k % 2 ? -1 : "?", 2, 3]);
    const { cells } = mistakeOf("bad-cells", () => read(rows));
    expect(cells.map(({ row }) => row)).toEqual(rows.map((_, k) => k + 4));
  });

  it.each([
    { column: "name", place: 0, address: "B4" },
    { column: "year", place: 1, address: "C4" },
    { column: "region", place: 2, address: "D4" },
  ])("names a blank label: $column", ({ column, place, address }) => {
    const row = good.map((cell, k) => (k === place ? " " : cell));
    expect(mistakeOf("bad-cells", () => read([row])).cells).toEqual([{ column, row: 4, address, rule: "label-blank", got: " " }]);
  });

  it("takes a row that ends early as one with blank cells, and its missing name as no name", () => {
    const head = ["x", "y", "b", "year", "region", "name"];
    const rows: readonly (readonly Cell[])[] = [
      [1, 2, 3, 2020, "East", "A"],
      [1, 2],
    ];
    expect(mistakeOf("bad-cells", () => read(rows, "stop", {}, head)).cells.map(({ rule }) => rule)).toEqual([
      "label-blank",
      "label-blank",
      "label-blank",
      "blank",
    ]);
    const { data, notes } = read(rows, "exclude", {}, head);
    expect(data.dmus).toEqual(["A"]);
    expect(notes).toEqual([expect.objectContaining({ code: "excluded-row", dmu: "" })]);
  });

  it("names the cells when every row would be excluded, which says why nothing is left", () => {
    expect(mistakeOf("bad-cells", () => read([["A", 2020, "East", -1, 2, 3]], "exclude"))).toMatchObject({ rows: 1, cells: [{ rule: "negative", got: "-1" }] });
  });
});

describe("finding the columns of a dataset", () => {
  it("answers a header that is not there with the nearest one", () => {
    const params = mistakeOf("column-missing", () => read([good], "stop", { inputs: ["Regoin"] }));
    expect(params).toEqual({ column: "Regoin", header, nearest: "region" });
  });

  it("suggests nothing where no header is close", () => {
    expect(mistakeOf("column-missing", () => read([good], "stop", { inputs: ["expenditure on research"] })).nearest).toBeNull();
  });

  it("points at a blank header above data when the name is nowhere", () => {
    const params = mistakeOf("header-blank", () => read([good], "stop", { outputs: ["expenditure"] }, ["name", "year", "region", "x", "", "b"]));
    expect(params.address).toBe("F3");
  });

  it("refuses a header that stands twice, and says where", () => {
    const params = mistakeOf("header-twice", () => read([[...good, 9]], "stop", {}, [...header, "x"]));
    expect(params).toEqual({ column: "x", first: "E3", second: "H3" });
  });

  it("refuses one column in two roles", () => {
    expect(mistakeOf("column-twice", () => read([good], "stop", { undesirable: ["x"] }))).toEqual({ column: "x", roles: ["input", "undesirable"] });
  });

  it("refuses a DMU that stands twice in one period, and takes it in another", () => {
    const params = mistakeOf("duplicate-observation", () => read([good, ["B", 2020, "East", 1, 1, 1], ["A ", "2020", "West", 4, 5, 6]]));
    expect(params).toMatchObject({ dmu: "A", period: "2020", first: 4, second: 6 });
    expect(read([good, ["A", 2021, "East", 1, 1, 1]]).data.dmus).toEqual(["A", "A"]);
  });
});

describe("a number in a cell", () => {
  it.each([
    ["12", 12],
    [" 1,234.5 ", 1234.5],
    ["12.5%", 0.125],
    ["1,234 ％", 12.34],
    ["1e3", 1000],
    ["+.5", 0.5],
    ["１２．５", 12.5],
    ["-3", -3],
    ["12,34", "text"],
    ["0x10", "text"],
    ["1 000", "text"],
    ["1e999", "not-finite"],
    ["#VALUE!", "error"],
    ["", "blank"],
    ["\u3000", "blank"],
  ])("of a .csv file that says %j is %j", (cell, expected) => {
    expect(numberOf(cell, true)).toBe(expected);
  });

  it("of a workbook is a number only where the cell holds one", () => {
    expect(numberOf(12, false)).toBe(12);
    expect(["12", "1,234", "12.5%", "１２", "12 t", "2014-01", "2014-01-05 09:30"].map((text) => numberOf(text, false))).toEqual([
      "number-as-text",
      "number-as-text",
      "number-as-text",
      "number-as-text",
      "text",
      "date",
      "date",
    ]);
  });
});

describe("a label in a cell", () => {
  it("is text without the spaces around it; a year is its digits; an error or a blank is none", () => {
    expect([2014, " 北京 ", true, null, { error: "#N/A" }].map(labelOf)).toEqual(["2014", "北京", "true", "", ""]);
  });
});
