import { expect, it } from "vitest";
import { quotient } from "../../src/engine/exact/integer.ts";
import { solveFromNothing } from "../../src/engine/exact/proof.ts";
import { ProvingSolver } from "../../src/engine/exact/proving-solver.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { Kernel } from "../../src/engine/lp/wasm/kernel.ts";
import { anyProgram } from "./any-program.ts";

// Programs that a soak found: one row's terms are all 1e-8 to 1e-11 of the technology's numbers, so that a violation which is
// most of that row passes for rounding where it is measured against the others.
it.each([54590, 161090, 40115406, 40160441])("a row of tiny terms is met in its own size, or exact arithmetic is asked: seed %i", (seed) => {
  const { program } = anyProgram(seed);
  const proof = solveFromNothing(program)!;
  for (const kernel of [Kernel.ofWebAssembly()!, Kernel.ofScript()]) {
    const { status, objective } = new ProvingSolver(new Simplex("block", kernel), "when in doubt").solve(program);
    expect(status).toBe(proof.verdict);
    if (status === "optimal") expect(objective).toBeCloseTo(quotient(proof.objective.numerator, proof.objective.denominator), 10);
  }
});
