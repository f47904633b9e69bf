import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../../src/analysis/table/table.ts";
import { byFalseDiscovery } from "../../../../src/procedures/after/space/moran-statistics.ts";
import { upperTail } from "../../../../src/procedures/distribution/normal-tail.ts";
import type { GivenTables } from "../../../../src/procedures/run/given.ts";
import { resultTables } from "../../../../src/procedures/run/results.ts";
import { completeProcedure, runProcedure, type CompletedProcedure, type ProcedureDraft } from "../../../../src/procedures/run/run-procedure.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const panel = { value: ["score"], unit: ["province"], period: ["year"] };
const section = { value: ["y"], unit: ["u"] };

const run = (table: Table, columns: ProcedureDraft["columns"], options: Readonly<Record<string, unknown>> = {}, tables: GivenTables = {}) =>
  runProcedure(completeProcedure({ procedure: "moran", columns, options: { permutations: 0, ...options } }), table, tables);

/** Rows of a result as records of their fields. */
const rowsOf = (completed: CompletedProcedure, result: string) => {
  const { fields, rows } = resultTables(completed.procedure, completed.outcome, completed.given).find(({ id }) => id === result)!;
  return rows.map(({ period, cells }) => ({ period, ...Object.fromEntries(fields.map(({ id }, k) => [id, cells[k]])) })) as readonly Readonly<
    Record<string, number | string | null>
  >[];
};
const close = (found: unknown, wanted: string | number) =>
  expect(Math.abs(Number(found) - Number(wanted))).toBeLessThan(1e-10 * Math.max(1, Math.abs(Number(wanted))));

/** Inverse distances of the capitals as a square of weights. */
const distances = linesOf("prov31-capital-distances.csv");
const inverse = (power: number) =>
  tableOf(distances.map((cells, r) => cells.map((cell, c): Cell => (r === 0 || c === 0 ? cell : r === c ? 0 : Number(cell) ** -power))));
const scores = tableIn("rd30-scores.csv");
const schemes: Readonly<Record<string, readonly [options: Readonly<Record<string, unknown>>, tables: GivenTables]>> = {
  contiguity_row: [{}, {}],
  contiguity_binary: [{ standardise: "none" }, {}],
  invdist_row: [{}, { neighbours: inverse(1) }],
  invdist2_row: [{}, { neighbours: inverse(2) }],
};

describe("Moran's I of the R&D scores", () => {
  const [, ...global] = linesOf("rd30-moran.csv");
  const [, ...local] = linesOf("rd30-moran-local.csv");

  it.each(Object.keys(schemes))("is that of spdep in every year: %s", (scheme) => {
    const found = rowsOf(run(scores, panel, ...schemes[scheme]), "global");
    const wanted = global.filter(([weights]) => weights === scheme);
    expect(wanted).toHaveLength(13);
    for (const [, year, n, I, E, varRand, zRand, pRand, varNorm, zNorm, pNorm] of wanted) {
      const row = found.find(({ period }) => period === year)!;
      expect(row["n"]).toBe(Number(n));
      for (const [field, value] of Object.entries({
        I,
        E_I: E,
        var_rand: varRand,
        z_rand: zRand,
        p_rand: pRand,
        var_norm: varNorm,
        z_norm: zNorm,
        p_norm: pNorm,
      }))
        close(row[field], value);
    }
  });

  it.each([
    ["invdist_row", { weights: "inverse-distance" }],
    ["invdist2_row", { weights: "inverse-distance-squared" }],
  ])("is that of spdep by the capitals of our own too: %s", (scheme, options) => {
    const found = rowsOf(run(scores, panel, options), "global");
    for (const [, year, , I, , varRand] of global.filter(([weights]) => weights === scheme)) {
      const row = found.find(({ period }) => period === year)!;
      // The distances of the table end at the sixth decimal of a kilometre.
      expect(Math.abs(Number(row["I"]) - Number(I))).toBeLessThan(1e-9);
      expect(Math.abs(Number(row["var_rand"]) - Number(varRand))).toBeLessThan(1e-9);
    }
  });

  it("takes the k nearest of the units that are present, by the distances of their capitals", () => {
    const [[, ...names], ...lines] = distances;
    const present = [...names.keys()].filter((i) => names[i] !== "西藏");
    const pairs = present.flatMap((i) => {
      const order = present.filter((j) => j !== i).sort((a, b) => Number(lines[i][a + 1]) - Number(lines[i][b + 1]));
      return order.slice(0, 3).map((j) => [names[i], names[j]]);
    });
    const [own, given] = [run(scores, panel, { weights: "k-nearest", k: 3 }), run(scores, panel, {}, { neighbours: tableOf([["from", "to"], ...pairs]) })];
    for (const result of ["global", "weights", "local"]) expect(rowsOf(own, result)).toEqual(rowsOf(given, result));
  });

  it.each(["contiguity_row", "invdist_row"])("and the local one of every province, with its conditional variance: %s", (scheme) => {
    const completed = run(scores, panel, ...schemes[scheme]);
    const found = new Map(rowsOf(completed, "local").map((row) => [`${row["unit"]} ${row["period"]}`, row]));
    const wanted = local.filter(([weights]) => weights === scheme);
    expect(wanted).toHaveLength(90);
    const spread = new Map<string, number>();
    for (const [, year, , , z] of wanted) spread.set(year, (spread.get(year) ?? 0) + Number(z) ** 2 / 30);
    for (const [, year, province, x, z, lag, I, E, variance, zI, p] of wanted) {
      const row = found.get(`${province} ${year}`)!;
      const s = Math.sqrt(spread.get(year)!);
      close(row["x"], x);
      close(Number(row["z"]) * s, z);
      close(Number(row["lag"]) * s, lag);
      for (const [field, value] of Object.entries({ I_i: I, E_I_i: E, var_I_i: variance, z_I_i: zI, p })) close(row[field], value);
    }
  });

  it("names the quadrant of spdep where it is significant, and none where it is not", () => {
    const found = new Map(rowsOf(run(scores, panel), "local").map((row) => [`${row["unit"]} ${row["period"]}`, row]));
    const wanted = local.filter(([weights]) => weights === "contiguity_row");
    const significant = wanted.filter((line) => Number(line[10]) < 0.05);
    expect(significant.length).toBeGreaterThan(0);
    for (const [, year, province, , , , , , , , p, quadrant] of wanted)
      expect(found.get(`${province} ${year}`)!["quadrant"]).toBe(Number(p) < 0.05 ? quadrant : "ns");
  });
});

describe("Moran's I of the neighbourhoods of Columbus", () => {
  const [header, ...lines] = linesOf("columbus.csv");
  const data = tableOf([header.slice(0, 4), ...lines.map((cells) => [`n${cells[0]}`, ...cells.slice(1, 4).map(Number)])]);
  const pairs = tableOf([["id", "neighbour"], ...lines.flatMap(([id, , , , list]) => list.split(" ").map((other) => [`n${id}`, `n${other}`]))]);

  it.each(linesOf("columbus-moran.csv").slice(1))("is that of spdep: %s", (variable, I, E, varRand, zRand, pRand, varNorm, zNorm) => {
    const [row] = rowsOf(run(data, { value: [variable], unit: ["id"] }, {}, { neighbours: pairs }), "global");
    for (const [field, value] of Object.entries({ I, E_I: E, var_rand: varRand, z_rand: zRand, p_rand: pRand, var_norm: varNorm, z_norm: zNorm }))
      close(row[field], value);
  });
});

describe("Moran's I", () => {
  const units = ["a", "b", "c", "d", "e", "f", "g"];
  /** A tree of units and a ring around it. */
  const pairs: readonly (readonly [number, number, number])[] = [
    ...units.map((_, k): [number, number, number] => [k, (k + 1) % units.length, 1 + (k % 3)]),
    [0, 3, 2],
    [1, 5, 0.5],
  ];
  const pairTable = tableOf([["unit", "neighbour", "weight"], ...pairs.map(([i, j, w]) => [units[i], units[j], w])]);
  const square = (weight: (i: number, j: number) => number) =>
    tableOf([["", ...units], ...units.map((unit, i) => [unit, ...units.map((_, j) => weight(i, j))])]);
  const weightOf = (i: number, j: number) => pairs.find(([a, b]) => (a === i && b === j) || (a === j && b === i))?.[2] ?? 0;
  const data = (values: readonly number[]) => tableOf([["u", "y"], ...values.map((y, k) => [units[k], y])]);
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: units.length, maxLength: units.length }).filter((list) => new Set(list).size > 2);
  const numbersOf = (completed: CompletedProcedure, unlike: readonly string[] = []) =>
    ["global", "local", "weights"].map((result) =>
      rowsOf(completed, result).map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !unlike.includes(field)))),
    );

  it("is the same for values that are shifted and scaled", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 40 }), (list, shift, scale) => {
        const [one, other] = [list, list.map((y) => shift + scale * y)].map((y) =>
          numbersOf(run(data(y), section, {}, { neighbours: pairTable }), ["x"]).flat(),
        );
        one.forEach((row, k) =>
          Object.entries(row).forEach(([field, value]) =>
            typeof value === "number" ? expect(Number(other[k][field])).toBeCloseTo(value, 8) : expect(other[k][field]).toBe(value),
          ),
        );
      }),
    );
  });

  it("is the same to the last bit whatever the order of the rows, permutations included", () => {
    fc.assert(
      fc.property(values, fc.shuffledSubarray([...units.keys()], { minLength: units.length }), (list, order) => {
        const shuffled = tableOf([["u", "y"], ...order.map((k) => [units[k], list[k]])]);
        const [one, other] = [data(list), shuffled].map((table) => numbersOf(run(table, section, { permutations: 60 }, { neighbours: pairTable })));
        const sorted = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map((row) => JSON.stringify(row)).sort();
        expect(other.map(sorted)).toEqual(one.map(sorted));
      }),
      { numRuns: 30 },
    );
  });

  it("is the same by pairs that stand once, by pairs both ways and by a square", () => {
    fc.assert(
      fc.property(values, (list) => {
        const both = tableOf([["u", "v", "w"], ...pairs.flatMap(([i, j, w]) => [[units[i], units[j], w] as Cell[], [units[j], units[i], w] as Cell[]])]);
        const [one, ...others] = [pairTable, both, square(weightOf)].map((neighbours) =>
          numbersOf(run(data(list), section, { permutations: 40 }, { neighbours })),
        );
        for (const other of others) expect(other).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });

  it("weighs the units that are present: what is not in a period has no part in its weights", () => {
    const rows = units.flatMap((unit, k) => [[unit, "2020", k * k] as Cell[], ...(k === 2 ? [] : [[unit, "2021", 7 - k * (k % 3)] as Cell[]])]);
    const both = run(tableOf([["u", "t", "y"], ...rows]), { ...section, period: ["t"] }, {}, { neighbours: pairTable });
    const alone = run(tableOf([["u", "y"], ...rows.filter(([, t]) => t === "2021").map(([u, , y]) => [u, y])]), section, {}, { neighbours: pairTable });
    const last = rowsOf(both, "global")[1];
    expect(last).toEqual({ ...rowsOf(alone, "global")[0], period: "2021" });
    expect(last["n"]).toBe(6);
  });

  it("has the p value of every arrangement, as far as permutations show it", () => {
    const list = [3, 9, 4, -2, 7, 1];
    const ring = tableOf([["u", "v"], ...list.map((_, k) => [units[k], units[(k + 1) % 6]])]);
    const mean = list.reduce((sum, y) => sum + y, 0) / 6;
    const statistic = (y: readonly number[]) => y.reduce((sum, one, k) => sum + (one - mean) * (y[(k + 1) % 6] - mean), 0);
    const arrangements = (rest: readonly number[]): readonly (readonly number[])[] =>
      rest.length === 0 ? [[]] : rest.flatMap((one, k) => arrangements([...rest.slice(0, k), ...rest.slice(k + 1)]).map((more) => [one, ...more]));
    const all = arrangements(list).map(statistic);
    const expected = all.reduce((sum, one) => sum + one, 0) / all.length;
    const exact = {
      "two-sided": all.filter((one) => Math.abs(one - expected) >= Math.abs(statistic(list) - expected) - 1e-9).length / all.length,
      greater: all.filter((one) => one >= statistic(list) - 1e-9).length / all.length,
      less: all.filter((one) => one <= statistic(list) + 1e-9).length / all.length,
    };
    for (const [alternative, p] of Object.entries(exact)) {
      const [row] = rowsOf(run(data(list), section, { permutations: 20_000, alternative }, { neighbours: ring }), "global");
      expect(Math.abs(Number(row["p_perm"]) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 20_000) + 1e-4);
    }
  });

  it("permutes anew with another seed, and in the same way with the same", () => {
    const of = (seed: number) => rowsOf(run(scores, panel, { permutations: 99, seed }), "local").map((row) => row["p_perm"]);
    expect(of(3)).toEqual(of(3));
    expect(of(4)).not.toEqual(of(3));
  });

  it("doubles a one-sided p value where both sides count", () => {
    const of = (alternative: string) => rowsOf(run(scores, panel, { alternative }), "global").map((row) => Number(row["p_rand"]));
    const [two, greater, less] = ["two-sided", "greater", "less"].map(of);
    two.forEach((p, k) => {
      expect(greater[k] + less[k]).toBeCloseTo(1, 14);
      expect(2 * Math.min(greater[k], less[k])).toBeCloseTo(p, 14);
    });
  });

  it("adjusts local p values for the rate of false discoveries, as R's p.adjust does", () => {
    const adjusted = byFalseDiscovery([0.01, 0.04, 0.03, null, 0.2]);
    expect(adjusted.map((p) => p && Number(p.toFixed(12)))).toEqual([0.04, 0.053333333333, 0.053333333333, null, 0.2]);
    const [none, fdr] = ["none", "fdr"].map((adjust) => rowsOf(run(scores, panel, { adjust }), "local"));
    expect(fdr.filter((row) => row["quadrant"] !== "ns").length).toBeLessThan(none.filter((row) => row["quadrant"] !== "ns").length);
    fdr.forEach((row, k) => expect(Number(row["p_adj"])).toBeGreaterThanOrEqual(Number(none[k]["p_adj"])));
  });

  it.each([
    [0, 0.5],
    [0.5, 0.3085375387259869],
    [1.96, 0.0249978951482204],
    [3, 0.00134989803163009],
    [3.6, 0.000159108590157534],
    [5, 2.86651571879194e-7],
    [10, 7.61985302416053e-24],
    [20, 2.75362411860623e-89],
    [37, 5.72557122252458e-300],
  ])("has the upper tail of the normal distribution, far out too: %f", (z, p) => {
    expect(upperTail(z) / p).toBeCloseTo(1, 12);
    expect(upperTail(-z)).toBeCloseTo(1 - p, 15);
  });
});
