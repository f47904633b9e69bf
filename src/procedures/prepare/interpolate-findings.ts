import type { FoundOf } from "../declare/says.ts";
import { significant, whole } from "../said/shown-number.ts";
import type { gives, says, Totals, Gap } from "./interpolate-results.ts";

type Found = FoundOf<typeof says, typeof gives>;

export function findingsOf({ values: { values, blank, filled } }: Totals, gaps: readonly Gap[], rule: string): readonly Found[] {
  if (blank === 0) return [{ code: "none", params: { count: whole(values) }, at: [["totals", 0, "values"]] }];
  const found: Found[] = [];
  const k = gaps.findIndex(({ cells }) => cells.is !== null);
  if (k >= 0) {
    const { cell, indicator, unit, is } = gaps[k].cells;
    found.push(
      {
        code: "filled",
        params: { count: whole(filled), blank: whole(blank), rule },
        at: [
          ["totals", 0, "filled"],
          ["totals", 0, "blank"],
        ],
      },
      {
        code: "first",
        params: {
          cell: String(cell),
          indicator: String(indicator),
          unit: String(unit),
          period: gaps[k].period ?? "",
          is: significant(is),
        },
        at: [["gaps", k, "is"]],
      },
    );
  }
  const left = gaps.find(({ cells }) => cells.is === null);
  if (left !== undefined)
    found.push({
      code: "left",
      params: {
        count: whole((blank ?? 0) - (filled ?? 0)),
        blank: whole(blank),
        indicator: String(left.cells.indicator),
        unit: String(left.cells.unit),
        period: left.period ?? "",
        why: String(left.cells.rule),
      },
      at: [
        ["totals", 0, "left"],
        ["totals", 0, "blank"],
      ],
    });
  return found;
}
