import { orientation } from "../../declare/options.ts";
import { describeModel } from "../../method/describe.ts";
import { fare1978, pastor1999, tone2001 } from "../../method/papers.ts";
import { projected } from "../shared/columns.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { unitRoles } from "../shared/roles.ts";
import { runArguments } from "../shared/run-arguments.ts";
import { russellWords } from "./russell.words.ts";
import { zeros } from "./sbm-options.ts";
import { sbm } from "./sbm.ts";

/**
 * The enhanced Russell graph measure is SBM (Pastor, Ruiz & Sirvent 1999), and the oriented Russell measures are oriented
 * SBM: with θ_i = 1 − s_i⁻/x_io and φ_r = 1 + s_r⁺/y_ro the programs are the same.
 */
export const russell = describeModel(
  {
    id: "russell",
    question: "efficiency",
    citations: [pastor1999, fare1978, tone2001],
    roles: unitRoles,
    options: { rts: generalReturns, orientation, zeros, lower: lowerSum, upper: upperSum },
    results: { score: "unit", ...projected },
    functions: {
      "DEA.RUSSELL": {
        gives: "score",
        parameters: ["input", "output", "undesirable", "rts", "orientation", "period", "reference", "zeros", "lower", "upper", ...runArguments],
      },
    },
    properties: sbm.properties,
    accepts: ({ zeros }) => (zeros === "drop" ? "non-negative" : "positive"),
    beyond: "super-sbm",

    evaluate: (unit, technology, options, solver) => sbm.evaluate(unit, technology, options, solver),
  },
  russellWords,
);
