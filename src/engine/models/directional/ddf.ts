import { describeModel } from "../../method/describe.ts";
import { chambers1996, chung1997, kuosmanen2005 } from "../../method/papers.ts";
import { generalReturns } from "../shared/returns.ts";
import { unitRoles } from "../shared/roles.ts";
import { acceptsDirection, evaluateAlong } from "./along.ts";
import { ddfWords } from "./ddf.words.ts";
import { checkDirection, directionOf } from "./direction.ts";
import { along } from "./directional-columns.ts";
import { direction, directionalArguments, disposability, furtherOptions } from "./directional-options.ts";
import { nullJointness } from "./null-jointness.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["input", "output", "undesirable", "rts", "direction", "disposability", ...directionalArguments] as const;

/**
 * Directional distance function (Chambers, Chung & Färe 1996; Chung, Färe & Grosskopf 1997):
 *
 *     max β   s.t.   Σλx ≤ x_o − β g_x,   Σλy ≥ y_o + β g_y,   Σλb = b_o − β g_b,   λ ≥ 0,   β of either sign
 *
 * β is negative for a point outside the technology, as an observation of another period can be.
 */
export const ddf = describeModel(
  {
    id: "ddf",
    question: "emissions",
    citations: [chung1997, chambers1996, kuosmanen2005],
    roles: unitRoles,
    options: { rts: generalReturns, disposability, direction, ...furtherOptions },
    results: { score: "unit", efficiency: "unit", ...along },
    functions: {
      "DEA.DDF": { gives: "score", parameters: signature },
      "DEA.DDF.TARGETS": { gives: "targets", parameters: signature },
    },
    properties: { unitsInvariant: ({ direction }) => direction !== "unit" && direction !== "chosen", efficientAt: 0, better: "lower" },
    accepts: acceptsDirection,
    check: checkDirection,
    efficiency: (score) => 1 / (1 + score),
    notes: nullJointness,

    evaluate(unit, technology, { direction, "direction-vector": vector, "vrs-technology": weak, ...setting }, solver) {
      return evaluateAlong(unit, technology, { ...setting, weak }, directionOf(unit, technology, direction, vector), solver);
    },
  },
  ddfWords,
);
