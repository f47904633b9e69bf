import type { Text } from "../../engine/declare/text.ts";
import { year, years } from "../said/period-words.ts";
import { fromCell } from "../said/said-cell.ts";
import { sumOffSentence } from "./given-weights.ts";
import { both, entry, firstField, lastField, periodWords, unitField, unitWords, type Params } from "./wording.ts";

const index = entry(["价格指数", "Index"], ["列名；P为合成指数。", "Its column; P is the composite."]);

/** What price indices say, in both languages. */
export const pricesWords = {
  title: both("定基价格指数", "Base price index"),
  summary: both(
    "把环比价格指数（上年=100）连乘为定基价格指数（基期=1），可按权重合成，缺口不连接。",
    "Links price indices (previous year = 100) to a base index (base year = 1), composite by weights where wanted; a gap is not bridged.",
  ),
  whenToUse: both(
    "手头是统计年鉴的上年=100价格指数，要得到不变价或研发价格指数时。",
    "The yearbook has indices with the previous year at 100, and values at constant prices or an R&D price are wanted.",
  ),
  whenNot: both(
    "指数已是定基时不要再连乘。缺口两侧的水平没有联系，不能比较。",
    "An index that has a base already is not linked again. Levels on the two sides of a gap have no relation and do not compare.",
  ),
  formula: both("L = Σ w_j L_j；P_b = 1，P_t = P_{t−1} × L_t ÷ 100", "L = Σ w_j L_j; P_b = 1, P_t = P_{t−1} · L_t / 100"),
  takes: {
    values: entry(
      ["环比价格指数", "Link indices"],
      ["上年=100的价格指数，一列或多列；空白为缺失。", "Price indices with the previous year at 100, one or more columns; a blank is missing."],
    ),
    unit: unitWords,
    period: periodWords,
    prices: entry(
      ["价格表", "Table of prices"],
      [
        "可选：各单元各年的上年=100价格指数，行为单元、列为年份，即国家统计数据库下载的原表；按名称对应，排在各列之前。",
        "Optional: an index with the previous year at 100 by unit and year, units down and years across, as the bureau's database gives it; found by names, and the first of the indices.",
      ],
    ),
  },
  gives: {
    columns: entry(
      ["价格指数列", "Price index columns"],
      [
        "列名加_P为定基指数；有权重时L为合成环比指数，P为合成定基指数。",
        "Each name with _P is the base index; with weights L is the composite link, P the composite base index.",
      ],
    ),
    chains: {
      ...entry(["各单元的指数", "Chains"], ["每个单元每个指数一行。", "One row per unit and index."]),
      fields: {
        unit: unitField,
        index,
        first: firstField,
        last: lastField,
        P_first: entry(["起始P", "P at first"], ["起始时期的定基指数。", "The base index of the first period."]),
        P_last: entry(["最后P", "P at last"], ["最后时期的定基指数。", "The base index of the last period."]),
        annual: entry(["年均变动", "Mean change"], ["每期几何平均变动率。", "The geometric mean change per period."]),
        broken: entry(["断链行数", "Rows without P"], ["与基期之间有缺口的行数。", "Rows that a gap cuts off from the base year."]),
        gap: entry(["缺失时期", "Missing links"], ["没有环比指数的时期；第一期不需要。", "Periods without a link index; the first needs none."]),
        cell: entry(["首个单元格", "First cell"], ["缺失时期中第一个空白的单元格。", "The first blank cell of these periods."]),
      },
    },
    components: {
      ...entry(["各列价格指数", "Columns"], ["权重、缺失与替代。", "Weights, what is missing, and what stood in."]),
      fields: {
        index: entry(["价格指数", "Index"], ["列名。", "Its column."]),
        weight: entry(["权重", "Weight"], ["在合成指数中的权重；不合成为1。", "In the composite; 1 without one."]),
        links: entry(["个数", "Links"], ["有数的行数。", "Rows that have a number."]),
        missing: entry(["缺失", "Missing"], ["空白的行数。", "Rows that are blank."]),
        substituted: entry(["替代", "Stood in"], ["由其他列代替的行数。", "Rows in which another column stood in."]),
        substitute: entry(["替代列", "By"], ["代替它的列。", "The column that stood in."]),
        periods: entry(["缺失时期", "Periods"], ["有缺失的时期。", "Periods in which it is missing."]),
        low: entry(["最小值", "Lowest"], ["最小的环比指数。", "The lowest link index."]),
        high: entry(["最大值", "Highest"], ["最大的环比指数。", "The highest link index."]),
      },
    },
  },
  refuses: {
    "weights-count": ({ weights, columns }: Params<"weights" | "columns">): Text =>
      both(`权重有${weights}个，价格指数有${columns}列；每列一个权重。`, `There are ${weights} weights for ${columns} price indices; give one for each.`),
    "weights-sum": sumOffSentence,
  },
  says: {
    highest: ({ unit, index: of, period, P, base }: Params<"unit" | "index" | "period" | "P" | "base">): Text =>
      both(
        `${year(period)}${unit}的“${of}”定基指数最高，为${P}（${year(base)}=1）。`,
        `In ${period} the base index of “${of}” is highest${unit === "" ? "" : ` in ${unit}`}: ${P} (${base} = 1).`,
      ),
    lowest: ({ unit, index: of, period, P, base }: Params<"unit" | "index" | "period" | "P" | "base">): Text =>
      both(
        `${year(period)}${unit}的“${of}”定基指数最低，为${P}（${year(base)}=1）。`,
        `In ${period} the base index of “${of}” is lowest in ${unit}: ${P} (${base} = 1).`,
      ),
    broken: ({ unit, index: of, gap, cell, count, chains }: Params<"unit" | "index" | "gap" | "cell" | "count" | "chains">): Text =>
      both(
        `${chains}个序列断开：${unit === "" ? "" : `${unit}的`}“${of}”缺${years(gap)}的环比指数${fromCell(cell)["zh-CN"]}，${count}行与基期之间没有联系，定基指数留空。`,
        `The chain is broken in ${chains} series: ${unit === "" ? "the data lack" : `${unit} lacks`} “${of}” of ${gap}${fromCell(cell).en}; ${count} ${count === "1" ? "row is" : "rows are"} cut off from the base year and left blank.`,
      ),
    whole: ({ index: of, links }: Params<"index" | "links">): Text =>
      both(`没有断开的序列；“${of}”有${links}个环比指数。`, `No chain is broken; “${of}” has ${links} link indices.`),
    substituted: ({ index: of, count, periods, by }: Params<"index" | "count" | "periods" | "by">): Text =>
      both(
        `“${of}”缺失的${years(periods)}共${count}个指数由“${by}”代替。`,
        `“${by}” stands in for ${count} missing ${count === "1" ? "link" : "links"} of “${of}” (${periods}).`,
      ),
    unlike: ({ index: of, low, high }: Params<"index" | "low" | "high">): Text =>
      both(
        `“${of}”的数值在${low}与${high}之间，不像上年=100的指数；请核对是否为定基指数或比率。`,
        `“${of}” runs from ${low} to ${high}, unlike an index with the previous year at 100; check whether it has a base year or is a ratio.`,
      ),
  },
} as const;
