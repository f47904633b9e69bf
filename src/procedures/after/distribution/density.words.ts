import type { Text } from "../../../engine/declare/text.ts";
import { byCount, capital, list } from "../../../locale/wording/wording.ts";
import { when, year } from "../../said/period-words.ts";

const titled = (zh: string, en: string, helpZh: string, helpEn: string) => ({ title: { "zh-CN": zh, en }, help: { "zh-CN": helpZh, en: helpEn } });
const inPeriod = (period: string, text: Text): Text => ({ "zh-CN": when(period)["zh-CN"] + text["zh-CN"], en: capital(when(period).en + text.en) });
const moves: Readonly<Record<string, Text>> = {
  up: { "zh-CN": "右移", en: "has moved to the right" },
  down: { "zh-CN": "左移", en: "has moved to the left" },
  same: { "zh-CN": "没有移动", en: "has not moved" },
};
const heights: Readonly<Record<string, Text>> = {
  up: { "zh-CN": "升高，数值在峰附近更为集中", en: "is higher: more of the values lie near it" },
  down: { "zh-CN": "降低，数值在峰附近的集中程度下降", en: "is lower: fewer of the values lie near it" },
  same: { "zh-CN": "不变", en: "is as high as before" },
};

/** What kernel densities say, in both languages. */
export const densityWords = {
  title: { "zh-CN": "核密度估计", en: "Kernel density" },
  summary: {
    "zh-CN": "估计一个指标的分布曲线：峰在哪里、有几个峰、各年怎样移动，并给出三维图。",
    en: "The curve of an indicator's distribution: where its peak is, how many it has, and how it moves over the years, with the usual picture of three dimensions.",
  },
  whenToUse: {
    "zh-CN": "想看效率值等指标的分布形态：集中还是分散，单峰还是多峰（极化），各年有无变化。",
    en: "For the shape of the distribution of scores or another indicator: narrow or wide, one peak or several (polarisation), and its course over the years.",
  },
  whenNot: {
    "zh-CN": "观测很少时峰的个数取决于带宽；各年前沿不同的效率值，峰的移动不等于效率升降，应使用全局前沿的效率值。",
    en: "With few observations the number of peaks hangs on the bandwidth. Of scores against each year's own frontier a move of the peak is no rise or fall of efficiency: take those against a global frontier.",
  },
  formula: { "zh-CN": "f(x) = (1 ÷ nh) Σ K((x − yᵢ) ÷ h)", en: "f(x) = (1 / nh) Σ K((x − yᵢ) / h)" },
  takes: {
    value: titled("数值", "Value", "要估计其分布的指标。", "The indicator whose distribution is looked for."),
    period: titled("时期", "Period", "可选：每个时期一条曲线。", "Optional: a curve for every period."),
    unit: titled("单元", "Unit", "可选：每行的名称。", "Optional: the name of each row."),
  },
  gives: {
    densities: {
      ...titled(
        "分布特征",
        "Shape of the distributions",
        "带宽、主峰的位置与高度、峰数、曲线的范围；高斯核的范围为最小值减3h至最大值加3h。",
        "The bandwidth, place and height of the highest peak, number of peaks, and reach of the curve: with the Gaussian kernel from the least value minus 3h to the largest plus 3h.",
      ),
      fields: {
        n: titled("观测数n", "Observations n", "参与计算的行数。", "How many rows count."),
        h: titled("带宽h", "Bandwidth h", "核函数的标准差。", "The standard deviation of the kernel."),
        peak: titled("主峰位置", "Peak", "密度最大处。", "Where the density is highest."),
        height: titled("主峰高度", "Height", "主峰处的密度。", "The density at the peak."),
        modes: titled("峰数", "Modes", "密度的局部极大值个数。", "How many local maxima the density has."),
        support_low: titled("范围下限", "Reach, low", "曲线的左端。", "The left end of the curve."),
        support_high: titled("范围上限", "Reach, high", "曲线的右端。", "The right end of the curve."),
      },
    },
    curve: {
      ...titled("密度曲线", "Density curves", "各时期的曲线取相同的横坐标。", "The curves of all periods stand over the same places."),
      fields: {
        x: titled("数值x", "Value x", "横坐标。", "The place on the axis."),
        f: titled("密度f", "Density f", "该处的密度。", "The density there."),
      },
    },
    curves: titled("核密度曲线", "Density curves in one picture", "时期多于五个时取均匀间隔的五个。", "Five periods, evenly spread, where there are more."),
    ridge: titled("核密度山脊图", "Ridge of the densities", "每个时期一条，自上而下。", "One for every period, from top to bottom."),
    surface: titled("核密度三维图", "Densities in three dimensions", "每个时期一条，由近及远。", "One for every period, from near to far."),
  },
  refuses: {
    constant: ({ column, period, value }: Record<"column" | "period" | "value", string>): Text =>
      inPeriod(period, {
        "zh-CN": `“${column}”的数值全部等于${value}：带宽为0，没有密度曲线。`,
        en: `all values of “${column}” equal ${value}: the bandwidth is 0 and there is no density curve.`,
      }),
  },
  says: {
    "one-mode": ({ period, peak, height }: Record<"period" | "peak" | "height", string>): Text =>
      inPeriod(period, {
        "zh-CN": `分布只有一个峰，位于${peak}，高度为${height}：没有分化为几个组的迹象。`,
        en: `the distribution has a single peak, at ${peak}, of height ${height}: no sign of a split into groups.`,
      }),
    "several-modes": ({ period, modes, peak, height }: Record<"period" | "modes" | "peak" | "height", string>): Text =>
      inPeriod(period, {
        "zh-CN": `分布有${modes}个峰，主峰位于${peak}，高度为${height}；峰的个数随带宽而变。`,
        en: `the distribution has ${modes} peaks, the highest at ${peak}, of height ${height}; their number depends on the bandwidth.`,
      }),
    peak: ({ from, to, first, last, direction }: Record<"from" | "to" | "first" | "last" | "direction", string>): Text => ({
      "zh-CN": `与${year(from)}相比，${year(to)}主峰${moves[direction]["zh-CN"]}：由${first}到${last}。`,
      en: `From ${from} to ${to} the peak ${moves[direction].en}: it was at ${first} and is at ${last}.`,
    }),
    height: ({ from, to, first, last, direction }: Record<"from" | "to" | "first" | "last" | "direction", string>): Text => ({
      "zh-CN": `与${year(from)}相比，${year(to)}主峰${heights[direction]["zh-CN"]}：高度由${first}到${last}。`,
      en: `From ${from} to ${to} the peak ${heights[direction].en}; its height was ${first} and is ${last}.`,
    }),
    "modes-changed": ({ from, to, first, last }: Record<"from" | "to" | "first" | "last", string>): Text => ({
      "zh-CN": `${year(from)}的分布有${first}个峰，${year(to)}有${last}个。`,
      en: `The distribution of ${from} has ${first} ${byCount(first, "peak", "peaks")}, that of ${to} ${last}.`,
    }),
    "equal-half": ({ periods, h }: { readonly periods: readonly string[]; readonly h: string }): Text => {
      const dated = periods.some((period) => period !== "");
      return {
        "zh-CN": `${dated ? `${list(periods.map(year), "zh-CN")}，` : ""}一半左右或更多的数值相同，带宽改按标准差计算（h为${h}）。`,
        en: `${dated ? `In ${list(periods, "en")} about` : "About"} half of the values or more are equal; the bandwidth is found from the standard deviation instead (h is ${h}).`,
      };
    },
  },
};
