import { describeProcedure } from "../procedure.ts";
import { columnwise, columnwiseGives, columnwiseSays, type Lack, type Made } from "./columnwise.ts";
import { earlierRows } from "./earlier.ts";
import { lagWords } from "./lag.words.ts";
import { lagsOption } from "./shared-options.ts";

const takes = {
  values: { holds: "numbers", min: 1, many: true, blank: "kept" },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 1 },
} as const;

/** Values of an earlier period beside those of each row: x_{t−k}. */
export const lag = describeProcedure(
  {
    id: "lag",
    stage: "prepare",
    question: "prepare",
    citations: [],
    takes,
    options: { lags: lagsOption },
    least: { rows: 1, in: "all" },
    gives: columnwiseGives,
    says: columnwiseSays,
    refuses: {},
    functions: { "PREP.LAG": { gives: "columns", parameters: ["values", "period", "unit", "lags", "result"] } },
    *run(given, { lags }) {
      yield { step: "progress", done: 0, total: 1 };
      const earlier = earlierRows(given, lags);
      return columnwise(
        given.columns.values.map((from): Made => {
          const lagged = (row: number): number | Lack => (row < 0 ? "no-earlier" : Number.isNaN(from.numbers[row]) ? "blank" : from.numbers[row]);
          return { from, name: `${from.name}_lag${lags}`, values: Array.from(earlier, lagged) };
        }),
      );
    },
  },
  lagWords,
);
