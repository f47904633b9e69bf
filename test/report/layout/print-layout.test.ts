import { describe, expect, it } from "vitest";
import { printLayout } from "../../../src/report/layout/print-layout.ts";
import type { ReportSheet } from "../../../src/report/layout/sheet.ts";

const row = [{ value: 1 }];
const part = (rows: number) => [[], ...Array.from({ length: rows }, () => row)];
const sheet = (some: Partial<ReportSheet>): ReportSheet => ({
  name: "S",
  stamp: "s",
  rows: [row],
  columnWidths: [20],
  freeze: { rows: 0, columns: 1 },
  colourScales: [],
  ...some,
});

describe("how a sheet is printed", () => {
  it("is upright where its columns fit, and across where print would be too small", () => {
    expect(printLayout(sheet({ columnWidths: Array<number>(8).fill(11) })).orientation).toBe("portrait");
    expect(printLayout(sheet({ columnWidths: Array<number>(16).fill(11) }))).toMatchObject({ orientation: "landscape", pagesWide: 1 });
  });

  it("begins a page before a part that would be cut in two, and only there", () => {
    expect(printLayout(sheet({ rows: [row, ...part(30), ...part(30)] })).pagesFrom).toEqual([34]);
    expect(printLayout(sheet({ rows: [row, ...part(10), ...part(10)] })).pagesFrom).toEqual([]);
  });

  it("leaves a table with its note, though that has a row more in another language", () => {
    const noted = [
      [],
      [{ value: "title", style: "note" as const }],
      [],
      [{ value: "head", style: "header" as const }],
      ...Array.from({ length: 47 }, () => row),
    ];
    expect(printLayout(sheet({ rows: [row, ...noted] })).pagesFrom).toEqual([]);
    expect(printLayout(sheet({ rows: [row, ...part(20), ...noted] })).pagesFrom).toEqual([24]);
  });

  it("repeats the frozen rows where the part below them is longer than a page, and not above other parts", () => {
    const freeze = { rows: 3, columns: 1 };
    expect(printLayout(sheet({ freeze, rows: [row, ...part(80)] })).repeatedRows).toBe(3);
    expect(printLayout(sheet({ freeze, rows: [row, ...part(30), ...part(80)] })).repeatedRows).toBe(0);
  });

  it("goes on over a second page between two parts of a table that is too wide", () => {
    const columnWidths = [16, ...Array<number>(24).fill(13)];
    expect(printLayout(sheet({ columnWidths, partsFrom: [2, 6, 10, 14, 18, 22] }))).toMatchObject({ pagesWide: 2, columnsFrom: [14] });
    expect(printLayout(sheet({ columnWidths }))).toMatchObject({ pagesWide: 1, columnsFrom: [] });
  });
});
