import type { Text } from "../../../engine/declare/text.ts";
import { byCount, capital, list } from "../../../locale/wording/wording.ts";
import { when } from "../../said/period-words.ts";
import { both, entry } from "../../prepare/wording.ts";
import type { ParamsOf } from "../../declare/says.ts";

type P<N extends string> = ParamsOf<N>;
type Pair = "period" | "first" | "second";

/** What the procedure `compare` says, in both languages. */
export const compareWords = {
  sheet: both("比较", "Comparison"),
  title: both("几次分析的比较", "Comparison of analyses"),
  summary: both(
    "同一批单元在几次分析中的效率值并排：位次、差、位次相关（Spearman、Kendall）和类别变动。",
    "Scores of the same units from several analyses side by side: ranks, differences, rank correlations (Spearman, Kendall) and changes of class.",
  ),
  whenToUse: both(
    "换了规模报酬、导向、模型或变量以后，要看结论变没变（稳健性检验）。",
    "The returns to scale, the orientation, the model or the variables were changed, and the question is whether the conclusions stand (robustness).",
  ),
  whenNot: both(
    "不同前沿的效率值不能直接比大小：只比位次和类别；要比水平，请用同一前沿（全局参照）。",
    "Levels of scores against different frontiers are not comparable: compare ranks and classes, or measure against one frontier (the global reference).",
  ),
  formula: both(
    "位次相同取平均位次；ρ = 两列位次的Pearson相关；τ_b = Σ_iΣ_j sgn(x_i − x_j)·sgn(y_i − y_j) ÷ √(Σ[x_i ≠ x_j]·Σ[y_i ≠ y_j])",
    "equal scores share the mean of their ranks; ρ = Pearson's correlation of the ranks; τ_b = Σ_iΣ_j sgn(x_i − x_j)·sgn(y_i − y_j) / √(Σ[x_i ≠ x_j]·Σ[y_i ≠ y_j])",
  ),
  takes: {
    unit: entry(["单元", "Unit"], ["每行的名称，如省份。", "The name of each row, such as a province."]),
    values: entry(
      ["效率值", "Scores"],
      ["各次分析的效率值，两列或更多，第一列为基准。", "The scores of the analyses, two columns or more; the first is what the others are held against."],
    ),
    statuses: entry(
      ["状态", "Statuses"],
      [
        "可选：各次分析的状态（有效、无效等），与效率值的列同序。",
        "Optional: the status in each analysis (efficient, inefficient), in the order of the columns of scores.",
      ],
    ),
    period: entry(["时期", "Period"], ["可选：各期分别比较，文字只说末期。", "Optional: every period by itself; sentences speak of the last."]),
  },
  gives: {
    scores: entry(
      ["效率值与位次", "Scores and ranks"],
      [
        "各次分析的效率值、在该期中的位次，以及与第一列之差；前沿不同，差只说明数值变了多少。没有效率值的行没有位次。",
        "The scores, the rank of each in its period, and the difference from the first column; with different frontiers a difference says how the number changed and no more. A row without a score has no rank.",
      ],
    ),
    pairs: {
      ...entry(
        ["两两的一致程度", "Agreement of each pair"],
        [
          "只用两次分析都有效率值的行。相关系数不附显著性检验。",
          "Of the rows that have a score in both. The correlations come without a test of significance.",
        ],
      ),
      fields: {
        first: entry(["基准", "First"], ["列名。", "Its column."]),
        second: entry(["对比", "Second"], ["列名。", "Its column."]),
        n: entry(["行数", "Rows"], ["两列都有效率值的行数。", "Rows with a score in both."]),
        spearman: entry(
          ["Spearman相关", "Spearman"],
          ["位次的相关系数；一列全部相等时没有。", "Correlation of the ranks; none where all of one column are equal."],
        ),
        kendall: entry(
          ["Kendall τ-b", "Kendall τ-b"],
          ["同序对与异序对之差，对相同值作了修正。", "Pairs of rows in the same order less those in the other, corrected for ties."],
        ),
        difference: entry(["平均差", "Mean difference"], ["第二列减第一列的平均。", "The mean of the second less the first."]),
        class_changes: entry(
          ["类别变动", "Change class"],
          ["两次类别不同的行数；没有给出类别时为空。", "Rows whose classes differ; blank where no classes were given."],
        ),
        quarter_changes: entry(["四分位变动", "Change quarter"], ["两次所在四分之一段不同的行数。", "Rows that are in another quarter of the ranking."]),
        top_kept: entry(
          ["前四分之一保留", "Top quarter kept"],
          ["第一列前四分之一中，第二列仍在前四分之一的比例。", "Of the top quarter by the first, the share that is there by the second."],
        ),
      },
    },
    moves: {
      ...entry(
        ["每个单元的变动", "Moves of each unit"],
        [
          "只列两次都有效率值的行。位次变化为第一列位次减第二列位次，正数为上升。末三列是τ-b的算料。",
          "Of the rows that have a score in both. The shift is the first rank less the second: above 0 the unit rises. The last three columns are what τ-b is made of.",
        ],
      ),
      fields: {
        pair: entry(["两次分析", "Pair"], ["第一列 → 第二列。", "First → second."]),
        unit: entry(["单元", "Unit"], ["行的名称。", "The name of the row."]),
        x: entry(["基准效率值", "First score"], ["第一列的数值。", "By the first column."]),
        y: entry(["对比效率值", "Second score"], ["第二列的数值。", "By the second column."]),
        rank_1: entry(["基准位次", "First rank"], ["1为最好，相同值取平均位次。", "1 is the best; equal scores share the mean of their ranks."]),
        rank_2: entry(["对比位次", "Second rank"], ["同左，按第二列。", "The same by the second column."]),
        shift: entry(["位次变化", "Shift"], ["第一列位次减第二列位次。", "The first rank less the second."]),
        quarter_1: entry(["基准四分位", "First quarter"], ["1为前四分之一，相同值同段。", "1 is the top quarter; equal scores are in one."]),
        quarter_2: entry(["对比四分位", "Second quarter"], ["同左，按第二列。", "The same by the second column."]),
        class_1: entry(["基准类别", "First class"], ["第一次分析中的类别。", "Its class in the first analysis."]),
        class_2: entry(["对比类别", "Second class"], ["第二次分析中的类别。", "Its class in the second."]),
        agreement: entry(
          ["同序减异序", "Agreement"],
          ["与它同序的行数减去异序的行数。", "Rows on the same side of it in both, less those on different sides."],
        ),
        apart_1: entry(["基准相异", "First apart"], ["第一列中与它数值不同的行数。", "Rows with another score by the first column."]),
        apart_2: entry(["对比相异", "Second apart"], ["第二列中与它数值不同的行数。", "Rows with another score by the second."]),
      },
    },
    shifts: entry(["位次变化图", "Shifts of rank"], ["末期，每两次分析一图；向右为上升。", "The last period, a chart for each pair; above 0 a unit rises."]),
  },
  refuses: {
    "one-column": ({ column }: P<"column">): Text =>
      both(`只有“${column}”一列效率值，没有可比的：请至少给出两列。`, `“${column}” is the only column of scores: give two or more to compare.`),
  },
  says: {
    agree: ({ period, first, second, n, spearman, kendall, own }: P<Pair | "n" | "spearman" | "kendall">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}“${first}”与“${second}”对${n}个${own.zh}的排序，Spearman相关为${spearman}，Kendall τ-b为${kendall}；两者所对的前沿或口径不同，比的是位次，不是数值的大小。`,
      en: capital(
        `${when(period).en}the rankings of ${own.counted(n)} by “${first}” and “${second}” have a Spearman correlation of ${spearman} and a Kendall τ-b of ${kendall}; each has a frontier or measure of its own, so ranks are compared, not levels.`,
      ),
    }),
    flat: ({ period, first, second, n, own }: P<Pair | "n">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}“${first}”与“${second}”都有效率值的${own.zh}有${n}个，其中一列没有高低之分，算不出位次相关。`,
      en: capital(
        `${when(period).en}${own.counted(n)} ${byCount(n, "has", "have")} a score by both “${first}” and “${second}”, and one of them puts none above another: there is no rank correlation.`,
      ),
    }),
    farthest: ({ period, first, second, unit, rank_1: from, rank_2: to }: P<Pair | "unit" | "rank_1" | "rank_2">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}由“${first}”改为“${second}”，位次变动最大的是“${unit}”：由第${from}位变为第${to}位。`,
      en: capital(`${when(period).en}“${unit}” moves farthest from “${first}” to “${second}”: from rank ${from} to rank ${to}.`),
    }),
    unmoved: ({ period, first, second, n, spearman, own }: P<Pair | "n" | "spearman">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}“${first}”与“${second}”对${n}个${own.zh}的位次完全相同（Spearman相关${spearman}）；两者所对的前沿或口径不同，这不等于数值相同。`,
      en: capital(
        `${when(period).en}“${first}” and “${second}” rank all ${own.counted(n)} alike (Spearman ${spearman}); each has a frontier or measure of its own, so levels need not be the same.`,
      ),
    }),
    classes: ({ period, first, second, class_changes: count, n, units, own }: P<Pair | "class_changes" | "n" | "units[]">): Text => ({
      "zh-CN":
        units.length === 0
          ? `${when(period)["zh-CN"]}${n}个${own.zh}的类别在“${first}”与“${second}”中都相同，变动${count}个。`
          : `${when(period)["zh-CN"]}${n}个${own.zh}中有${count}个在“${first}”与“${second}”中类别不同：${list(units, "zh-CN")}${String(units.length) === count ? "" : "等"}。`,
      en: capital(
        units.length === 0
          ? `${when(period).en}none of ${own.counted(n)} changes class between “${first}” and “${second}” (${count}).`
          : `${when(period).en}${count} of ${own.counted(n)} ${byCount(count, "has", "have")} another class by “${second}” than by “${first}”: ${list(units, "en")}${String(units.length) === count ? "" : " and others"}.`,
      ),
    }),
    quarters: ({ period, first, second, quarter_changes: count, n, top_kept: kept, own }: P<Pair | "quarter_changes" | "n" | "top_kept">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}由“${first}”改为“${second}”，${n}个${own.zh}中有${count}个换了四分位；原在前四分之一的，${kept}仍在其中。`,
      en: capital(
        `${when(period).en}${count} of ${own.counted(n)} ${byCount(count, "is", "are")} in another quarter of the ranking by “${second}” than by “${first}”; of the top quarter ${kept} stays there.`,
      ),
    }),
    lacking: ({ period, first, second, n, all, own }: P<Pair | "n" | "all">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}${all}个${own.zh}中只有${n}个在“${first}”与“${second}”中都有效率值，其余未参与比较。`,
      en: capital(
        `${when(period).en}only ${n} of ${own.counted(all)} ${byCount(n, "has", "have")} a score by both “${first}” and “${second}”; the others are not compared.`,
      ),
    }),
  },
} as const;
