import { describeIndex } from "../method/describe.ts";
import { chung1997 } from "../method/papers.ts";
import { ofPeriod } from "../technology/technology-key.ts";
import { mlWords } from "./ml.words.ts";
import { perInterval, running } from "./shared/columns.ts";
import { closeness } from "./shared/directional-terms.ts";
import { changesIn, geometricMean, over } from "./shared/interval-terms.ts";
import { panelRoles } from "./shared/roles.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "rts", "direction", "disposability", "vrs-technology"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["direction-vector", "lower", "upper"] as const;

/**
 * Malmquist–Luenberger index (Chung, Färe & Grosskopf 1997). E^s(t) = 1 / (1 + D^s(t)) is measured by the technology of s:
 *
 *     TFP = √[ E^t(t+1)/E^t(t) × E^{t+1}(t+1)/E^{t+1}(t) ]      EC = E^{t+1}(t+1) / E^t(t)      TC = TFP / EC
 */
export const ml = describeIndex(
  {
    id: "ml",
    question: "emissions",
    citations: [chung1997],
    roles: { ...panelRoles, undesirable: { min: 1 } },
    options: {},
    results: { ...perInterval("TFP", "EC", "TC"), ...running },
    functions: {
      "DEA.ML": { gives: "TFP", parameters: [...signature, "factor", ...later] },
      "DEA.ML.TABLE": { gives: "table", parameters: [...signature, ...later] },
      "DEA.ML.CUMULATIVE": { gives: "cumulative", parameters: [...signature, "factor", ...later, "reference", "group", "frontier", "window"] },
    },
    factors: () => ["TFP", "EC", "TC"],
    combines: "product",
    circular: false,
    measures: ["ddf"],

    combine(panel, { score }) {
      const E = (row: number, period: string) => closeness(score({ row, technology: ofPeriod(period) }));
      return changesIn(panel, ({ from, to, before, after }) => ({
        TFP: geometricMean([over(E(after, from), E(before, from)), over(E(after, to), E(before, to))]),
        EC: over(E(after, to), E(before, from)),
        TC: geometricMean([over(E(after, from), E(after, to)), over(E(before, from), E(before, to))]),
      }));
    },
  },
  mlWords,
);
