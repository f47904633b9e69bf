import { describe, expect, it } from "vitest";
import { quotient } from "../../../../../src/engine/exact/integer.ts";
import { solveFromNothing } from "../../../../../src/engine/exact/proof.ts";
import { ProvingSolver } from "../../../../../src/engine/exact/proving-solver.ts";
import { Block } from "../../../../../src/engine/lp/block.ts";
import { Program } from "../../../../../src/engine/lp/program.ts";
import { Simplex } from "../../../../../src/engine/lp/simplex.ts";
import type { Solution } from "../../../../../src/engine/lp/solution.ts";
import { Kernel } from "../../../../../src/engine/lp/wasm/kernel.ts";

/** Largest violation of a row of a program, by what a solution hands on, against the largest of the row's terms. */
function missed({ block, columns, rhs }: Program, { own, intensities }: Solution): number {
  const terms = rhs.map((value) => [-value]);
  for (const { column, value } of intensities) for (let r = 0; r < block.rows; r++) terms[r].push(block.raw(r, column) * value);
  columns.forEach(({ entries }, k) => entries.forEach(([row, value]) => terms[row].push(value * own[k])));
  return Math.max(...terms.map((row) => Math.abs(row.reduce((sum, term) => sum + term, 0)) / Math.max(Number.MIN_VALUE, ...row.map(Math.abs))));
}

const solvers = [
  ["in WebAssembly", new Simplex("block", Kernel.ofWebAssembly()!)],
  ["in JavaScript", new Simplex("block", Kernel.ofScript())],
] as const;

/** Rows 0 and 2 want an intensity of 3.74e-11, and agree on it but for the sixteenth digit. */
function tinyRows(): Program {
  const program = new Program(new Block(3, 1, Float64Array.of(3576128071762.108, 21.194222514972356, 0.045332223310099264)));
  program.column(0.8568279764149338, [[1, -159.6181644828122]]);
  [133.8061438776067, -86.73356095995828, 1.6961724727979608e-12].forEach((value, r) => (program.rhs[r] = value));
  return program;
}

/** min θ with λ ≤ θ · 1e-14 beside an output of 1: the whole of θ is a number that passes for rounding. */
function tinyObjective(share: number): Program {
  const program = new Program(new Block(2, 2, Float64Array.of(share, 1, 1, 1)));
  program.rhs[1] = 1;
  program.column(1, [[0, -1]]);
  program.column(0, [[0, 1]]);
  program.column(0, [[1, -1]]);
  program.start = [0, ~1];
  return program;
}

describe.each(solvers)("a row of tiny terms, %s", (_, simplex) => {
  it("is met by what is handed on, the least intensity included, or not called optimal", () => {
    const program = tinyRows();
    const solution = simplex.solve(program);
    expect(solution.status).toBe("optimal");
    expect(solution.intensities).toEqual([{ column: 0, value: expect.closeTo(3.741648542572e-11, 22) as number }]);
    expect(missed(program, solution)).toBeLessThan(1e-14);
  });

  it.each([1e-6, 1e-10, 1e-13, 1e-15, 1e-18, 1e-30])("does not hide a score of %s", (share) => {
    for (const when of ["always", "when in doubt"] as const) {
      const { status, objective } = new ProvingSolver(simplex, when).solve(tinyObjective(share));
      expect(status).toBe("optimal");
      expect(objective / share).toBeCloseTo(1, 9);
    }
  });
});

describe("the optimum of rows that contradict each other in the sixteenth digit", () => {
  it("is said to hang on the last digit: numbers that differ by no more have it", () => {
    expect(solveFromNothing(tinyRows())!.verdict).toBe("infeasible");
    const { status, objective, certificate } = new ProvingSolver(new Simplex(), "always").solve(tinyRows());
    expect([status, certificate.illPosed, certificate.proven]).toEqual(["optimal", true, undefined]);
    expect(objective).toBeCloseTo(0.46558448887, 10);
  });

  it("is not said to hang on it where every number was typed with fewer digits", () => {
    const program = tinyRows();
    program.rhs[2] = 1.7e-12;
    const { status, certificate } = new ProvingSolver(new Simplex(), "always").solve(program);
    expect([status, certificate.proven]).toEqual(["infeasible", true]);
  });
});

/** max z with z ≤ the distance of two numbers of so many digits that differ by 1 in the last. */
function cancelling(digits: number): Program {
  const large = 5 * 10 ** (digits - 1);
  const program = new Program(new Block(2, 2, Float64Array.of(large + 2, large + 1, 1, 1)));
  program.rhs[0] = large + 1;
  program.rhs[1] = 1;
  program.free(-1, [
    [0, -1],
    [1, 1 / 4],
  ]);
  program.column(0, [[1, 1]]);
  return program;
}

describe("whole numbers of many digits", () => {
  it.each([6, 10, 12, 15])("of %i digits are the numbers that they are, with a proof and in doubt", (digits) => {
    const exact = solveFromNothing(cancelling(digits))!;
    const right = quotient(exact.objective.numerator, exact.objective.denominator);
    expect(right).not.toBe(0);
    for (const when of ["always", "when in doubt"] as const) {
      const { objective, certificate } = new ProvingSolver(new Simplex(), when).solve(cancelling(digits));
      expect(objective).toBeCloseTo(right, 9);
      expect(certificate.illPosed).toBeUndefined();
    }
  });
});

describe("an unbounded objective", () => {
  it.each([Kernel.ofWebAssembly()!, Kernel.ofScript()])("is none where a variable falls, however slowly", (kernel) => {
    // z rises until λ, which falls by 1e-14 with it, is used up.
    const program = new Program(new Block(2, 1, Float64Array.of(1, 1e-6)));
    program.rhs[0] = 1;
    program.rhs[1] = 1e-6;
    program.column(-1, [[0, 1e-14]]);
    program.column(0, [[1, 1]]);
    const { status, objective } = new ProvingSolver(new Simplex("block", kernel), "when in doubt").solve(program);
    expect(status).toBe("optimal");
    expect(objective / -1e14).toBeCloseTo(1, 9);
  });
});
