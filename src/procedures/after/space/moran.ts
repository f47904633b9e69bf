import { neighboursOf } from "../../neighbours/neighbours-of.ts";
import { weightOptions } from "../../neighbours/weight-options.ts";
import { describeProcedure } from "../../declare/procedure.ts";
import { clusterFindings } from "./cluster-findings.ts";
import { extremesOf } from "./extremes.ts";
import { globalFindings } from "./global-findings.ts";
import { localRows, placedUnits } from "./local-clusters.ts";
import { gives, says, type Global, type MoranFound } from "./moran-results.ts";
import { globalMoran, testValues } from "./moran-statistics.ts";
import { moranWords } from "./moran.words.ts";
import { permuted, pOf } from "./permutations.ts";
import { sectionsOf, spatialRefuses, spatialTakes, type Section } from "./spatial-section.ts";
import { localTestOptions, type TestSettings } from "./spatial-options.ts";
import { weighingOf, weightFindings } from "./weight-findings.ts";
import { anselin1995 } from "./spatial-tests.ts";

/**
 * Moran's I (Cliff & Ord 1981): I = (n / S0) z'Wz / z'z of the deviations z from the mean, its variances under normality and
 * under randomisation, and a permutation test; and the local I_i of every unit (Anselin 1995).
 */
export const moran = describeProcedure(
  {
    id: "moran",
    stage: "after",
    question: "neighbours",
    citations: [{ text: "Cliff, A. D. & Ord, J. K. (1981). Spatial Processes: Models and Applications. Pion." }, anselin1995],
    takes: spatialTakes,
    options: { ...weightOptions, ...localTestOptions },
    least: { rows: 4, in: "period" },
    gives,
    says,
    refuses: spatialRefuses,
    functions: {
      "SPACE.MORAN": {
        gives: "global",
        parameters: [
          ...(["value", "unit", "period", "neighbours", "standardise", "permutations", "seed", "alpha", "alternative", "adjust", "result"] as const),
          ...(["weights", "k"] as const),
        ],
      },
    },
    works: { permuted },
    *run(given, settings, refuse) {
      const { unit, value } = given.columns;
      const neighbours = neighboursOf(given.tables.neighbours, unit[0].labels, settings);
      const sections = sectionsOf(given, neighbours, settings.standardise, refuse);
      const extremes = yield* extremesOf(sections, settings, ["I", "local"]);
      const global = sections.map((section, t) => globalRow(section, extremes[t].I, settings));
      const local = sections.flatMap((section, t) => localRows({ unit: unit[0], value: value[0] }, section, extremes[t].local, settings));
      const weights = sections.map(weighingOf);
      const counts = sections.map(({ z }) => z.length);
      const excess = (t: number) => global[t].values.I! - global[t].values.E_I!;
      const findings: readonly MoranFound[] = [
        ...globalFindings(global, { field: "I", excess }, settings),
        ...clusterFindings(local, "global", counts, sections[sections.length - 1].period, settings.alpha),
        ...weightFindings({ n: "global", list: "local", units: placedUnits(local), counts, weights }, neighbours, settings),
      ];
      return { values: { global, local, weights }, findings };
    },
  },
  moranWords,
);

function globalRow({ period, z, W }: Section, extremes: number, { alternative, permutations }: TestSettings): Global {
  const { I, E_I, norm, rand } = globalMoran(z, W, alternative);
  return { period, values: { n: z.length, I, E_I, ...testValues(rand, norm), p_perm: pOf(extremes, permutations) } };
}
