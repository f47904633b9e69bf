import { choice } from "../../engine/declare/options.ts";
import { baseOption } from "./shared-options.ts";
import { both } from "./wording.ts";

export const options = {
  base: baseOption,
  "price-index": choice({
    title: both("价格指数的种类", "Kind of price index"),
    help: both(
      "列或价格表中的指数是定基，还是上年=100的环比；环比先连乘。",
      "Whether the index of the column or table has a base year, or the previous year at 100; the latter is chained first.",
    ),
    values: { base: both("定基（任一年=1或100）", "With a base year, at 1 or 100"), link: both("环比（上年=100）", "Previous year = 100") },
    default: "base",
  }),
  deflator: choice({
    title: both("价格的来源", "Prices from"),
    help: both(
      "用列、价格表，还是隐含平减指数；自动取所给的第一种。",
      "The column, the table, or an implicit deflator; by itself the first of these that is given.",
    ),
    values: {
      auto: both("自动", "Whichever is given"),
      column: both("价格指数列", "The column of prices"),
      table: both("价格表", "The table of prices"),
      implicit: both("隐含平减指数（现价 ÷ 不变价）", "Implicit: current prices over volume"),
    },
    default: "auto",
  }),
};
