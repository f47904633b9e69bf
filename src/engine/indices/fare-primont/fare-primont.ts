import { describeIndex } from "../../method/describe.ts";
import { fare1995, oDonnell2012, oDonnell2014 } from "../../method/papers.ts";
import { perInterval, running } from "../shared/columns.ts";
import { panelRoles } from "../shared/roles.ts";
import { aggregates } from "./fare-primont-aggregates.ts";
import { farePrimontChanges } from "./fare-primont-changes.ts";
import { farePrimontWords } from "./fare-primont.words.ts";

/** The arguments of the Färe–Primont functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "rts", "orientation", "aggregates"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["lower", "upper"] as const;

/** What it is split into, and what each holds. */
const factors = perInterval("TFP", "QO", "QI", "TC", "TFPE", "TE", "SE", "RME");

/**
 * Färe–Primont index (Färe & Primont 1995; O'Donnell 2011, 2014): outputs over inputs, both added up with fixed weights or
 * functions, those of the sample means (x̄, ȳ) under the technology of all observations. A level is
 *
 *     TFP = Y / X,     Y = p·y or D_o(x̄, y),     X = w·x or D_i(x, ȳ)
 *     MP  = the largest TFP of the technology of the period        TFPE = TFP / MP = TE × SE × RME
 *     TE  = E of the chosen returns to scale and orientation       SE   = E under CRS / TE
 *
 * and a factor its change: TFP = QO / QI = TC × TFPE, TC that of MP. TFP is quasi-convex and does not change along a ray,
 * so that an observation has the largest of a technology, whatever the returns to scale.
 */
export const farePrimont = describeIndex(
  {
    id: "fare-primont",
    question: "productivity",
    citations: [oDonnell2014, oDonnell2012, fare1995],
    roles: panelRoles,
    options: { aggregates },
    results: { ...factors, ...running },
    functions: {
      "DEA.FP": { gives: "TFP", parameters: [...signature, "factor", ...later] },
      "DEA.FP.TABLE": { gives: "table", parameters: [...signature, ...later] },
    },
    factors: () => Object.keys(factors),
    identities: () => [
      { whole: "TFP", parts: { TC: 1, TFPE: 1 } },
      { whole: "TFP", parts: { QO: 1, QI: -1 } },
      { whole: "TFPE", parts: { TE: 1, SE: 1, RME: 1 } },
    ],
    combines: "product",
    circular: true,
    measures: ["radial"],

    combine: farePrimontChanges,
  },
  farePrimontWords,
);
