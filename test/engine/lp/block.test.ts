import { describe, expect, it } from "vitest";
import { Block } from "../../../src/engine/lp/block.ts";
import { seeded } from "../../../src/engine/lp/random.ts";

const isPowerOfTwo = (value: number) => Number.isInteger(Math.log2(value));

function randomBlock(rows: number, columns: number, seed: number) {
  const random = seeded(seed);
  const raw = Float64Array.from({ length: rows * columns }, (_, k) => random() * 10 ** (((k / columns) | 0) * 3 - 3));
  return { raw, block: new Block(rows, columns, raw) };
}

describe("a block", () => {
  it("is scaled by powers of two alone, so that dividing gives every entry back bit for bit", () => {
    const { raw, block } = randomBlock(5, 40, 1);
    expect([...block.rowScale, ...block.columnScale].every(isPowerOfTwo)).toBe(true);
    const back = raw.map((_, k) => block.entries[k] / block.rowScale[(k / 40) | 0] / block.columnScale[k % 40]);
    expect(back).toEqual(raw);
  });

  it("has a largest entry between 1/2 and 2 in every column", () => {
    const { block } = randomBlock(5, 40, 2);
    const column = new Float64Array(5);
    for (let j = 0; j < 40; j++) {
      block.column(j, column);
      const largest = Math.max(...column);
      expect(largest).toBeGreaterThanOrEqual(0.5);
      expect(largest).toBeLessThanOrEqual(2);
    }
  });

  it("leaves rows and columns of zeros as they are", () => {
    const block = new Block(2, 3, Float64Array.of(0, 0, 0, 4, 0, 8));
    expect(block.rowScale[0]).toBe(1);
    expect(block.columnScale[1]).toBe(1);
    expect([...block.entries].every(Number.isFinite)).toBe(true);
  });

  it("does not keep the array it was made from", () => {
    const raw = Float64Array.of(1, 2);
    const block = new Block(1, 2, raw);
    raw[0] = 99;
    expect(block.entries[0] / block.rowScale[0] / block.columnScale[0]).toBe(1);
  });
});
