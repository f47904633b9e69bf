import type { Text } from "../../engine/declare/text.ts";
import { listUpTo } from "../../locale/wording/wording.ts";
import { year } from "../said/period-words.ts";
import { both, entry, firstField, lastField, periodWords, unitField, unitWords, type Params } from "./wording.ts";
import { inCell } from "../said/said-cell.ts";

const why: Readonly<Record<string, Text>> = {
  none: both("没有同时具备投资与价格的一期", "no period has both an investment and a price"),
  "no-base": both("基期没有价格，各期投资都不能折算", "the base year has no price, so no investment can be deflated"),
  "no-growth": both("没有两期可以计算投资的增长率g", "there are no two periods from which the growth g of investment follows"),
  "not-positive": both("第一期投资不大于0", "the first investment is not above 0"),
  "not-growing": both("g + δ不大于0", "g + δ is not above 0"),
};

/** How many units a sentence names. */
const most = 5;

const prefix = (unit: string): Text => both(unit === "" ? "" : `${unit}的`, unit === "" ? "The" : `${unit}: the`);

/** What capital stocks say, in both languages. */
export const capitalWords = {
  title: both("资本存量（永续盘存法）", "Capital stock (perpetual inventory)"),
  summary: both(
    "用历年投资、价格指数和折旧率推算基期价格的资本存量，初始存量有三种算法。",
    "Builds stocks at prices of the base year from investment, its price and depreciation; the first stock is found in one of three ways.",
  ),
  whenToUse: both("资本或研发资本是投入而没有存量统计时。", "Capital or R&D capital is an input and no stock is published."),
  whenNot: both(
    "序列很短时结果取决于初始存量，应换一种算法比较。年中有缺口的，缺口之后没有存量。",
    "A short series rests on its first stock: compare another way of finding it. After a gap there is no stock.",
  ),
  formula: both(
    "K_t = (1 − δ) K_{t−1} + I_t ÷ P_t；K₀ = I₀ ÷ (g + δ)、I₀ ÷ 0.10或I₀ ÷ δ，I₀为基期价格",
    "K_t = (1 − δ) K_{t−1} + I_t / P_t; K₀ = I₀ / (g + δ), I₀ / 0.10 or I₀ / δ, I₀ at prices of the base year",
  ),
  takes: {
    value: entry(["投资", "Investment"], ["现价投资，或不给价格时的不变价投资。", "Investment at current prices, or real where no price is given."]),
    price: entry(["价格指数", "Price index"], ["可选：投资的定基价格指数，基期不限。", "Optional: the price index of investment, of any base."]),
    unit: unitWords,
    period: periodWords,
  },
  gives: {
    stock: entry(
      ["资本存量", "Capital stock"],
      ["列名加_K，基期价格；没有存量的行留空。", "The name with _K behind it, at prices of the base year; blank where there is none."],
    ),
    start: {
      ...entry(["初始存量", "First stocks"], ["每个单元一行：从哪一期、由什么推算。", "One row per unit: from which period and from what it is found."]),
      fields: {
        unit: unitField,
        first: firstField,
        I_0: entry(["初始投资I₀", "Investment I₀"], ["第一期投资，基期价格。", "The first investment, at prices of the base year."]),
        g: entry(["增长率g", "Growth g"], ["不变价投资的几何平均增长率。", "The geometric mean growth of real investment."]),
        delta: entry(["折旧率δ", "Depreciation δ"], ["每期折旧的比例。", "The share that is lost in a period."]),
        K_0: entry(["初始存量K₀", "First stock K₀"], ["第一期的存量，基期价格。", "The stock of the first period, at prices of the base year."]),
        last: lastField,
        K_last: entry(["最后存量", "Last stock"], ["最后时期的存量。", "The stock of the last period."]),
        share: entry(["K₀的余值占比", "Share of K₀"], ["最后存量中来自初始存量的比重。", "What is left of the first stock in the last one."]),
        state: entry(["状态", "State"], ["完整、中断，或不能起算的原因。", "Whole, cut off, or why it cannot start."]),
      },
    },
    path: {
      ...entry(["各期的存量", "Stocks by period"], ["每行的投资、价格、折旧与存量。", "Investment, price, depreciation and stock of each row."]),
      fields: {
        unit: unitField,
        I: entry(["投资I", "Investment I"], ["数据中的投资。", "As in the data."]),
        P: entry(["价格P", "Price P"], ["基期=1。", "The base year is 1."]),
        I_real: entry(["不变价投资", "Real investment"], ["I ÷ P。", "I / P."]),
        D: entry(["折旧", "Depreciation"], ["δ乘上一期存量。", "δ of the stock of the period before."]),
        K: entry(["存量K", "Stock K"], ["基期价格。", "At prices of the base year."]),
      },
    },
  },
  values: {
    whole: both("完整", "whole"),
    stops: both("有缺口，中断", "cut off by a gap"),
    none: both("没有投资或价格", "no investment or price"),
    "no-base": both("基期没有价格", "no price in the base year"),
    "no-growth": both("不足两期，没有g", "no two periods, so no g"),
    "not-positive": both("第一期投资不大于0", "first investment not above 0"),
    "not-growing": both("g + δ ≤ 0", "g + δ ≤ 0"),
  },
  refuses: {
    "none-starts": ({ column, cell, why: reason, own }: Params<"column" | "cell" | "why">): Text =>
      both(
        `没有一个${own.zh}能起算：“${column}”${inCell(cell)["zh-CN"]}${why[reason]["zh-CN"]}。`,
        `No ${own.one} can start: of “${column}”${inCell(cell).en}, ${why[reason].en}.`,
      ),
  },
  says: {
    started: ({ unit, first, K_0, base }: Params<"unit" | "first" | "K_0" | "base">): Text =>
      both(
        `${prefix(unit)["zh-CN"]}存量从${year(first)}起算，初始存量为${K_0}（${year(base)}价格）。`,
        `${prefix(unit).en} stock starts in ${first} from ${K_0} at prices of ${base}.`,
      ),
    largest: ({ unit, period, K, base }: Params<"unit" | "period" | "K" | "base">): Text =>
      both(
        `${prefix(unit)["zh-CN"]}存量最大，${year(period)}为${K}（${year(base)}价格）。`,
        `The largest stock is ${K} at prices of ${base}${unit === "" ? "" : `, that of ${unit}`} in ${period}.`,
      ),
    "rests-on-start": ({ unit, share, period }: Params<"unit" | "share" | "period">): Text =>
      both(
        `${year(period)}${prefix(unit)["zh-CN"]}存量仍有${share}来自初始存量，结果取决于K₀的算法。`,
        `${share} of the stock${unit === "" ? "" : ` of ${unit}`} in ${period} still comes from the first one: it rests on how K₀ was found.`,
      ),
    "no-price": ({ unit, K_0 }: Params<"unit" | "K_0">): Text =>
      both(
        `没有给价格，投资视为不变价；${prefix(unit)["zh-CN"]}初始存量为${K_0}。`,
        `No price was given, and investment is taken as real; the first stock${unit === "" ? "" : ` of ${unit}`} is ${K_0}.`,
      ),
    "price-missing": ({ units, why: reason, cell, count, own }: { readonly units: readonly string[] } & Params<"why" | "cell" | "count">): Text => {
      const named = units.some((unit) => unit !== "");
      return both(
        `${count}个${own.zh}不能起算${named ? `：${listUpTo(most, units, "zh-CN")}` : ""}${inCell(cell)["zh-CN"]}${named ? "" : "："}${why[reason]["zh-CN"]}。`,
        `${own.counted(count)} cannot start${named ? `, ${listUpTo(most, units, "en")}` : ""}${inCell(cell).en}: ${why[reason].en}.`,
      );
    },
    "not-growing": ({ unit, g, delta, cell, count, own }: Params<"unit" | "g" | "delta" | "cell" | "count">): Text =>
      both(
        `${count}个${own.zh}不能起算：${unit}${inCell(cell)["zh-CN"]}的投资增长率g为${g}，δ为${delta}，g + δ不大于0；请换一种初始存量算法。`,
        `${own.counted(count)} cannot start: ${unit}${inCell(cell).en} has growth g of ${g} and δ of ${delta}, so g + δ is not above 0; find the first stock in another way.`,
      ),
    stops: ({ unit, period, K, count }: Params<"unit" | "period" | "K" | "count">): Text =>
      both(
        `${count}个序列有缺口：${prefix(unit)["zh-CN"]}存量到${year(period)}为止，为${K}，其后留空。`,
        `${count} series ${count === "1" ? "has" : "have"} a gap:${unit === "" ? "" : ` ${unit},`} the stock ends in ${period} at ${K}, and is blank after it.`,
      ),
    whole: ({ unit, K }: Params<"unit" | "K">): Text =>
      both(
        `所有序列都没有缺口；最大的存量${unit === "" ? "" : `（${unit}）`}为${K}。`,
        `No series has a gap; the largest stock${unit === "" ? "" : `, of ${unit},`} is ${K}.`,
      ),
  },
} as const;
