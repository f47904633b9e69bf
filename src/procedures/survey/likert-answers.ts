import type { Refuse } from "../declare/says.ts";
import type { GivenColumn } from "../run/given.ts";
import type { AnswerRow } from "./likert-results.ts";

export const refuses = {
  "no-item": [],
  outside: ["column", "cell", "value", "low", "high"],
  "ends-turned": ["low", "high"],
  "few-complete": ["complete"],
  constant: ["column", "value", "cell"],
} as const;

type Refusing = Refuse<typeof refuses>;

export interface Item {
  readonly column: GivenColumn;
  /** Asked the other way round: its answers are turned about the middle of the scale. */
  readonly direction: "positive" | "negative";
  readonly answers: Float64Array;
}

/** The ends of the scale, as they were set or as the answers have them; an answer beyond them is refused. */
export function endsOf(
  columns: readonly GivenColumn[],
  { low: from, high: to }: { low: number | null; high: number | null },
  refuse: Refusing,
): readonly [number, number] {
  const all = columns.flatMap(({ numbers }) => Array.from(numbers).filter((answer) => !Number.isNaN(answer)));
  const [low, high] = [from ?? all.reduce((least, one) => Math.min(least, one), Infinity), to ?? all.reduce((most, one) => Math.max(most, one), -Infinity)];
  if (low > high && from !== null && to !== null) refuse("ends-turned", { low: String(low), high: String(high) });
  for (const column of columns) {
    const row = column.numbers.findIndex((answer) => answer < low || answer > high);
    if (row >= 0)
      refuse("outside", { column: column.name, cell: column.addressOf(row), value: String(column.numbers[row]), low: String(low), high: String(high) });
  }
  return [low, high];
}

/** How often each answer was given, as it was given. */
export function answersOf({ column: { name, numbers } }: Item): readonly AnswerRow[] {
  const given = Array.from(numbers).filter((answer) => !Number.isNaN(answer));
  return [...new Set(given)]
    .sort((a, b) => a - b)
    .map((answer) => {
      const count = given.filter((one) => one === answer).length;
      return { period: null, cells: { item: name, answer: String(answer), count, n: given.length, share: count / given.length } };
    });
}
