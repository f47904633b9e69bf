import { Block } from "../../src/engine/lp/block.ts";
import { Program } from "../../src/engine/lp/program.ts";

/** A small program whose answer is known by hand. */
export interface ExactProgram {
  readonly name: string;
  readonly program: Program;
  /** The optimum, or how the program ends without one. */
  readonly answer: number | "infeasible" | "unbounded";
}

/** `min cost·x` over rows `[coefficients, relation, right-hand side]`; x ≥ 0 unless bounded otherwise. */
function from(
  cost: readonly number[],
  rows: readonly (readonly [readonly number[], "≤" | "=" | "≥", number])[],
  bounds: Readonly<Record<number, readonly [number, number]>> = {},
) {
  // The technology's only unit produces nothing: the program is its own columns.
  const program = new Program(new Block(rows.length, 1, new Float64Array(rows.length)));
  rows.forEach(([, , rhs], r) => (program.rhs[r] = rhs));
  cost.forEach((value, k) => {
    const [lower, upper] = bounds[k] ?? [0, Infinity];
    const entries = rows.flatMap(([row], r) => (row[k] === 0 ? [] : [[r, row[k]] as const]));
    program.column(value, entries, { lower, upper });
  });
  rows.forEach(([, relation], r) => relation !== "=" && program.column(0, [[r, relation === "≤" ? 1 : -1]]));
  return program;
}

/** Least input θ·x_o of a unit (x, y) under constant returns to scale. */
function radial(units: readonly (readonly [x: number, y: number])[], x: number, y: number) {
  const block = new Block(2, units.length, Float64Array.from([...units.map(([input]) => input), ...units.map(([, output]) => output)]));
  const program = new Program(block);
  program.rhs[1] = y;
  program.column(1, [[0, -x]]);
  program.column(0, [[0, 1]]);
  program.column(0, [[1, -1]]);
  return program;
}

/** Klee & Minty (1972): the simplex by largest coefficient visits every corner of a cube of this many dimensions. */
function kleeMinty(size: number) {
  const cost = Array.from({ length: size }, (_, k) => -(2 ** (size - 1 - k)));
  const rows = Array.from({ length: size }, (_, r) => {
    const row = Array.from({ length: size }, (_, k) => (k < r ? 2 ** (r - k + 1) : k === r ? 1 : 0));
    return [row, "≤", 5 ** (r + 1)] as const;
  });
  return from(cost, rows);
}

export const exactPrograms: readonly ExactProgram[] = [
  {
    name: "feasible",
    program: from(
      [1, 1],
      [
        [[1, 2], "≥", 4],
        [[3, 1], "≥", 6],
      ],
    ),
    answer: 14 / 5,
  },
  {
    name: "feasible, a technology of two units",
    program: radial(
      [
        [2, 1],
        [3, 3],
      ],
      10,
      6,
    ),
    answer: 3 / 5,
  },
  {
    name: "infeasible: two rows contradict each other",
    program: from(
      [1, 1],
      [
        [[1, 1], "≤", 1],
        [[1, 1], "≥", 2],
      ],
    ),
    answer: "infeasible",
  },
  {
    name: "infeasible: no output where some is wanted",
    program: radial(
      [
        [2, 0],
        [3, 0],
      ],
      1,
      1,
    ),
    answer: "infeasible",
  },
  { name: "infeasible: bounds", program: from([1], [[[1], "=", 5]], { 0: [0, 4] }), answer: "infeasible" },
  { name: "unbounded", program: from([-1, 0], [[[1, -1], "≤", 1]]), answer: "unbounded" },
  { name: "unbounded: a free variable", program: from([1, 0], [[[1, 1], "=", 1]], { 0: [-Infinity, Infinity] }), answer: "unbounded" },
  {
    name: "degenerate: three rows through one corner",
    program: from(
      [-1, -1],
      [
        [[1, 0], "≤", 1],
        [[0, 1], "≤", 1],
        [[1, 1], "≤", 2],
        [[2, 1], "≤", 3],
      ],
    ),
    answer: -2,
  },
  {
    name: "degenerate: a right-hand side of zeros",
    program: from(
      [1, -2],
      [
        [[1, -1], "≥", 0],
        [[1, -3], "≤", 0],
        [[1, 0], "≤", 3],
      ],
    ),
    answer: -3,
  },
  {
    name: "cycling: Beale (1955)",
    program: from(
      [-3 / 4, 150, -1 / 50, 6],
      [
        [[1 / 4, -60, -1 / 25, 9], "≤", 0],
        [[1 / 2, -90, -1 / 50, 3], "≤", 0],
        [[0, 0, 1, 0], "≤", 1],
      ],
    ),
    answer: -1 / 20,
  },
  {
    name: "cycling: Chvátal (1983), p. 31",
    program: from(
      [-10, 57, 9, 24],
      [
        [[0.5, -5.5, -2.5, 9], "≤", 0],
        [[0.5, -1.5, -0.5, 1], "≤", 0],
        [[1, 0, 0, 0], "≤", 1],
      ],
    ),
    answer: -1,
  },
  { name: "long: Klee & Minty (1972), 6 dimensions", program: kleeMinty(6), answer: -(5 ** 6) },
  {
    name: "equality: a row twice",
    program: from(
      [2, 3],
      [
        [[1, 1], "=", 4],
        [[1, 1], "=", 4],
        [[1, -1], "=", 2],
      ],
    ),
    answer: 9,
  },
  { name: "equality: negative right-hand side", program: from([1, 1], [[[-1, -2], "=", -6]]), answer: 3 },
  { name: "bounds: an upper one binds", program: from([-3, -1], [[[1, 1], "≤", 10]], { 0: [0, 4] }), answer: -18 },
  { name: "bounds: a lower one binds", program: from([3, 1], [[[1, 1], "≥", 10]], { 0: [2, Infinity] }), answer: 14 },
  { name: "bounds: below zero", program: from([1, 1], [[[1, 1], "≥", -10]], { 0: [-3, 5], 1: [-4, 5] }), answer: -7 },
  { name: "bounds: a variable that is fixed", program: from([1, 1], [[[1, 1], "≥", 10]], { 0: [4, 4] }), answer: 10 },
  {
    name: "free: an optimum below zero",
    program: from(
      [1, 0],
      [
        [[1, 1], "≥", -5],
        [[0, 1], "≤", 3],
      ],
      { 0: [-Infinity, Infinity] },
    ),
    answer: -8,
  },
  {
    name: "badly scaled: 1e-6 to 1e9",
    program: from(
      [1e6, 1e-4],
      [
        [[1e9, 1e-6], "≥", 1e3],
        [[1e3, 1e-6], "≥", 2e-3],
      ],
    ),
    answer: 0.2 + (9e5 * 999.998) / 999999000,
  },
  {
    name: "badly scaled: a unit of 1e12 beside one of 1e-6",
    program: radial(
      [
        [1e12, 2e12],
        [1e-6, 3e-6],
      ],
      1e12,
      3e12,
    ),
    answer: 1,
  },
  {
    name: "a technology with a tie",
    program: radial(
      [
        [2, 4],
        [3, 6],
        [4, 8],
        [5, 9],
      ],
      5,
      9,
    ),
    answer: 9 / 10,
  },
];
