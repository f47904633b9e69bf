import { describeModel } from "../../method/describe.ts";
import { banker1984, charnes1978, hailu2001 } from "../../method/papers.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { unitRoles } from "../shared/roles.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { radialResults } from "./radial-columns.ts";
import { radialOrientation } from "./radial-options.ts";
import { evaluateRadial } from "./radial-outcome.ts";
import { radialWords } from "./radial.words.ts";
import { withScale } from "./scale-efficiency.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["input", "output", "undesirable", "rts", "orientation", "period", "reference", "lower", "upper", ...runArguments] as const;

export const radial = describeModel(
  {
    id: "radial",
    question: "efficiency",
    citations: [charnes1978, banker1984, hailu2001],
    roles: unitRoles,
    options: { rts: generalReturns, orientation: radialOrientation, lower: lowerSum, upper: upperSum },
    results: { ...radialResults, returns: "unit", scaleEfficiency: "unit" },
    functions: {
      "DEA.RADIAL": { gives: "score", parameters: signature },
    },
    properties: { unitsInvariant: true, efficientAt: 1 },
    accepts: () => "non-negative",
    beyond: "radial",

    evaluate(unit, technology, setting, solver) {
      const outcome = evaluateRadial(unit, technology, setting, -1, solver);
      if (setting.rts !== "vrs" || outcome.score === null || technology.columnOf(unit.row) < 0) return outcome;
      return withScale(outcome, unit, technology, setting, solver);
    },
  },
  radialWords,
);
