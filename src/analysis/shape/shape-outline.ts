import { bareUnit, isUnit, plainName, readCell, yearOf, type ReadCell } from "./shape-cells.ts";
import { isCellError, type Cell } from "../table.ts";

/** One row of a messy table's body, with its place in the grid (0-based). */
export interface BodyRow {
  readonly row: number;
  readonly cells: readonly ReadCell[];
}

/** The parts of a messy table, by 0-based rows of the grid that it was found in. */
export interface Outline {
  readonly titles: readonly string[];
  /** Rows above the header that hold no header. */
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  readonly unitsRow: number | null;
  /** One per column: the parts of the header from top to bottom, merged ones repeated. */
  readonly header: readonly (readonly string[])[];
  /** One per column, "" where there is none; the unit of a whole sheet stands in `unit`. */
  readonly units: readonly string[];
  readonly unit: string;
  readonly body: readonly BodyRow[];
  readonly footnoteRows: readonly number[];
}

const isBlank = (cell: Cell) => readCell(cell).kind === "blank";
const filled = (row: readonly Cell[]) => row.filter((cell) => !isBlank(cell));
const textOf = (cell: Cell) => (cell === null || isCellError(cell) ? "" : String(cell).normalize("NFKC").replaceAll(/\s+/g, " ").trim());
const footnote = /^(注|备注|说明|数据来源|资料来源|来源|单位|\*|①|note|notes|source|sources)\b|^(注|备注|说明|数据来源|资料来源|来源)\s*\d*\s*[:.、]/i;

/** Finds title, header, units, body and footnotes of a grid of cells; null where no row holds numbers below a header. */
export function outlineOf(cells: readonly (readonly Cell[])[]): Outline | null {
  const first = cells.findIndex((row, r) => isDataRow(row) && cells.slice(0, r).some((above) => filled(above).length > 1));
  if (first < 0) return null;
  const above = [...cells.keys()].slice(0, first).filter((r) => filled(cells[r]).length > 0);
  const titleRows = above.filter((r) => filled(cells[r]).length === 1 || isUnitNote(cells[r]));
  const level = above.filter((r) => !titleRows.includes(r));
  const unitsRow = level.slice(1).find((r) => isUnitsRow(cells[r])) ?? null;
  const headerRows = level.filter((r) => r !== unitsRow);
  if (headerRows.length === 0 || headerRows.length > 3) return null;
  const last = lastDataRow(cells);
  const width = Math.max(...headerRows.map((r) => cells[r].length), cells[first].length);
  const levels = headerRows.map((r, k) => levelOf(cells[r], width, k < headerRows.length - 1));
  const notes = titleRows.flatMap((r) => filled(cells[r]).map(textOf));
  return {
    titles: notes.filter((text) => !isUnit(text) && !/^单位/.test(text)),
    titleRows,
    headerRows,
    unitsRow,
    header: Array.from({ length: width }, (_, c) => [...new Set(levels.map((one) => one[c]).filter((text) => text !== ""))]),
    units: Array.from({ length: width }, (_, c) => (unitsRow === null ? "" : bareUnit(textOf(cells[unitsRow][c] ?? null)))),
    unit: bareUnit(notes.find((text) => /^单位/.test(text) || isUnit(text)) ?? ""),
    body: [...cells.keys()]
      .slice(first, last + 1)
      .filter((r) => filled(cells[r]).length > 0)
      .map((r) => ({ row: r, cells: Array.from({ length: width }, (_, c) => readCell(cells[r][c] ?? null)) })),
    footnoteRows: [...cells.keys()].slice(last + 1).filter((r) => filled(cells[r]).length > 0),
  };
}

/** A name and a number, or a sign for one: a row of years alone is a header. */
function isDataRow(row: readonly Cell[]): boolean {
  const read = row.map(readCell);
  const numbers = row.filter((cell, c) => (read[c].kind === "number" && yearOf(cell) === null) || read[c].kind === "missing");
  return numbers.length > 0 && read.some(({ kind }, c) => kind === "text" || yearOf(row[c]) !== null);
}

function lastDataRow(cells: readonly (readonly Cell[])[]): number {
  let last = cells.length - 1;
  while (last > 0 && (!isDataRow(cells[last]) || isFootnote(cells[last]))) last--;
  return last;
}

const isFootnote = (row: readonly Cell[]) => footnote.test(textOf(filled(row)[0] ?? null)) && filled(row).length <= 2;

/** A line such as 单位：亿元, alone or in a corner. */
const isUnitNote = (row: readonly Cell[]) => filled(row).length <= 2 && filled(row).some((cell) => /^单位/.test(textOf(cell)));

const isUnitsRow = (row: readonly Cell[]) => {
  const found = row
    .slice(1)
    .map(textOf)
    .filter((text) => text !== "");
  return found.length > 0 && found.every(isUnit);
};

/** One row of a header; of an upper one, a merged cell goes on to the right until the next text. */
function levelOf(row: readonly Cell[], width: number, upper: boolean): readonly string[] {
  let before = "";
  return Array.from({ length: width }, (_, c) => {
    const text = yearOf(row[c] ?? null) ?? plainName(textOf(row[c] ?? null));
    if (text !== "") before = text;
    return upper ? before : text;
  });
}
