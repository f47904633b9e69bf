import type { Table } from "../../analysis/table.ts";
import type { Given } from "../given.ts";
import { nameKey } from "../neighbours/name-key.ts";
import type { Neighbours } from "../neighbours/neighbours.ts";
import { neighboursMistake } from "../neighbours/neighbours.words.ts";
import { provinceContiguity } from "../neighbours/province-contiguity.ts";
import { readNeighbours } from "../neighbours/read-neighbours.ts";
import { linkedUnits, spatialWeights, type SpatialWeights } from "../neighbours/spatial-weights.ts";
import { describeProcedure, type Refuse } from "../procedure.ts";
import { findingsOf } from "./moran-findings.ts";
import { byFalseDiscovery, globalMoran, localMoran, standardised } from "./moran-moments.ts";
import { options, type MoranSettings } from "./moran-options.ts";
import { operationsOf, permuted, type PermutationItem } from "./moran-permutations.ts";
import { gives, says, type Global, type Local, type Quadrant, type Weighing } from "./moran-results.ts";
import { moranWords } from "./moran.words.ts";

const takes = {
  value: { holds: "numbers", min: 1, like: "score" },
  unit: { holds: "labels", min: 1 },
  period: { holds: "labels", min: 0 },
  neighbours: { holds: "table", form: "neighbours", min: 0 },
} as const;

const refuses = { constant: ["column", "period", "value"], "too-few-linked": ["period", "n", "units"] } as const;

/** Permutations of all values that one piece of the work makes, in a stream of their own. */
const perStream = 200;
/** Pieces into which the units of a period are cut. */
const pieces = 32;

/** The units of a period that have a neighbour, in the order of their names, so that no result hangs on the order of the rows. */
interface Section {
  readonly period: string | null;
  readonly rows: readonly number[];
  readonly isolated: readonly number[];
  readonly z: Float64Array;
  readonly W: SpatialWeights;
}

/**
 * Moran's I (Cliff & Ord 1981): I = (n / S0) z'Wz / z'z of the deviations z from the mean, its variances under normality and
 * under randomisation, and a permutation test; and the local I_i of every unit (Anselin 1995).
 */
export const moran = describeProcedure(
  {
    id: "moran",
    stage: "after",
    citations: [
      { text: "Cliff, A. D. & Ord, J. K. (1981). Spatial Processes: Models and Applications. Pion." },
      {
        text: "Anselin, L. (1995). Local indicators of spatial association—LISA. Geographical Analysis 27(2), 93–115.",
        doi: "10.1111/j.1538-4632.1995.tb00338.x",
      },
    ],
    takes,
    options,
    least: { rows: 4, in: "period" },
    gives,
    says,
    refuses,
    functions: {
      "SPACE.MORAN": {
        gives: "global",
        parameters: ["value", "unit", "period", "neighbours", "standardise", "permutations", "seed", "alpha", "alternative", "adjust", "result"],
      },
    },
    works: { permuted },
    *run(given, settings, refuse) {
      const neighbours = neighboursOf(given.tables.neighbours, given.columns.unit[0].labels);
      const sections = given.periods.map(({ period, rows }) => sectionOf(given, period, rows, neighbours, settings, refuse));
      let stream = 0;
      const items = sections.map((section) => {
        const own = itemsOf(section, stream, settings);
        stream += section.z.length + globalStreams(settings);
        return own;
      });
      const all = items.flat();
      const operations = all.reduce((sum, item) => sum + operationsOf(item), 0);
      const answers = (all.length === 0 ? [] : yield { step: "map", work: "permuted", items: all, operations }) as readonly Int32Array[];
      const global: Global[] = [];
      const local: Local[] = [];
      const weights: Weighing[] = [];
      let at = 0;
      for (const [t, section] of sections.entries()) {
        const own = answers.slice(at, (at += items[t].length));
        const extremes = (of: PermutationItem["of"]) => own.flatMap((counts, k) => (items[t][k].of === of ? Array.from(counts) : []));
        global.push(globalRow(section, extremes("global"), settings));
        local.push(...localRows(given, section, extremes("local"), settings));
        const { links, oneWay, S0, S1, S2 } = section.W;
        weights.push({ period: section.period, values: { links, one_way: oneWay, S0, S1, S2 } });
      }
      return { values: { global, local, weights }, findings: findingsOf({ global, local, weights }, neighbours, settings) };
    },
  },
  moranWords,
);

/** The table of neighbours that was given, or ours where every unit is a province. Throws a `Mistake`. */
function neighboursOf(table: Table | null, units: readonly string[]): Neighbours {
  const neighbours = table === null ? provinceContiguity : readNeighbours(table);
  const named = [...new Set(units)];
  const outside = named.filter((unit) => !neighbours.names.has(nameKey(unit)));
  if (table === null && outside.length > 0) throw neighboursMistake(null, "unknown", { units: outside });
  if (table !== null && outside.length === named.length)
    throw neighboursMistake(table.place.name, "none", { units: named, names: [...neighbours.names.values()] });
  return neighbours;
}

function sectionOf(
  { columns: { unit, value } }: Given<typeof takes>,
  period: string | null,
  rows: readonly number[],
  neighbours: Neighbours,
  { standardise }: MoranSettings,
  refuse: Refuse<typeof refuses>,
): Section {
  const { labels } = unit[0];
  const rowOf = new Map<string, number>();
  for (const row of rows) {
    const key = nameKey(labels[row]);
    const before = rowOf.get(key);
    if (before !== undefined) throw neighboursMistake(null, "alike", { one: labels[before], other: labels[row], period: period ?? "" });
    rowOf.set(key, row);
  }
  const keys = [...rowOf.keys()].sort((a, b) => (a < b ? -1 : 1));
  const { kept, isolated } = linkedUnits(keys, neighbours.links);
  const named = period ?? "";
  if (kept.length < 4) refuse("too-few-linked", { period: named, n: String(kept.length), units: String(rows.length) });
  const inOrder = kept.map((key) => rowOf.get(key)!);
  const values = inOrder.map((row) => value[0].numbers[row]);
  const z = standardised(values) ?? refuse("constant", { column: value[0].name, period: named, value: String(values[0]) });
  return { period, rows: inOrder, isolated: isolated.map((key) => rowOf.get(key)!), z, W: spatialWeights(kept, neighbours.links, standardise) };
}

const globalStreams = ({ permutations }: MoranSettings) => Math.ceil(permutations / perStream);

/**
 * The permutations of a period as pieces of work, each with streams that hang on the periods and their units alone.
 * @param first number of the first stream, all before it being those of earlier periods
 */
function itemsOf({ z, W: { starts, columns, weights, S0 } }: Section, first: number, settings: MoranSettings): readonly PermutationItem[] {
  const { permutations, seed, alternative } = settings;
  if (permutations === 0) return [];
  const n = z.length;
  const common = { z, alternative, seed };
  const streams = globalStreams(settings);
  const global = Array.from({ length: streams }, (_, k): PermutationItem => {
    const count = Math.min(perStream, permutations - k * perStream);
    return { ...common, of: "global", weights: { starts, columns, weights }, S0, stream: first + k, count };
  });
  const size = Math.ceil(n / pieces);
  const local = Array.from({ length: Math.ceil(n / size) }, (_, k): PermutationItem => {
    const units = Int32Array.from({ length: Math.min(size, n - k * size) }, (_unused, u) => k * size + u);
    const [from, to] = [starts[units[0]], starts[units[units.length - 1] + 1]];
    const own = {
      starts: Int32Array.from([...units, units[units.length - 1] + 1], (unit) => starts[unit] - from),
      columns: columns.slice(from, to),
      weights: weights.slice(from, to),
    };
    return { ...common, of: "local", weights: own, units, streams: units.map((unit) => first + streams + unit), count: permutations };
  });
  return [...global, ...local];
}

/** (b + 1) / (m + 1) for b of m permutations; null where none were made. */
const pOf = (extremes: number, permutations: number) => (permutations === 0 ? null : (extremes + 1) / (permutations + 1));

function globalRow({ period, z, W }: Section, extremes: readonly number[], { alternative, permutations }: MoranSettings): Global {
  const { I, E_I, norm, rand } = globalMoran(z, W, alternative);
  const p_perm = pOf(
    extremes.reduce((sum, count) => sum + count, 0),
    permutations,
  );
  return {
    period,
    values: {
      n: z.length,
      I,
      E_I,
      var_rand: rand.variance,
      z_rand: rand.z,
      p_rand: rand.p,
      var_norm: norm.variance,
      z_norm: norm.z,
      p_norm: norm.p,
      p_perm,
    },
  };
}

function localRows(
  { columns: { unit, value } }: Given<typeof takes>,
  { period, rows, isolated, z, W }: Section,
  extremes: readonly number[],
  { alternative, permutations, alpha, adjust }: MoranSettings,
): readonly Local[] {
  const { labels } = unit[0];
  const found = localMoran(z, W, alternative);
  const deciding = found.map(({ p }, i) => (permutations === 0 || p === null ? p : pOf(extremes[i], permutations)));
  const adjusted = adjust === "fdr" ? byFalseDiscovery(deciding) : deciding;
  const linked = found.map(({ lag, I, E_I, variance, z: z_I, p }, i): readonly [number, Local] => {
    const quadrant: Quadrant = (adjusted[i] ?? 1) < alpha ? `${z[i] > 0 ? "H" : "L"}${lag > 0 ? "H" : "L"}` : "ns";
    const cells = { unit: labels[rows[i]], x: value[0].numbers[rows[i]], z: z[i], lag, I_i: I, E_I_i: E_I, var_I_i: variance, z_I_i: z_I, p };
    return [rows[i], { period, cells: { ...cells, p_perm: permutations === 0 ? null : deciding[i], p_adj: adjusted[i], quadrant } }];
  });
  const blank = { z: null, lag: null, I_i: null, E_I_i: null, var_I_i: null, z_I_i: null, p: null, p_perm: null, p_adj: null };
  const alone = isolated.map((row): readonly [number, Local] => [
    row,
    { period, cells: { unit: labels[row], x: value[0].numbers[row], ...blank, quadrant: "none" } },
  ]);
  const inOrder = (list: (readonly [number, Local])[]) => list.sort(([a], [b]) => a - b).map(([, row]) => row);
  return [...inOrder(linked), ...inOrder(alone)];
}
