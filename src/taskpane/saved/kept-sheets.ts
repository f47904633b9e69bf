import type { ReportSheet } from "../../report/layout/sheet.ts";
import type { WorkbookHost } from "../../workbook/host.ts";
import type { Finished } from "../run/run-state.ts";
import { keptOf, placeOf } from "./kept-run.ts";
import { givingWay, ranAgain } from "./own-sheets.ts";

/**
 * Writes the sheets of a run. Those of an analysis that the workbook keeps are replaced by that analysis alone, and it
 * remembers where its results stand now. Resolves to the names of the sheets.
 */
export async function writeKeeping(host: WorkbookHost, sheets: readonly ReportSheet[], replace: boolean, run: Finished): Promise<readonly string[]> {
  const { analysis } = keptOf(run);
  const place = placeOf(run);
  const giving = replace ? await givingWay(host, analysis, place) : {};
  const written = (await host.writeReport(sheets, { replace, ...giving })).sheets;
  if (run.chain === null) await ranAgain(host, analysis, place, written);
  return written;
}
