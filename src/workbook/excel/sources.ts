import { addressOfRange, rangeOf } from "../cells/address.ts";
import type { RangeAddress, Source } from "../host.ts";
import { showsResults } from "../report/report-mark.ts";
import { isReportName } from "../report/report-names.ts";
import { batch, type BatchOptions } from "./batch.ts";
import { loadNames, rangeOfName } from "./named-items.ts";
import { askForRanges, loadTables, presentTables, type PresentTable } from "./present-tables.ts";
import { keptMark, loadMark, markFromFile } from "./sheet-marks.ts";

/** Tables and defined names, those of the workbook before those of its sheets. */
export async function readSources(options: BatchOptions): Promise<readonly Source[]> {
  return batch(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(["id", "name"]);
    const tables = loadTables(context.workbook);
    const ofWorkbook = loadNames(context.workbook.names);
    await context.sync();
    const ranges = askForRanges(tables);
    const ofSheets = worksheets.items.map((sheet) => loadNames(sheet.names));
    const marks = worksheets.items.map(loadMark);
    await context.sync();
    const sheets = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const ofReport = new Set(worksheets.items.flatMap(({ name }, k) => ((keptMark(marks[k]) ?? markFromFile(ofSheets[k])) ? [name.toLowerCase()] : [])));
    const named = [ofWorkbook, ...ofSheets].flatMap(({ items }) => items).filter(({ visible }) => visible);
    return [
      ...presentTables(tables, ranges).map((table): Source => ({
        kind: "table",
        name: table.name,
        range: withoutTotals(table),
        ofReport: ofReport.has(table.range.sheet.toLowerCase()),
      })),
      ...named.flatMap((item): Source[] => {
        const range = rangeOfName(item);
        return range && sheets.has(range.sheet.toLowerCase()) ? [{ kind: "name", name: item.name, range, ofReport: isReportName(item.comment) }] : [];
      }),
    ];
  }, options);
}

/** The sheets that show results. */
export async function readResultSheets(options: BatchOptions): Promise<readonly string[]> {
  return batch(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(["id", "name"]);
    await context.sync();
    const names = worksheets.items.map((sheet) => loadNames(sheet.names));
    const marks = worksheets.items.map(loadMark);
    await context.sync();
    return worksheets.items.filter((_, k) => showsResults(keptMark(marks[k]) ?? markFromFile(names[k]))).map(({ name }) => name);
  }, options);
}

/** The header and the rows of a table. */
function withoutTotals({ range: { sheet, address }, showTotals }: PresentTable): RangeAddress {
  const whole = rangeOf(address)!;
  return { sheet, address: addressOfRange(showTotals ? { ...whole, toRow: whole.toRow - 1 } : whole) };
}
