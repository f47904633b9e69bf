import { describeProcedure } from "../declare/procedure.ts";
import { columnwise, columnwiseDeclared, columnwiseTakes, type Lack, type Made } from "./columnwise.ts";
import { earlierRows } from "./earlier.ts";
import { lagWords } from "./lag.words.ts";
import { lagsOption } from "./shared-options.ts";

/** Values of an earlier period beside those of each row: x_{t−k}. */
export const lag = describeProcedure(
  {
    id: "lag",
    ...columnwiseDeclared,
    takes: columnwiseTakes(1),
    options: { lags: lagsOption },
    functions: { "PREP.LAG": { gives: "columns", parameters: ["values", "period", "unit", "lags", "result"] } },
    *run(given, { lags }) {
      yield { step: "progress", done: 0, total: 1 };
      const earlier = earlierRows(given, lags);
      return columnwise(
        given.columns.values.map((from): Made => {
          const lagged = (row: number): number | Lack => (row < 0 ? "no-earlier" : Number.isNaN(from.numbers[row]) ? "blank" : from.numbers[row]);
          return {
            from,
            name: `${from.name}_lag${lags}`,
            values: Array.from(earlier, lagged),
            formula: { columns: [from.name], at: (row, cells) => cells.of(from.name, earlier[row]) },
          };
        }),
      );
    },
  },
  lagWords,
);
