import { describe, expect, it } from "vitest";
import { ProvingSolver } from "../../../../../src/engine/exact/proving-solver.ts";
import { quotient } from "../../../../../src/engine/exact/integer.ts";
import { solveFromNothing } from "../../../../../src/engine/exact/proof.ts";
import { Block } from "../../../../../src/engine/lp/block.ts";
import { Program } from "../../../../../src/engine/lp/program.ts";
import { Simplex } from "../../../../../src/engine/lp/simplex.ts";
import { sbm } from "../../../../../src/engine/models/slacks/sbm.ts";
import { Technology } from "../../../../../src/engine/technology/technology.ts";
import { anyProgram } from "../../../../soak/any-program.ts";

/** Units (2, 1) and (3, 3); at most 3 of the input for an output of 4. */
function unreachable(output = 4): Program {
  const program = new Program(new Block(2, 2, Float64Array.of(2, 3, 1, 3)));
  program.rhs[0] = 3;
  program.rhs[1] = output;
  program.column(0, [[0, 1]]);
  program.column(0, [[1, -1]]);
  return program;
}

/** λ + s = 1 and z − w = 0 with cost −1 on z: z and w rise together. */
function endless(lean = 0): Program {
  const program = new Program(new Block(1, 1, Float64Array.of(1)));
  program.rhs[0] = 1;
  program.column(0, [[0, 1]]);
  const row = program.row();
  program.column(-1, [[row, 1]]);
  program.column(1 - lean, [[row, -1]]);
  return program;
}

/** A block whose second row is empty; the program's own entries there are `size`, and z of cost 1 must be 3. */
function emptyRow(size: number): Program {
  const program = new Program(new Block(2, 2, Float64Array.of(2, 3, 0, 0)));
  program.rhs[0] = 6;
  program.rhs[1] = 3 * size;
  program.column(0, [[0, 1]]);
  program.column(1, [
    [0, 1],
    [1, size],
  ]);
  program.column(2, [[1, size]]);
  return program;
}

describe("the certificate", () => {
  it("of an infeasible program is its Farkas ray's", () => {
    const { status, certificate } = new Simplex().solve(unreachable());
    expect(status).toBe("infeasible");
    expect(certificate.primal).toBe(0);
    expect(certificate.gap).toBe(0);
    expect(certificate.dual).toBeLessThan(1e-14);
  });

  it("of an infeasible program is worse, the less is missing", () => {
    const hardly = new Simplex().solve(unreachable(3 + 1e-7));
    expect(hardly.status).toBe("infeasible");
    expect(new ProvingSolver(new Simplex(), "always").solve(unreachable(3 + 1e-7)).certificate.proven).toBe(true);
    expect(new Simplex().solve(unreachable(3)).status).toBe("optimal");
  });

  it("of an unbounded program is a feasible point's and a ray's, and exact arithmetic proves it", () => {
    const { status, certificate } = new Simplex().solve(endless(0.25));
    expect(status).toBe("unbounded");
    expect(Math.max(certificate.primal, certificate.dual)).toBeLessThan(1e-14);
    const proven = new ProvingSolver(new Simplex(), "always").solve(endless(0.25));
    expect([proven.status, proven.certificate.proven]).toEqual(["unbounded", true]);
  });

  it("is not fooled by a cost that falls by less than its own rounding", () => {
    expect(new ProvingSolver(new Simplex(), "when in doubt").solve(endless(0)).status).toBe("optimal");
    expect(new ProvingSolver(new Simplex(), "when in doubt").solve(endless(-1e-14)).status).toBe("optimal");
  });

  it.each([1, 1e-8, 1e-12, 1e9])("counts a variable that no reference unit has in its own unit, %s", (size) => {
    const solution = new ProvingSolver(new Simplex(), "when in doubt").solve(emptyRow(size));
    expect(solution.objective).toBeCloseTo(3, 12);
    expect(solution.own[1]).toBeCloseTo(3, 12);
  });

  // Programs whose basis was the optimum, and whose objective was off by 1e-8: a row in which their own numbers are tiny
  // beside the technology's weighs much in the objective, where a residual of 1e-16 is none to speak of.
  it("counts a residual by what it changes in the objective", () => {
    let compared = 0;
    for (const seed of [2215, 16228, 18749, ...Array.from({ length: 60 }, (_, k) => k + 1)]) {
      const { name, program } = anyProgram(seed);
      const solution = new ProvingSolver(new Simplex(), "when in doubt").solve(program);
      if (program.block.columns > 100 || solution.status !== "optimal") continue;
      const proof = solveFromNothing(program);
      if (proof?.verdict !== "optimal") continue;
      const exact = quotient(proof.objective.numerator, proof.objective.denominator);
      expect(Math.abs(solution.objective - exact) / Math.max(1, Math.abs(exact)), name).toBeLessThan(1e-9);
      compared++;
    }
    expect(compared).toBeGreaterThan(35);
  });
});

describe("duals of a program that exact arithmetic solved", () => {
  it("are those of the exact basis", () => {
    const program = new Program(new Block(2, 2, Float64Array.of(2, 3, 1, 3)));
    program.rhs[1] = 6;
    program.column(1, [[0, -1]]);
    program.column(0, [[0, 1]]);
    program.column(0, [[1, -1]]);
    const gaveUp = {
      name: "gives up",
      solve: (given: Program) => ({ ...new Simplex().solve(given), status: "stopped" as const, basis: null, duals: [0, 0] }),
    };
    const { duals } = new ProvingSolver(gaveUp, "when in doubt").solve(program);
    expect(Array.from(duals)).toEqual(Array.from(new Simplex().solve(program).duals));
    expect(duals[1]).toBeCloseTo(1, 14);
  });
});

describe("an SBM whose outputs can grow for ever", () => {
  const data = {
    dmus: ["free", "ordinary"],
    inputs: [{ name: "x", values: Float64Array.of(0, 2) }],
    outputs: [{ name: "y", values: Float64Array.of(1, 3) }],
    undesirables: [],
    unscored: [0],
  };
  it("has the score 0, which no projection attains", () => {
    const technology = new Technology(data, Int32Array.of(0, 1));
    const unit = { row: 1, x: [2], y: [3], b: [] };
    const outcome = sbm.evaluate(unit, technology, { rts: "crs", orientation: "output", zeros: "none" }, new ProvingSolver(new Simplex(), "always"));
    expect(outcome).toMatchObject({ status: "inefficient", score: 0, slacks: null, targets: null, peers: [] });
    expect(outcome.certificates[0].proven).toBe(true);
  });
});
