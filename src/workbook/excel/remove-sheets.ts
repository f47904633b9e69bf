import { sheetsToRemove } from "../report/replaced-sheets.ts";
import { changeBatch, type BatchOptions } from "./batch.ts";
import { presentNames } from "./named-items.ts";
import { existingSheets, marked } from "./write-report.ts";

/** Removes sheets of reports and the names that stand for their cells, all or none. */
export async function removeSheets(wanted: readonly string[], options: BatchOptions): Promise<readonly string[]> {
  const going = sheetsToRemove(await marked(await existingSheets(options), options), wanted);
  const names = going.map(({ name }) => name);
  if (going.length === 0) return [];
  const { outdated } = await presentNames(names, [], options);
  await changeBatch(async (context) => {
    const { workbook } = context;
    for (const name of outdated) workbook.names.getItem(name).delete();
    for (const { id } of going) workbook.worksheets.getItem(id).delete();
    await context.sync();
  }, options);
  return names;
}
