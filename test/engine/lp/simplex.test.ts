import { describe, expect, it } from "vitest";
import { Block } from "../../../src/engine/lp/block.ts";
import { Program, type Bounds } from "../../../src/engine/lp/program.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import type { LpSolver } from "../../../src/engine/lp/solution.ts";
import { Highs } from "../../oracle/highs.ts";
import { farkasOf, proofOf } from "../../oracle/proof.ts";

/** Two units with one input and one output: (2, 1) and (3, 3). */
const technology = () => new Block(2, 2, Float64Array.of(2, 3, 1, 3));

/** min cost · z over one variable in a row of its own, `z + λ-free`: only the bounds decide. */
function single(cost: number, bounds: Bounds, rhs = 10) {
  const program = new Program(new Block(1, 1, Float64Array.of(1)));
  program.rhs[0] = 1;
  program.column(0, [[0, 1]]);
  const row = program.row(rhs);
  const z = program.column(cost, [[row, 1]], bounds);
  program.free(0, [[row, 1]]);
  return { program, z };
}

describe.each<LpSolver>([new Simplex(), new Highs()])("the solver port, by $name", (solver) => {
  it("finds the least input for an output with a technology of two units", () => {
    const program = new Program(technology());
    program.rhs[1] = 6;
    const theta = program.column(1, [[0, -1]]);
    program.column(0, [[0, 1]]);
    program.column(0, [[1, -1]]);
    const solution = solver.solve(program);
    expect(solution.status).toBe("optimal");
    expect(solution.objective).toBeCloseTo(6, 12);
    expect(solution.own[theta]).toBeCloseTo(6, 12);
    expect(solution.intensities).toHaveLength(1);
    expect(solution.intensities[0].column).toBe(1);
    expect(solution.intensities[0].value).toBeCloseTo(2, 12);
  });

  it("says by its duals how the objective follows the right-hand side", () => {
    const build = (output: number) => {
      const program = new Program(technology());
      program.rhs[1] = output;
      program.column(1, [[0, -1]]);
      program.column(0, [[0, 1]]);
      program.column(0, [[1, -1]]);
      return solver.solve(program);
    };
    expect(build(6).duals[1]).toBeCloseTo(build(7).objective - build(6).objective, 10);
  });

  it("passes over the column that is left out", () => {
    const program = new Program(technology(), 1);
    program.rhs[1] = 6;
    program.column(1, [[0, -1]]);
    program.column(0, [[0, 1]]);
    program.column(0, [[1, -1]]);
    const solution = solver.solve(program);
    expect(solution.objective).toBeCloseTo(12, 12);
    expect(solution.intensities.map(({ column }) => column)).toEqual([0]);
  });

  it.each([
    { name: "at its lower bound", cost: 1, bounds: { lower: 2 }, value: 2 },
    { name: "at a negative lower bound", cost: 1, bounds: { lower: -7, upper: 3 }, value: -7 },
    { name: "at its upper bound", cost: -1, bounds: { upper: 3 }, value: 3 },
    { name: "at its upper bound above a shifted lower one", cost: -1, bounds: { lower: 1, upper: 3 }, value: 3 },
    { name: "at the upper bound that is its only one", cost: -2, bounds: { lower: -Infinity, upper: -4 }, value: -4 },
    { name: "where both bounds meet", cost: 1, bounds: { lower: 5, upper: 5 }, value: 5 },
  ])("leaves a variable $name", ({ cost, bounds, value }) => {
    const { program, z } = single(cost, bounds);
    const solution = solver.solve(program);
    expect(solution.status).toBe("optimal");
    expect(solution.own[z]).toBeCloseTo(value, 12);
    expect(solution.objective).toBeCloseTo(cost * value, 12);
  });

  it("lets a free variable be negative", () => {
    const program = new Program(technology());
    program.rhs[0] = 2;
    program.rhs[1] = 1;
    program.column(0, [[0, 1]]);
    program.column(0, [[1, -1]]);
    const row = program.row(-5);
    const z = program.free(1, [[row, 1]]);
    const solution = solver.solve(program);
    expect(solution.own[z]).toBeCloseTo(-5, 12);
    expect(solution.objective).toBeCloseTo(-5, 12);
  });

  it("meets a negative right-hand side and redundant rows", () => {
    const program = new Program(technology());
    program.rhs[1] = 3;
    program.column(1, [[0, -1]]);
    program.column(0, [[1, -1]]);
    const [a, b] = [program.row(-4), program.row(-8)];
    const z = program.column(1, [
      [a, -1],
      [b, -2],
    ]);
    const solution = solver.solve(program);
    expect(solution.status).toBe("optimal");
    expect(solution.own[z]).toBeCloseTo(4, 12);
    expect(solution.objective).toBeCloseTo(3 + 4, 12);
  });

  it("says infeasible where the technology cannot reach an output", () => {
    expect(solver.solve(unreachable()).status).toBe("infeasible");
  });

  it("says infeasible where two rows contradict each other", () => {
    const program = new Program(technology());
    program.column(0, [[0, -1]]);
    program.column(0, [[1, -1]]);
    const [a, b] = [program.row(1), program.row(2)];
    program.free(0, [
      [a, 1],
      [b, 1],
    ]);
    expect(solver.solve(program).status).toBe("infeasible");
  });

  it("says unbounded where the objective falls without end", () => {
    const program = new Program(new Block(1, 1, Float64Array.of(1)));
    program.rhs[0] = 1;
    program.column(-1, [[0, -1]]);
    expect(solver.solve(program).status).toBe("unbounded");
  });
});

/** An output of 4 from at most 3 of an input of which each unit of output takes one. */
function unreachable(): Program {
  const program = new Program(technology());
  program.rhs[0] = 3;
  program.rhs[1] = 4;
  program.column(0, [[0, 1]]);
  program.column(0, [[1, -1]]);
  return program;
}

describe("the simplex", () => {
  it("proves infeasibility by multipliers that no point can satisfy", () => {
    const program = unreachable();
    const { duals } = new Simplex().solve(program);
    const { margin, violation } = farkasOf(program, duals);
    expect(margin).toBeGreaterThan(0.1);
    expect(violation).toBeLessThan(1e-12);
  });

  it("gives no objective and no intensities where there is no optimum", () => {
    const solution = new Simplex().solve(unreachable());
    expect(solution.objective).toBeNaN();
    expect(solution.intensities).toEqual([]);
  });

  it("reaches the same optimum from a start basis as without one", () => {
    const build = (start: readonly number[] | null) => {
      const program = new Program(technology());
      program.rhs[0] = 2;
      program.rhs[1] = 1;
      const excess = program.column(-1 / 2, [[0, 1]]);
      program.column(0, [[1, -1]]);
      program.start = start ? [~0, excess, ...start] : null;
      return new Simplex().solve(program);
    };
    const [from, without] = [build([]), build(null)];
    expect(from.status).toBe("optimal");
    expect(from.objective).toBeCloseTo(without.objective, 14);
    expect(from.objective).toBeCloseTo(-0.5, 14);
  });

  it("does not trust a start basis that is singular or breaks a bound", () => {
    const program = new Program(technology());
    program.rhs[1] = 6;
    program.column(1, [[0, -1]]);
    program.column(0, [[0, 1]]);
    program.column(0, [[1, -1]]);
    for (const start of [
      [0, 1],
      [1, 2],
      [2, 2],
    ]) {
      program.start = start;
      const solution = new Simplex().solve(program);
      expect(solution.status).toBe("optimal");
      expect(solution.objective).toBeCloseTo(6, 12);
    }
  });

  it("solves Beale's program, on which the textbook rule cycles", () => {
    const program = new Program(new Block(1, 1, Float64Array.of(1)));
    program.column(0, [[0, 1]]);
    const [a, b, c] = [program.row(0), program.row(0), program.row(1)];
    const column = (cost: number, ...values: number[]) =>
      program.column(
        cost,
        [a, b, c].map((row, k) => [row, values[k]] as const),
      );
    column(-0.75, 0.25, 0.5, 0);
    column(150, -60, -90, 0);
    column(-0.02, -0.04, -0.02, 1);
    column(6, 9, 3, 0);
    for (const row of [a, b, c]) program.column(0, [[row, 1]]);
    const solution = new Simplex().solve(program);
    expect(solution.objective).toBeCloseTo(-0.05, 12);
    expect(proofOf(program, solution).gap).toBeLessThan(1e-12);
  });

  it("keeps the same scores when a variable is counted in another unit, nine orders of magnitude apart", () => {
    const build = (unit: number) => {
      const program = new Program(new Block(2, 3, Float64Array.of(2 * unit, 3 * unit, 5 * unit, 1, 3, 4)));
      program.rhs[0] = 5 * unit;
      program.rhs[1] = 4;
      program.column(-1, [[0, 5 * unit]]);
      program.column(-1, [[1, -4]]);
      return new Simplex().solve(program);
    };
    for (const unit of [1e-3, 7, 1e9]) expect(build(unit).objective).toBeCloseTo(build(1).objective, 12);
  });
});
