import { describeModel } from "../../method/describe.ts";
import { andersen1993, banker1984, charnes1978, hailu2001 } from "../../method/papers.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { unitRoles } from "../shared/roles.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { radialResults } from "./radial-columns.ts";
import { radialOrientation } from "./radial-options.ts";
import { evaluateRadial } from "./radial-outcome.ts";
import { superRadialWords } from "./super-radial.words.ts";

/** The radial model with the evaluated unit left out of its own reference set. */
export const superRadial = describeModel(
  {
    id: "super-radial",
    question: "efficiency",
    citations: [andersen1993, charnes1978, banker1984, hailu2001],
    roles: unitRoles,
    options: { rts: generalReturns, orientation: radialOrientation, lower: lowerSum, upper: upperSum },
    results: radialResults,
    functions: {
      "DEA.SUPERRADIAL": {
        gives: "score",
        parameters: ["input", "output", "undesirable", "rts", "orientation", "period", "reference", "lower", "upper", ...runArguments],
      },
    },
    properties: { unitsInvariant: true, efficientAt: null },
    accepts: () => "non-negative",
    beyond: "super-radial",

    evaluate: (unit, technology, setting, solver) => evaluateRadial(unit, technology, setting, technology.columnOf(unit.twin ?? unit.row), solver),
  },
  superRadialWords,
);
