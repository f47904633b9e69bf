import { orientation } from "../../declare/options.ts";
import { describeModel } from "../../method/describe.ts";
import { bolos2023, cooper2007, lee2011, tone2001, tone2002 } from "../../method/papers.ts";
import { projected } from "../shared/columns.ts";
import { generalReturns, lowerSum, upperSum } from "../shared/returns.ts";
import { unitRoles } from "../shared/roles.ts";
import { frontierArguments, runArguments } from "../shared/run-arguments.ts";
import { composite } from "./composite.ts";
import { formula, remedy, zeros } from "./sbm-options.ts";
import { evaluateBeyond, evaluateSbm } from "./sbm-outcome.ts";
import type { SbmSetting } from "./sbm-program.ts";
import { twoStage } from "./super-remedies.ts";
import { superSbmWords } from "./super-sbm.words.ts";

/** The arguments of the SBM functions, in order. Public: append only. */
const signature = ["input", "output", "undesirable", "rts", "orientation", "period", "reference"] as const;
/** The arguments that came later, after those above and what a function adds to them. */
const later = ["formula", "zeros", "remedy", "lower", "upper"] as const;
/** Options of other models, for the functions that are told their model. */
const ofOthers = ["weights", "affinity", "direction", "disposability", "vrs-technology", "direction-vector", "ranges", "goal", "self"] as const;

/** Both stages: SBM for every unit, and for those with score 1 the super-efficiency program. */
export const superSbm = describeModel(
  {
    id: "super-sbm",
    question: "efficiency",
    citations: [tone2002, bolos2023, lee2011, tone2001, cooper2007],
    roles: unitRoles,
    options: { rts: generalReturns, orientation, formula, zeros, remedy, lower: lowerSum, upper: upperSum },
    results: { score: "unit", ...projected, delta: "unit", rho: "unit", remedy: "unit" },
    functions: {
      "SBM.SUPER": { gives: "score", parameters: [...signature, ...later, ...runArguments] },
      "SBM.SLACKS": { gives: "slacks", parameters: [...signature, ...later, ...runArguments] },
      "SBM.TARGETS": { gives: "targets", parameters: [...signature, ...later, ...runArguments] },
      "SBM.PEERS": { gives: "peers", parameters: [...signature, "dmu", ...later, ...frontierArguments] },
      "QIANYAN.STATUS": { gives: "status", parameters: [...signature, "model", ...later, ...ofOthers, ...runArguments], ofAnyModel: true },
      "QIANYAN.WHY": { gives: "why", parameters: [...signature, "model", ...later, ...ofOthers, ...runArguments], ofAnyModel: true },
      "QIANYAN.RESULT": { gives: "score", parameters: [...signature, "model", "result", ...later, ...ofOthers, ...runArguments], ofAnyModel: true },
    },
    // A larger technology can turn a weakly efficient projection into an efficient one.
    properties: { unitsInvariant: true, efficientAt: null, monotone: ({ remedy }) => remedy !== "composite" },
    beyond: "super-sbm",
    accepts: ({ zeros }) => (zeros === "drop" ? "non-negative" : "positive"),

    evaluate(unit, technology, options, solver) {
      const { orientation, remedy, formula, zeros } = options;
      const first = evaluateSbm(unit, technology, { returns: options, orientation, treatment: { formula: "a", zeros } }, solver);
      const inside = technology.columnOf(unit.row) >= 0;
      if (first.status === "inefficient" || (first.score === null && inside)) return first;
      const setting: SbmSetting = { returns: options, orientation, treatment: { formula, zeros } };
      const plain = evaluateBeyond(unit, technology, setting, solver);
      const second =
        remedy === "composite"
          ? composite(plain, unit, technology, setting, solver)
          : remedy === "two-stage" && plain.status === "infeasible" && orientation !== "none"
            ? twoStage(unit, technology, { ...setting, orientation }, solver)
            : plain;
      return second.score === null ? second : { ...second, certificates: [...first.certificates, ...second.certificates] };
    },
  },
  superSbmWords,
);
