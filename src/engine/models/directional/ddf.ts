import type { Unit } from "../../data/dataset.ts";
import type { LpSolver } from "../../lp/solution.ts";
import type { RoleCounts } from "../../method/description.ts";
import { defineModel } from "../../method/method.ts";
import type { Outcome } from "../../method/outcome.ts";
import type { Technology } from "../../technology/technology.ts";
import { checkDirection, directionOf } from "./direction.ts";
import { directionalFrame } from "./directional-program.ts";
import { direction, directionVector, disposability, weakTechnology, type DirectionName, type DirectionalSetting } from "./directional-options.ts";
import { decidedDistance, isZero, projectAlong } from "./directional-outcome.ts";
import { directionalResults } from "./directional-results.ts";
import { nullJointness } from "./null-jointness.ts";
import { unscored, withoutScore } from "../shared/outcome.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { pricesOf } from "../shared/prices.ts";

export const directionalRoles: RoleCounts = {
  dmu: { min: 0, max: 1 },
  period: { min: 0, max: 1 },
  group: { min: 0, max: 1 },
  input: { min: 1 },
  output: { min: 1 },
  undesirable: { min: 0 },
};

/** The arguments of the functions, in order. Public: append only. */
const signature = [
  "input",
  "output",
  "undesirable",
  "rts",
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
 * Directional distance function (Chambers, Chung & Färe 1996; Chung, Färe & Grosskopf 1997):
 *
 *     max β   s.t.   Σλx ≤ x_o − β g_x,   Σλy ≥ y_o + β g_y,   Σλb = b_o − β g_b,   λ ≥ 0,   β of either sign
 *
 * β is negative for a point outside the technology, as an observation of another period can be.
 */
export const ddf = defineModel({
  id: "ddf",
  title: { "zh-CN": "方向距离函数（DDF）", en: "Directional distance function (DDF)" },
  summary: {
    "zh-CN": "沿选定方向（如增加产出、同时减少排放）到前沿的距离 β：0 在前沿上，越大离得越远。",
    en: "How far a unit can move in a chosen direction, more output and less emission at once, before it meets the frontier: 0 is on it.",
  },
  question: "emissions",
  whenToUse: {
    "zh-CN": "有碳排放、污染等非期望产出，要求期望产出增加的同时非期望产出按同一比例减少；绿色全要素生产率（GML、ML 指数）的基础。",
    en: "With emissions or pollution, when good output is to rise and bad output to fall by one share: the base of green productivity (GML, ML).",
  },
  whenNot: {
    "zh-CN": "各项按同一比例变动，投入冗余不计入 β；各项可以分别改进时用非径向方向距离函数（nddf）。",
    en: "All moves by one share, and excess inputs are not part of β; where each variable may improve by itself, use the non-radial one (nddf).",
  },
  citations: [
    {
      text: "Chung, Y. H., Färe, R. & Grosskopf, S. (1997). Productivity and undesirable outputs: a directional distance function approach. Journal of Environmental Management 51(3), 229–240.",
      doi: "10.1006/jema.1997.0146",
    },
    {
      text: "Chambers, R. G., Chung, Y. & Färe, R. (1996). Benefit and distance functions. Journal of Economic Theory 70(2), 407–419.",
      doi: "10.1006/jeth.1996.0096",
    },
    {
      text: "Kuosmanen, T. (2005). Weak disposability in nonparametric production analysis with undesirable outputs. American Journal of Agricultural Economics 87(4), 1077–1082.",
      doi: "10.1111/j.1467-8276.2005.00788.x",
    },
  ],
  roles: directionalRoles,
  options: {
    rts: generalReturns,
    disposability,
    direction,
    "direction-vector": directionVector,
    "vrs-technology": weakTechnology,
    lower: lowerSum,
    upper: upperSum,
  },
  results: directionalResults,
  functions: [
    {
      name: "DEA.DDF",
      gives: "score",
      help: { "zh-CN": "每行一个方向距离 β：0 为有效。", en: "One directional distance β per row: 0 is efficient." },
      parameters: signature,
    },
    {
      name: "DEA.DDF.TARGETS",
      gives: "targets",
      help: { "zh-CN": "每行每个变量一个目标值。", en: "One target per row and variable." },
      parameters: signature,
    },
  ],
  properties: { unitsInvariant: ({ direction }) => direction !== "unit" && direction !== "chosen", efficientAt: 0, better: "lower" },
  accepts: acceptsDirection,

  check(options, columns) {
    checkDirection(options, columns);
  },

  efficiency: (score) => 1 / (1 + score),
  notes: nullJointness,
  formula: ({ disposability }, undesirable) =>
    !undesirable
      ? { "zh-CN": "方向距离函数", en: "directional distance function" }
      : disposability === "weak"
        ? { "zh-CN": "方向距离函数（非期望产出弱可处置）", en: "directional distance function, undesirable outputs weakly disposable" }
        : { "zh-CN": "方向距离函数（非期望产出强可处置）", en: "directional distance function, undesirable outputs strongly disposable" },

  evaluate(unit, technology, { rts, lower, upper, disposability, direction, "direction-vector": vector, "vrs-technology": weak }, solver) {
    return evaluateAlong(unit, technology, { rts, lower, upper, disposability, weak }, directionOf(unit, technology, direction, vector), solver);
  },
});

/** Zero is a number like any other; below it only where the technology and the direction do not depend on the origin. */
export function acceptsDirection({
  rts,
  disposability,
  direction,
}: {
  readonly rts: string;
  readonly disposability: string;
  readonly direction: DirectionName;
}) {
  const translated = rts === "vrs" && disposability === "strong" && (direction === "unit" || direction === "chosen");
  return translated ? "any" : "non-negative";
}

/** Solves for β, and for a unit of the technology the slacks beyond it. Without any direction there is no distance. */
export function evaluateAlong(unit: Unit, technology: Technology, setting: DirectionalSetting, g: readonly number[], solver: LpSolver): Outcome {
  if (!g.some((step) => step > 0)) return withoutScore("bad data");
  const frame = directionalFrame(unit, technology, setting);
  const { program, rows, towards } = frame;
  program.free(
    -1,
    g.flatMap((step, k) => (step > 0 ? [[rows[k], towards[k] * step] as const] : [])),
  );
  // At β = −1 the closeness 1 / (1 + β) that indices take ratios of has no number.
  const solution = decidedDistance(program, unit, g, solver, 1);
  if (solution.status !== "optimal") return unscored(solution);
  const onFrontier = isZero(solution, unit, g);
  const beta = onFrontier ? 0 : -solution.objective;
  const scored = {
    score: beta,
    multipliers: pricesOf(
      rows.map((row, k) => -towards[k] * solution.duals[row] + 0),
      [...unit.x, ...unit.y, ...unit.b],
      solution,
    ),
    extras: { efficiency: beta > -1 ? 1 / (1 + beta) : null },
  };
  if (technology.columnOf(unit.row) < 0) {
    const status = onFrontier ? "efficient" : beta < 0 ? "super-efficient" : "inefficient";
    return { ...withoutScore(status), ...scored, certificates: [solution.certificate] };
  }
  const { dominated, ...projected } = projectAlong(unit, technology, setting, g, { frame, solution, beta }, solver);
  return {
    ...projected,
    ...scored,
    status: onFrontier ? (dominated ? "weakly-efficient" : "efficient") : "inefficient",
    certificates: [solution.certificate, ...projected.certificates],
  };
}
