import { setTimeout } from "node:timers/promises";
import type { ServedPage } from "../browser/served-page.ts";
import { addressOf } from "../../src/analysis/table/table.ts";
import type { FileSheet, FileWorkbook } from "../../src/workbook/file/xlsx.ts";
import { differing, parts } from "../workbook/file/parts.ts";

/** A cell that is changed, and what it is given. */
export interface Change {
  readonly sheet: string;
  readonly address: string;
  readonly value: string | number;
}

/** A text beside the cells of the first sheet that is shown, and the first number there that is no date and no result, made greater by one. */
export function changesFor({ sheets }: FileWorkbook): readonly Change[] {
  const sheet = sheets.find(({ hidden, cells }) => !hidden && cells.length > 0) ?? sheets.find(({ hidden }) => !hidden)!;
  const beside = { sheet: sheet.name, address: addressOf(1, Math.max(1, (sheet.cells[0]?.length ?? 0) + 2)), value: "改" };
  const number = firstNumber(sheet);
  return number === null ? [beside] : [beside, number];
}

function firstNumber({ name, cells, formulas, dates, arrays }: FileSheet): Change | null {
  if (arrays.size > 0) return null;
  for (const [r, row] of cells.entries())
    for (const [c, cell] of row.entries()) {
      const address = addressOf(r + 1, c + 1);
      if (typeof cell === "number" && !formulas.has(address) && !dates.has(address)) return { sheet: name, address, value: cell + 1 };
    }
  return null;
}

/** Opens a file, makes a change, and gives what is saved once every formula has been calculated. */
export async function savedWith(served: ServedPage, name: string, bytes: Uint8Array, { sheet, address, value }: Change): Promise<Uint8Array> {
  await served.openFile(name, bytes);
  await served.page.evaluate(
    ({ sheet, address, value }) => void globalThis.qianyanWorkbook!.host.workbook.getSheetByName(sheet)!.getRange(address).setValue(value),
    { sheet, address, value },
  );
  let [before, after] = [await saved(served), await saved(served)];
  // Two saves some time apart that are the same: nothing is calculated any more.
  for (let k = 0; k < 20 && differing(before, after).length > 0; k++) [before, after] = [after, await saved(served)];
  return after;
}

async function saved(served: ServedPage): Promise<Uint8Array> {
  await setTimeout(1_000);
  return (await served.save()).bytes;
}

/** The part in which a sheet of a file stands. */
export function partOfSheet(bytes: Uint8Array, name: string): string {
  const all = parts(bytes);
  const book = all.get("xl/workbook.xml") ?? "";
  const tag = [...book.matchAll(/<(?:[\w.-]+:)?sheet\s[^>]*>/g)].map(([one]) => one).find((one) => meant(/\sname="([^"]*)"/.exec(one)?.[1] ?? "") === name)!;
  const id = /\s[\w.-]+:id="([^"]*)"/.exec(tag)![1];
  const relations = [...(all.get("xl/_rels/workbook.xml.rels") ?? "").matchAll(/<(?:[\w.-]+:)?Relationship\s[^>]*>/g)].map(([one]) => one);
  const target = /\sTarget="([^"]*)"/.exec(relations.find((one) => one.includes(`Id="${id}"`))!)![1];
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

const meant = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
