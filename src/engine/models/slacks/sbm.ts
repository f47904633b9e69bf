import { orientation } from "../../declare/options.ts";
import { describeModel } from "../../method/describe.ts";
import { cooper2007, tone2001 } from "../../method/papers.ts";
import { projected } from "../shared/columns.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { unitRoles } from "../shared/roles.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { zeros } from "./sbm-options.ts";
import { evaluateBeyond, evaluateSbm } from "./sbm-outcome.ts";
import type { SbmSetting } from "./sbm-program.ts";
import { sbmWords } from "./sbm.words.ts";

export const sbm = describeModel(
  {
    id: "sbm",
    question: "efficiency",
    citations: [tone2001, cooper2007],
    roles: unitRoles,
    options: { rts: generalReturns, orientation, zeros, lower: lowerSum, upper: upperSum },
    results: { score: "unit", ...projected },
    functions: {
      "SBM.SCORE": {
        gives: "score",
        parameters: ["input", "output", "undesirable", "rts", "orientation", "period", "reference", "zeros", "lower", "upper", ...runArguments],
      },
    },
    properties: { unitsInvariant: true, efficientAt: 1 },
    beyond: "super-sbm",
    accepts: ({ zeros }) => (zeros === "drop" ? "non-negative" : "positive"),

    evaluate(unit, technology, options, solver) {
      const { orientation, zeros } = options;
      const setting: SbmSetting = { returns: options, orientation, treatment: { formula: "a", zeros } };
      const outcome = evaluateSbm(unit, technology, setting, solver);
      // Against a technology that it does not span, as in an index, a unit can stand beyond the frontier (Tone 2004).
      const outside = technology.columnOf(unit.row) < 0;
      return outcome.status === "infeasible" && outside ? evaluateBeyond(unit, technology, setting, solver) : outcome;
    },
  },
  sbmWords,
);
