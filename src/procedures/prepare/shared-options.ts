import { number } from "../../engine/declare/options.ts";
import { both } from "./wording.ts";

/** The year whose prices are taken. */
export const baseOption = number({
  title: both("基期", "Base year"),
  help: both("价格以哪一年为1；不填为数据的第一年。", "The year in which prices are 1; the first of the data if left out."),
  min: 1,
  max: 9999,
  integer: true,
  default: null,
});

/** How many periods back. */
export const lagsOption = number({
  title: both("滞后期数", "Lags"),
  help: both("与多少期以前比较。", "How many periods back."),
  min: 1,
  max: 100,
  integer: true,
  default: 1,
});
