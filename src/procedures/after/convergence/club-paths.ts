import type { Given } from "../../run/given.ts";
import type { clubsTakes } from "./clubs.ts";
import type { Path } from "./log-t.ts";

export interface Paths {
  readonly names: readonly string[];
  readonly paths: readonly Path[];
  /** Units that lack a period, which are left out. */
  readonly incomplete: readonly string[];
}

/** The units that have every period, in an order that the rows of the data do not change. */
export function pathsOf({ columns: { value, unit }, periods }: Given<typeof clubsTakes>): Paths {
  const found = new Map<string, (number | null)[]>();
  periods.forEach(({ rows }, t) => {
    for (const row of rows) {
      const name = unit[0].labels[row];
      const path = found.get(name) ?? new Array<number | null>(periods.length).fill(null);
      found.set(name, path);
      path[t] = value[0].numbers[row];
    }
  });
  const units = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  const isWhole = ([, path]: (typeof units)[number]) => !path.includes(null);
  return {
    names: units.filter(isWhole).map(([name]) => name),
    paths: units.filter(isWhole).map(([, path]) => path as Path),
    incomplete: units.filter((one) => !isWhole(one)).map(([name]) => name),
  };
}
