import { describe, expect, it } from "vitest";
import { Block } from "../../../src/engine/lp/block.ts";
import { Program } from "../../../src/engine/lp/program.ts";
import { ScaledProgram } from "../../../src/engine/lp/scaled-program.ts";

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

describe("a scaled program", () => {
  /** Every kind of variable: ≥ 0, shifted, boxed, mirrored, free. */
  function scaled() {
    const program = new Program(block, 1);
    program.rhs[0] = 6;
    program.rhs[1] = 48_000;
    program.row(12);
    program.column(3, [
      [0, 1],
      [1, 4096],
    ]);
    program.column(1, [[1, 2000]], { lower: 5 });
    program.column(2, [[2, 3]], { lower: -1, upper: 2 });
    program.column(4, [[0, 1]], { lower: -Infinity, upper: 10 });
    program.free(5, [[2, 1]]);
    return { program, it: new ScaledProgram(program) };
  }

  it("brings the right-hand side to size 1", () => {
    const largest = Math.max(...scaled().it.rhs.map(Math.abs));
    expect(largest).toBeGreaterThanOrEqual(0.5);
    expect(largest).toBeLessThanOrEqual(2);
  });

  it("gives every own variable's value back in its own unit", () => {
    const { it: program } = scaled();
    expect(program.ownValue(1, 0)).toBe(5);
    expect(program.ownValue(2, 0)).toBe(-1);
    expect(program.ownValue(2, program.upper[2])).toBe(2);
    expect(program.ownValue(3, 0)).toBe(10);
    expect(program.ownValue(3, 1)).toBeLessThan(10);
    expect(program.ownValue(4, 0)).toBe(0);
  });

  it("calls a variable free only when it has no bound at all", () => {
    const { it: program } = scaled();
    expect([0, 1, 2, 3, 4].map((k) => program.isFree(program.units + k))).toEqual([false, false, false, false, true]);
    expect(program.isFree(0)).toBe(false);
  });

  it("moves bounds other than 0 to the right-hand side and into the objective's offset", () => {
    const { it: program } = scaled();
    // 1 · 5 for the shifted, 2 · (−1) for the boxed, 4 · 10 for the mirrored variable
    expect(program.objective(0)).toBe(5 - 2 + 40);
    const unscaledRhs = program.rhs.map((value, r) => value / program.rhs[2] / (r < 2 ? block.rowScale[r] : 1));
    expect(unscaledRhs[0] / unscaledRhs[1]).toBeCloseTo((6 - 10) / (48_000 - 2000 * 5), 12);
  });

  it("keeps cost · value the same in either scale", () => {
    const { program, it: inScale } = scaled();
    for (const k of [0, 4]) expect(inScale.cost[k] * 3).toBeCloseTo(program.columns[k].cost * inScale.ownValue(k, 3), 12);
  });

  it("numbers technology, own columns and artificials one after the other", () => {
    const { it: program } = scaled();
    const column = new Float64Array(3);
    program.columnOf(0, column);
    expect([...column]).toEqual([block.entries[0], block.entries[3], 0]);
    program.columnOf(program.units + program.own + 2, column);
    expect([...column]).toEqual([0, 0, program.artificialSign[2]]);
    expect(program.costOf(0)).toBe(0);
    expect(program.upperOf(0)).toBe(Infinity);
  });

  it("gives artificials the sign that makes them start non-negative", () => {
    const program = new Program(block);
    program.rhs[0] = -3;
    program.rhs[1] = 4;
    expect([...new ScaledProgram(program).artificialSign]).toEqual([-1, 1]);
  });
});
