import type { Text } from "../../engine/declare/text.ts";
import { capital } from "../../locale/wording/wording.ts";
import { when, year } from "../said/period-words.ts";
import { both, entry } from "../prepare/wording.ts";
import type { ParamsOf } from "../declare/says.ts";

type P<N extends string> = ParamsOf<N>;
const lowest = (direction: string): Text => (direction === "lower" ? both("最低", "lowest") : both("最高", "highest"));

/** What the procedure `benchmark` says, in both languages. */
export const benchmarkWords = {
  title: both("对标卡", "Benchmark card"),
  summary: both(
    "把一个单元与同组各单元、组平均和最好者放在一起，给出倍数、差距和位次。",
    "Sets one unit beside its peers, the mean of its group and the best, with ratios, differences and ranks.",
  ),
  whenToUse: both("要写“我省单均物流成本8.5元，是浙江4.2元的2.02倍”这样的对比。", "A sentence such as “8.5 against 4.2 yuan a parcel: 2.02 times” is wanted."),
  whenNot: both(
    "单元之间规模、价格水平不可比的总量指标，应先换算成人均或比率。",
    "Totals of units of different size are made comparable first, per head or as ratios.",
  ),
  formula: both("倍数 = 本单元 ÷ 对比单元", "ratio = unit / peer"),
  takes: {
    unit: entry(["单元", "Unit"], ["每行的名称，如省份。", "The name of each row, such as a province."]),
    values: entry(["越高越好的指标", "Higher is better"], ["如收入、渗透率。", "Such as incomes and rates of use."]),
    negative: entry(["越低越好的指标", "Lower is better"], ["如成本、损耗率。", "Such as costs and losses."]),
    group: entry(["分组", "Group"], ["可选：只与同组单元比较。", "Optional: units are compared within their group."]),
    period: entry(["时期", "Period"], ["可选：各期分别比较，文字只说末期。", "Optional: every period by itself; sentences speak of the last."]),
  },
  gives: {
    cards: {
      ...entry(
        ["各单元的对标卡", "Cards"],
        ["每个单元、每个指标一行；组平均含本单元。", "A row for every unit and indicator; the mean of the group has the unit in it."],
      ),
      fields: {
        unit: entry(["单元", "Unit"], ["名称。", "Its name."]),
        group: entry(["分组", "Group"], ["没有分组时留空。", "Blank without groups."]),
        indicator: entry(["指标", "Indicator"], ["列名。", "Its column."]),
        direction: entry(["方向", "Direction"], ["越高越好或越低越好。", "Which way is better."]),
        x: entry(["数值", "Value"], ["原值。", "As it was given."]),
        n: entry(["单元数", "Units"], ["参与比较的单元数，含本单元。", "How many are compared, itself among them."]),
        rank: entry(["位次", "Rank"], ["1为最好。", "1: the best."]),
        mean: entry(["组平均", "Mean"], ["组内算术平均。", "Arithmetic mean of the group."]),
        to_mean: entry(["为平均的倍数", "Ratio to the mean"], ["数值 ÷ 组平均。", "Value over mean."]),
        best_unit: entry(["最好者", "Best unit"], ["组内最好的单元。", "The best of the group."]),
        best: entry(["最好值", "Best"], ["组内最好的数值。", "Its value."]),
        to_best: entry(["为最好的倍数", "Ratio to the best"], ["数值 ÷ 最好值。", "Value over best."]),
        from_best: entry(["与最好的差", "Difference from the best"], ["数值 − 最好值。", "Value − best."]),
      },
    },
    peers: {
      ...entry(["逐一对比", "Peers one by one"], ["关注的单元与同组每个单元。", "The unit in focus beside each of its group."]),
      fields: {
        indicator: entry(["指标", "Indicator"], ["列名。", "Its column."]),
        unit: entry(["关注的单元", "Unit in focus"], ["名称。", "Its name."]),
        x: entry(["数值", "Value"], ["关注的单元的数值。", "That of the unit in focus."]),
        peer: entry(["对比单元", "Peer"], ["名称。", "Its name."]),
        peer_x: entry(["对比数值", "Value of the peer"], ["对比单元的数值。", "That of the peer."]),
        ratio: entry(["倍数", "Ratio"], ["数值 ÷ 对比数值。", "Value over that of the peer."]),
        difference: entry(["差", "Difference"], ["数值 − 对比数值。", "Value − that of the peer."]),
      },
    },
    bars: entry(["各指标对比图", "Peers by indicator"], ["每个指标一图。", "A chart for each indicator."]),
  },
  values: { higher: both("越高越好", "higher is better"), lower: both("越低越好", "lower is better") },
  refuses: {
    "no-indicator": (): Text => both("没有指标：请至少给出一列数值。", "There is no indicator: give a column of numbers."),
    "no-unit": ({ unit, column, period }: P<"unit" | "column" | "period">): Text =>
      both(
        `${period === "" ? "" : `${year(period)}的`}“${column}”列没有“${unit}”。`,
        `Column “${column}” has no “${unit}”${period === "" ? "" : ` in ${period}`}.`,
      ),
  },
  says: {
    best: ({ period, unit, indicator, x, n, own }: P<"period" | "unit" | "indicator" | "x" | "n">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}“${unit}”的“${indicator}”为${x}，在${n}个${own.zh}中最好。`,
      en: capital(`${when(period).en}“${unit}” has the best “${indicator}” of ${own.counted(n)}: ${x}.`),
    }),
    behind: ({
      period,
      unit,
      indicator,
      x,
      best_unit: bestUnit,
      best,
      to_best: ratio,
      rank,
      n,
      direction,
      own,
    }: P<"period" | "unit" | "indicator" | "x" | "best_unit" | "best" | "to_best" | "rank" | "n" | "direction">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}“${unit}”的“${indicator}”为${x}，${lowest(direction)["zh-CN"]}的“${bestUnit}”为${best}，前者是后者的${ratio}倍；在${n}个${own.zh}中居第${rank}位。`,
      en: capital(
        `${when(period).en}“${indicator}” is ${x} in “${unit}” against ${best} in “${bestUnit}”, the ${lowest(direction).en}: ${ratio} times; it ranks ${rank} of ${n}.`,
      ),
    }),
    mean: ({ period, unit, indicator, mean, to_mean: ratio }: P<"period" | "unit" | "indicator" | "mean" | "to_mean">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}“${unit}”的“${indicator}”为平均水平${mean}的${ratio}倍。`,
      en: capital(`${when(period).en}“${indicator}” of “${unit}” is ${ratio} times the mean of ${mean}.`),
    }),
    alike: ({ period, indicator, n, x, own }: P<"period" | "indicator" | "n" | "x">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}${n}个${own.zh}的“${indicator}”都是${x}，没有差距。`,
      en: capital(`${when(period).en}“${indicator}” is ${x} in all ${own.counted(n)}: there is no gap.`),
    }),
    alone: ({ period, unit, group, n, own }: P<"period" | "unit" | "group" | "n">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}${group === "" ? "" : `“${group}”组`}只有${n}个${own.zh}“${unit}”，没有可比的对象。`,
      en: capital(`${when(period).en}${group === "" ? "there" : `in “${group}” there`} is ${own.counted(n)}, “${unit}”: nothing to compare it with.`),
    }),
  },
} as const;
