import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import type { Program } from "../../../src/engine/lp/program.ts";
import type { Scope } from "../../../src/engine/lp/iteration.ts";
import type { Solution } from "../../../src/engine/lp/solution.ts";
import { Kernel } from "../../../src/engine/lp/wasm/kernel.ts";
import { compiledKernel, target } from "../../../tools/build-kernel.mjs";
import { anyProgram } from "../../soak/any-program.ts";
import { framedPrograms } from "../../soak/framed-programs.ts";
import { randomPrograms, shapes } from "./random-programs.ts";

const kernel = Kernel.shared();

/** A solution with its basis, every bit of it. */
function bits({ basis, ...solution }: Solution) {
  return { ...solution, basis: basis ? basis() : null };
}

/** The programs that the kernel settled, after each was compared with the reference. */
function compared(programs: Iterable<{ name: string; program: Program }>, scope: Scope): number {
  let settled = 0;
  const watched = {
    attempt: (...given: Parameters<Kernel["attempt"]>) => {
      const certificate = kernel!.attempt(...given);
      if (certificate !== null) settled++;
      return certificate;
    },
  } as Kernel;
  const fast = new Simplex(scope, watched);
  const reference = new Simplex(scope, null);
  for (const { name, program } of programs) expect(bits(fast.solve(program)), name).toEqual(bits(reference.solve(program)));
  return settled;
}

describe("the kernel", () => {
  it("is compiled from its sources", () => {
    expect(readFileSync(target, "utf8")).toBe(compiledKernel());
  });

  it("solves programs of no model as the reference does, to the last bit", () => {
    const programs = Array.from({ length: 3000 }, (_, seed) => anyProgram(seed));
    expect(compared(programs, "block")).toBeGreaterThan(2000);
    expect(compared(programs.slice(0, 500), "pool")).toBeGreaterThan(300);
  });

  it("solves programs of the SBM family as the reference does, to the last bit", () => {
    const programs = Array.from({ length: 60 }, (_, seed) => [...randomPrograms(4, [shapes[seed % shapes.length]], seed)]).flat();
    expect(compared(programs, "block")).toBeGreaterThan(200);
  });

  it("solves programs whose frame is known as the reference does, to the last bit", () => {
    const programs = Array.from({ length: 60 }, (_, seed) => [...framedPrograms(seed)]).flat();
    expect(compared(programs, "block")).toBeGreaterThan(200);
  });
});
