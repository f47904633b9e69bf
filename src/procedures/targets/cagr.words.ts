import type { Text } from "../../engine/declare/text.ts";
import { year } from "../said/period-words.ts";
import { both, entry } from "../prepare/wording.ts";
import type { ParamsOf } from "../declare/says.ts";

type P<N extends string> = ParamsOf<N>;
/** A rate as a gain or a fall. */
const yearly = (rate: string): Text =>
  rate.startsWith("−") ? both(`年均下降${rate.slice(1)}`, `a fall of ${rate.slice(1)}`) : both(`年均增长${rate}`, `a gain of ${rate}`);
const of = (unit: string): Text => (unit === "" ? both("", "") : both(`“${unit}”的`, ` of “${unit}”`));

/** What the procedure `cagr` says, in both languages. */
export const cagrWords = {
  title: both("年均复合增长率", "Compound annual growth"),
  summary: both(
    "由首末两期的数值得到年均复合增长率、增量和倍数。",
    "The compound annual growth rate from the first period to the last, with the change and the multiple.",
  ),
  whenToUse: both(
    "要写“由2016年的2327亿元增至2022年的7891亿元，年均增长22.6%”这样的话。",
    "A sentence such as “from 2,327 in 2016 to 7,891 in 2022, 22.6% a year” is wanted.",
  ),
  whenNot: both(
    "只看首末两期，中间的起伏看不出来；首期不大于0时没有增长率。",
    "It looks at both ends alone, whatever lies between; from a first value that is not above 0 there is no rate.",
  ),
  formula: both("(末期 ÷ 首期)^(1 ÷ 年数) − 1", "(last / first)^(1 / years) − 1"),
  takes: {
    values: entry(["数值", "Values"], ["一列或多列指标。", "One indicator or several."]),
    period: entry(["时期", "Period"], ["每行的年份或时期。", "The year or period of each row."]),
    unit: entry(["单元", "Unit"], ["可选：每行的名称，各单元分别计算。", "Optional: the name of each row; every unit has its own rate."]),
  },
  gives: {
    rates: {
      ...entry(
        ["年均增长", "Growth a year"],
        ["每个单元、每个指标一行，取有数的首末两期。", "A row for every unit and indicator, from the first period with a number to the last."],
      ),
      fields: {
        unit: entry(["单元", "Unit"], ["没有单元时留空。", "Blank without units."]),
        indicator: entry(["指标", "Indicator"], ["列名。", "Its column."]),
        first: entry(["首期", "First"], ["有数的第一个时期。", "The first period with a number."]),
        last: entry(["末期", "Last"], ["有数的最后一个时期。", "The last period with a number."]),
        years: entry(["年数", "Years"], ["首末两期相隔的年数；时期不是年份时为期数。", "Between both; periods, where labels are no years."]),
        from: entry(["首期数值", "From"], ["原值。", "As it was given."]),
        to: entry(["末期数值", "To"], ["原值。", "As it was given."]),
        change: entry(["增量", "Change"], ["末期 − 首期。", "To − from."]),
        multiple: entry(["倍数", "Multiple"], ["末期 ÷ 首期。", "To over from."]),
        cagr: entry(["年均增长率", "CAGR"], ["首期大于0、末期不小于0时才有。", "Where the first is above 0 and the last is not below."]),
      },
    },
    bars: entry(["年均增长率图", "Growth a year by unit"], ["每个指标一图，由高到低。", "A chart for each indicator, the fastest first."]),
  },
  refuses: {
    "one-period": ({ unit, column, period }: P<"unit" | "column" | "period">): Text =>
      both(
        `${of(unit)["zh-CN"]}“${column}”列只有${year(period)}一期有数，没有增长可言。`,
        `Column “${column}”${of(unit).en} has a number in ${period} alone: there is no growth of one period.`,
      ),
  },
  says: {
    rate: ({
      unit,
      indicator,
      first,
      last,
      from,
      to,
      cagr,
      multiple,
    }: P<"unit" | "indicator" | "first" | "last" | "from" | "to" | "cagr" | "multiple">): Text =>
      both(
        `${of(unit)["zh-CN"]}“${indicator}”由${year(first)}的${from}变为${year(last)}的${to}，为首期的${multiple}倍，${yearly(cagr)["zh-CN"]}。`,
        `“${indicator}”${of(unit).en} went from ${from} in ${first} to ${to} in ${last}, ${multiple} times as much: ${yearly(cagr).en} a year.`,
      ),
    range: ({ indicator, fastest, high, slowest, low }: P<"indicator" | "fastest" | "high" | "slowest" | "low">): Text =>
      both(
        `“${indicator}”年均增长最快的是“${fastest}”（${high}），最慢的是“${slowest}”（${low}）。`,
        `“${indicator}” grew fastest in “${fastest}”, ${high} a year, and slowest in “${slowest}”, ${low}.`,
      ),
    unchanged: ({ unit, indicator, first, last, to }: P<"unit" | "indicator" | "first" | "last" | "to">): Text =>
      both(
        `${of(unit)["zh-CN"]}“${indicator}”在${year(first)}与${year(last)}都是${to}，没有增长。`,
        `“${indicator}”${of(unit).en} is ${to} both in ${first} and in ${last}: there was no growth.`,
      ),
    "no-rate": ({ unit, indicator, first, from }: P<"unit" | "indicator" | "first" | "from">): Text =>
      both(
        `${of(unit)["zh-CN"]}“${indicator}”在${year(first)}为${from}，首末两期不能得到增长率，只有增量。`,
        `“${indicator}”${of(unit).en} was ${from} in ${first}: both ends have no rate of growth, only a change.`,
      ),
  },
} as const;
