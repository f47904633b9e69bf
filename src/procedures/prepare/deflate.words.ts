import type { Text } from "../../engine/declare/text.ts";
import { listUpTo } from "../../locale/wording/wording.ts";
import { year } from "../said/period-words.ts";
import { fromCell, inCell } from "../said/said-cell.ts";
import { both, entry, indicatorField, periodWords, unitField, unitWords, type Params } from "./wording.ts";

const most = 8;

/** Where a change is said to be: the unit and the period. */
const where = (unit: string, period: string): Text => both(`${unit}${year(period)}`, `${unit === "" ? "" : `${unit}, `}${period}`);

const chosen: Readonly<Record<string, Text>> = {
  column: both("价格指数列", "a column of prices"),
  table: both("价格表", "a table of prices"),
  implicit: both("现价列与不变价列", "the columns of current prices and of the volume"),
};

/** What deflation says, in both languages. */
export const deflateWords = {
  title: both("价格平减", "Deflation"),
  summary: both(
    "用价格指数把现价数值折算为基期价格的不变价数值，并检查价格变动是否可信。",
    "Turns values at current prices into values at the prices of a base year, and checks whether the prices move as prices do.",
  ),
  whenToUse: both(
    "投入或产出是货币量、又要跨年比较时：测算之前先扣除价格变动。",
    "Inputs or outputs are money and years are to compare: prices are taken out before anything is measured.",
  ),
  whenNot: both(
    "实物量、人数和比率不平减。价格指数与指标不配套（如用消费价格平减投资）时，误差会进入效率值。",
    "Quantities, persons and ratios are not deflated. A price index of another thing, such as consumer prices for investment, puts its error into the scores.",
  ),
  formula: both(
    "不变价 = 现价 ÷ P，P_b = 1；隐含平减指数P = (N_t ÷ N_b) ÷ (Q_t ÷ Q_b)",
    "real = nominal / P with P_b = 1; implicit P = (N_t / N_b) / (Q_t / Q_b)",
  ),
  takes: {
    values: entry(["现价指标", "Values at current prices"], ["要平减的列，一列或多列。", "The columns to deflate, one or more."]),
    price: entry(["价格指数", "Price index"], ["可选：每行的价格指数。", "Optional: the price index of each row."]),
    nominal: entry(
      ["现价总量", "At current prices"],
      ["可选：隐含平减指数用的现价数值，如地区生产总值。", "Optional: values at current prices of an implicit deflator, such as GDP."],
    ),
    volume: entry(
      ["不变价总量", "Volume"],
      ["可选：隐含平减指数用的不变价数值或定基数量指数。", "Optional: the same at constant prices, or as a volume index with a base year."],
    ),
    unit: unitWords,
    period: periodWords,
    prices: entry(
      ["价格表", "Table of prices"],
      ["可选：各单元各年价格指数的表；只有一行时用于所有单元。", "Optional: a table of price indices by unit and year; a single row stands for all units."],
    ),
  },
  gives: {
    columns: entry(
      ["不变价数值", "Real values"],
      ["列名加_real；没有价格的行留空。", "Each column with _real behind its name; blank where there is no price."],
    ),
    indicators: {
      ...entry(["各指标", "Indicators"], ["折算了多少个数值。", "How many values were deflated."]),
      fields: {
        indicator: indicatorField,
        values: entry(["数值个数", "Values"], ["有数的行数。", "Rows that have a number."]),
        deflated: entry(["已折算", "Deflated"], ["有价格的行数。", "Those that have a price."]),
        without: entry(["没有价格", "Without a price"], ["有数而没有价格的行数。", "Those that have none."]),
      },
    },
    deflators: {
      ...entry(
        ["各行的价格指数", "Prices"],
        [
          "基期=1；一年内变动超过±15%的，指数的版本或单位可疑。",
          "The base year is 1; a change beyond ±15% in a year is suspect: another vintage or another unit of measure.",
        ],
      ),
      fields: {
        unit: unitField,
        P: entry(["价格指数P", "Price index P"], ["基期=1。", "The base year is 1."]),
        change: entry(["比上年", "Change"], ["与上一时期相比的变动率。", "Against the period before."]),
        check: entry(["检查", "Check"], ["是否在±15%之内。", "Whether it is within ±15%."]),
      },
    },
  },
  values: {
    within: both("±15%以内", "within ±15%"),
    outside: both("超出±15%", "beyond ±15%"),
    first: both("没有上一期", "no period before"),
    none: both("没有价格", "no price"),
  },
  refuses: {
    "no-price": (): Text =>
      both(
        "没有价格：请给出价格指数列、价格表，或现价总量与不变价总量。",
        "There are no prices: give a column or a table of prices, or values at current prices and their volume.",
      ),
    "not-given": ({ needed }: Params<"needed">): Text =>
      both(`所选的来源需要${chosen[needed]["zh-CN"]}，没有给出。`, `The prices that were chosen need ${chosen[needed].en}, and it was not given.`),
    "no-unit": ({ units, own }: { readonly units: readonly string[] } & Params<never>): Text =>
      both(
        `没有一个${own.zh}在基期有价格（数据中有${listUpTo(3, units, "zh-CN")}）；请核对${own.zh}名称、时期与基期。`,
        `No ${own.one} has a price in the base year (the data have ${listUpTo(3, units, "en")}); check the names, the periods and the base year.`,
      ),
  },
  says: {
    "by-column": ({ count, column, base }: Params<"count" | "column" | "base">): Text =>
      both(
        `第一个指标有${count}个数值按“${column}”折算为${year(base)}价格。`,
        `${count} values of the first indicator are at prices of ${base}, by “${column}”.`,
      ),
    "by-table": ({ count, base }: Params<"count" | "base">): Text =>
      both(
        `第一个指标有${count}个数值按价格表折算为${year(base)}价格。`,
        `${count} values of the first indicator are at prices of ${base}, by the table of prices.`,
      ),
    "by-one-row": ({ count, name, base, own }: Params<"count" | "name" | "base">): Text =>
      both(
        `价格表只有“${name}”一行，用于所有${own.zh}；第一个指标有${count}个数值折算为${year(base)}价格。`,
        `The table of prices has one row, “${name}”, which stands for all ${own.many}; ${count} values of the first indicator are at prices of ${base}.`,
      ),
    implicit: ({ count, nominal, volume, base }: Params<"count" | "nominal" | "volume" | "base">): Text =>
      both(
        `第一个指标有${count}个数值按“${nominal}”与“${volume}”的隐含平减指数折算为${year(base)}价格。`,
        `${count} values of the first indicator are at prices of ${base}, by the implicit deflator of “${nominal}” and “${volume}”.`,
      ),
    outside: ({ unit, period, change, count }: Params<"unit" | "period" | "change" | "count">): Text =>
      both(
        `有${count}处价格一年变动超过±15%，最大的是${where(unit, period)["zh-CN"]}，为${change}；请核对指数的版本与单位。`,
        `The price changes by more than 15% in ${count} ${count === "1" ? "place" : "places"}, most in ${where(unit, period).en}: ${change}; check the vintage and the unit of measure.`,
      ),
    inside: ({ unit, period, change }: Params<"unit" | "period" | "change">): Text =>
      both(
        `没有可疑的价格变动：变动最大的是${where(unit, period)["zh-CN"]}，为${change}，在±15%之内。`,
        `No change of prices is suspect: the widest, in ${where(unit, period).en}, is ${change}, within ±15%.`,
      ),
    "no-base": ({ units, base, cell, count }: { readonly units: readonly string[] } & Params<"base" | "cell" | "count">): Text =>
      both(
        `${listUpTo(most, units, "zh-CN")}没有基期${year(base)}的价格${inCell(cell)["zh-CN"]}，各期都不能折算；没有折算的数值共${count}个。`,
        `${listUpTo(most, units, "en")} ${units.length === 1 ? "has" : "have"} no price in the base year ${base}${inCell(cell).en}, so no year is deflated; ${count} ${count === "1" ? "value is" : "values are"} left blank in all.`,
      ),
    without: ({ count, units, cell, own }: { readonly units: readonly string[] } & Params<"count" | "cell">): Text =>
      both(
        `有${count}个数值没有价格${fromCell(cell)["zh-CN"]}，不折算${units.length === 0 ? "" : `；没有价格的${own.zh}：${listUpTo(most, units, "zh-CN")}`}。`,
        `${count} ${count === "1" ? "value has" : "values have"} no price${fromCell(cell).en} and ${count === "1" ? "is" : "are"} left blank${units.length === 0 ? "" : `; ${own.many} without prices: ${listUpTo(most, units, "en")}`}.`,
      ),
  },
} as const;
