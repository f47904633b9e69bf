import { columnLetters } from "../../../analysis/table/table.ts";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import { addressOfRange, lastColumn, lastRow, rangeOf } from "../../cells/address.ts";
import type { LineMoves } from "../../cells/line-moves.ts";

/** Where the rows and the columns of a sheet went. */
export interface SheetMoves {
  readonly rows: LineMoves;
  readonly columns: LineMoves;
}

/** Where the cells of a range are now; null if all are gone. Whole columns stay whole, and whole rows. */
export function movedRange({ fromRow, fromColumn, toRow, toColumn }: CellRange, { rows, columns }: SheetMoves): CellRange | null {
  const down = fromRow === 1 && toRow === lastRow ? ([0, lastRow - 1] as const) : rows.rangeWentTo(fromRow - 1, toRow - 1);
  const across = fromColumn === 1 && toColumn === lastColumn ? ([0, lastColumn - 1] as const) : columns.rangeWentTo(fromColumn - 1, toColumn - 1);
  if (down === null || across === null) return null;
  return {
    fromRow: down[0] + 1,
    toRow: Math.min(down[1] + 1, lastRow),
    fromColumn: across[0] + 1,
    toColumn: Math.min(across[1] + 1, lastColumn),
  };
}

/** A list of ranges as attributes hold it; null if none is left. */
export function movedList(list: string, moves: SheetMoves): string | null {
  const moved = list.split(/\s+/).flatMap((address) => {
    const range = rangeOf(address);
    const place = range && movedRange(range, moves);
    return range === null ? [address] : place === null ? [] : [addressOfRange(place)];
  });
  return moved.length === 0 ? null : moved.join(" ");
}

const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
/** Texts, then a reference with the sheet before it, if one is named; functions and names of cells' look are the last choice. */
const parts = new RegExp(
  String.raw`"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(${cell}(?::${cell})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.]*|\d[\d.]*`,
  "giu",
);

/**
 * A formula in which the references to a sheet follow its cells.
 * @param own whether a reference that names no sheet means that sheet
 */
export function movedFormula(formula: string, sheet: string, own: boolean, moves: SheetMoves): string {
  return formula.replace(parts, (whole, before: string | undefined, address: string | undefined) => {
    if (address === undefined) return whole;
    const named = before?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
    if (named === undefined ? !own : named.toLowerCase() !== sheet.toLowerCase()) return whole;
    const range = rangeOf(address);
    const moved = range && movedRange(range, moves);
    if (range === null) return whole;
    return (before ?? "") + (moved === null ? "#REF!" : likeWritten(address, moved));
  });
}

/** A range in the way another address is written: with its dollars, as whole columns, or as one cell. */
function likeWritten(address: string, { fromRow, fromColumn, toRow, toColumn }: CellRange): string {
  const ends = address.split(":");
  const places = [
    [fromRow, fromColumn],
    [toRow, toColumn],
  ] as const;
  return ends
    .map((end, k) => {
      const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(end) ?? [];
      const [row, column] = places[k];
      // Of whole rows the only dollar stands before the number.
      return (letters === "" ? "" : columnFixed + columnLetters(column)) + (digits === "" ? "" : (letters === "" ? columnFixed : rowFixed) + row);
    })
    .join(":");
}
