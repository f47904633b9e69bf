import { parts } from "../workbook/file/parts.ts";

/** A part that is another after a save, and why it may be. */
export interface ChangedPart {
  readonly path: string;
  /** Null where there is no reason for it. */
  readonly reason: string | null;
}

/** The cells of a sheet's part as they are written, by address. */
function cellsIn(xml: string): ReadonlyMap<string, string> {
  return new Map(
    [...xml.matchAll(/<(?:[\w.-]+:)?c\s[^>]*?\br="([A-Z]+\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?c>)/g)].map(([cell, address]) => [address, cell]),
  );
}

/** A cell without its stored value and the type of it: what stays of a formula that is calculated anew. */
const valueless = (cell: string) => cell.replace(/\s(?:t|vm)="[^"]*"/g, "").replace(/<(?:[\w.-]+:)?v>[\s\S]*?<\/(?:[\w.-]+:)?v>|<(?:[\w.-]+:)?v\/>/g, "");
/** A sheet without cells may be written in one tag or in two. */
const withoutCells = (xml: string) =>
  xml
    .replace(/<(?:[\w.-]+:)?c\s[^>]*?(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?c>)/g, "")
    .replace(/<(?:[\w.-]+:)?dimension\b[^>]*>/g, "")
    .replace(/\sspans="[^"]*"/g, "")
    .replace(/<((?:[\w.-]+:)?row)\b[^>]*(?:\/>|><\/\1>)/g, "")
    .replace(/<((?:[\w.-]+:)?sheetData)>\s*<\/\1>/g, "<$1/>");

/**
 * The parts in which a file differs from what was made of it by changing one cell.
 * @param sheet the part of the sheet on which the cell stands
 */
export function changedParts(before: Uint8Array, after: Uint8Array, sheet: string, address: string): readonly ChangedPart[] {
  const [a, b] = [parts(before), parts(after)];
  const differing = [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
  return differing.map((path) => {
    const [was, is] = [a.get(path), b.get(path)];
    if (was === undefined || is === undefined) return { path, reason: null };
    if (/\/calcChain\.xml$/i.test(path)) return { path, reason: "formulas left the chain" };
    if (/^xl\/workbook\.xml$/i.test(path)) return { path, reason: withoutCalculation(was) === withoutCalculation(is) ? "asks to be calculated" : null };
    if (!/\/worksheets\//i.test(path) || withoutCells(was) !== withoutCells(is)) return { path, reason: null };
    const [cells, now] = [cellsIn(was), cellsIn(is)];
    const others = [...new Set([...cells.keys(), ...now.keys()])].filter((one) => cells.get(one) !== now.get(one));
    const own = path === sheet && others.includes(address);
    const followed = others.filter((one) => !(own && one === address));
    const isFormula = (one: string) => /<(?:[\w.-]+:)?f[\s>/]/.test(now.get(one) ?? "") && valueless(cells.get(one) ?? "") === valueless(now.get(one) ?? "");
    if (!followed.every(isFormula)) return { path, reason: null };
    const said = [...(own ? ["the cell"] : []), ...(followed.length > 0 ? [`${followed.length} values of formulas`] : [])];
    return { path, reason: said.length > 0 ? said.join(", ") : null };
  });
}

const withoutCalculation = (xml: string) => xml.replace(/<(?:[\w.-]+:)?calcPr\b[^>]*(?:\/>|>\s*<\/(?:[\w.-]+:)?calcPr>)/g, "");
