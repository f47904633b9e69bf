import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Simplex } from "../../../../src/engine/lp/simplex.ts";
import { Block } from "../../../../src/engine/lp/block.ts";
import { Program } from "../../../../src/engine/lp/program.ts";
import { seeded } from "../../../../src/engine/lp/random.ts";
import { NoRoom, type Solution, type SolveStatus } from "../../../../src/engine/lp/solution.ts";
import { Kernel, type Scope } from "../../../../src/engine/lp/wasm/kernel.ts";
import { headOf, kernelFiles } from "../../../../tools/build-kernel.mjs";
import { anyProgram } from "../../../soak/any-program.ts";
import { framedPrograms } from "../../../soak/framed-programs.ts";
import { randomPrograms, shapes } from "../random-programs.ts";

const [compiled, script] = [Kernel.ofWebAssembly()!, Kernel.ofScript()];

/** A solution with its basis, every bit of it. */
function bits({ basis, ...solution }: Solution) {
  return { ...solution, basis: basis ? basis() : null };
}

/** How the programs ended, after each was solved by both. */
function compared(programs: Iterable<{ name: string; program: Program }>, scope: Scope): Readonly<Record<SolveStatus, number>> {
  const ended = { optimal: 0, infeasible: 0, unbounded: 0, stopped: 0 };
  const [one, other] = [new Simplex(scope, compiled), new Simplex(scope, script)];
  for (const { name, program } of programs) {
    const solution = bits(one.solve(program));
    expect(bits(other.solve(program)), name).toEqual(solution);
    ended[solution.status]++;
  }
  return ended;
}

describe("the kernel", () => {
  // Compiling takes half a minute: `npm run kernel -- --check` does it.
  it("is of its sources as they stand, by the compilers that are installed, both times", () => {
    for (const path of kernelFiles) {
      const [head, ...body] = readFileSync(path, "utf8").split(/^/m);
      expect(head, path).toBe(headOf(body.join("")));
    }
  });

  it("gives the same bits in WebAssembly and in JavaScript: programs of no model, however they end", () => {
    const programs = Array.from({ length: 3000 }, (_, seed) => anyProgram(seed));
    const { optimal, infeasible, unbounded, stopped } = compared(programs, "block");
    expect(optimal).toBeGreaterThan(2000);
    expect(infeasible).toBeGreaterThan(300);
    expect(unbounded).toBeGreaterThan(100);
    // Those went through every attempt.
    expect(stopped).toBeGreaterThan(0);
    expect(compared(programs.slice(0, 500), "pool").optimal).toBeGreaterThan(300);
  });

  it("does so of programs of the SBM family, and of those whose frame is known", () => {
    const family = Array.from({ length: 60 }, (_, seed) => [...randomPrograms(4, [shapes[seed % shapes.length]], seed)]).flat();
    expect(compared(family, "block").optimal).toBeGreaterThan(150);
    const framed = Array.from({ length: 60 }, (_, seed) => [...framedPrograms(seed)]).flat();
    expect(compared(framed, "block").optimal).toBeGreaterThan(200);
  });

  it.each([1, 3, 4, 7, 9])("prices %i rows of more columns than it looks at together, but for one", (rows) => {
    const random = seeded(rows);
    const columns = 1301;
    const raw = Float64Array.from({ length: rows * columns }, () => 0.5 + random());
    const program = new Program(new Block(rows, columns, raw), 700);
    for (let r = 0; r < rows; r++) program.rhs[r] = 1 + random();
    // What is missing of each row is paid for, what is beyond is not.
    for (let r = 0; r < rows; r++) program.column(1 + random(), [[r, 1]]);
    for (let r = 0; r < rows; r++) program.column(0, [[r, -1]]);
    const budget = program.row(1);
    program.column(0, [[budget, 1]]);
    program.column(0.3, [
      [0, 1e-3],
      [budget, -1],
    ]);
    expect(compared([{ name: "", program }], "block").optimal).toBe(1);
    const { duals } = new Simplex("block", compiled).solve(program);
    const reduced = (j: number) => -duals.slice(0, rows).reduce((sum, pi, r) => sum + pi * raw[r * columns + j], 0);
    for (let j = 0; j < columns; j++) if (j !== 700) expect(reduced(j)).toBeGreaterThan(-1e-9);
  });

  /** Two reference units, input and output, and own columns as many as asked for. */
  function small(own: number): Program {
    const program = new Program(new Block(2, 2, Float64Array.of(2, 4, 1, 3)));
    program.rhs[0] = 3;
    program.rhs[1] = 2;
    for (let k = 0; k < own; k++) program.column(k === 0 ? 1 : 0, [[0, k + 1]]);
    return program;
  }

  it("solves programs of more shapes than its memory holds at once, and one that wants more than all of it", () => {
    const shapes = Array.from({ length: 240 }, (_, k) => ({ name: `${k + 1} own columns`, program: small(k + 1) }));
    expect(compared([...shapes, ...shapes], "block").optimal).toBeGreaterThan(400);
    const wide = small(1);
    for (let k = 0; k < 300; k++) wide.column(1, [[wide.row(k), 1]]);
    const { optimal } = compared([shapes[3], { name: "three hundred rows", program: wide }, shapes[3]], "block");
    expect(optimal).toBe(3);
    expect(new Simplex("block", compiled).solve(wide).objective).toBeCloseTo((299 * 300) / 2, 9);
  });

  it("says that a technology has no room, and goes on with others", () => {
    const block = new Block(1, 1, Float64Array.of(1));
    // It says that it is larger than any memory.
    Object.defineProperty(block.entries, "byteLength", { value: 2 ** 40 });
    const program = new Program(block);
    for (const kernel of [compiled, script]) {
      expect(() => new Simplex("block", kernel).solve(program)).toThrow(NoRoom);
      expect(new Simplex("block", kernel).solve(small(1)).status).toBe("optimal");
    }
  });
});
