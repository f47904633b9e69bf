import type { Locale } from "../../engine/declare/text.ts";

const chinese = {
  note: "各图取自其他工作表的单元格，数据改变时随之更新。",
  noteInFile: "各图取自其他工作表的单元格，数据改变时随之更新。在浏览器中为图片；另存为.xlsx文件后为可编辑的图表。",
  period: "时期",
  interval: "区间",
  dmu: "决策单元",
  group: "分组",
  score: "效率值（无量纲）",
  meanScore: "效率均值（无量纲）",
  index: "指数（上期 = 1，几何平均）",
  level: (from: string) => `累计指数（${from} = 1）`,
  efficiency: "各期效率均值",
  groupEfficiency: "各组效率均值",
  factors: (ids: readonly string[]) => `全部单元的${ids.join("、")}`,
  cumulative: (index: string) => `累计${index}`,
  ranking: "效率排名",
  rankingTop: (count: number) => `效率排名（前${count}名）`,
  heatMap: "各单元历年效率值",
};

type ChartTexts = typeof chinese;

const english: ChartTexts = {
  note: "The charts are drawn over cells of the other sheets and follow them.",
  noteInFile:
    "The charts are drawn over cells of the other sheets and follow them. In the browser they are pictures; in the saved .xlsx file they are charts that can be edited.",
  period: "Period",
  interval: "Interval",
  dmu: "DMU",
  group: "Group",
  score: "Score (no unit)",
  meanScore: "Mean score (no unit)",
  index: "Index (period before = 1, geometric mean)",
  level: (from) => `Cumulative index (${from} = 1)`,
  efficiency: "Mean score by period",
  groupEfficiency: "Mean score by group",
  factors: (ids) => `${ids.join(", ")} of all DMUs`,
  cumulative: (index) => `Cumulative ${index}`,
  ranking: "Ranking by score",
  rankingTop: (count) => `Ranking by score, first ${count}`,
  heatMap: "Score by DMU and period",
};

const texts: Readonly<Record<Locale, ChartTexts>> = { "zh-CN": chinese, en: english };

export const chartTexts = (locale: Locale): ChartTexts => texts[locale];
