import { orientation } from "../../declare/options.ts";
import { describeModel } from "../../method/describe.ts";
import { oneOf } from "../../method/own-options.ts";
import { portela2004 } from "../../method/papers.ts";
import { withoutScore } from "../shared/outcome.ts";
import { plainReturns } from "../shared/returns.ts";
import { unitRoles } from "../shared/roles.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { evaluateAlong } from "./along.ts";
import { along } from "./directional-columns.ts";
import { rangeWords } from "./range-directional.words.ts";
import { rangesOf } from "./ranges.ts";

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
export const rangeDirectional = describeModel(
  {
    id: "range-directional",
    question: "efficiency",
    citations: [portela2004],
    roles: unitRoles,
    options: {
      orientation,
      ranges: oneOf("direct", "inverse"),
    },
    results: { score: "unit", ...along, beta: "unit" },
    functions: {
      "DEA.RDM": { gives: "score", parameters: signature },
    },
    properties: { unitsInvariant: ({ ranges }) => ranges === "direct", translationInvariant: () => true, monotone: () => false, efficientAt: 1 },
    accepts: () => "any",

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
  },
  rangeWords,
);

/** A distance no further than this from 1 is 1. */
const rounding = 1e-12;
