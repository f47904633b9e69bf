import type { CellLook, LookChange } from "../../../src/workbook/look/sheet-look.ts";

/** A change of a look that hangs on the generator alone. */
export function randomChange(random: () => number): LookChange {
  const one = <T>(...all: readonly T[]): T => all[Math.floor(random() * all.length)];
  const line = () => one(null, { style: one("thin", "double", "mediumDashed"), colour: one("#112233", "#000000") } as const);
  const all: LookChange = {
    font: one("Arial", "楷体", "A & B"),
    size: one(8, 10.5, 20),
    bold: one(true, null),
    italic: one(true, null),
    underline: one("single", "double", null),
    struck: one(true, null),
    raised: one("above", "below", null),
    colour: one("#FF0000", "#0E6180", null),
    format: one("0.00", "0.0%", '#,##0.00 "万元"', "yyyy-mm-dd", "@", null),
    fill: one("#FFEE00", "#EEF2F6", null),
    lines: { [one("top", "left")]: line(), [one("bottom", "right", "falling", "rising")]: line() },
    across: one("left", "center", "right", null),
    down: one("top", "center", null),
    wrap: one(true, null),
    indent: one(2, null),
    turned: one<number | "stacked" | null>(45, -30, "stacked", null),
  };
  const kept = Object.entries(all).filter(() => random() < 0.3);
  return Object.fromEntries(kept.length > 0 ? kept : [["bold", true]]);
}

/** A look with a change. What is stored as off is not there. */
export function withChange(look: CellLook, { lines = {}, ...change }: LookChange): CellLook {
  const drawn = Object.entries({ ...look.lines, ...lines }).filter(([, line]) => line !== null);
  const all = Object.entries({ ...look, ...change, lines: null }).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(all), ...(drawn.length > 0 ? { lines: Object.fromEntries(drawn) } : {}) };
}
