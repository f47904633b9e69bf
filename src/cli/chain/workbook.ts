import type { Locale } from "../../engine/declare/text.ts";
import type { ChainRun } from "../../procedures/chain/chain.ts";
import { dataSheet } from "../../report/chain/data-sheet.ts";
import { stepSheets } from "../../report/chain/step-sheets.ts";
import { procedureReport } from "../../report/procedure/report.ts";
import { reportSheets } from "../../report/report.ts";
import { writeXlsx } from "../../workbook/disk/written-xlsx.ts";
import { recorded, recordedTables } from "../procedure/write.ts";
import { cellsOf } from "./table-cells.ts";
import type { ChainWriting } from "./write.ts";

/** The data with the columns of every step, then the report of each step under names that say which it is, as in the pane. */
export async function chainWorkbook({ steps, table }: ChainRun, { source, tablesOf, version }: ChainWriting, locale: Locale): Promise<Uint8Array> {
  const record = { source: recorded(source), version, date: new Date().toISOString().slice(0, 10) };
  const reports = steps.map((one) =>
    one.kind === "method"
      ? reportSheets(one.completed, locale, record)
      : procedureReport(one.completed, locale, { ...record, tables: recordedTables(tablesOf(one.step)) }).sheets,
  );
  const [, ...rows] = cellsOf(table);
  const columns = steps.flatMap((one) => one.columns);
  const data = dataSheet({ ...table, rows }, { sheet: source.sheet ?? source.file, address: null }, columns, locale);
  return writeXlsx([data, ...reports.flatMap((sheets, step) => stepSheets(sheets, step, locale))]);
}
