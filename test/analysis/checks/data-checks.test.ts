import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkCells } from "../../../src/analysis/checks/check-cells.ts";
import { spearman } from "../../../src/analysis/checks/check-correlation.ts";
import { dataChecks, type CheckSettings, type Remark } from "../../../src/analysis/checks/data-checks.ts";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import { readDataset } from "../../../src/analysis/run/read-dataset.ts";
import { ranksOf } from "../../../src/analysis/table/column-ranks.ts";
import { TableColumns, type ColumnRoles } from "../../../src/analysis/table/table-columns.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import type { Mistake } from "../../../src/engine/declare/mistake.ts";
import { remarkSentence } from "../../../src/locale/said/remarks.ts";
import { locales } from "../../../src/engine/declare/text.ts";
import { bundledCells } from "../../browser/bundled-run.ts";
import { typedCells } from "../../../src/standalone/grid/typed-cells.ts";
import { readCsv } from "../../../src/workbook/file/text/csv.ts";

const roles: ColumnRoles = ["dmu", "period", "input", "input", "input", "output", "output"];
const place = { name: "Data", row: 1, column: 1 };

const columnsOf = (cells: readonly (readonly Cell[])[]) => new TableColumns(findTable(cells, place, false));
const check = (cells: readonly (readonly Cell[])[], settings: Partial<CheckSettings> = {}) =>
  [...dataChecks(columnsOf(cells), { roles, rule: "positive", pooled: false, indexed: true, ...settings })].flat();
const only = <K extends Remark["kind"]>(remarks: readonly Remark[], kind: K) =>
  remarks.filter((remark): remark is Extract<Remark, { kind: K }> => remark.kind === kind);

/** The bundled panel with some cells changed: [row of the sheet, column, what to put there]. */
function bundledWith(...changes: readonly (readonly [number, number, Cell])[]): Cell[][] {
  const cells = bundledCells().map((row) => [...row]);
  for (const [row, column, cell] of changes) cells[row - 1][column] = cell;
  return cells;
}
/** The bundled panel with every number of a column changed. */
const mapped = (column: number, change: (value: number, row: readonly Cell[]) => Cell) =>
  bundledCells().map((row, k) => row.map((cell, c) => (k > 0 && c === column ? change(cell as number, row) : cell)));

describe("the checks of the bundled panel", () => {
  const remarks = check(bundledCells());

  it("count it, and find its one zero", () => {
    expect(only(remarks, "panel")).toEqual([
      { kind: "panel", rows: 403, dmus: 31, periods: Array.from({ length: 13 }, (_, k) => String(2012 + k)), missing: [], missingCount: 0, indexed: true },
    ]);
    expect(only(remarks, "bad-cells")).toEqual([
      { kind: "bad-cells", count: 1, zeros: 1, cells: [{ column: "newprod_sales_1e8CNY", row: 329, address: "F329", rule: "zero", got: "0" }] },
    ]);
    expect(only(remarks, "unit-count")).toEqual([{ kind: "unit-count", period: "2012", units: 31, recommended: 15, enough: true }]);
  });

  it("find nothing else in it", () => {
    expect(new Set(remarks.map(({ kind }) => kind))).toEqual(new Set(["panel", "bad-cells", "unit-count"]));
  });
});

describe("the checks of the panel's shape", () => {
  it("name the DMU-periods that are missing", () => {
    const cells = bundledCells().filter((row) => !(row[0] === "北京" && (row[1] === 2013 || row[1] === 2020)));
    const [{ missing, missingCount, rows }] = only(check(cells), "panel");
    expect({ missing, missingCount, rows }).toEqual({
      missing: [
        { dmu: "北京", period: "2013" },
        { dmu: "北京", period: "2020" },
      ],
      missingCount: 2,
      rows: 401,
    });
  });

  it("find two rows of one DMU in one period, by their cells", () => {
    const cells = bundledWith([3, 1, 2012]);
    expect(only(check(cells), "duplicates")).toEqual([{ kind: "duplicates", count: 1, rows: [{ dmu: "北京", period: "2012", first: "A2", second: "A3" }] }]);
  });

  it("ask for more units where the rule of thumb does, by frontier", () => {
    const few = bundledCells().filter((row, k) => k === 0 || ["北京", "天津", "河北"].includes(String(row[0])));
    expect(only(check(few), "unit-count")).toEqual([{ kind: "unit-count", period: "2012", units: 3, recommended: 15, enough: false }]);
    expect(only(check(few, { pooled: true }), "unit-count")).toEqual([{ kind: "unit-count", period: null, units: 39, recommended: 15, enough: true }]);
  });

  it("take the greater of m·s and 3(m + s)", () => {
    const header = ["dmu", ...Array.from({ length: 14 }, (_, k) => `c${k}`)];
    const cells: Cell[][] = [header, ["a", ...Array.from({ length: 14 }, (_, k) => k + 1)]];
    const many: ColumnRoles = ["dmu", ...Array.from({ length: 14 }, (_, k) => (k < 7 ? "input" : k < 10 ? "output" : "undesirable") as "input")];
    expect(only(check(cells, { roles: many }), "unit-count")[0].recommended).toBe(49);
  });
});

describe("the check of the cells", () => {
  const faults: readonly (readonly [number, number, Cell])[] = [
    [2, 2, null],
    [3, 3, "n.a."],
    [4, 4, { error: "#DIV/0!" }],
    [5, 5, -1],
    [6, 0, "  "],
    [7, 6, 0],
  ];

  it("finds what a run finds, with the same rule, cell and text", () => {
    const cells = bundledWith(...faults);
    const table = findTable(cells, place, false);
    const [dmu, period, ...names] = table.header;
    const columns = { dmu, period, group: null, inputs: names.slice(0, 3), outputs: names.slice(3), undesirable: [] };
    for (const rule of ["positive", "non-negative", "any"] as const) {
      const found = checkCells(table, roles, rule)!;
      try {
        readDataset(table, columns, rule, "stop");
        expect.unreachable();
      } catch (error) {
        const { cells: expected } = (error as Mistake<"bad-cells">).params;
        const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1);
        expect([...found.cells].sort(byAddress)).toEqual([...expected].sort(byAddress));
        expect(found.count).toBe(expected.length);
      }
    }
  });

  it("counts beyond the cells that it names", () => {
    const found = checkCells(
      findTable(
        mapped(2, () => "?"),
        place,
        false,
      ),
      roles,
      "positive",
    )!;
    expect([found.cells.length, found.count, found.zeros]).toEqual([200, 404, 1]);
  });
});

describe("the check of the correlations", () => {
  it("agrees with SciPy's spearmanr on the economy panel", () => {
    // scipy.stats.spearmanr(Capital, GIOV) on test/cases/data/economy.csv.
    const cells = typedCells(readCsv(new Uint8Array(readFileSync(new URL("../../cases/data/economy.csv", import.meta.url)))));
    const { rho, rows } = spearman(columnsOf(cells), 2, 4);
    expect(rows).toBe(cells.length - 1);
    expect(rho).toBeCloseTo(0.971041861364442, 12);
  });

  it("finds an output that falls as an input rises, and says by how much", () => {
    const found = only(check(mapped(5, (value) => 1e6 - value)), "falls");
    expect(found.map(({ output }) => output)).toEqual(["newprod_sales_1e8CNY", "newprod_sales_1e8CNY", "newprod_sales_1e8CNY"]);
    expect(found.every(({ rho, rows }) => rho < -0.5 && rows === 403)).toBe(true);
  });

  it("leaves a weak negative correlation of a few rows alone", () => {
    const cells: Cell[][] = [
      ["dmu", "x", "y"],
      ["a", 1, 3],
      ["b", 2, 4],
      ["c", 3, 1],
      ["d", 4, 2],
    ];
    expect(spearman(columnsOf(cells), 1, 2).rho).toBeCloseTo(-0.6, 12);
    expect(only(check(cells, { roles: ["dmu", "input", "output"] }), "falls")).toEqual([]);
  });

  it("ranks only the rows that have both numbers, ties sharing their mean rank", () => {
    expect([...ranksOf(Float64Array.of(3, 1, NaN, 3, 2))]).toEqual([3.5, 1, NaN, 3.5, 2]);
    const cells: Cell[][] = [
      ["dmu", "x", "y"],
      ["a", 1, 9],
      ["b", "–", 1],
      ["c", 2, 8],
      ["d", 3, null],
      ["e", 4, 7],
    ];
    expect(spearman(columnsOf(cells), 1, 2)).toEqual({ rho: -1, rows: 3 });
  });
});

describe("the checks of the columns' values", () => {
  const scaled = (rows: readonly Cell[][], column: number, top: number) => {
    const values = rows.slice(1).map((row) => row[column] as number);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return rows.map((row, k) => row.map((cell, c) => (k > 0 && c === column ? (top * ((cell as number) - least)) / (most - least) : cell)));
  };

  it("find a column that was min–max-scaled, to 1 or to 100", () => {
    for (const top of [1, 100] as const) {
      expect(only(check(scaled(bundledCells(), 3, top)), "scaled")).toEqual([{ kind: "scaled", column: "rd_exp_1e8CNY", max: top, byPeriod: false }]);
    }
  });

  it("find one that was scaled anew in each year", () => {
    const years = new Set(
      bundledCells()
        .slice(1)
        .map((row) => row[1]),
    );
    const [header] = bundledCells();
    const cells = [header, ...[...years].flatMap((year) => scaled([header, ...bundledCells().filter((row) => row[1] === year)], 3, 1).slice(1))];
    expect(only(check(cells), "scaled")).toEqual([{ kind: "scaled", column: "rd_exp_1e8CNY", max: 1, byPeriod: true }]);
  });

  it("take no share between 0 and 1, and no dummy of zeros and ones, for scaled", () => {
    expect(only(check(mapped(3, (value) => Math.min(1, value / 1e4))), "scaled")).toEqual([]);
    expect(only(check(mapped(3, (value) => (value > 200 ? 1 : 0))), "scaled")).toEqual([]);
  });

  it("find the year from which a column is in another unit", () => {
    const found = only(check(mapped(2, (value, row) => ((row[1] as number) >= 2020 ? value * 1e4 : value))), "jump");
    expect(found).toMatchObject([{ column: "rd_fte_1e4_personyear", from: "2019", to: "2020" }]);
    expect(found[0].factor).toBeGreaterThan(5e3);
    expect(only(check(mapped(2, (value, row) => ((row[1] as number) >= 2020 ? value * 5 : value))), "jump")).toEqual([]);
  });

  it("find a last year that is a copy of the one before, in all columns or in some", () => {
    const before = new Map(
      bundledCells()
        .filter((row) => row[1] === 2023)
        .map((row) => [row[0], row]),
    );
    const copied = (columns: readonly number[]) =>
      bundledCells().map((row) => (row[1] === 2024 ? row.map((cell, c) => (columns.includes(c) ? before.get(row[0])![c] : cell)) : row));
    expect(only(check(copied([2, 3, 4, 5, 6])), "repeated")).toMatchObject([{ all: true, from: "2023", to: "2024", dmus: 31 }]);
    expect(only(check(copied([4])), "repeated")).toMatchObject([{ all: false, columns: ["newprod_dev_exp_1e8CNY"] }]);
  });
});

describe("the sentence of a remark", () => {
  const all: readonly Remark[] = [
    ...check(bundledWith([2, 2, null], [3, 1, 2012])),
    ...check(bundledCells().slice(0, 20)),
    ...check(mapped(5, (value) => 1e6 - value)),
    ...check(mapped(2, (value, row) => ((row[1] as number) >= 2020 ? value * 1e4 : value))),
    { kind: "scaled", column: "x", max: 1, byPeriod: true },
    { kind: "repeated", columns: ["x"], all: false, from: "2023", to: "2024", dmus: 31 },
    { kind: "totals", role: "dmu", column: "unit", totals: [{ name: "全国", rows: [2] }] },
    { kind: "totals", role: "period", column: "year", totals: ["平均", "合计"].map((name) => ({ name, rows: [2, 9] })) },
    ...(["apart", "one"] as const).flatMap((policy) =>
      (["dmu", "period", "group"] as const).map((role): Remark => ({
        kind: "spellings",
        role,
        column: "unit",
        policy,
        things: [{ kept: "a", spellings: ["a", "A"].map((label) => ({ label, rows: [2] })) }],
        count: 7,
      })),
    ),
    { kind: "no-inputs", units: [{ dmu: "a", period: null, row: 2, cells: ["B2"] }], count: 1 },
    { kind: "no-outputs", units: [{ dmu: "a", period: "2014", row: 2, cells: ["B2"] }], count: 9 },
  ];

  it("is written for every kind in both languages, without a gap", () => {
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(12);
    for (const locale of locales) {
      for (const remark of all) {
        const { text } = remarkSentence(remark, locale);
        expect(text).toMatch(locale === "en" ? /[.:]$/ : /[。：]$/);
        expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
      }
    }
  });
});

describe("the sentence on what is missing in a panel", () => {
  const [first, ...rest] = bundledCells();
  const gaps = [first, ...rest.slice(1)];
  const said = (indexed: boolean, locale: (typeof locales)[number]) => remarkSentence(only(check(gaps, { indexed }), "panel")[0], locale).text;

  it("speaks of an index only where one is asked for", () => {
    expect(said(true, "en")).toContain("index");
    expect(said(true, "zh-CN")).toContain("指数");
    expect(said(false, "en")).not.toContain("index");
    expect(said(false, "zh-CN")).not.toContain("指数");
    for (const locale of locales) expect(said(false, locale)).toContain(locale === "en" ? "no score" : "没有效率值");
  });
});
