import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import { fractionText } from "../../../src/engine/lp/fraction.ts";
import { decimal, quotient } from "../../../src/engine/exact/integer.ts";
import { seeded } from "../../../src/engine/lp/random.ts";
import { solveExactly } from "../../../src/engine/exact/linear-system.ts";
import { ProvingSolver } from "../../../src/engine/exact/proving-solver.ts";
import { Block } from "../../../src/engine/lp/block.ts";
import { Program } from "../../../src/engine/lp/program.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import type { Solution } from "../../../src/engine/lp/solution.ts";
import { run } from "../../../src/engine/run/run.ts";

const proving = new ProvingSolver(new Simplex(), "always");

const dataset = (inputs: readonly (readonly number[])[], outputs: readonly (readonly number[])[]): Dataset => ({
  dmus: inputs[0].map((_, k) => `U${k + 1}`),
  inputs: inputs.map((values, i) => ({ name: `x${i + 1}`, values: Float64Array.from(values) })),
  outputs: outputs.map((values, r) => ({ name: `y${r + 1}`, values: Float64Array.from(values) })),
  undesirables: [],
  unscored: [],
});
const score = (data: Dataset, model = "super-sbm", options = {}) => run({ model, index: null, options, reference: "period", data }).scores;

describe("exact numbers", () => {
  it("take a double as the shortest decimal that reads back as it", () => {
    expect(decimal(0.1)).toEqual({ digits: 1n, exponent: -1 });
    expect(decimal(-1250)).toEqual({ digits: -125n, exponent: 1 });
    expect(decimal(1e300)).toEqual({ digits: 1n, exponent: 300 });
  });

  it("divide to the nearest double but for the last place", () => {
    for (const [a, b] of [
      [1n, 3n],
      [-22n, 7n],
      [10n ** 40n, 3n],
      [1n, 10n ** 60n],
      [7n ** 200n, 3n ** 300n],
    ] as const) {
      const value = quotient(a, b);
      const logarithm = (n: bigint) => n.toString().length;
      expect(Math.abs(Math.log10(Math.abs(value)) - (logarithm(a < 0n ? -a : a) - logarithm(b)))).toBeLessThan(1.01);
    }
    expect(quotient(1n, 3n)).toBe(1 / 3);
    expect(quotient(-22n, 7n)).toBe(-22 / 7);
  });

  it("solve a system without rounding and refuse a singular one", () => {
    expect(
      solveExactly(
        [
          [2n, 1n],
          [1n, 3n],
        ],
        [3n, 5n],
      ),
    ).toEqual({ numerators: [4n, 7n], denominator: 5n });
    expect(
      solveExactly(
        [
          [0n, 1n],
          [1n, 0n],
        ],
        [2n, 3n],
      ),
    ).toEqual({ numerators: [3n, 2n], denominator: 1n });
    expect(
      solveExactly(
        [
          [1n, 2n],
          [2n, 4n],
        ],
        [1n, 2n],
      ),
    ).toBeNull();
  });

  it("solve systems of many zeros, whichever unknowns stand alone in a row or a column", () => {
    const random = seeded(5);
    const up = (below: number) => Math.floor(random() * below);
    const determinant = (m: readonly (readonly bigint[])[]): bigint =>
      m.length === 0
        ? 1n
        : m[0].reduce((sum, value, c) => sum + (c % 2 === 0 ? value : -value) * determinant(m.slice(1).map((row) => row.filter((_, k) => k !== c))), 0n);
    let [solved, refused] = [0, 0];
    for (let run = 0; run < 3000; run++) {
      const size = up(6);
      const filled = 1 + up(9);
      const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => (up(10) < filled ? BigInt(up(11) - 5) : 0n)));
      const rhs = Array.from({ length: size }, () => (up(3) === 0 ? 0n : BigInt(up(21) - 10)));
      const found = solveExactly(matrix, rhs);
      expect(found === null).toBe(determinant(matrix) === 0n);
      if (found === null) refused++;
      else {
        solved++;
        expect(found.denominator > 0n).toBe(true);
        expect(matrix.map((row) => row.reduce((sum, value, c) => sum + value * found.numerators[c], 0n))).toEqual(
          rhs.map((value) => value * found.denominator),
        );
      }
    }
    expect(Math.min(solved, refused)).toBeGreaterThan(300);
  });
});

describe("a proven score", () => {
  it("carries its fraction in lowest terms", () => {
    // λ + 7z = 1 and λ + w = 0 leave z = 1/7.
    const program = new Program(new Block(2, 1, Float64Array.of(1, 1)));
    program.rhs[0] = 1;
    program.column(2, [[0, 7]]);
    program.column(0, [[1, 1]]);
    const solution = proving.solve(program);
    expect(fractionText(solution.exact!)).toBe("2/7");
    expect(solution.objective).toBe(2 / 7);
    expect(solution.certificate.proven).toBe(true);
  });

  it("tells a unit 1e-12 inside the frontier from one on it", () => {
    const [a, b, c] = score(dataset([[1, 2, 1 + 1e-12]], [[1, 2, 1]]), "sbm");
    expect([a.status, b.status]).toEqual(["efficient", "efficient"]);
    expect(c.status).toBe("inefficient");
    expect(1 - c.score!).toBeGreaterThan(9e-13);
    expect(1 - c.score!).toBeLessThan(1.1e-12);
  });

  it("is 1, not nearly 1, of an efficient unit and of its duplicate", () => {
    const rows = score(
      dataset(
        [
          [2, 3, 5, 2],
          [7, 4, 3, 7],
        ],
        [[1, 1, 1, 1]],
      ),
    );
    expect(rows[0].score).toBe(1);
    expect(rows[3].score).toBe(1);
    expect(rows.map(({ status }) => status)).toEqual(["efficient", "super-efficient", "super-efficient", "efficient"]);
  });

  it("keeps a weakly efficient unit below 1", () => {
    const [, weak] = score(
      dataset(
        [
          [1, 1],
          [1, 1.0000001],
        ],
        [[1, 1]],
      ),
    );
    expect(weak.status).toBe("inefficient");
    expect(weak.score).toBeLessThan(1);
  });

  it("holds an identity between decimal columns exactly, as binary fractions would not", () => {
    // y = 10.3 − x₁ in every unit: no unit can use less input and make less output, so its slacks there are 0.
    const x1 = [1.1, 2.2, 3.3, 4.4, 5.5, 0.7];
    const y = [9.2, 8.1, 7, 5.9, 4.8, 9.6];
    const x2 = [4, 3, 5, 2, 6, 7];
    const result = run({ model: "sbm", index: null, options: { rts: "vrs" }, reference: "period", data: dataset([x1, x2], [y]) });
    expect(result.certificate.proven).toBe(result.certificate.programs);
    expect(result.notes.filter(({ code }) => code === "ill-posed")).toEqual([]);
  });
});

describe("a solver that proves", () => {
  const block = () => new Block(1, 2, Float64Array.of(1, 2));
  const solve = (build: (program: Program) => void): Solution => {
    const program = new Program(block());
    build(program);
    return proving.solve(program);
  };

  it("proves infeasibility", () => {
    const solution = solve((program) => (program.rhs[0] = -1));
    expect(solution.status).toBe("infeasible");
    expect(solution.certificate.proven).toBe(true);
  });

  it("proves that nothing bounds the objective", () => {
    const solution = solve((program) => {
      program.rhs[0] = 1;
      program.column(-1, [[0, -1]]);
    });
    expect(solution.status).toBe("unbounded");
  });

  it("reads bounds, mirrored and free variables as the solver does", () => {
    const program = new Program(new Block(2, 1, Float64Array.of(1, 1)));
    program.rhs[0] = 4;
    program.rhs[1] = 1;
    program.column(1, [[0, 1]], { lower: 0.5, upper: 1.5 });
    program.column(-2, [[0, 1]], { lower: -Infinity, upper: 0.25 });
    program.free(1, [[1, 1]]);
    const exact = proving.solve(program);
    const plain = new Simplex().solve(program);
    expect(exact.status).toBe("optimal");
    expect(exact.objective).toBeCloseTo(plain.objective, 12);
  });

  it("solves from nothing what another solver gave up", () => {
    const gaveUp = { name: "gives up", solve: (program: Program): Solution => ({ ...new Simplex().solve(program), status: "stopped", basis: null }) };
    const program = new Program(block());
    program.rhs[0] = 3;
    program.column(1, [[0, 1]]);
    const solution = new ProvingSolver(gaveUp, "when in doubt").solve(program);
    expect([solution.status, solution.objective]).toEqual(["optimal", 0]);
  });

  it("mends a basis that is not optimal, by exact pivots", () => {
    const simplex = new Simplex();
    const wrong = {
      name: "wrong basis",
      solve: (program: Program): Solution => {
        const right = simplex.solve(program);
        return { ...right, status: "stopped", basis: () => ({ ...right.basis!(), ids: Int32Array.of(2) }) };
      },
    };
    const program = new Program(block());
    program.rhs[0] = 3;
    program.column(1, [[0, 1]]);
    expect(new ProvingSolver(wrong, "always").solve(program).objective).toBe(0);
  });
});
