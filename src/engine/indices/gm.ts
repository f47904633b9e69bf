import { describeIndex } from "../method/describe.ts";
import { pastor2005 } from "../method/papers.ts";
import { ofPeriod, pooled } from "../technology/technology-key.ts";
import { gmWords } from "./gm.words.ts";
import { globalFactors, running } from "./shared/columns.ts";
import { eachChange, over, type Term } from "./shared/interval-terms.ts";
import { panelRoles } from "./shared/roles.ts";

/** The arguments of the GML functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "measure", "rts", "orientation"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["formula", "zeros", "remedy", "affinity", "direction", "disposability", "vrs-technology", "direction-vector", "lower", "upper"] as const;

/**
 * Global Malmquist index on any score E, Pastor–Lovell decomposition. E^G is measured against the pooled technology:
 *
 *     TFP = E^G(t+1) / E^G(t)      EC = E^{t+1}(t+1) / E^t(t)      BPC = TFP / EC, the change of the gap E^G / E
 */
export const gm = describeIndex(
  {
    id: "gm",
    question: "productivity",
    citations: [pastor2005],
    roles: panelRoles,
    options: {},
    presets: ["founding-study"],
    results: { ...globalFactors, BPG: "period", ...running },
    functions: {
      "GML.TFP": { gives: "TFP", parameters: [...signature, ...later] },
      "GML.EC": { gives: "EC", parameters: [...signature, ...later] },
      "GML.BPC": { gives: "BPC", parameters: [...signature, ...later] },
      "GML.BPG": { gives: "BPG", parameters: [...signature, ...later] },
      "GML.CUMULATIVE": { gives: "cumulative", parameters: [...signature, "factor", ...later, "reference", "group", "frontier", "window"] },
      "GML.TABLE": { gives: "table", parameters: [...signature, ...later] },
    },
    factors: () => ["TFP", "EC", "BPC"],
    combines: "product",
    circular: true,
    measures: ["super-sbm", "sbm", "radial", "super-radial", "ebm", "ddf"],

    combine(panel, { efficiency }) {
      // Of every observation, those without an interval too: each has a best-practice gap. NaN where there is no score.
      const count = panel.data.dmus.length;
      const [own, global] = [new Float64Array(count), new Float64Array(count)];
      for (let row = 0; row < count; row++) {
        own[row] = efficiency({ row, technology: ofPeriod(panel.periodOf(row)) }) ?? NaN;
        global[row] = efficiency({ row, technology: pooled }) ?? NaN;
      }
      const [E, G] = [own, global].map(
        (values) =>
          (row: number): Term =>
            Number.isNaN(values[row]) ? null : values[row],
      );
      return eachChange(panel, (_, change) => ({ TFP: change(G), EC: change(E), BPC: change((row) => over(G(row), E(row))) }));
    },
  },
  gmWords,
);
