import type { Locale } from "../../engine/declare/text.ts";
import { byCount, counted, listUpTo } from "../wording/wording.ts";

/** Why a method is proposed for the columns. */
export type ProposalReason =
  | { readonly kind: "negative"; readonly column: string }
  | { readonly kind: "one-period" }
  | { readonly kind: "one-period-undesirable"; readonly columns: readonly string[] }
  | { readonly kind: "periods"; readonly periods: number }
  | { readonly kind: "periods-undesirable"; readonly periods: number; readonly columns: readonly string[] }
  | { readonly kind: "groups"; readonly groups: number }
  | { readonly kind: "indicators"; readonly columns: number }
  | { readonly kind: "values-groups"; readonly groups: number }
  | { readonly kind: "values-periods"; readonly periods: number };

/** Names that a sentence has room for. */
const named = 2;

function chinese(reason: ProposalReason): string {
  const quoted = (names: readonly string[]) =>
    listUpTo(
      named,
      names.map((name) => `“${name}”`),
      "zh-CN",
    );
  switch (reason.kind) {
    case "negative":
      return `“${reason.column}”列有负数，此模型可直接使用，不必平移。`;
    case "one-period":
      return "数据只有一个时期：可给全部单元排名，有效单元之间也分得出高低。";
    case "one-period-undesirable":
      return `数据只有一个时期，并有非期望产出${quoted(reason.columns)}：排放越少越好，全部单元都能排名。`;
    case "periods":
      return `数据有${reason.periods}个时期：可说明生产率怎样变化，是追赶还是前沿移动；各区间可以连乘。`;
    case "periods-undesirable":
      return `数据有${reason.periods}个时期，并有非期望产出${quoted(reason.columns)}：计入排放的生产率变化，各区间可以连乘。`;
    case "groups":
      return `如果${reason.groups}个组的技术条件不同：还能看出各组前沿与共同前沿的差距。`;
    case "indicators":
      return `没有投入列或产出列，而有${reason.columns}列数字：可合成一个得分。`;
    case "values-groups":
      return `没有投入列或产出列，而有数值与${reason.groups}个组：可说明差异来自组内还是组间。`;
    case "values-periods":
      return `没有投入列或产出列，而有${reason.periods}个时期的数值：可检验差距是否缩小。`;
  }
}

function english(reason: ProposalReason): string {
  const quoted = (names: readonly string[]) =>
    listUpTo(
      named,
      names.map((name) => `“${name}”`),
      "en",
    );
  switch (reason.kind) {
    case "negative":
      return `Column “${reason.column}” has negative numbers, which this model takes as they are.`;
    case "one-period":
      return "There is one period: every unit gets a rank, the efficient ones among them.";
    case "one-period-undesirable":
      return `There is one period, with the undesirable ${byCount(reason.columns.length, "output", "outputs")} ${quoted(reason.columns)}: less of it is better, and every unit gets a rank.`;
    case "periods":
      return `There are ${reason.periods} periods: it tells how productivity changed, by catching up or by a moving frontier, and its intervals multiply.`;
    case "periods-undesirable":
      return `There are ${reason.periods} periods, with the undesirable ${byCount(reason.columns.length, "output", "outputs")} ${quoted(reason.columns)}: productivity with emissions counted in, and its intervals multiply.`;
    case "groups":
      return `If the ${reason.groups} groups have technologies of their own: it tells as well how far each group's frontier is from the common one.`;
    case "indicators":
      return `There are no inputs or no outputs, but ${counted(reason.columns, "column")} of numbers: they can be made one score.`;
    case "values-groups":
      return `There are no inputs or no outputs, but values and ${reason.groups} groups: it tells whether differences lie within groups or between them.`;
    case "values-periods":
      return `There are no inputs or no outputs, but values of ${reason.periods} periods: it tests whether differences shrink.`;
  }
}

/** Why a method is proposed, in a sentence. */
export const proposalSentence = (reason: ProposalReason, locale: Locale): string => (locale === "en" ? english(reason) : chinese(reason));

const texts = {
  "zh-CN": { title: "适合所选的列", also: "也可考虑", take: "采用", taken: "已采用", takeNamed: (title: string) => `采用：${title}` },
  en: { title: "Fits your columns", also: "Or", take: "Use it", taken: "In use", takeNamed: (title: string) => `Use it: ${title}` },
};

/** What stands beside a proposal. */
export const proposalTexts = (locale: Locale) => texts[locale];
