import { writeXlsx as write } from "hucre/xlsx";
import { CellChanges } from "./package/cell-change.ts";
import type { ChangedWorkbook } from "./package/changed-workbook.ts";

/** A sheet that no one sees, with small values by key: this product's settings in the file. */
export const settingsSheet = "_qianyan";

/** Characters that fit into a cell. */
const cellLength = 32_000;

/** Puts settings into the workbook: each a row of its key and its text in pieces. */
export async function withSettings(file: ChangedWorkbook, kept: ReadonlyMap<string, string>): Promise<void> {
  const known = file.book.tab(settingsSheet);
  if (known !== undefined) await file.removeSheet(known);
  const [tab] = await file.addSheets(await write({ sheets: [{ name: settingsSheet, rows: [], veryHidden: true }] }));
  const changes = new CellChanges();
  [...kept].forEach(([key, text], r) => {
    const pieces = Array.from({ length: Math.ceil(text.length / cellLength) }, (_, k) => text.slice(k * cellLength, (k + 1) * cellLength));
    [key, ...pieces].forEach((value, c) => changes.put(r + 1, c + 1, { content: { value, formula: null } }));
  });
  await file.setCells(tab, changes);
}
