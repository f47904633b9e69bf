import type { Extra, Tell } from "./book.ts";

/** Above a column that says to which part of the whole a unit belongs. */
const groupWords = /区域|大区|板块|分组|所属|片区|地带|类别|^(?:region|group|zone)$/i;

/** A column of groups in which each name is written once, for the rows down to the next one. */
export function withGroupsFilled(extras: readonly Extra[], tell: Tell): readonly Extra[] {
  const filled = new Map<string, string>();
  for (const header of new Set(extras.map((one) => one.header))) {
    const texts = extras.filter((one) => one.header === header).map(({ text }) => text);
    const names = texts.filter((text) => text !== "");
    if (groupWords.test(header) && texts[0] !== "" && names.length > 1 && names.length < texts.length && new Set(names).size === names.length)
      filled.set(header, "");
  }
  return extras.map((one) => {
    const above = filled.get(one.header);
    if (above === undefined || one.text !== "") return filled.has(one.header) ? (filled.set(one.header, one.text), one) : one;
    tell("filled-down", one.row, one.column, above);
    return { ...one, text: above };
  });
}

/** The columns of remarks that say one thing of a unit and period in one row and another in another. */
export function differing(extras: readonly Extra[]): ReadonlySet<string> {
  const said = new Map<string, string>();
  const found = new Set<string>();
  for (const { header, unit, period, text } of extras) {
    const key = `${header}\n${unit?.key}\n${period?.key}`;
    if ((said.get(key) ?? text) !== text) found.add(header);
    said.set(key, text);
  }
  return found;
}
