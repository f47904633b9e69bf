import type { Unit } from "../../data/dataset.ts";
import { Mistake } from "../../declare/mistake.ts";
import { defineModel } from "../../method/method.ts";
import { numbers } from "../../declare/options.ts";
import { acceptsDirection, directionalRoles } from "./ddf.ts";
import { checkDirection, directionOf } from "./direction.ts";
import { directionVector, disposability, fullDirection, weakTechnology } from "./directional-options.ts";
import { decidedDistance, folded, isZero, peersOf, targetsOf } from "./directional-outcome.ts";
import { directionalFrame } from "./directional-program.ts";
import { directionalResults } from "./directional-results.ts";
import { slackOf, unscored, withoutScore } from "../shared/outcome.ts";
import { nullJointness } from "./null-jointness.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { pricesOf } from "../shared/prices.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = [
  "input",
  "output",
  "undesirable",
  "rts",
  "weights",
  "direction",
  "disposability",
  "period",
  "reference",
  "vrs-technology",
  "direction-vector",
  "lower",
  "upper",
  ...runArguments,
] as const;

/**
 * Non-radial directional distance function (Zhou, Ang & Wang 2012; Färe & Grosskopf 2010): each variable has a β of its own.
 *
 *     max Σ w β   s.t.   Σλx ≤ x_o − β_x g_x,   Σλy ≥ y_o + β_y g_y,   Σλb = b_o − β_b g_b,   λ, β ≥ 0
 *
 * A variable that the direction does not move has no β.
 */
export const nddf = defineModel({
  id: "nddf",
  title: { "zh-CN": "非径向方向距离函数（NDDF）", en: "Non-radial directional distance function (NDDF)" },
  summary: {
    "zh-CN": "每个投入、产出、排放各有自己的改进比例，加权相加成一个无效率值：0 为有效。",
    en: "Every input, output and emission improves by a share of its own; their weighted sum is the inefficiency: 0 is efficient.",
  },
  question: "emissions",
  whenToUse: {
    "zh-CN": "要分别知道能源、排放、产出各能改进多少，并按给定权重合成；能源与碳排放效率研究常用。",
    en: "When the share by which energy, emissions and output can each improve is wanted, and their sum by given weights: usual in energy and carbon studies.",
  },
  whenNot: {
    "zh-CN": "结果取决于权重；要求各项同比例改进、或计算 GML、ML 指数时用 ddf。",
    en: "The result depends on the weights; where all is to move by one share, and for GML and ML, use ddf.",
  },
  citations: [
    {
      text: "Zhou, P., Ang, B. W. & Wang, H. (2012). Energy and CO2 emission performance in electricity generation: a non-radial directional distance function approach. European Journal of Operational Research 221(3), 625–635.",
      doi: "10.1016/j.ejor.2012.04.022",
    },
    {
      text: "Färe, R. & Grosskopf, S. (2010). Directional distance functions and slacks-based measures of efficiency. European Journal of Operational Research 200(1), 320–322.",
      doi: "10.1016/j.ejor.2009.01.031",
    },
  ],
  roles: directionalRoles,
  options: {
    rts: generalReturns,
    weights: numbers({
      title: { "zh-CN": "权重", en: "Weights" },
      help: {
        "zh-CN": "每列一个不小于 0 的数，依次为投入、期望产出、非期望产出。不填：三类各占相同权重（1/3，无非期望产出时 1/2），类内平分；方向不涉及的类不计。",
        en: "One number of 0 or more per column, in the order inputs, desirable outputs, undesirable outputs. Left blank, each of the kinds that move has the same weight (1/3, or 1/2 without undesirable outputs), shared equally inside it.",
      },
    }),
    disposability,
    direction: fullDirection,
    "direction-vector": directionVector,
    "vrs-technology": weakTechnology,
    lower: lowerSum,
    upper: upperSum,
  },
  results: directionalResults.map((column) =>
    column.id === "score"
      ? {
          ...column,
          title: { "zh-CN": "无效率值", en: "Inefficiency" },
          meaning: {
            "zh-CN": "各项改进比例的加权和：0 为有效，越大越差。",
            en: "The weighted sum of the shares by which the variables can improve: 0 is efficient.",
          },
        }
      : column.id === "slacks"
        ? {
            ...column,
            meaning: {
              "zh-CN": "每项与目标值的差距；以自身数值为方向时，除以自身数值即该项的改进比例 β。",
              en: "Distance of each variable to its target; along own values, divided by the own value it is that variable's β.",
            },
          }
        : column,
  ),
  functions: [
    {
      name: "DEA.NDDF",
      gives: "score",
      help: { "zh-CN": "每行一个非径向无效率值：0 为有效。", en: "One non-radial inefficiency per row: 0 is efficient." },
      parameters: signature,
    },
    {
      name: "DEA.NDDF.SLACKS",
      gives: "slacks",
      help: { "zh-CN": "每行每个变量一个与目标值的差距。", en: "One distance to the target per row and variable." },
      parameters: signature,
    },
  ],
  properties: { unitsInvariant: ({ direction }) => direction !== "unit" && direction !== "chosen", efficientAt: 0, better: "lower" },
  accepts: acceptsDirection,

  check(options, columns) {
    checkDirection(options, columns);
    const { weights } = options;
    const expected = columns.inputs + columns.outputs + columns.undesirables;
    if (weights !== null && weights.length !== expected) throw new Mistake("option-count", { option: "weights", expected, got: weights.length });
    if (weights !== null && !weights.some((weight) => weight > 0)) {
      throw new Mistake("option-number", { option: "weights", min: 0, max: Infinity, integer: false, got: weights.join(", ") });
    }
  },

  efficiency: (score) => 1 / (1 + score),
  notes: nullJointness,
  formula: ({ disposability }, undesirable) =>
    !undesirable
      ? { "zh-CN": "非径向方向距离函数", en: "non-radial directional distance function" }
      : disposability === "weak"
        ? { "zh-CN": "非径向方向距离函数（非期望产出弱可处置）", en: "non-radial directional distance function, undesirable outputs weakly disposable" }
        : { "zh-CN": "非径向方向距离函数（非期望产出强可处置）", en: "non-radial directional distance function, undesirable outputs strongly disposable" },

  evaluate(unit, technology, { rts, lower, upper, weights, disposability, direction, "direction-vector": vector, "vrs-technology": weak }, solver) {
    const g = directionOf(unit, technology, direction, vector);
    const w = weights ?? groupWeights(unit, g);
    if (!g.some((step, k) => step > 0 && w[k] > 0)) return withoutScore("bad data");
    const { program, rows, towards, slacks, theta } = directionalFrame(unit, technology, { rts, lower, upper, disposability, weak }, { sizes: g, weights: w });
    const solution = folded(technology, decidedDistance(program, unit, g, solver));
    if (solution.status !== "optimal") return unscored(solution);
    const efficient = isZero(solution, unit, g);
    const score = efficient ? 0 : -solution.objective;
    const scale = theta < 0 || !(solution.own[theta] > 0) ? 1 : solution.own[theta];
    const values = [...unit.x, ...unit.y, ...unit.b];
    const gaps = g.map((step, k) => {
      if (slacks[k] < 0) return 0;
      const gap = (solution.own[slacks[k]] * (step || 1)) / (k < unit.x.length ? scale : 1);
      return slackOf(gap, values[k], k, technology, solution);
    });
    return {
      status: efficient ? "efficient" : "inefficient",
      score,
      ...targetsOf(unit, towards, gaps),
      peers: peersOf(technology, solution, scale),
      multipliers: pricesOf(
        rows.map((row, k) => -towards[k] * solution.duals[row] + 0),
        values,
        solution,
      ),
      extras: { efficiency: 1 / (1 + score) },
      certificates: [solution.certificate],
    };
  },
});

/** The same weight for inputs, outputs and undesirable outputs, as far as the direction moves them, shared equally inside each. */
function groupWeights({ x, y, b }: Unit, g: readonly number[]): readonly number[] {
  const kinds = [0, x.length, x.length + y.length, x.length + y.length + b.length];
  const moving = kinds.slice(1).map((end, k) => g.slice(kinds[k], end).filter((step) => step > 0).length);
  const groups = moving.filter((count) => count > 0).length;
  return g.map((step, k) => (step > 0 ? 1 / groups / moving[kinds.findIndex((end) => k < end) - 1] : 0));
}
