import { describeIndex } from "../method/describe.ts";
import { oneOf } from "../method/own-options.ts";
import { chambersFare1996, wang2022 } from "../method/papers.ts";
import { luenbergerWords } from "./luenberger.words.ts";
import { adjacentDifferences, globalDifferences } from "./luenberger/differences.ts";
import { perInterval, running } from "./shared/columns.ts";
import { changesIn } from "./shared/interval-terms.ts";
import { panelRoles } from "./shared/roles.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "measure", "base", "rts", "direction", "disposability", "vrs-technology"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["weights", "direction-vector", "lower", "upper"] as const;

/**
 * Luenberger indicator (Chambers, Färe & Grosskopf 1996), a sum of differences of distances:
 *
 *     adjacent  TFP = ½ {[D^t(t) − D^t(t+1)] + [D^{t+1}(t) − D^{t+1}(t+1)]}      EC = D^t(t) − D^{t+1}(t+1)      TC = TFP − EC
 *     global    TFP = D^G(t) − D^G(t+1)                                        EC as above                     BPC = TFP − EC
 */
export const luenberger = describeIndex(
  {
    id: "luenberger",
    question: "productivity",
    citations: [chambersFare1996, wang2022],
    roles: panelRoles,
    options: { base: oneOf("adjacent", "global") },
    results: { ...perInterval("TFP", "EC", "TC", "BPC"), ...running },
    functions: {
      "DEA.LUENBERGER": { gives: "TFP", parameters: [...signature, "factor", ...later] },
      "DEA.LUENBERGER.TABLE": { gives: "table", parameters: [...signature, ...later] },
      "DEA.LUENBERGER.CUMULATIVE": { gives: "cumulative", parameters: [...signature, "factor", ...later, "reference", "group", "frontier", "window"] },
    },
    factors: ({ base }) => (base === "global" ? ["TFP", "EC", "BPC"] : ["TFP", "EC", "TC"]),
    combines: "sum",
    circular: ({ base }) => base === "global",
    measures: ["ddf", "nddf"],

    combine: (panel, { score }, { options: { base } }) =>
      changesIn(panel, (pair) => (base === "global" ? globalDifferences : adjacentDifferences)(pair, score)),
  },
  luenbergerWords,
);
