import type { Locale } from "../../engine/declare/text.ts";

const chinese = {
  sheet: "参照技术",
  title: "按参照技术的效率值",
  groupNote: "技术落差比（TGR）为共同前沿效率值与本组前沿效率值之比，不大于1；越接近1，本组前沿离共同前沿越近。各组均值为算术平均。",
  windowNote: "各列为包含该观测的各窗口的效率值，均值即该行的效率值；有一个窗口没有效率值的行没有均值。",
  metaScore: "共同前沿效率值",
  groupScore: "本组前沿效率值",
  gap: "技术落差比（TGR）",
  units: "观测数",
  byGroup: "分组均值",
};
type Texts = typeof chinese;

const english: Texts = {
  sheet: "Technologies",
  title: "Scores by reference technology",
  groupNote:
    "The technology gap ratio TGR is the score against the metafrontier over that against the group's own, at most 1: the nearer to 1, the nearer the group's frontier is to the metafrontier. Means of groups are arithmetic.",
  windowNote:
    "Each column is the score within a window that holds the observation; their mean is the row's score. A row without a score in one of its windows has no mean.",
  metaScore: "Metafrontier score",
  groupScore: "Group frontier score",
  gap: "Technology gap ratio TGR",
  units: "Observations",
  byGroup: "Means by group",
};

const texts: Readonly<Record<Locale, Texts>> = { "zh-CN": chinese, en: english };

export const technologyTexts = (locale: Locale): Texts => texts[locale];
