import { neighboursOf } from "../../neighbours/neighbours-of.ts";
import { weightOptions } from "../../neighbours/weight-options.ts";
import { describeProcedure } from "../../declare/procedure.ts";
import type { FoundOf } from "../../declare/says.ts";
import type { Gives } from "../../declare/gives.ts";
import { clusterFindings, clusterSays } from "./cluster-findings.ts";
import { extremesOf } from "./extremes.ts";
import { lisaFindings, lisaSays, timesOf, type Clusters } from "./lisa-findings.ts";
import { lisaWords } from "./lisa.words.ts";
import { localGiven, localRows, placedUnits, quadrantTiles, type Local } from "./local-clusters.ts";
import { byFalseDiscovery } from "./moran-statistics.ts";
import { permuted } from "./permutations.ts";
import { sectionsOf, spatialRefuses, spatialTakes, type Section } from "./spatial-section.ts";
import { localTestOptions, type LocalTestSettings } from "./spatial-options.ts";
import { weighingOf, weightFindings, weightSays, weightsGiven } from "./weight-findings.ts";
import { anselin1995 } from "./spatial-tests.ts";

const gives = {
  local: localGiven,
  clusters: {
    gives: "record",
    fields: {
      ...{ n: "integer", HH: "integer", LL: "integer", HL: "integer", LH: "integer", ns: "integer" },
      ...{ found: "integer", found_fdr: "integer", by_chance: "significant" },
    },
    formulas: { ns: (at) => `${at("n")}-${at("HH")}-${at("LL")}-${at("HL")}-${at("LH")}` },
  },
  times: { gives: "rows", columns: { unit: "word", HH: "integer", LL: "integer", HL: "integer", LH: "integer" } },
  weights: weightsGiven,
  quadrants: quadrantTiles,
  scatter: { gives: "figure", kind: "scatter", from: "local", x: "z", y: "lag", trend: true },
  course: { gives: "figure", kind: "lines", from: "clusters", series: ["HH", "LL", "HL", "LH"] },
} as const satisfies Gives;

const says = { ...lisaSays, ...clusterSays, ...weightSays } as const;

type Found = FoundOf<typeof says, typeof gives>;

/**
 * Local indicators of spatial association (Anselin 1995): I_i = z_i Σ_j w_ij z_j of every unit, by conditional permutations,
 * with the quadrant where it is significant.
 */
export const lisa = describeProcedure(
  {
    id: "lisa",
    stage: "after",
    question: "neighbours",
    citations: [anselin1995],
    takes: spatialTakes,
    options: { ...weightOptions, ...localTestOptions },
    least: { rows: 4, in: "period" },
    gives,
    says,
    refuses: spatialRefuses,
    functions: {
      "SPACE.LISA": {
        gives: "local",
        parameters: [
          ...(["value", "unit", "period", "neighbours", "weights", "k", "standardise", "permutations", "seed", "alpha", "alternative", "adjust"] as const),
          "result",
        ],
      },
    },
    works: { permuted },
    *run(given, settings, refuse) {
      const { unit, value } = given.columns;
      const neighbours = neighboursOf(given.tables.neighbours, unit[0].labels, settings);
      const sections = sectionsOf(given, neighbours, settings.standardise, refuse);
      const extremes = yield* extremesOf(sections, settings, ["local"]);
      const bySection = sections.map((section, t) => localRows({ unit: unit[0], value: value[0] }, section, extremes[t].local, settings));
      const local = bySection.flat();
      const clusters = sections.map((section, t) => clusterRow(section, bySection[t], settings));
      const times = timesOf(local);
      const weights = sections.map(weighingOf);
      const counts = sections.map(({ z }) => z.length);
      const findings: readonly Found[] = [
        ...clusterFindings(local, "clusters", counts, sections[sections.length - 1].period, settings.alpha),
        ...lisaFindings(clusters, times, settings),
        ...weightFindings({ n: "clusters", list: "local", units: placedUnits(local), counts, weights }, neighbours, settings),
      ];
      return { values: { local, clusters, times, weights }, findings };
    },
  },
  lisaWords,
);

/** How many units of a period are of each quadrant; and how many tests are below alpha as they are, and adjusted for their number. */
function clusterRow({ period, z }: Section, rows: readonly Local[], { permutations, alpha }: LocalTestSettings): Clusters {
  const count = (quadrant: string) => rows.filter(({ cells }) => cells.quadrant === quadrant).length;
  const own = rows.map(({ cells }) => (permutations === 0 ? cells.p : cells.p_perm) as number | null);
  const below = (list: readonly (number | null)[]) => list.filter((p) => p !== null && p < alpha).length;
  const [HH, LL, HL, LH] = ["HH", "LL", "HL", "LH"].map(count);
  const n = z.length;
  const tests = { found: below(own), found_fdr: below(byFalseDiscovery(own)), by_chance: n * alpha };
  return { period, values: { n, HH, LL, HL, LH, ns: n - HH - LL - HL - LH, ...tests } };
}
