import { firstArea } from "../cells/address.ts";
import type { RangeAddress } from "../host.ts";
import { WorkbookProblem } from "../problem.ts";
import { batch, type BatchOptions } from "./batch.ts";
import { watchEvents } from "./watch-events.ts";

/** What is selected: of several areas the first; where a chart or a picture is selected, the active cell. */
export async function readSelection(options: BatchOptions): Promise<RangeAddress> {
  try {
    return await areaOf((workbook) => workbook.getSelectedRanges(), options);
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || error.code !== "host-refused") throw error;
    return areaOf((workbook) => workbook.getActiveCell(), options);
  }
}

async function areaOf(selected: (workbook: Excel.Workbook) => Excel.Range | Excel.RangeAreas, options: BatchOptions): Promise<RangeAddress> {
  return batch(async (context) => {
    const range = selected(context.workbook);
    range.load("address");
    range.worksheet.load("name");
    await context.sync();
    return { sheet: range.worksheet.name, address: firstArea(range.address).address };
  }, options);
}

/** Tells the listener of each change of the selection, also by turning to another sheet. Returns what stops it. */
export function watchSelection(listener: (range: RangeAddress) => void, options: BatchOptions): () => void {
  let stopped = false;
  const changed = async () => {
    if (stopped) return;
    try {
      const range = await readSelection({ ...options, waits: [] });
      if (!stopped) listener(range);
    } catch {
      // The sheet is gone again, or a cell is being edited: the next change tells.
    }
  };
  const stop = watchEvents((worksheets) => [worksheets.onSelectionChanged.add(changed), worksheets.onActivated.add(changed)], options);
  return () => {
    stopped = true;
    stop();
  };
}
