import { linesOf } from "./lines.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

/** How a sheet is printed on A4. */
export interface PrintLayout {
  readonly orientation: "portrait" | "landscape";
  /** Pages beside one another; the frozen columns are repeated on each. */
  readonly pagesWide: number;
  /** At most 1. */
  readonly scale: number;
  /** 1-based columns with which a new page begins. */
  readonly columnsFrom: readonly number[];
  /** 1-based rows with which a new page begins. */
  readonly pagesFrom: readonly number[];
  /** Rows from the first that are repeated on every page: the frozen ones, where the part that they head is longer than a page. */
  readonly repeatedRows: number;
}

/** What a page of A4 takes between margins of 0.6 inches, in inches. */
const page = { portrait: { width: 7.07, height: 10.49 }, landscape: { width: 10.49, height: 7.07 } } as const;
/** Of one line of text, in inches: 14 points, so that a row of Chinese text is not underestimated. */
const lineHeight = 14 / 72;
/** Below this, print that is shrunk to an upright page is too small to read. */
const smallest = 0.68;
/** Below this, even a page across is too small to read: the columns go on over a second page, or a third. */
const tooSmall = 0.5;
const mostWide = 3;
/** A part that is longer than a page begins on a new one where less than this share of the page is left. */
const leastLeft = 1 / 3;

/** Column widths are in digits of seven pixels, with five for the edges; 96 to the inch. */
const inches = (width: number) => (7 * width + 5) / 96;

/**
 * Upright where the columns fit, else across; and a new page before a part of the sheet (what follows a blank row) that
 * would otherwise be cut in two.
 * @param lines of text of each row
 */
export function printLayout(sheet: ReportSheet, lines: readonly number[] = linesOf(sheet)): PrintLayout {
  const { rows, columnWidths, printed, freeze } = sheet;
  const columns = columnWidths.slice(0, printed?.toColumn ?? columnWidths.length);
  const wide = columns.reduce((sum, width) => sum + inches(width), 0);
  const orientation = page.portrait.width / wide >= smallest ? "portrait" : "landscape";
  const lead = columns.slice(0, freeze.columns).reduce((sum, width) => sum + inches(width), 0);
  const { partsFrom = [] } = sheet;
  // The parts are shared out over as few pages as can be read; without parts everything stays on one.
  const cutInto = (pages: number) =>
    partsFrom.filter((_, k) => k > 0 && Math.floor((k * pages) / partsFrom.length) > Math.floor(((k - 1) * pages) / partsFrom.length));
  const widest = (cuts: readonly number[]) => {
    const edges = [freeze.columns + 1, ...cuts, columns.length + 1];
    const share = (k: number) => columns.slice(edges[k] - 1, edges[k + 1] - 1).reduce((sum, width) => sum + inches(width), 0);
    return lead + Math.max(...edges.slice(1).map((_, k) => share(k)));
  };
  const most = Math.max(1, Math.min(mostWide, partsFrom.length));
  let pagesWide = 1;
  while (pagesWide < most && page[orientation].width / widest(cutInto(pagesWide)) < tooSmall) pagesWide++;
  const columnsFrom = cutInto(pagesWide);
  const scale = Math.min(1, page[orientation].width / widest(columnsFrom));
  const linesIn = (from: number, to: number) => lines.slice(from, to).reduce((sum, count) => sum + count, 0);
  const room = Math.floor(page[orientation].height / (lineHeight * scale));
  const to = printed?.toRow ?? rows.length;
  const blank = rows.map(isBlank);
  const starts = blank.flatMap((one, r) => (r > 0 && r < to && !one && blank[r - 1] && !isHeadedByNote(rows, blank, r) ? [r] : []));
  const repeatedRows = linesIn(0, starts.find((start) => start >= freeze.rows) ?? to) > room ? freeze.rows : 0;
  const repeated = linesIn(0, repeatedRows);
  const pagesFrom: number[] = [];
  let used = linesIn(0, starts[0] ?? to);
  starts.forEach((start, k) => {
    const height = linesIn(start, starts[k + 1] ?? to);
    const fits = used + height <= room;
    const whole = repeated + height <= room;
    if (!fits && k > 0 && (whole || room - used < leastLeft * room)) {
      pagesFrom.push(start + 1);
      used = repeated;
    }
    used += height;
    while (used > room) used -= room - repeated;
  });
  return { orientation, pagesWide, scale, columnsFrom, pagesFrom, repeatedRows };
}

/** Whether a table stands below its own note, which is longer in another language: the rows between them are no end of a part. */
function isHeadedByNote(rows: ReportSheet["rows"], blank: readonly boolean[], row: number): boolean {
  const above = blank.lastIndexOf(false, row - 1);
  return rows[row][0]?.style === "header" && above >= 0 && rows[above][0]?.style === "note";
}

const isBlank = (row: readonly ReportCell[]) => row.every(({ value }) => value === null || value === "");
