import type { FoundOf } from "../declare/says.ts";
import { significant, whole } from "../said/shown-number.ts";
import type { gives, says, Limit, Change } from "./winsorise-results.ts";

type Found = FoundOf<typeof says, typeof gives>;

export function findingsOf(
  given: { readonly rows: number; readonly columns: { readonly values: readonly unknown[] } },
  limits: readonly Limit[],
  changes: readonly Change[],
): readonly Found[] {
  const [first] = limits;
  if (changes.length === 0)
    return [
      {
        code: "none",
        params: { lower: significant(Number(first.cells.lower)), upper: significant(Number(first.cells.upper)) },
        at: [
          ["limits", 0, "lower"],
          ["limits", 0, "upper"],
        ],
      },
    ];
  const count = ({ cells }: Limit) => Number(cells.changed);
  const largest = changes.reduce((best, { cells }, k) => (relative(cells) > relative(changes[best].cells) ? k : best), 0);
  const most = limits.reduce((best, limit, k) => (count(limit) > count(limits[best]) ? k : best), 0);
  const alone = limits.filter((limit) => count(limit) === count(limits[most])).length === 1;
  const { cell, indicator, was, is } = changes[largest].cells;
  const changed: readonly Found[] = [
    {
      code: "changed",
      params: { count: whole(changes.length), all: whole(given.rows * given.columns.values.length), indicators: whole(given.columns.values.length) },
      at: [
        ["totals", 0, "values"],
        ["totals", 0, "changed"],
      ],
    },
  ];
  const heaviest: readonly Found[] =
    alone && given.columns.values.length > 1
      ? [
          {
            code: "most",
            params: { indicator: String(limits[most].cells.indicator), count: whole(count(limits[most])) },
            at: [["limits", most, "changed"]],
          },
        ]
      : [];
  return [
    ...changed,
    ...heaviest,
    {
      code: "largest",
      params: { cell: String(cell), indicator: String(indicator), was: significant(Number(was)), is: significant(Number(is)) },
      at: [
        ["changes", largest, "was"],
        ["changes", largest, "is"],
      ],
    },
  ];
}

/** By what share of itself a value was moved. */
const relative = ({ was, is }: Change["cells"]) => Math.abs(Number(was) - Number(is)) / Math.max(Math.abs(Number(was)), Math.abs(Number(is)));
