import { describeProcedure } from "../declare/procedure.ts";
import { findingsOf } from "./cagr-findings.ts";
import { gives, says, type RateRow } from "./cagr-results.ts";
import { cagrWords } from "./cagr.words.ts";

/** Compound annual growth from the first period with a number to the last: (to / from)^(1 / years) − 1. */
export const cagr = describeProcedure(
  {
    id: "cagr",
    stage: "after",
    question: "targets",
    citations: [],
    takes: {
      values: { holds: "numbers", min: 1, many: true, blank: "kept" },
      period: { holds: "labels", min: 1 },
      unit: { holds: "labels", min: 0 },
    },
    options: {},
    least: { rows: 2, in: "all" },
    gives,
    says,
    refuses: { "one-period": ["unit", "column", "period"] },
    functions: { "STAT.CAGR": { gives: "rates", parameters: ["values", "period", "unit", "result"] } },
    *run({ rows, columns: { values, unit, period }, periods }, _options, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const units = unit.at(0)?.labels;
      const labels = period[0].labels;
      const place = new Map(periods.map(({ period: one }, k) => [one, k]));
      const inTime = Array.from({ length: rows }, (_, row) => row).sort((a, b) => place.get(labels[a])! - place.get(labels[b])!);
      const names = units === undefined ? [null] : [...new Set(units)].sort((a, b) => (a < b ? -1 : 1));
      const rates = values.flatMap((column) =>
        names.flatMap((name): RateRow[] => {
          const own = inTime.filter((row) => (name === null || units?.[row] === name) && !Number.isNaN(column.numbers[row]));
          if (own.length === 0) return [];
          const [first, last] = [own[0], own[own.length - 1]];
          if (labels[first] === labels[last]) refuse("one-period", { unit: name ?? "", column: column.name, period: labels[first] });
          const [from, to] = [column.numbers[first], column.numbers[last]];
          const years = yearsBetween(labels[first], labels[last]) ?? place.get(labels[last])! - place.get(labels[first])!;
          return [
            {
              period: null,
              cells: {
                unit: name,
                indicator: column.name,
                first: labels[first],
                last: labels[last],
                years,
                from,
                to,
                change: to - from,
                multiple: from === 0 ? null : to / from,
                cagr: from > 0 && to >= 0 ? (to / from) ** (1 / years) - 1 : null,
              },
            },
          ];
        }),
      );
      return { values: { rates }, findings: findingsOf(rates) };
    },
  },
  cagrWords,
);

/** The years from one label to another, where both name one year alone; null of other labels. */
function yearsBetween(first: string, last: string): number | null {
  const [from, to] = [first, last].map((label) => /^(\d{4})(?:年|年度)?$/.exec(label.trim())?.[1]);
  return from === undefined || to === undefined ? null : Number(to) - Number(from);
}
