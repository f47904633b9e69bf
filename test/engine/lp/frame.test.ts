import { describe, expect, it } from "vitest";
import { Block } from "../../../src/engine/lp/block.ts";
import { findFrame } from "../../../src/engine/lp/frame-search.ts";
import { Program } from "../../../src/engine/lp/program.ts";
import { seeded } from "../../../src/engine/lp/random.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import type { Solution } from "../../../src/engine/lp/solution.ts";
import type { Results } from "../../../src/engine/run/results.ts";
import { assemble, evaluate, run, tasksOf, type Request } from "../../../src/engine/run/run.ts";

type Returns = "crs" | "vrs" | "nirs" | "ndrs";
const returns: readonly Returns[] = ["crs", "vrs", "nirs", "ndrs"];

/** Observations with the inputs first, and which way each variable is better. */
interface Data {
  readonly rows: readonly (readonly number[])[];
  readonly inputs: number;
}

function logNormal(seed: number, n: number, inputs: number, outputs: number): Data {
  const random = seeded(seed);
  const value = () => Math.round(1e5 * Math.exp(1.4 * (random() + random() + random() - 1.5))) / 1e5;
  return { rows: Array.from({ length: n }, () => Array.from({ length: inputs + outputs }, value)), inputs };
}

/** The block of the data, with the row Σλ unless returns are constant; with its frame or without. */
function blockOf({ rows, inputs }: Data, rts: Returns, framed: boolean): Block {
  const count = rows[0].length + (rts === "crs" ? 0 : 1);
  const raw = Float64Array.from({ length: count * rows.length }, (_, k) => rows[k % rows.length][Math.floor(k / rows.length)] ?? 1);
  const block = new Block(count, rows.length, raw);
  if (framed)
    findFrame(
      block,
      Int8Array.from({ length: count }, (_, r) => (r < inputs ? 1 : r < rows[0].length ? -1 : 0)),
    );
  return block;
}

/** Slacks relative to the unit's own values, each variable with its slack unless its row is to hold with equality. */
function additive(block: Block, data: Data, unit: number, rts: Returns, options: { skip?: boolean; equal?: number } = {}): Program {
  const program = new Program(block, options.skip ? unit : -1);
  data.rows[unit].forEach((value, r) => {
    program.rhs[r] = value;
    const direction = r < data.inputs ? 1 : -1;
    if (options.skip) program.column(1, [[r, -direction * value]]);
    if (r !== options.equal) program.column(options.skip ? 0 : -1, [[r, direction * value]]);
  });
  if (rts !== "crs") {
    const sum = block.rows - 1;
    program.rhs[sum] = 1;
    if (rts === "nirs") program.column(0, [[sum, 1]]);
    if (rts === "ndrs") program.column(0, [[sum, -1]]);
  }
  return program;
}

/** Least reduced cost of every column of the block, from the solution's own multipliers, in the data's units of the unit. */
function leastReducedCost(block: Block, { duals }: Solution, skip: number): number {
  let least = 0;
  for (let j = 0; j < block.columns; j++) {
    if (j === skip) continue;
    let reduced = 0;
    let size = 0;
    for (let r = 0; r < block.rows; r++) {
      const term = duals[r] * block.raw(r, j);
      reduced -= term;
      size = Math.max(size, Math.abs(term));
    }
    least = Math.min(least, reduced / Math.max(1, size));
  }
  return least;
}

/** Solves with the frame and by pricing everything: the same status and objective, and the multipliers hold over all columns. */
function compare(data: Data, rts: Returns, units: readonly number[], options: { skip?: boolean; equal?: number } = {}): readonly Solution[] {
  const framed = blockOf(data, rts, true);
  const plain = blockOf(data, rts, false);
  const solver = new Simplex();
  return units.map((unit) => {
    const solution = solver.solve(additive(framed, data, unit, rts, options));
    const other = solver.solve(additive(plain, data, unit, rts, options));
    const name = `${rts}, unit ${unit}`;
    expect(solution.status, name).toBe(other.status);
    if (other.status !== "optimal") return solution;
    expect(Math.abs(solution.objective - other.objective), name).toBeLessThan(1e-10 * Math.max(1, Math.abs(other.objective)));
    expect(leastReducedCost(framed, solution, options.skip ? unit : -1), name).toBeGreaterThan(-1e-11);
    expect(other.certificate.argument, name).toBe("all columns");
    return solution;
  });
}

const spread = (n: number, count: number) => Array.from({ length: count }, (_, k) => Math.floor((k * n) / count));
const byFrame = (solutions: readonly Solution[]) => solutions.filter(({ certificate }) => certificate.argument === "frame").length;

describe("the frame of a block", () => {
  it.each(returns)("gives every program the optimum over all columns and proves most of them, %s", (rts) => {
    const data = logNormal(1, 500, 3, 2);
    const solutions = compare(data, rts, spread(500, 100));
    expect(byFrame(solutions)).toBeGreaterThan(90);
  });

  it("is small where few observations span the technology", () => {
    const block = blockOf(logNormal(2, 3000, 3, 2), "crs", true);
    expect(block.frame!.count).toBeLessThan(150);
    expect(block.frame!.count).toBeGreaterThan(5);
  });

  it.each(returns)("holds every column that is its own only reference, %s", (rts) => {
    const data = logNormal(3, 300, 2, 2);
    const framed = blockOf(data, rts === "crs" ? "crs" : "vrs", true);
    const plain = blockOf(data, rts, false);
    for (let unit = 0; unit < 300; unit++) {
      const { status, objective } = new Simplex().solve(additive(plain, data, unit, rts, { skip: true }));
      const extreme = status === "infeasible" || objective > 1e-7;
      if (extreme) expect(framed.frame!.placeOf(unit), `${rts}, unit ${unit}`).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(returns)("prices what depends on the column that is left out, %s", (rts) => {
    const data = logNormal(4, 400, 2, 2);
    const { columns } = blockOf(data, rts, true).frame!;
    const solutions = compare(data, rts, [...columns], { skip: true });
    expect(solutions.filter(({ objective }) => objective > 1e-3).length).toBeGreaterThan(3);
  });

  it("prices what depends on the column that is left out even where it spans the whole technology by itself", () => {
    const rows = Array.from({ length: 120 }, (_, k) => [2 + (k % 7) / 8 + k / 64, 3 + (k % 5) / 8 + k / 64, 1 - k / 1024]);
    rows[60] = [1, 1, 2];
    const [solution] = compare({ rows, inputs: 2 }, "crs", [60], { skip: true });
    expect(solution.objective).toBeGreaterThan(0.5);
  });

  it.each(returns)("stands ties, duplicates, weakly efficient points and points a hair inside, %s", (rts) => {
    const random = seeded(5);
    const rows = Array.from({ length: 240 }, () => Array.from({ length: 4 }, () => 1 + Math.floor(4 * random())));
    for (let k = 0; k < 40; k++) {
      const [a, b, c, d] = rows[k];
      rows.push([a, b, c, d], [a * (1 + 1e-12), b, c, d], [a, b + 1, c, d], [a, b, c, d * (1 - 1e-12)]);
    }
    const data = { rows, inputs: 2 };
    compare(data, rts, spread(rows.length, 80));
    compare(data, rts, spread(rows.length, 40), { skip: true });
  });

  it("prices every column where an equality turns a multiplier's sign", () => {
    const data = logNormal(6, 400, 2, 2);
    // The first input must be used up whole, as a weakly disposable emission is.
    const solutions = compare(data, "vrs", spread(400, 120), { equal: 0 });
    const turned = solutions.filter(({ duals }) => duals[0] > 1e-6);
    expect(turned.length).toBeGreaterThan(5);
    expect(byFrame(turned)).toBe(0);
    expect(byFrame(solutions)).toBeGreaterThan(5);
  });

  it("states a bound that no column outside breaks, for multipliers of either sign", () => {
    const data = logNormal(7, 600, 3, 2);
    const block = blockOf(data, "vrs", true);
    const frame = block.frame!;
    const random = seeded(8);
    for (let k = 0; k < 200; k++) {
      const multipliers = Float64Array.from({ length: block.rows }, (_, r) => (random() - 0.2) * (r < 3 ? -1 : 1) * (r === 5 ? 3 * (random() - 0.5) : 1));
      const reduced = (j: number) => multipliers.reduce((sum, pi, r) => sum - pi * block.entries[r * block.columns + j], 0);
      const within = Math.min(0, ...Array.from(frame.columns, reduced));
      const bound = frame.bound(multipliers, within);
      const outside = Array.from({ length: block.columns }, (_, j) => j).filter((j) => frame.placeOf(j) < 0);
      expect(Math.min(...outside.map(reduced))).toBeGreaterThanOrEqual(bound - 1e-14);
    }
  });

  it("gives up where nearly every column is extreme", () => {
    const rows = Array.from({ length: 200 }, (_, k) => [1 + Math.cos(k / 130), 1 + Math.sin(k / 130), 1]).map(([a, b, y]) => [3 - a, 3 - b, y]);
    const data = { rows, inputs: 2 };
    expect(blockOf(data, "crs", true).frame).toBeNull();
    compare(data, "crs", spread(200, 20));
  });
});

describe("a run", () => {
  it.each(["crs", "vrs"])("prints the same for every unit to the last bit in any order of the rows, in one piece or in many, %s", (rts) => {
    const n = 300;
    const { rows } = logNormal(10, n, 2, 2);
    const requestFor = (order: readonly number[]): Request => {
      const variable = (name: string, c: number) => ({ name, values: Float64Array.from(order, (k) => rows[k][c]) });
      const data = {
        dmus: order.map((k) => `unit ${String(k).padStart(3, "0")}`),
        inputs: [variable("a", 0), variable("b", 1)],
        outputs: [variable("c", 2), variable("d", 3)],
        undesirables: [],
        unscored: [],
      };
      return { ...common, options: { rts }, data };
    };
    const common = { model: "super-sbm", index: null, reference: "global" as const, prove: false };
    const inOrder = Array.from({ length: n }, (_, k) => k);
    const printed = (results: Results) =>
      new Map(results.scores.map(({ dmu, score, status, slacks, targets, peers }) => [dmu, JSON.stringify([score, status, slacks, targets, peers])]));
    const plain = requestFor(inOrder);
    const expected = printed(run(plain));
    const random = seeded(11);
    const shuffled = requestFor(
      inOrder
        .map((k) => [random(), k])
        .sort((a, b) => a[0] - b[0])
        .map(([, k]) => k),
    );
    expect(printed(run(shuffled))).toEqual(expected);
    const tasks = tasksOf(plain);
    const pieces = [0, 7, 100, 101, n].flatMap((from, k, edges) => (k + 1 < edges.length ? [[...evaluate(plain, tasks.slice(from, edges[k + 1]))]] : []));
    expect(printed(assemble(plain, tasks, pieces.flat()))).toEqual(expected);
  });
});

describe("a solution", () => {
  const bits = ({ objective, own, duals, intensities, certificate, iterations }: Solution) =>
    JSON.stringify([objective, [...own], [...duals], intensities, certificate, iterations]);

  it.each(["crs", "vrs"] as const)("is the same to the last bit whatever was solved before it, in any order and by any solver, %s", (rts) => {
    const data = logNormal(9, 900, 3, 2);
    const [one, two] = [blockOf(data, rts, true), blockOf(data, rts, true)];
    const units = spread(900, 60);
    const program = (block: Block, unit: number, skip: boolean) => additive(block, data, unit, rts, { skip });
    const forward = new Simplex();
    const first = units.flatMap((unit) => [false, true].map((skip) => bits(forward.solve(program(one, unit, skip)))));
    const backward = [...units].reverse().flatMap((unit) => [true, false].map((skip) => bits(new Simplex().solve(program(two, unit, skip)))));
    expect(backward.reverse()).toEqual(first);
  });
});

describe("a technology of many variables", () => {
  it.each([40, 64, 65, 90])("has its frame, of %i rows", (rows) => {
    const random = seeded(12);
    const units = Array.from({ length: 150 }, () => {
      const [size, waste] = [10 + 90 * random(), 1 + 3 * random()];
      return Array.from({ length: rows }, (_, r) => Math.round(100 * size * (r < rows / 2 ? waste : 1) * (1 + 0.2 * random())) / 100);
    });
    const data = { rows: units, inputs: rows / 2 };
    const { frame } = blockOf(data, "crs", true);
    expect(frame!.count).toBeLessThan(60);
    const solutions = compare(data, "crs", spread(150, 6));
    expect(byFrame(solutions)).toBe(6);
  });
});
