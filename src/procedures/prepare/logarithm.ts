import { choice } from "../../engine/declare/options.ts";
import { describeProcedure } from "../declare/procedure.ts";
import { columnwise, columnwiseDeclared, columnwiseTakes, type Lack, type Made } from "./columnwise.ts";
import { logarithmWords } from "./logarithm.words.ts";
import { both } from "./wording.ts";

const options = {
  logarithm: choice({
    title: both("底数", "Logarithm"),
    help: both("自然对数或常用对数。", "To the base e or 10."),
    values: { natural: both("自然对数ln", "Natural, ln"), decimal: both("常用对数lg", "Decimal, lg") },
    default: "natural",
  }),
};

/** Logarithms of values above 0. Nothing is added to a zero: it has none. */
export const logarithm = describeProcedure(
  {
    id: "logarithm",
    ...columnwiseDeclared,
    takes: columnwiseTakes(0),
    options,
    functions: { "PREP.LOG": { gives: "columns", parameters: ["values", "unit", "period", "logarithm", "result"] } },
    *run(given, { logarithm: kind }) {
      yield { step: "progress", done: 0, total: 1 };
      const [of, mark, called] = kind === "natural" ? ([Math.log, "ln", "LN"] as const) : ([Math.log10, "lg", "LOG10"] as const);
      return columnwise(
        given.columns.values.map((from): Made => {
          const logged = (x: number): number | Lack => (Number.isNaN(x) ? "blank" : x <= 0 ? "not-positive" : of(x));
          return {
            from,
            name: `${from.name}_${mark}`,
            values: Array.from(from.numbers, logged),
            formula: { columns: [from.name], at: (row, cells) => `${called}(${cells.of(from.name, row)})` },
          };
        }),
      );
    },
  },
  logarithmWords,
);
