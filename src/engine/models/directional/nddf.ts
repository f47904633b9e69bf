import { describeModel } from "../../method/describe.ts";
import { fare2010, zhou2012 } from "../../method/papers.ts";
import { generalReturns } from "../shared/returns.ts";
import { unitRoles } from "../shared/roles.ts";
import { acceptsDirection } from "./along.ts";
import { checkDirection, directionOf } from "./direction.ts";
import { along } from "./directional-columns.ts";
import { directionalArguments, disposability, fullDirection, furtherOptions } from "./directional-options.ts";
import { checkWeights, directionalWeights, groupWeights } from "./directional-weights.ts";
import { evaluateEach } from "./each-along.ts";
import { nddfWords } from "./nddf.words.ts";
import { nullJointness } from "./null-jointness.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["input", "output", "undesirable", "rts", "weights", "direction", "disposability", ...directionalArguments] as const;

/**
 * Non-radial directional distance function (Zhou, Ang & Wang 2012; Färe & Grosskopf 2010): each variable has a β of its own.
 *
 *     max Σ w β   s.t.   Σλx ≤ x_o − β_x g_x,   Σλy ≥ y_o + β_y g_y,   Σλb = b_o − β_b g_b,   λ, β ≥ 0
 *
 * A variable that the direction does not move has no β.
 */
export const nddf = describeModel(
  {
    id: "nddf",
    question: "emissions",
    citations: [zhou2012, fare2010],
    roles: unitRoles,
    options: { rts: generalReturns, weights: directionalWeights, disposability, direction: fullDirection, ...furtherOptions },
    results: { score: "unit", efficiency: "unit", ...along },
    functions: {
      "DEA.NDDF": { gives: "score", parameters: signature },
      "DEA.NDDF.SLACKS": { gives: "slacks", parameters: signature },
    },
    properties: { unitsInvariant: ({ direction }) => direction !== "unit" && direction !== "chosen", efficientAt: 0, better: "lower" },
    accepts: acceptsDirection,
    check(options, columns) {
      checkDirection(options, columns);
      checkWeights(options.weights, columns);
    },
    efficiency: (score) => 1 / (1 + score),
    notes: nullJointness,

    evaluate(unit, technology, { weights, direction, "direction-vector": vector, "vrs-technology": weak, ...setting }, solver) {
      const g = directionOf(unit, technology, direction, vector);
      return evaluateEach(unit, technology, { ...setting, weak }, { sizes: g, weights: weights ?? groupWeights(unit, g) }, solver);
    },
  },
  nddfWords,
);
