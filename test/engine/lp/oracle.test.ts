import { beforeAll, describe, expect, it } from "vitest";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import type { Solution } from "../../../src/engine/lp/solution.ts";
import { Highs } from "../../oracle/highs.ts";
import { farkasOf, proofOf } from "../../oracle/proof.ts";
import { randomPrograms, shapes, type RandomProgram, type Shape } from "./random-programs.ts";

interface Solved extends RandomProgram {
  readonly ours: Solution;
  readonly theirs: Solution;
}

describe("2,000 seeded random and degenerate programs", () => {
  const solved: Solved[] = [];
  const of = (shape: Shape) => solved.filter((one) => one.shape === shape);

  beforeAll(() => {
    const [simplex, highs] = [new Simplex(), new Highs()];
    for (const one of randomPrograms(2000)) solved.push({ ...one, ours: simplex.solve(one.program), theirs: highs.solve(one.program) });
  }, 120_000);

  it("are 2,000, of every shape, with and without an optimum, and up to 1,500 reference units", () => {
    expect(solved).toHaveLength(2000);
    for (const shape of shapes) expect(of(shape).length).toBeGreaterThanOrEqual(250);
    for (const status of ["optimal", "infeasible"]) expect(solved.filter(({ ours }) => ours.status === status).length).toBeGreaterThan(200);
    expect(solved.filter(({ program }) => program.block.columns > 512).length).toBeGreaterThan(20);
    expect(solved.some(({ theirs }) => theirs.status === "unbounded")).toBe(true);
  });

  it.each(shapes)("end as HiGHS ends them: %s", (shape) => {
    expect(of(shape).map(({ name, ours }) => `${name}: ${ours.status}`)).toEqual(of(shape).map(({ name, theirs }) => `${name}: ${theirs.status}`));
  });

  it.each(shapes)("have the objective that HiGHS finds, at 1e-8: %s", (shape) => {
    for (const { name, ours, theirs } of of(shape)) {
      if (theirs.status !== "optimal") continue;
      expect(Math.abs(ours.objective - theirs.objective) / Math.max(1, Math.abs(theirs.objective)), name).toBeLessThan(1e-8);
    }
  });

  it.each(shapes)("prove their optimum on the program as written: rows, bounds, reduced costs and gap: %s", (shape) => {
    // Columns a millionth apart cost some six digits; there the solver's own limit of acceptance is what holds.
    const limit = shape === "near ties" ? 1e-9 : 1e-10;
    for (const { name, program, ours } of of(shape)) {
      if (ours.status !== "optimal") continue;
      const { residual, bounds, dual, gap } = proofOf(program, ours);
      expect(Math.max(residual, bounds, dual, gap), name).toBeLessThan(limit);
      expect(ours.intensities.length, name).toBeLessThanOrEqual(program.rows);
    }
  });

  it.each(shapes)("prove infeasibility with multipliers that no point can satisfy: %s", (shape) => {
    for (const { name, program, ours } of of(shape)) {
      if (ours.status !== "infeasible") continue;
      const { margin, violation } = farkasOf(program, ours.duals);
      expect(margin, name).toBeGreaterThan(1e-6);
      expect(violation, name).toBeLessThan(1e-9);
    }
  });

  it("carry a certificate no worse than 1e-9 wherever they end optimal", () => {
    for (const { name, ours } of solved) {
      if (ours.status !== "optimal") continue;
      expect(Math.max(ours.certificate.primal, ours.certificate.dual, ours.certificate.gap), name).toBeLessThan(1e-9);
    }
  });

  it("are solved to the same bits a second time", () => {
    const simplex = new Simplex();
    for (const { name, program, ours } of solved.slice(0, 200)) expect({ ...simplex.solve(program), basis: ours.basis }, name).toEqual(ours);
  });
});
