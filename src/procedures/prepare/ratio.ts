import { number } from "../../engine/declare/options.ts";
import { written } from "../said/column-formula.ts";
import { describeProcedure } from "../declare/procedure.ts";
import { columnwise, columnwiseDeclared, type Lack, type Made } from "./columnwise.ts";
import { ratioWords } from "./ratio.words.ts";
import { both } from "./wording.ts";

const options = {
  multiplier: number({
    title: both("乘数", "Multiplier"),
    help: both("比率乘以多少，如百分比为100。", "What the ratio is multiplied by, as 100 for a percentage."),
    min: 1e-12,
    max: 1e12,
    integer: false,
    default: 1,
  }),
};

const takes = {
  numerator: { holds: "numbers", min: 1, many: true, blank: "kept" },
  denominator: { holds: "numbers", min: 1, blank: "kept" },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 0 },
} as const;

/** Ratios of columns, row by row: a / b · m, as of a density or an intensity. Where b is 0 there is none. */
export const ratio = describeProcedure(
  {
    id: "ratio",
    ...columnwiseDeclared,
    takes,
    options,
    functions: { "PREP.RATIO": { gives: "columns", parameters: ["numerator", "denominator", "unit", "period", "multiplier", "result"] } },
    *run(given, { multiplier }) {
      yield { step: "progress", done: 0, total: 1 };
      const { numerator, denominator } = given.columns;
      const [below] = denominator;
      return columnwise(
        numerator.map((from): Made => {
          const over = (x: number, row: number): number | Lack => {
            const b = below.numbers[row];
            return Number.isNaN(x) || Number.isNaN(b) ? "blank" : b === 0 ? "zero" : (x / b) * multiplier;
          };
          return {
            from,
            name: `${from.name}/${below.name}`,
            values: Array.from(from.numbers, over),
            formula: {
              columns: [from.name, below.name],
              at: (row, cells) => `${cells.of(from.name, row)}/${cells.of(below.name, row)}${multiplier === 1 ? "" : `*${written(multiplier)}`}`,
            },
          };
        }),
      );
    },
  },
  ratioWords,
);
