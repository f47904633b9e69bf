import { addressOfRange, rangeOf, referenceOf } from "../address.ts";
import type { RangeAddress, Source } from "../host.ts";
import { isReportName } from "../report-names.ts";
import { batch, type BatchOptions } from "./batch.ts";
import { loadNames, rangeOfName } from "./named-items.ts";

/** Tables and defined names, those of the workbook before those of its sheets. */
export async function readSources(options: BatchOptions): Promise<readonly Source[]> {
  return batch(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load(["id", "name"]);
    tables.load(["id", "name", "showTotals"]);
    const ofWorkbook = loadNames(context.workbook.names);
    await context.sync();
    const areas = tables.items.map((table) => table.getRange().load("address"));
    const ofSheets = worksheets.items.map((sheet) => loadNames(sheet.names));
    await context.sync();
    const sheets = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const named = [ofWorkbook, ...ofSheets].flatMap(({ items }) => items).filter(({ visible }) => visible);
    return [
      ...tables.items.flatMap(({ name, showTotals }, k): Source[] => {
        const range = tableRange(areas[k].address, showTotals);
        return range ? [{ kind: "table", name, range, ofReport: false }] : [];
      }),
      ...named.flatMap((item): Source[] => {
        const range = rangeOfName(item);
        return range && sheets.has(range.sheet.toLowerCase()) ? [{ kind: "name", name: item.name, range, ofReport: isReportName(item.comment) }] : [];
      }),
    ];
  }, options);
}

/** The header and the rows of a table: what Excel calls its range, without the row of totals. */
function tableRange(whole: string, hasTotals: boolean): RangeAddress | null {
  const named = referenceOf(whole);
  const range = named && rangeOf(named.address);
  return range && { sheet: named.sheet, address: addressOfRange(hasTotals ? { ...range, toRow: range.toRow - 1 } : range) };
}
