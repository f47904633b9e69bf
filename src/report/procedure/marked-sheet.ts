import { asPrinted, printedFormat } from "../../analysis/table/printed-number.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { procedureTexts } from "../../locale/sheets/procedure.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import type { MarkedGiven } from "../../procedures/declare/figure.ts";
import type { GivenColumn } from "../../procedures/run/given.ts";
import { decimalsPrinted } from "../../procedures/said/printed-decimals.ts";
import { columnSlots } from "../../procedures/declare/slots.ts";
import type { ListRow } from "../../procedures/declare/gives.ts";
import type { CompletedProcedure } from "../../procedures/run/run-procedure.ts";
import { space, tableBlock, titled, type Column } from "../layout/block.ts";
import { empty, label, note, number, text } from "../layout/cells.ts";
import type { CellLink, ReportCell } from "../layout/report-cell.ts";
import type { ReportSheet } from "../layout/sheet.ts";
import { sheetOfBlocks, type LaidSheet } from "../layout/sheet-of-blocks.ts";

/** In characters. */
const nameWidth = 14;
const numberWidth = 13;

/** What a list says of a cell of the data. */
interface Mark {
  readonly style: "wrong" | "vague";
  /** What it should be, as it would be printed; null where that is not determined. */
  readonly corrected: ReportCell | null;
  /** Where the list says so. */
  readonly link: CellLink;
}

/** A copy of a printed table with the cells marked that a list names, and what they should be beside them; null of a procedure that has none. */
export function markedSheet(completed: CompletedProcedure, results: LaidSheet, locale: Locale, stamp: string): ReportSheet | null {
  const { procedure, analysis, given } = completed;
  const figure = Object.values(procedure.gives).find((one): one is MarkedGiven => one.gives === "figure" && one.kind === "marked");
  if (figure === undefined) return null;
  const said = typeof analysis.options["decimals"] === "number" ? analysis.options["decimals"] : null;
  const taken = columnSlots(procedure.takes).flatMap(([slot]) => (given.columns[slot] ?? []).map((column) => ({ column, printed: slot === figure.values })));
  const marks = marksOf(completed, figure, results);
  const words = procedureTexts(locale);
  const missing = text(reportTexts(locale).missingMark);
  const inPlace = [...taken].sort((a, b) => placeOf(a.column) - placeOf(b.column));
  // The names stay in sight beside the numbers.
  const named = inPlace.findIndex(({ printed }) => printed);
  const columns = inPlace.flatMap(({ column, printed }, k): readonly Column<number>[] => {
    const { name, labels, numbers, percents, beside } = column;
    if (!printed) return [{ id: `${k}`, heading: name, width: nameWidth, cell: (row) => label(labels[row]) }];
    const decimals = decimalsPrinted(column, said);
    const own: Column<number> = {
      id: `${k}`,
      heading: name,
      width: numberWidth,
      cell: (row) => {
        if (Number.isNaN(numbers[row])) return missing;
        const format = printedFormat(decimals[row] ?? 0, percents[row]);
        const cell = number(numbers[row], format);
        const mark = marks.get(column.addressOf(row));
        const shown = beside[row] === null ? cell : { value: `${asPrinted(numbers[row], format)} (${beside[row]})`, style: cell.style! };
        return mark === undefined ? shown : { ...shown, style: mark.style, link: mark.link };
      },
    };
    const correctedAt = (row: number) => marks.get(column.addressOf(row))?.corrected ?? null;
    if (!numbers.some((_, row) => correctedAt(row) !== null)) return [own];
    return [own, { id: `${k} corrected`, heading: words.corrected(name), width: numberWidth, cell: (row) => correctedAt(row) ?? empty }];
  });
  const above = [{ value: words.wrong, style: "wrong" as const }, { value: words.vague, style: "vague" as const }, note(words.unmarked)];
  const rows = Array.from({ length: given.rows }, (_, row) => row);
  const blocks = [titled(words.markedSheet), space, tableBlock<number>({ id: "marked", ending: "marked", above, columns, rows })];
  return sheetOfBlocks({ name: words.markedSheet, stamp, blocks, frozen: { rows: "heads", columns: Math.max(1, named) } }, locale).sheet;
}

/** The marks by the address of their cell: what cannot be right goes before what cannot be told. */
function marksOf({ outcome }: CompletedProcedure, figure: MarkedGiven, results: LaidSheet): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const list = outcome.values[figure.from] as readonly ListRow[];
  list.forEach(({ cells, printed }, row) => {
    const address = String(cells[figure.cell] ?? "");
    const style = cells[figure.verdict] === figure.wrong ? "wrong" : cells[figure.verdict] === figure.vague ? "vague" : null;
    if (address === "" || style === null) return;
    const known = marks.get(address);
    if (known?.style === "wrong" && (style === "vague" || known.corrected !== null)) return;
    const corrected = cells[figure.corrected];
    const link = results.placed.get(figure.from)!.linkTo(row, figure.verdict);
    marks.set(address, { style, link, corrected: typeof corrected === "number" ? number(corrected, printed?.[figure.corrected] ?? "significant") : null });
  });
  return marks;
}

/** Columns stand as they do in the data. */
function placeOf(column: GivenColumn): number {
  const letters = /^[A-Z]+/.exec(column.addressOf(0))?.[0] ?? "";
  return Array.from(letters).reduce((place, letter) => 26 * place + letter.charCodeAt(0) - 64, 0);
}
