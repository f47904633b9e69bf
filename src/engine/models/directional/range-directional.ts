import { variablesOf, type Unit } from "../../data/dataset.ts";
import { difference } from "../../exact/integer.ts";
import { defineModel } from "../../method/method.ts";
import { choice, orientation } from "../../declare/options.ts";
import type { Technology } from "../../technology/technology.ts";
import { directionalRoles, evaluateAlong } from "./ddf.ts";
import { directionalResults } from "./directional-results.ts";
import { withoutScore } from "../shared/outcome.ts";
import { plainReturns } from "../shared/returns.ts";
import { runArguments } from "../shared/run-arguments.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["input", "output", "undesirable", "orientation", "ranges", "period", "reference", ...runArguments] as const;

/**
 * Range directional model (Portela, Thanassoulis & Simpson 2004), variable returns to scale, any sign of data:
 *
 *     max β   s.t.   Σλx ≤ x_o − β R⁻,   Σλy ≥ y_o + β R⁺,   Σλb ≤ b_o − β Rᵇ,   Σλ = 1
 *     R⁻ = x_o − min x,   R⁺ = max y − y_o,   Rᵇ = b_o − min b     (inverse: 1/R, and 0 where R is 0)
 *
 * The score is 1 − β (direct) or 1 / (1 + β) (inverse, whose β has a unit of measure).
 */
export const rangeDirectional = defineModel({
  id: "range-directional",
  title: { "zh-CN": "范围方向模型（RDM）", en: "Range directional model (RDM)" },
  summary: {
    "zh-CN": "允许负数和零：看每个单元朝“各项都取最好值”的理想点能走多远，得到一个不超过 1 的效率值。",
    en: "Takes negative numbers and zeros: how far a unit can go towards the ideal point that has the best of everything, as a score up to 1.",
  },
  question: "efficiency",
  whenToUse: {
    "zh-CN": "数据里有负数（亏损、净流出、增长率）或零，又不想先加常数平移时。",
    en: "When the data has negative numbers (losses, net outflows, rates of growth) or zeros and is not to be shifted by a constant first.",
  },
  whenNot: {
    "zh-CN": "只在规模报酬可变下成立；方向取决于最好的单元，一个异常值会影响所有效率值。数据全为正数时用 radial 或 sbm。",
    en: "It holds under variable returns alone, and the best units set the direction: one outlier moves every score. With positive data use radial or sbm.",
  },
  citations: [
    {
      text: "Portela, M. C. A. S., Thanassoulis, E. & Simpson, G. (2004). Negative data in DEA: a directional distance approach applied to bank branches. Journal of the Operational Research Society 55(10), 1111–1121.",
      doi: "10.1057/palgrave.jors.2601768",
    },
  ],
  roles: directionalRoles,
  options: {
    orientation,
    ranges: choice({
      title: { "zh-CN": "改进范围", en: "Ranges" },
      help: {
        "zh-CN": "直接：差距大的项先改进，效率值可与 radial 比较。倒数：差距小的项先改进，用于找最近的目标。",
        en: "Direct: what is furthest from the best improves first. Inverse: what is nearest to it improves first, for targets close at hand.",
      },
      values: {
        direct: { "zh-CN": "直接（RDM）", en: "Direct (RDM)" },
        inverse: { "zh-CN": "倒数（IRDM）", en: "Inverse (IRDM)" },
      },
      default: "direct",
    }),
  },
  results: [
    ...directionalResults
      .filter(({ id }) => id !== "efficiency")
      .map((column) =>
        column.id === "score"
          ? {
              ...column,
              title: { "zh-CN": "效率值", en: "Score" },
              meaning: {
                "zh-CN": "1 为有效；低于 1 的部分是到理想点的差距中可改进的比例。",
                en: "1 is efficient; what is missing to 1 is the share of the way to the ideal point that can be gone.",
              },
            }
          : column,
      ),
    {
      id: "beta",
      per: "unit",
      title: { "zh-CN": "方向距离 β", en: "Distance β" },
      meaning: { "zh-CN": "朝理想点移动的步长：0 在前沿上。", en: "The step towards the ideal point: 0 is on the frontier." },
    },
  ],
  functions: [
    {
      name: "DEA.RDM",
      gives: "score",
      help: { "zh-CN": "每行一个范围方向效率值，数据可以为负。", en: "One range directional score per row; data may be negative." },
      parameters: signature,
    },
  ],
  properties: { unitsInvariant: ({ ranges }) => ranges === "direct", translationInvariant: () => true, monotone: () => false, efficientAt: 1 },
  accepts: () => "any",
  formula: ({ ranges }, undesirable) => {
    const inverse = ranges === "inverse";
    return undesirable
      ? {
          "zh-CN": `范围方向模型（${inverse ? "倒数，" : ""}非期望产出强可处置）`,
          en: `range directional model${inverse ? ", inverse ranges" : ""}, undesirable outputs strongly disposable`,
        }
      : { "zh-CN": inverse ? "范围方向模型（倒数）" : "范围方向模型", en: `range directional model${inverse ? ", inverse ranges" : ""}` };
  },

  evaluate(unit, technology, { orientation, ranges }, solver) {
    const moves = (k: number) => orientation === "none" || (orientation === "input") === k < unit.x.length;
    const open = rangesOf(unit, technology).map((range, k) => (!moves(k) || !(range > 0) ? 0 : ranges === "direct" ? range : 1 / range));
    const nowhere = !open.some((step) => step > 0);
    if (nowhere && technology.columnOf(unit.row) < 0) return withoutScore("bad data");
    // With the best of everything that may move, β is 0 along any direction.
    const direction = nowhere ? open.map((_, k) => (moves(k) ? 1 : 0)) : open;
    const outcome = evaluateAlong(unit, technology, { ...plainReturns("vrs"), disposability: "strong", weak: "plain" }, direction, solver);
    if (outcome.score === null) return outcome;
    // At the ideal point itself β is 1, but for the rounding of the ranges.
    const beta = ranges === "direct" && Math.abs(1 - outcome.score) <= rounding ? 1 : outcome.score;
    return { ...outcome, score: ranges === "direct" ? 1 - beta : 1 / (1 + beta), extras: { beta } };
  },
});

/** A distance no further than this from 1 is 1. */
const rounding = 1e-12;

/** How far each variable of a unit is from the best of the technology. */
function rangesOf({ x, y, b }: Unit, technology: Technology): readonly number[] {
  const best = technology.once("range-directional: best", () =>
    variablesOf(technology.data).map(({ role, values }) => {
      const among = Array.from(technology.members, (row) => values[row]);
      return among.reduce((found, value) => (role === "output" ? Math.max(found, value) : Math.min(found, value)), role === "output" ? -Infinity : Infinity);
    }),
  );
  const isOutput = (k: number) => k >= x.length && k < x.length + y.length;
  return [...x, ...y, ...b].map((value, k) => (isOutput(k) ? difference(best[k], value) : difference(value, best[k])));
}
