import { describe, expect, it } from "vitest";
import { quotient } from "../../../src/engine/exact/integer.ts";
import { solveFromNothing } from "../../../src/engine/exact/proof.ts";
import { Block } from "../../../src/engine/lp/block.ts";
import { Program } from "../../../src/engine/lp/program.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";

const block = new Block(2, 3, Float64Array.of(1, 2, 3, 1000, 5000, 250));

describe("a program", () => {
  it("starts with the rows of its block and a right-hand side of zeros", () => {
    const program = new Program(block);
    expect(program.rows).toBe(2);
    expect(program.rhs).toEqual([0, 0]);
    expect(program.skip).toBe(-1);
  });

  it("numbers its own rows after the block's and its own columns from 0", () => {
    const program = new Program(block);
    expect(program.row(7)).toBe(2);
    expect(program.row()).toBe(3);
    expect(program.rhs).toEqual([0, 0, 7, 0]);
    expect(program.column(1, [[0, 1]])).toBe(0);
    expect(program.free(2, [[2, 1]])).toBe(1);
  });

  it("bounds a column below by 0 and above by nothing unless it is told otherwise", () => {
    const program = new Program(block);
    program.column(1, []);
    program.column(1, [], { lower: -2, upper: 3 });
    program.free(1, []);
    expect(program.columns.map(({ lower, upper }) => [lower, upper])).toEqual([
      [0, Infinity],
      [-2, 3],
      [-Infinity, Infinity],
    ]);
  });

  it("does not write into the arrays of another program", () => {
    const [a, b] = [new Program(block), new Program(block)];
    a.rhs[0] = 5;
    a.row(1);
    expect(b.rhs).toEqual([0, 0]);
  });
});

describe("a program as it is solved", () => {
  /** Every kind of variable: ≥ 0, shifted, boxed, mirrored, free. */
  function everyKind(scale = 1): Program {
    const program = new Program(
      new Block(
        2,
        3,
        Float64Array.of(1, 2, 3, 1000, 5000, 250).map((value, k) => (k < 3 ? value * scale : value)),
      ),
      1,
    );
    program.rhs[0] = 16 * scale;
    program.rhs[1] = 48_000;
    program.row(1);
    program.column(3, [
      [0, scale],
      [1, 4096],
    ]);
    program.column(1, [[1, 2000]], { lower: 5 });
    program.column(2, [[2, 3]], { lower: -1, upper: 2 });
    program.column(-4, [[0, scale]], { lower: -Infinity, upper: 10 });
    program.free(5, [[2, 1]]);
    return program;
  }

  it.each([1, 2 ** -30, 2 ** 40])("keeps every bound, and has the optimum that exact arithmetic has, a row times %d", (scale) => {
    const program = everyKind(scale);
    const { status, objective, own, intensities, certificate } = new Simplex().solve(program);
    expect(status).toBe("optimal");
    const { numerator, denominator } = solveFromNothing(program)!.objective;
    expect(objective).toBeCloseTo(quotient(numerator, denominator), 10);
    // What was shifted or mirrored comes back in its own unit.
    expect(objective).toBeCloseTo(
      own.reduce((sum, value, k) => sum + value * program.columns[k].cost, 0),
      10,
    );
    program.columns.forEach(({ lower, upper }, k) => {
      expect(own[k]).toBeGreaterThanOrEqual(lower);
      expect(own[k]).toBeLessThanOrEqual(upper);
    });
    expect(own[2]).toBe(2);
    expect(intensities.map(({ column }) => column)).not.toContain(1);
    expect(Math.max(certificate.primal, certificate.dual, certificate.gap)).toBeLessThan(1e-12);
  });

  it("adds up the pieces in which a coefficient is written, however many", () => {
    const written = (pieces: number) => {
      const program = new Program(new Block(2, 2, Float64Array.of(2, 4, 1, 3)));
      [3, 2].forEach((value, r) => (program.rhs[r] = value));
      program.column(
        1,
        Array.from({ length: pieces }, () => [0, 1 / pieces] as const),
      );
      program.column(0, [[1, -1]]);
      return new Simplex().solve(program);
    };
    for (const pieces of [2, 64]) expect(written(pieces)).toMatchObject({ status: "optimal", objective: written(1).objective, own: written(1).own });
  });

  it.each([1e-310, 1e-300, 1e300])("takes numbers of size %d as they are", (size) => {
    const program = new Program(new Block(1, 1, Float64Array.of(1)));
    program.rhs[0] = 2;
    program.column(1, [[0, size]]);
    // λ is free of charge.
    expect(new Simplex().solve(program)).toMatchObject({ status: "optimal", objective: 0, own: [0] });
    const bound = new Program(new Block(1, 1, Float64Array.of(-1)));
    bound.rhs[0] = size;
    bound.column(1, [[0, size]]);
    const { status, own } = new Simplex().solve(bound);
    expect(status).toBe("optimal");
    expect(own[0]).toBeCloseTo(1, 14);
  });
});
