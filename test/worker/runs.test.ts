import { describe, expect, it } from "vitest";
import { Runs } from "../../src/worker/runs.ts";

/** What each of some workers does when they take turns. */
function shared(pieces: number, workers: number): readonly (readonly number[])[] {
  const runs = new Runs(pieces);
  const done = Array.from({ length: workers }, (): number[] => []);
  for (let turn = 0; !runs.isEmpty; turn++) {
    const mine = done[turn % workers];
    mine.push(runs.next(mine.at(-1) ?? -1));
  }
  return done;
}

describe("the runs of pieces", () => {
  it("give every piece to one worker, and to each its neighbours", () => {
    expect(shared(8, 1)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7]]);
    expect(shared(16, 2)).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14, 15],
    ]);
    for (const [pieces, workers] of [
      [1, 3],
      [7, 2],
      [24, 3],
      [33, 4],
    ])
      expect(
        shared(pieces, workers)
          .flat()
          .sort((a, b) => a - b),
      ).toEqual(Array.from({ length: pieces }, (_, k) => k));
  });

  it("let a worker that is done early take the second half of the longest run", () => {
    const runs = new Runs(8);
    expect(runs.next(-1)).toBe(0);
    expect([4, 5, 6, 7].map((piece, k) => runs.next(k === 0 ? -1 : piece - 1))).toEqual([4, 5, 6, 7]);
    expect(runs.next(7)).toBe(2);
    expect(runs.next(0)).toBe(1);
    expect(runs.next(2)).toBe(3);
    expect(runs.next(3)).toBe(-1);
  });
});
