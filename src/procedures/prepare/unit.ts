import { choice, number } from "../../engine/declare/options.ts";
import { written } from "../said/column-formula.ts";
import { describeProcedure } from "../declare/procedure.ts";
import { columnwise, columnwiseDeclared, columnwiseTakes, type Lack, type Made } from "./columnwise.ts";
import { unitWords } from "./unit.words.ts";
import { both } from "./wording.ts";

const scales = {
  one: both("个（元、人、吨）", "Ones"),
  thousand: both("千", "Thousands"),
  "ten-thousand": both("万", "Ten thousands"),
  million: both("百万", "Millions"),
  "hundred-million": both("亿", "Hundred millions"),
  billion: both("十亿", "Billions"),
};
const sizes = { one: 1, thousand: 1e3, "ten-thousand": 1e4, million: 1e6, "hundred-million": 1e8, billion: 1e9 } as const;

const options = {
  from: choice({ title: both("原单位", "From"), help: both("数据中的数量级。", "The scale of the data."), values: scales, default: "one" }),
  to: choice({ title: both("新单位", "To"), help: both("换算成的数量级。", "The scale to convert to."), values: scales, default: "one" }),
  factor: number({
    title: both("换算系数", "Factor"),
    help: both("另乘的系数，如亩换算为公顷为0.0666667。", "A further factor, as 0.0666667 from mu to hectares."),
    min: 1e-12,
    max: 1e12,
    integer: false,
    default: 1,
  }),
};

/** Values in another unit: x · from / to · factor. */
export const unit = describeProcedure(
  {
    id: "unit",
    ...columnwiseDeclared,
    takes: columnwiseTakes(0),
    options,
    functions: { "PREP.UNIT": { gives: "columns", parameters: ["values", "unit", "period", "from", "to", "factor", "result"] } },
    *run(given, { from: was, to, factor }) {
      yield { step: "progress", done: 0, total: 1 };
      const [times, over] = [sizes[was] * factor, sizes[to]];
      const scaled = `${times === 1 ? "" : `*${written(times)}`}${over === 1 ? "" : `/${written(over)}`}`;
      return columnwise(
        given.columns.values.map((from): Made => {
          const converted = (x: number): number | Lack => (Number.isNaN(x) ? "blank" : (x * times) / over);
          return {
            from,
            name: `${from.name}_u`,
            values: Array.from(from.numbers, converted),
            formula: { columns: [from.name], at: (row, cells) => `${cells.of(from.name, row)}${scaled}` },
          };
        }),
      );
    },
  },
  unitWords,
);
