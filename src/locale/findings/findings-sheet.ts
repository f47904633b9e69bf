import type { Locale } from "../../engine/declare/text.ts";
import type { OwnWords } from "../wording/own-words.ts";
import { byCount } from "../wording/wording.ts";

interface FindingTexts {
  readonly note: string;
  readonly finding: string;
  readonly basis: string;
  readonly largestGap: (count: string, name: string, share: string, excess: boolean) => string;
  /** The technology gap ratio of the groups. */
  readonly groupGaps: (own: OwnWords, high: string, highMean: string, low: string, lowMean: string) => string;
  readonly median: string;
  readonly without: (name: string) => string;
  readonly servedBy: (name: string) => string;
  readonly scoredRows: string;
  readonly measuredWithout: (name: string) => string;
}

const chinese: FindingTexts = {
  note: "句中的数字是本次运行的结果；点击“依据”可到达算出它的单元格。",
  finding: "结论",
  basis: "依据",
  largestGap: (count, name, share, excess) => `低于前沿的${count}个观测中，平均改进幅度最大的是“${name}”：${excess ? "多出" : "不足"}${share}。`,
  groupGaps: (own, high, highMean, low, lowMean) =>
    `${own.byGroup}，技术落差比（TGR）均值最高的是${high}（${highMean}），最低的是${low}（${lowMean}）；越接近1，本组前沿离共同前沿越近。`,
  median: "中位数",
  without: (name) => `不含${name}`,
  servedBy: (name) => `以${name}为标杆的观测数`,
  scoredRows: "有效率值的观测数",
  measuredWithout: (name) => `去掉${name}重新测算`,
};

const english: FindingTexts = {
  note: "The numbers are those of this run; a click on the basis leads to the cells that they come from.",
  finding: "Finding",
  basis: "Basis",
  largestGap: (count, name, share, excess) =>
    `In the ${byCount(count, "one observation", `${count} observations`)} below the frontier the largest mean gap is in "${name}": ${share} ${excess ? "too much" : "missing"}.`,
  groupGaps: (own, high, highMean, low, lowMean) =>
    `${own.byGroup}, the mean technology gap ratio (TGR) is highest in ${high} (${highMean}) and lowest in ${low} (${lowMean}); the nearer to 1, the nearer the group's frontier is to the metafrontier.`,
  median: "Median",
  without: (name) => `Without ${name}`,
  servedBy: (name) => `Observations with ${name} as a peer`,
  scoredRows: "Observations with a score",
  measuredWithout: (name) => `Measured again without ${name}`,
};

const texts: Readonly<Record<Locale, FindingTexts>> = { "zh-CN": chinese, en: english };

export const findingTexts = (locale: Locale): FindingTexts => texts[locale];
