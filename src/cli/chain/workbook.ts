import type { Locale } from "../../engine/text.ts";
import { cliTexts } from "../../locale/cli.ts";
import type { ChainRun } from "../../procedures/chain/chain.ts";
import { procedureReport } from "../../report/procedure/report.ts";
import { reportSheets } from "../../report/report.ts";
import { FileHost } from "../../workbook/file/file-host.ts";
import { writeXlsx } from "../../workbook/file/xlsx.ts";
import { cellsOf } from "./table-cells.ts";
import { recorded, recordedTables } from "../procedure/write.ts";
import type { ChainWriting } from "./write.ts";

/** The data with the columns of every step, then the report of each step. */
export async function chainWorkbook({ steps, table }: ChainRun, { source, tablesOf, version }: ChainWriting, locale: Locale): Promise<Uint8Array> {
  const record = { source: recorded(source), version, date: new Date().toISOString().slice(0, 10) };
  let bytes = await writeXlsx([], { plain: [{ name: cliTexts[locale].chain.dataSheet, cells: cellsOf(table) }] });
  const host = new FileHost({ read: async () => bytes, write: async (changed) => void (bytes = changed) });
  for (const one of steps)
    await host.writeReport(
      one.kind === "method"
        ? reportSheets(one.completed, locale, record)
        : procedureReport(one.completed, locale, { ...record, tables: recordedTables(tablesOf(one.step)) }).sheets,
    );
  return bytes;
}
