import { valuesOf, type Unit } from "../../data/dataset.ts";
import { difference } from "../../exact/integer.ts";
import { oneOf } from "../../method/own-options.ts";
import type { Technology } from "../../technology/technology.ts";

export type Weights = "none" | "mip" | "ram" | "bam";

export const additiveWeights = oneOf("none", "mip", "ram", "bam");

/** The weight of a variable's slack, and the most that the slack may be. */
export interface Weighted {
  readonly weight: number;
  readonly most: number;
}

/**
 * Weights and bounds of the slacks, in the order inputs, outputs, undesirable outputs; k counts the variables.
 * A variable whose range is 0, or that is at its best already, has no slack to weigh: its weight is 0.
 *
 *     none  1
 *     mip   1/v_o
 *     ram   1/(k·(max − min))
 *     bam   1/(k·(v_o − min)) where less is better, 1/(k·(max − v_o)) where more is; the slack is at most that distance
 */
export function weighted(unit: Unit, technology: Technology, weights: Weights): readonly Weighted[] {
  const values = valuesOf(unit);
  const count = values.length;
  const share = (distance: number) => (distance > 0 ? 1 / count / distance : 0);
  const range = rangesOf(technology);
  return values.map((value, k) => {
    const { least, most } = range[k];
    if (weights === "none") return { weight: 1, most: Infinity };
    if (weights === "mip") return { weight: 1 / value, most: Infinity };
    if (weights === "ram") return { weight: share(difference(most, least)), most: Infinity };
    const distance = Math.max(0, technology.variables[k].sign > 0 ? difference(most, value) : difference(value, least));
    return { weight: share(distance), most: distance };
  });
}

/** The least and the largest number of each column among the reference units. */
function rangesOf(technology: Technology): readonly { readonly least: number; readonly most: number }[] {
  return technology.once("ranges", () =>
    technology.variables.map(({ values }) => {
      let [least, most] = [Infinity, -Infinity];
      for (const row of technology.members) [least, most] = [Math.min(least, values[row]), Math.max(most, values[row])];
      return { least, most };
    }),
  );
}
