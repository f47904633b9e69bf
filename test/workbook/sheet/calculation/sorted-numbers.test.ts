import { describe, expect, it } from "vitest";
import { seeded } from "../../../../src/engine/lp/random.ts";
import { ranks } from "../../../../src/report/statistics/averages.ts";
import { CountedColumn, SortedNumbers } from "../../../../src/workbook/sheet/calculation/sorted-numbers.ts";

const random = seeded(7);
/** Many of them equal. */
const numbers = Array.from({ length: 500 }, () => Math.floor(random() * 60) / 8);

describe("ranks of sorted numbers", () => {
  it.each([true, false])("are those of the reports, ties with the best of theirs (from the smallest: %s)", (rising) => {
    const sorted = new SortedNumbers(numbers);
    expect(numbers.map((number) => sorted.rank(number, rising))).toEqual(ranks(numbers, rising));
    expect([sorted.rank(0.01, rising), new SortedNumbers([]).rank(1, rising)]).toEqual([null, null]);
  });
});

describe("numbers counted in a column down to a row", () => {
  it("are those that stand there, in whichever order it is asked", () => {
    const reads: number[] = [];
    const column = new CountedColumn(3, (row) => (reads.push(row), row % 7 === 0 ? null : numbers[row]));
    const asked = [200, 20, 3, 499, 260];
    const counted = (number: number, to: number) => numbers.filter((one, row) => row >= 3 && row <= to && row % 7 !== 0 && one === number).length;
    for (const to of asked) for (const number of [numbers[4], numbers[to], -1]) expect(column.count(number, to)).toBe(counted(number, to));
    // Each row is read once.
    expect(reads).toEqual(Array.from({ length: 497 }, (_, k) => k + 3));
  });

  it("are not counted beside what may equal them without being a number", () => {
    const column = new CountedColumn(0, (row) => (row === 5 ? undefined : 1));
    expect([column.count(1, 4), column.count(1, 5), column.count(1, 9)]).toEqual([5, null, null]);
  });
});
