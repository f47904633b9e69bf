import { choice, numbers } from "../../engine/declare/options.ts";
import { baseOption } from "./shared-options.ts";
import { both } from "./wording.ts";

export const options = {
  base: baseOption,
  "weight-vector": numbers({
    title: both("权重", "Weights"),
    help: both(
      "可选：把各列价格指数按权重合成一个指数，依列的次序（价格表在最前），合计为1；例如居民消费价格0.55、固定资产投资价格0.45。",
      "Optional: one composite index of all columns with these weights, in their order, a table of prices first, adding up to 1; as 0.55 of consumer and 0.45 of fixed-asset prices.",
    ),
  }),
  substitute: choice({
    title: both("缺失时的替代", "Where an index is missing"),
    help: both(
      "某列某期缺失时，是否由同一行中第一个有数的列代替；价格表在最前。",
      "Whether the first column of the row that has a number stands in for one that has none; a table of prices is the first.",
    ),
    values: { none: both("不替代", "Nothing stands in"), first: both("由第一个有数的列代替", "The first that is there stands in") },
    default: "none",
  }),
};
