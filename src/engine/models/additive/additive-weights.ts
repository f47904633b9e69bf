import { variablesOf, type Unit } from "../../data/dataset.ts";
import { difference } from "../../exact/integer.ts";
import { choice } from "../../declare/options.ts";
import type { Technology } from "../../technology/technology.ts";

export type Weights = "none" | "mip" | "ram" | "bam";

export const additiveWeights = choice({
  title: { "zh-CN": "松弛量的权重", en: "Weights of the slacks" },
  help: {
    "zh-CN": "不加权时，得分随计量单位而变；MIP 除以自身数值，RAM 除以各列极差，BAM 除以到各列最好值的距离，均与计量单位无关。",
    en: "Unweighted slacks depend on the units of measure. MIP divides by the unit's own values, RAM by each column's range, BAM by the distance to each column's best value: none of them depends on the units.",
  },
  values: {
    none: { "zh-CN": "不加权", en: "None" },
    mip: { "zh-CN": "MIP（自身数值）", en: "MIP (own values)" },
    ram: { "zh-CN": "RAM（极差）", en: "RAM (ranges)" },
    bam: { "zh-CN": "BAM（有界）", en: "BAM (bounded)" },
  },
  default: "none",
});

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
export function weighted({ x, y, b }: Unit, technology: Technology, weights: Weights): readonly Weighted[] {
  const values = [...x, ...y, ...b];
  const count = values.length;
  const share = (distance: number) => (distance > 0 ? 1 / count / distance : 0);
  const range = rangesOf(technology);
  return values.map((value, k) => {
    const output = k >= x.length && k < x.length + y.length;
    const { least, most } = range[k];
    if (weights === "none") return { weight: 1, most: Infinity };
    if (weights === "mip") return { weight: 1 / value, most: Infinity };
    if (weights === "ram") return { weight: share(difference(most, least)), most: Infinity };
    const distance = Math.max(0, output ? difference(most, value) : difference(value, least));
    return { weight: share(distance), most: distance };
  });
}

/** The least and the largest number of each column among the reference units. */
function rangesOf(technology: Technology): readonly { readonly least: number; readonly most: number }[] {
  return technology.once("ranges", () =>
    variablesOf(technology.data).map(({ values }) => {
      let [least, most] = [Infinity, -Infinity];
      for (const row of technology.members) [least, most] = [Math.min(least, values[row]), Math.max(most, values[row])];
      return { least, most };
    }),
  );
}
