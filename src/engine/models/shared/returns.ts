import { choice, number, returnsToScale } from "../../declare/options.ts";
import type { Entry, Program } from "../../lp/program.ts";
import type { ReturnsToScale } from "../../technology/technology.ts";

/** The condition on the sum of the intensities: L ≤ Σλ ≤ U of generalised returns to scale, or one of the usual four. */
export interface Returns {
  readonly rts: ReturnsToScale | "grs";
  readonly lower: number;
  readonly upper: number;
}

/** One of the usual four, which have no bounds of their own. */
export const plainReturns = (rts: ReturnsToScale): Returns => ({ rts, lower: 1, upper: 1 });

/** The usual four returns to scale and the generalised ones. */
export const generalReturns = choice({
  ...returnsToScale,
  values: { ...returnsToScale.values, grs: { "zh-CN": "广义（GRS，L ≤ Σλ ≤ U）", en: "Generalised (GRS, L ≤ Σλ ≤ U)" } },
  inTitles: { ...returnsToScale.inTitles, grs: { "zh-CN": "GRS", en: "GRS" } },
  default: "crs",
});

const withGeneral = { option: "rts", value: "grs" };

export const lowerSum = number({
  title: { "zh-CN": "Σλ下限L", en: "Lower bound L of Σλ" },
  help: { "zh-CN": "仅用于广义规模报酬（GRS），0到1之间。", en: "For generalised returns to scale (GRS) alone: between 0 and 1." },
  min: 0,
  max: 1,
  integer: false,
  default: 1,
  onlyWith: withGeneral,
});

export const upperSum = number({
  title: { "zh-CN": "Σλ上限U", en: "Upper bound U of Σλ" },
  help: { "zh-CN": "仅用于广义规模报酬（GRS），不小于1。", en: "For generalised returns to scale (GRS) alone: 1 or more." },
  min: 1,
  max: 1e6,
  integer: false,
  default: 1,
  onlyWith: withGeneral,
});

/** Whether a technology under these returns to scale needs the row Σλ. */
export const hasSum = ({ rts }: Returns) => rts !== "crs";

/**
 * Writes the condition on Σλ into the row `sum`; the other side of the equation stands in the right-hand side.
 * Returns the column that the row brings, if any: with λ_o = 1 it is basic.
 */
export function constrainSum(program: Program, sum: number, { rts, lower, upper }: Returns): readonly number[] {
  const with1 = (sign: 1 | -1): readonly Entry[] => [[sum, sign]];
  if (rts === "crs") return [];
  if (rts === "grs") return [program.column(0, with1(-1), { lower, upper })];
  program.rhs[sum] = 1;
  if (rts === "nirs") return [program.column(0, with1(1))];
  if (rts === "ndrs") return [program.column(0, with1(-1))];
  return [];
}

/** The condition on the sum of intensities that are λ times a variable t of the program, as those of Charnes & Cooper are. */
export interface ScaledSum {
  /** What t has in the rows of the condition. */
  readonly entries: readonly Entry[];
  /** Adds the columns that the rows bring, and returns them: with λ_o = t they are basic. */
  columns(): readonly number[];
}

/** Σλ against t instead of 1 in the row `sum`; L t ≤ Σλ ≤ U t takes two rows more, so that L and U stand there as they are. */
export function scaleSum(program: Program, sum: number, { rts, lower, upper }: Returns): ScaledSum {
  if (rts === "crs") return { entries: [], columns: () => [] };
  if (rts === "grs") {
    const [least, most] = [program.row(), program.row()];
    const entries = [[least, -lower] as const, [most, -upper] as const].filter(([, value]) => value !== 0);
    return {
      entries,
      columns: () => [
        program.column(0, [
          [sum, -1],
          [least, 1],
          [most, 1],
        ]),
        program.column(0, [[least, -1]]),
        program.column(0, [[most, 1]]),
      ],
    };
  }
  const slack = { vrs: 0, nirs: 1, ndrs: -1 }[rts];
  return { entries: [[sum, -1]], columns: () => (slack === 0 ? [] : [program.column(0, [[sum, slack]])]) };
}
