import { describeIndex } from "../method/describe.ts";
import { oh2010 } from "../method/papers.ts";
import { ofPeriod, pooled } from "../technology/technology-key.ts";
import { gmlWords } from "./gml.words.ts";
import { globalFactors, running } from "./shared/columns.ts";
import { closeness } from "./shared/directional-terms.ts";
import { changesIn, over } from "./shared/interval-terms.ts";
import { panelRoles } from "./shared/roles.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "rts", "direction", "disposability", "vrs-technology"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["direction-vector", "lower", "upper"] as const;

/**
 * Global Malmquist–Luenberger index (Oh 2010). D^G is the directional distance to the pooled technology:
 *
 *     TFP = (1 + D^G(t)) / (1 + D^G(t+1))      EC = (1 + D^t(t)) / (1 + D^{t+1}(t+1))      BPC = TFP / EC
 */
export const gml = describeIndex(
  {
    id: "gml",
    question: "emissions",
    citations: [oh2010],
    roles: { ...panelRoles, undesirable: { min: 1 } },
    options: {},
    results: { ...globalFactors, ...running },
    functions: {
      "DEA.GML": { gives: "TFP", parameters: [...signature, "factor", ...later] },
      "DEA.GML.TABLE": { gives: "table", parameters: [...signature, ...later] },
      "DEA.GML.CUMULATIVE": { gives: "cumulative", parameters: [...signature, "factor", ...later, "reference", "group", "frontier", "window"] },
    },
    factors: () => ["TFP", "EC", "BPC"],
    combines: "product",
    circular: true,
    measures: ["ddf"],

    combine(panel, { score }) {
      const own = (row: number) => closeness(score({ row, technology: ofPeriod(panel.periodOf(row)) }));
      const global = (row: number) => closeness(score({ row, technology: pooled }));
      return changesIn(panel, ({ before, after }) => ({
        TFP: over(global(after), global(before)),
        EC: over(own(after), own(before)),
        BPC: over(over(global(after), own(after)), over(global(before), own(before))),
      }));
    },
  },
  gmlWords,
);
