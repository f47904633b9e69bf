import { neighboursOf } from "../../neighbours/neighbours-of.ts";
import { weightOptions } from "../../neighbours/weight-options.ts";
import { describeProcedure } from "../../declare/procedure.ts";
import type { FoundOf } from "../../declare/says.ts";
import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";
import { extremesOf } from "./extremes.ts";
import { globalGeary } from "./geary-statistics.ts";
import { gearyWords } from "./geary.words.ts";
import { globalFindings, globalSays } from "./global-findings.ts";
import { testValues } from "./moran-statistics.ts";
import { permuted, pOf } from "./permutations.ts";
import { sectionsOf, spatialRefuses, spatialTakes, type Section } from "./spatial-section.ts";
import { testOptions, type TestSettings } from "./spatial-options.ts";
import { weighingOf, weightFindings, weightSays, weightsGiven } from "./weight-findings.ts";
import { testFields } from "./spatial-tests.ts";

const gives = {
  global: {
    gives: "record",
    fields: {
      n: "integer",
      C: "score",
      E_C: "score",
      ...testFields,
    },
    formulas: {
      z_rand: (at) => `(${at("E_C")}-${at("C")})/SQRT(${at("var_rand")})`,
      z_norm: (at) => `(${at("E_C")}-${at("C")})/SQRT(${at("var_norm")})`,
    },
  },
  units: { gives: "rows", columns: { unit: "word", x: "significant", links: "integer" } },
  weights: weightsGiven,
  values: { gives: "figure", kind: "tiles", from: "units", unit: "unit", value: "x" },
  course: { gives: "figure", kind: "lines", from: "global", series: ["C", "E_C"] },
} as const satisfies Gives;

const says = { ...globalSays, ...weightSays } as const;

type Global = RecordRow<keyof typeof gives.global.fields>;
type Unit = ListRow<keyof typeof gives.units.columns>;
type Found = FoundOf<typeof says, typeof gives>;

/**
 * Geary's C (Geary 1954; Cliff & Ord 1981): the squared differences of neighbours over those of all,
 * C = (n − 1) ΣΣ w_ij (x_i − x_j)² / (2 S0 Σ (x − x̄)²), with its tests.
 */
export const geary = describeProcedure(
  {
    id: "geary",
    stage: "after",
    question: "neighbours",
    citations: [
      { text: "Cliff, A. D. & Ord, J. K. (1981). Spatial Processes: Models and Applications. Pion." },
      { text: "Geary, R. C. (1954). The contiguity ratio and statistical mapping. The Incorporated Statistician 5(3), 115–145." },
    ],
    takes: spatialTakes,
    options: { ...weightOptions, ...testOptions },
    least: { rows: 4, in: "period" },
    gives,
    says,
    refuses: spatialRefuses,
    functions: {
      "SPACE.GEARY": {
        gives: "global",
        parameters: ["value", "unit", "period", "neighbours", "weights", "k", "standardise", "permutations", "seed", "alpha", "alternative", "result"],
      },
    },
    works: { permuted },
    *run(given, settings, refuse) {
      const { unit, value } = given.columns;
      const neighbours = neighboursOf(given.tables.neighbours, unit[0].labels, settings);
      const sections = sectionsOf(given, neighbours, settings.standardise, refuse);
      const extremes = yield* extremesOf(sections, settings, ["C"]);
      const global = sections.map((section, t) => globalRow(section, extremes[t].C, settings));
      const units = sections.flatMap((section) => unitRows(section, unit[0].labels, value[0].numbers));
      const weights = sections.map(weighingOf);
      const counts = sections.map(({ z }) => z.length);
      const placed = units.map(({ period, cells }) => ({ period, unit: String(cells.unit), isLinked: cells.links !== 0 }));
      const excess = (t: number) => global[t].values.E_C! - global[t].values.C!;
      const findings: readonly Found[] = [
        ...globalFindings(global, { field: "C", excess }, settings),
        ...weightFindings({ n: "global", list: "units", units: placed, counts, weights }, neighbours, settings),
      ];
      return { values: { global, units, weights }, findings };
    },
  },
  gearyWords,
);

function globalRow({ period, z, W }: Section, extremes: number, { alternative, permutations }: TestSettings): Global {
  const { C, norm, rand } = globalGeary(z, W, alternative);
  return { period, values: { n: z.length, C, E_C: 1, ...testValues(rand, norm), p_perm: pOf(extremes, permutations) } };
}

/** The units of a period in the order of its rows, those without a neighbour last. */
function unitRows({ period, rows, isolated, W: { starts } }: Section, labels: readonly string[], values: Float64Array): readonly Unit[] {
  const row = (at: number, links: number): Unit => ({ period, cells: { unit: labels[at], x: values[at], links } });
  const linked = rows.map((at, i) => ({ at, links: starts[i + 1] - starts[i] })).sort((a, b) => a.at - b.at);
  return [...linked.map(({ at, links }) => row(at, links)), ...[...isolated].sort((a, b) => a - b).map((at) => row(at, 0))];
}
