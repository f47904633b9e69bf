import type { NoPanel } from "./pivot.ts";
import type { SheetBlocks } from "./same-sheets.ts";

/**
 * Why a list whose rows several columns of names tell apart only together (品种, 环节, 日期) is no panel, and needs no shaping;
 * null of any other book.
 */
export function severalKeys(read: readonly SheetBlocks[]): NoPanel | null {
  const [{ sheet, blocks }, ...others] = read;
  const [block, ...further] = blocks;
  if (others.length > 0 || further.length > 0 || block.forms.size > 0 || block.headerRows.length > 1) return null;
  const columns = [block.unitHeader, block.periodHeader, ...new Set(block.extras.map(({ header }) => header))].filter((name) => name !== "");
  const keys = new Map<number, string>();
  const own = new Map(block.rows.map(({ row, unit, period }) => [row, `${unit?.key}\n${period?.key}`]));
  for (const { row, header, text } of block.extras) keys.set(row, `${keys.get(row) ?? own.get(row)}\n${header} ${text}`);
  return keys.size === block.rows.length && new Set(keys.values()).size === keys.size
    ? { kind: "none", why: "several-keys", sheet: sheet.name, columns }
    : null;
}
