import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import { Block } from "../../../src/engine/lp/block.ts";
import { Program } from "../../../src/engine/lp/program.ts";
import type { Scope } from "../../../src/engine/lp/position.ts";
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
    solve: (...given: Parameters<Kernel["solve"]>) => {
      const solution = kernel!.solve(...given);
      if (solution !== null) settled++;
      return solution;
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

  /** Two reference units, input and output, and own columns as many as asked for. */
  function small(own: number, coefficients: (k: number) => readonly (readonly [number, number])[]): Program {
    const program = new Program(new Block(2, 2, Float64Array.of(2, 4, 1, 3)));
    program.rhs[0] = 3;
    program.rhs[1] = 2;
    for (let k = 0; k < own; k++) program.column(k === 0 ? 1 : 0, coefficients(k));
    return program;
  }
  const input = (k: number) => [[0, k + 1] as const];

  it("leaves to the reference what it has no room or no scale for", () => {
    const inPieces = small(2, (k) => (k === 0 ? Array.from({ length: 40 }, () => [0, 0.025] as const) : [[1, -1]]));
    const tiny = small(2, (k) => (k === 0 ? [[0, 1]] : [[1, -1e-310]]));
    expect(compared([{ name: "a row in forty pieces", program: inPieces }], "block")).toBe(0);
    expect(compared([{ name: "a number below 2^-1022", program: tiny }], "block")).toBe(0);
  });

  it("solves programs of more shapes than its memory holds at once", () => {
    const shapes = Array.from({ length: 240 }, (_, k) => ({ name: `${k + 1} own columns`, program: small(k + 1, input) }));
    expect(compared([...shapes, ...shapes], "block")).toBeGreaterThan(400);
  });
});
