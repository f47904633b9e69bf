import { columnWords } from "./column-words.ts";
import type { Grid } from "./grid.ts";
import { arePlaces, unitNamed } from "./read-names.ts";
import { isUnit } from "./units.ts";

/** The unit that stands beside the only other text of a row, in a cell of its own: 地区生产总值 | 亿元; "" where there is none. */
export function unitBeside(grid: Pick<Grid, "filled" | "text">, row: number): string {
  const [first, last, ...others] = grid.filled(row);
  return first === undefined || last === undefined || others.length > 0 || !isUnit(grid.text(row, last)) ? "" : grid.text(row, last);
}

const saysMeasure = (text: string) => columnWords.find(([, pattern]) => pattern.test(text))?.[0] === "measure";

/**
 * Rows without a number that name an indicator and, below 单位, its unit; the units that have numbers of it stand below, with
 * no unit of measure beside them. The parts of an indicator stand below it in the same way: what tells the two apart is that
 * units are places, or come again below the next indicator.
 */
export function measuredHeadings(grid: Grid): ReadonlySet<number> {
  const rows = [...grid.kinds.keys()];
  const found = rows.filter((row) => {
    if (grid.kinds[row] !== "level" || unitBeside(grid, row) === "") return false;
    const measure = grid.filled(row)[1];
    const next = rows.find((other) => other > row && grid.kinds[other] !== "blank");
    return next !== undefined && grid.kinds[next] === "data" && rows.some((other) => other < row && saysMeasure(grid.text(other, measure)));
  });
  const sections = found.map((row, k) => {
    const measure = grid.filled(row)[1];
    const below = rows.filter((other) => other > row && other < (found[k + 1] ?? Infinity) && grid.kinds[other] === "data");
    const named = below.map((other) => ({ bare: grid.read(other, measure).kind === "blank", name: nameIn(grid, other) }));
    return named.every(({ bare, name }) => bare && name !== "") ? named.map(({ name }) => name) : [];
  });
  if (sections.some((names) => names.length === 0)) return new Set();
  const keys = sections.map((names) => new Set(names.map((name) => unitNamed(name).key)));
  const again = keys.slice(1).flatMap((own, k) => [...own].map((key) => keys[k].has(key)));
  const areUnits = arePlaces(sections.flat()) || (again.length > 0 && again.filter(Boolean).length > again.length / 2);
  return new Set(areUnits ? found : []);
}

/** The first text of a row. */
const nameIn = (grid: Grid, row: number): string => {
  const at = grid.filled(row).find((c) => grid.read(row, c).kind === "text");
  return at === undefined ? "" : grid.text(row, at);
};
