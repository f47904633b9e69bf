import { describeModel } from "../../method/describe.ts";
import { deprins1984, hailu2001 } from "../../method/papers.ts";
import { withoutScore } from "../shared/outcome.ts";
import { unitRoles } from "../shared/roles.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { byComparison, nearest, outcomeOf } from "./comparison.ts";
import { fdhWords } from "./fdh.words.ts";
import { factors } from "./radial-columns.ts";
import { radialOrientation } from "./radial-options.ts";
import { isScaled, placesOf } from "./radial-program.ts";

export const fdh = describeModel(
  {
    id: "fdh",
    question: "efficiency",
    citations: [deprins1984, hailu2001],
    roles: unitRoles,
    options: { orientation: radialOrientation },
    results: factors,
    functions: {
      "DEA.FDH": { gives: "score", parameters: ["input", "output", "undesirable", "orientation", "period", "reference", ...runArguments] },
    },
    properties: { unitsInvariant: true, efficientAt: 1 },
    accepts: () => "non-negative",
    beyond: "fdh",
    byComparison: true,

    /**
     * By enumeration (undesirable outputs stand with the inputs x):
     *
     *     input   θ = min over the j with y_j ≥ y_o of max_i x_ij / x_io
     *     output  φ = max over the j with x_j ≤ x_o of min_r y_rj / y_ro
     *
     * Of the units that reach the factor, the one with the largest sum of relative slacks is the peer.
     */
    evaluate(unit, technology, { orientation }) {
      const places = placesOf(unit, technology);
      if (!places.some((place) => isScaled(place, orientation) && place.value > 0)) return withoutScore("bad data");
      const best = nearest(places, technology, orientation);
      if (best === null || (orientation === "output" && !(best.factor > 0))) return { ...withoutScore("infeasible"), certificates: [byComparison] };
      return outcomeOf(places, technology, orientation, best);
    },
  },
  fdhWords,
);
