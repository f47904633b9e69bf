import { choice } from "../../engine/declare/options.ts";
import { describeProcedure } from "../declare/procedure.ts";
import { columnwise, columnwiseDeclared, columnwiseTakes, type Lack, type Made } from "./columnwise.ts";
import { earlierRows } from "./earlier.ts";
import { growthWords } from "./growth.words.ts";
import { lagsOption } from "./shared-options.ts";
import { both } from "./wording.ts";

const options = {
  growth: choice({
    title: both("增长率", "Growth"),
    help: both("相对变化，或对数差。", "The relative change, or the difference of logarithms."),
    values: {
      rate: both("增长率：x_t ÷ x_{t−k} − 1", "Rate, x_t / x_{t−k} − 1"),
      log: both("对数差：ln x_t − ln x_{t−k}", "Log difference, ln x_t − ln x_{t−k}"),
    },
    default: "rate",
  }),
  lags: lagsOption,
};

/** Growth against an earlier period of the same unit: x_t / x_{t−k} − 1, or ln x_t − ln x_{t−k}. Of a value that is not above 0 there is none. */
export const growth = describeProcedure(
  {
    id: "growth",
    ...columnwiseDeclared,
    takes: columnwiseTakes(1),
    options,
    functions: { "PREP.GROWTH": { gives: "columns", parameters: ["values", "period", "unit", "growth", "lags", "result"] } },
    *run(given, { growth: kind, lags }) {
      yield { step: "progress", done: 0, total: 1 };
      const earlier = earlierRows(given, lags);
      return columnwise(
        given.columns.values.map((from): Made => {
          const grown = (before: number, row: number): number | Lack => {
            if (before < 0) return "no-earlier";
            const [x, was] = [from.numbers[row], from.numbers[before]];
            if (Number.isNaN(x) || Number.isNaN(was)) return "blank";
            if (was <= 0 || (kind === "log" && x <= 0)) return "not-positive";
            return kind === "log" ? Math.log(x) - Math.log(was) : x / was - 1;
          };
          return {
            from,
            name: `${from.name}_g`,
            values: Array.from(earlier, grown),
            formula: {
              columns: [from.name],
              at(row, cells) {
                const [x, was] = [cells.of(from.name, row), cells.of(from.name, earlier[row])];
                return kind === "log" ? `LN(${x})-LN(${was})` : `${x}/${was}-1`;
              },
            },
          };
        }),
      );
    },
  },
  growthWords,
);
