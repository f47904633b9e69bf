import type { CellLook, Line, Lines, LookChange } from "./sheet-look.ts";

const sides: readonly (keyof Lines)[] = ["top", "right", "bottom", "left", "falling", "rising"];

const isSameLine = (a: Line | undefined, b: Line | undefined) => a?.style === b?.style && a?.colour === b?.colour;

/** What is another of how a cell looks; null where nothing is. */
export function lookChange(before: CellLook, now: CellLook): LookChange | null {
  const { lines: linesBefore = {}, ...restBefore } = before;
  const { lines: linesNow = {}, ...restNow } = now;
  const names = [...new Set([...Object.keys(restBefore), ...Object.keys(restNow)])] as (keyof typeof restNow)[];
  const changed = names.filter((name) => restBefore[name] !== restNow[name]).map((name) => [name, restNow[name] ?? null] as const);
  const redrawn = sides.filter((side) => !isSameLine(linesBefore[side], linesNow[side])).map((side) => [side, linesNow[side] ?? null] as const);
  if (changed.length + redrawn.length === 0) return null;
  return { ...Object.fromEntries(changed), ...(redrawn.length === 0 ? {} : { lines: Object.fromEntries(redrawn) }) };
}
