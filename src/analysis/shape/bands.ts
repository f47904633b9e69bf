import type { BookSheet } from "./book.ts";
import { periodOf, textOf } from "./read-names.ts";

/** A part of a sheet that stands beside others, from a column on. */
export interface Band {
  readonly sheet: BookSheet;
  readonly from: number;
}

/** Cuts a sheet on which tables stand side by side, each with its own column of names: 地区, 人员, 经费, 地区, 人员, 经费. */
export function bandsOf(sheet: BookSheet): readonly Band[] {
  const left = blankColumns(sheet);
  return left === 0 ? cutBands(sheet) : cutBands(withoutLeft(sheet, left)).map((band) => ({ ...band, from: band.from + left }));
}

/** How many columns to the left of a table are blank, where its title would not stand in its first column. */
function blankColumns({ cells }: BookSheet): number {
  const firsts = cells.map((row) => row.findIndex((cell) => textOf(cell) !== "")).filter((first) => first >= 0);
  return firsts.reduce((least, first) => Math.min(least, first), firsts[0] ?? 0);
}

const withoutLeft = (sheet: BookSheet, left: number): BookSheet => ({
  ...sheet,
  cells: sheet.cells.map((row) => row.slice(left)),
  merges: (sheet.merges ?? [])
    .filter(({ toColumn }) => toColumn > left)
    .map((merge) => ({ ...merge, fromColumn: Math.max(1, merge.fromColumn - left), toColumn: merge.toColumn - left })),
});

function cutBands(sheet: BookSheet): readonly Band[] {
  const { cells, merges = [] } = sheet;
  const header = cells.slice(0, 30).findIndex((row, r) => startsIn(row).every((start) => namesBelow(cells, r, start)) && startsIn(row).length > 1);
  if (header < 0) return [{ sheet, from: 0 }];
  const starts = startsIn(cells[header]);
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return starts.map((start, k) => {
    const [from, to] = [k === 0 ? 0 : start, starts[k + 1] ?? width];
    const own = cells.map((row, r) => {
      const part = row.slice(from, to);
      // A title over the whole is the title of each.
      const alone = r < header && row.filter((cell) => textOf(cell) !== "").length === 1;
      return alone && k > 0 ? [row.find((cell) => textOf(cell) !== "")!, ...Array<null>(Math.max(0, to - from - 1)).fill(null)] : part;
    });
    const within = merges.filter(({ fromColumn }) => fromColumn > from && fromColumn <= to);
    const moved = within.map((merge) => ({ ...merge, fromColumn: merge.fromColumn - from, toColumn: Math.min(merge.toColumn, to) - from }));
    return { sheet: { ...sheet, cells: own, merges: moved }, from };
  });
}

/** Whether a column holds names below a row. */
function namesBelow(cells: BookSheet["cells"], header: number, column: number): boolean {
  const below = cells.slice(header + 1).flatMap((row) => (textOf(row[column] ?? null) === "" ? [] : [row[column]]));
  return below.filter((cell) => typeof cell === "string" && !/^[\d.,\s-]+$/.test(cell)).length > below.length / 2;
}

/** Where the first name of a header stands again, with two other names at least between. */
function startsIn(row: BookSheet["cells"][number]): readonly number[] {
  const [first] = row;
  if (typeof first !== "string" || first.trim() === "" || periodOf(first) !== null || row.some((cell) => typeof cell === "number" && periodOf(cell) === null))
    return [];
  const name = textOf(first).replaceAll(" ", "");
  const starts = row.flatMap((cell, c) => (typeof cell === "string" && textOf(cell).replaceAll(" ", "") === name ? [c] : []));
  const texts = row.filter((cell) => typeof cell === "string" && cell.trim() !== "").length;
  return texts >= 2 * starts.length && starts.every((start, k) => k === 0 || start - starts[k - 1] >= 2) ? starts : [];
}
