import { describeIndex } from "../../method/describe.ts";
import { berg1992, caves1982, fare1994, fare1997, grifellTatje1999, pastor2011, shestalova2003, tone2004 } from "../../method/papers.ts";
import { perInterval, running } from "../shared/columns.ts";
import { panelRoles } from "../shared/roles.ts";
import { checkMalmquist, malmquistChanges, malmquistOptions } from "./malmquist-changes.ts";
import { factorsOf, identitiesOf } from "./malmquist-decomposition.ts";
import { malmquistWords } from "./malmquist.words.ts";

/** The arguments of the Malmquist functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "measure", "rts", "orientation", "base", "decomposition", "average", "origin"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["formula", "zeros", "remedy", "affinity", "lower", "upper", "window"] as const;

/**
 * Malmquist productivity index. With E^R a score against the technology R, and R the technologies that `base` names:
 *
 *     TFP = geometric mean over R of E^R(t+1) / E^R(t)      EC = E^{t+1}(t+1) / E^t(t)      TC = TFP / EC
 *
 * In either orientation E is 1 on the frontier and smaller below it, so that above 1 is progress.
 */
export const malmquist = describeIndex(
  {
    id: "malmquist",
    question: "productivity",
    citations: [fare1994, caves1982, shestalova2003, pastor2011, berg1992, grifellTatje1999, fare1997, tone2004],
    roles: panelRoles,
    options: malmquistOptions,
    results: {
      ...perInterval("TFP", "EC", "TC", "PEC", "SEC", "SCH", "OBTC", "IBTC", "MATC"),
      ...running,
    },
    functions: {
      "DEA.MALMQUIST": { gives: "TFP", parameters: [...signature, "factor", ...later] },
      "DEA.MALMQUIST.TABLE": { gives: "table", parameters: [...signature, ...later] },
      "DEA.MALMQUIST.CUMULATIVE": { gives: "cumulative", parameters: [...signature, "factor", ...later, "reference", "group", "frontier"] },
    },
    factors: ({ decomposition }) => factorsOf[decomposition],
    identities: ({ decomposition }) => identitiesOf[decomposition],
    combines: "product",
    circular: ({ base, decomposition }) => base === "fixed" && decomposition !== "grifell-lovell",
    measures: ["radial", "super-sbm", "sbm", "ebm"],
    following: (reference) => (reference === "sequential" || reference === "window" ? { base: reference } : {}),
    check: checkMalmquist,

    combine: malmquistChanges,
  },
  malmquistWords,
);
