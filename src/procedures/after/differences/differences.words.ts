import type { Text } from "../../../engine/declare/text.ts";
import type { OwnNouns } from "../../../locale/wording/own-words.ts";
import { capital, list } from "../../../locale/wording/wording.ts";
import { when } from "../../said/period-words.ts";
import type { ParamsOf } from "../../declare/says.ts";
import type { groupingSays } from "./groupings.ts";

// What the decompositions of differences call alike.

export const number = { title: { "zh-CN": "观测数n", en: "Observations n" }, help: { "zh-CN": "参与计算的行数。", en: "How many rows count." } };
export const mean = { title: { "zh-CN": "均值", en: "Mean" }, help: { "zh-CN": "算术平均。", en: "Arithmetic mean." } };
export const group = { title: { "zh-CN": "分组", en: "Group" }, help: { "zh-CN": "组名。", en: "Its name." } };
export const grouping = { title: { "zh-CN": "分组方式", en: "Grouping" }, help: { "zh-CN": "分组所在的列。", en: "The column of the groups." } };
export const groups = { title: { "zh-CN": "组数", en: "Groups" }, help: { "zh-CN": "该分组中组的个数。", en: "How many groups it has." } };

export const differenceTakes = {
  value: {
    title: { "zh-CN": "数值", en: "Value" },
    help: { "zh-CN": "要分解其差异的指标，不小于0。", en: "The indicator whose differences are split, 0 or more." },
  },
  group: {
    title: { "zh-CN": "分组", en: "Group" },
    help: {
      "zh-CN": "每行所属的组，如地区；可给出几种分组（如三大地区、四大地区），并列分解。",
      en: "The group of each row, such as its region; of several groupings (three regions and four, say) each is split, side by side.",
    },
  },
  period: { title: { "zh-CN": "时期", en: "Period" }, help: { "zh-CN": "可选：每个时期分别分解。", en: "Optional: every period is split by itself." } },
  unit: { title: { "zh-CN": "单元", en: "Unit" }, help: { "zh-CN": "可选：每行的名称。", en: "Optional: the name of each row." } },
};

/** @param parts what the parts are called in a sentence, by the field that holds each */
export const groupingSentence =
  (parts: Readonly<Record<string, Text>>) =>
  ({ period, grouping: column, main, share, first, first_share }: ParamsOf<(typeof groupingSays)[number]>): Text => ({
    "zh-CN": `${when(period)["zh-CN"]}按“${column}”分组，${parts[main]["zh-CN"]}的贡献最大，占${share}；按“${first}”分组，该部分占${first_share}。`,
    en: capital(`${when(period).en}by “${column}” ${parts[main].en} contributes most, ${share}; by “${first}” that part is ${first_share}.`),
  });

/** @param where the differences of such a group count, as the sentence ends */
export const groupOfOneSentence =
  (where: (own: OwnNouns) => Text) =>
  ({ period, names, n, own }: ParamsOf<"period" | "names[]" | "n">): Text => ({
    "zh-CN": `${when(period)["zh-CN"]}${list(names, "zh-CN")}只有${n}个成员，组内差异为0，${where(own)["zh-CN"]}。`,
    en: capital(
      `${when(period).en}${list(names, "en")} ${names.length === 1 ? "has" : "have"} ${n} member${names.length === 1 ? "" : " each"} and so no difference inside: ${where(own).en}.`,
    ),
  });
