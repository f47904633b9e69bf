import { describeIndex } from "../method/describe.ts";
import { ohLee2010 } from "../method/papers.ts";
import { pooled, spannedBy } from "../technology/technology-key.ts";
import { metafrontierWords } from "./metafrontier.words.ts";
import { globalFactors, perInterval, running } from "./shared/columns.ts";
import { changesIn, over } from "./shared/interval-terms.ts";
import { panelRoles } from "./shared/roles.ts";

/** The arguments of the metafrontier functions, in order. Public: append only. */
const signature = ["dmu", "period", "group", "input", "output", "undesirable", "measure", "rts", "orientation"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["formula", "zeros", "remedy", "affinity", "lower", "upper"] as const;

/**
 * Metafrontier Malmquist index (Oh & Lee 2010). E is measured against the unit's group in its own period, E^I against
 * the group in all periods, E^G against all groups in all periods:
 *
 *     TFP = E^G(t+1) / E^G(t)      EC = E^{t+1}(t+1) / E^t(t)      BPC = change of E^I / E      TGC = change of E^G / E^I
 */
export const metafrontier = describeIndex(
  {
    id: "metafrontier",
    question: "productivity",
    citations: [ohLee2010],
    roles: { ...panelRoles, group: { min: 1, max: 1 } },
    options: {},
    results: { ...globalFactors, ...perInterval("TGC"), ...running },
    functions: {
      "DEA.META": { gives: "TFP", parameters: [...signature, "factor", ...later] },
      "DEA.META.TABLE": { gives: "table", parameters: [...signature, ...later] },
    },
    factors: () => ["TFP", "EC", "BPC", "TGC"],
    combines: "product",
    circular: true,
    measures: ["radial", "super-sbm", "sbm", "super-radial", "ebm"],

    combine(panel, { efficiency }) {
      const own = (row: number) => efficiency({ row, technology: spannedBy([panel.periodOf(row)], panel.groupOf(row)) });
      const intertemporal = (row: number) => efficiency({ row, technology: spannedBy(null, panel.groupOf(row)) });
      const global = (row: number) => efficiency({ row, technology: pooled });
      return changesIn(panel, (_, change) => ({
        TFP: change(global),
        EC: change(own),
        BPC: change((row) => over(intertemporal(row), own(row))),
        TGC: change((row) => over(global(row), intertemporal(row))),
      }));
    },
  },
  metafrontierWords,
);
