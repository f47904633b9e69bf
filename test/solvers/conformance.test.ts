import { describe, expect, it } from "vitest";
import { quotient } from "../../src/engine/exact/integer.ts";
import { solveFromNothing } from "../../src/engine/exact/proof.ts";
import { ProvingSolver } from "../../src/engine/exact/proving-solver.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { independentSolvers, loadSolver } from "../../src/solvers/independent.ts";
import { exactPrograms } from "./exact-programs.ts";

const solvers = [new Simplex(), new ProvingSolver(new Simplex(), "always"), ...(await Promise.all(independentSolvers.map(loadSolver)))];

it("the answers by hand are those of exact arithmetic", () => {
  for (const { name, program, answer } of exactPrograms) {
    const { verdict, objective } = solveFromNothing(program)!;
    const found = verdict === "optimal" ? quotient(objective.numerator, objective.denominator) : verdict;
    if (typeof answer === "number") expect(found, name).toBeCloseTo(answer, 13);
    else expect(found, name).toBe(answer);
  }
});

/** Programs on which javascript-lp-solver, which rounds the values it returns, is off by more than its eight digits. */
const imprecise = ["badly scaled: 1e-6 to 1e9"];

describe.each(solvers)("$name", (solver) => {
  // javascript-lp-solver rounds what it returns to some eight digits.
  const digits = solver.name === "javascript-lp-solver" ? 6 : 9;

  it.each(exactPrograms)("$name", ({ name, program, answer }) => {
    const { status, objective, certificate } = solver.solve(program);
    expect(status).toBe(typeof answer === "number" ? "optimal" : answer);
    if (typeof answer !== "number") return;
    const difference = Math.abs(objective - answer) / Math.max(1, Math.abs(answer));
    if (solver.name === "javascript-lp-solver" && imprecise.includes(name)) {
      expect(difference).toBeGreaterThan(1e-6);
      expect(difference).toBeLessThan(1e-4);
      return;
    }
    expect(difference).toBeLessThan(10 ** -digits);
    expect(certificate.primal).toBeLessThan(10 ** -digits);
  });
});
