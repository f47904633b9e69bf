import { valuesOf, type Unit } from "../../data/dataset.ts";
import { difference } from "../../exact/integer.ts";
import type { Technology } from "../../technology/technology.ts";

/** How far each variable of a unit is from the best of the technology. */
export function rangesOf(unit: Unit, technology: Technology): readonly number[] {
  const best = technology.once("range-directional: best", () =>
    technology.variables.map(({ sign, values }) => {
      const among = Array.from(technology.members, (row) => values[row]);
      return among.reduce((found, value) => (sign > 0 ? Math.max(found, value) : Math.min(found, value)), -sign * Infinity);
    }),
  );
  return valuesOf(unit).map((value, k) => (technology.variables[k].sign > 0 ? difference(best[k], value) : difference(value, best[k])));
}
