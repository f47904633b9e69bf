import type { Role } from "../../engine/data/dataset.ts";
import type { IntervalStatus } from "../../engine/method/index.ts";
import type { RoleName } from "../../engine/declare/mistake.ts";
import type { Status } from "../../engine/declare/status.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";

/** The field's terms, once, for every sentence and heading. */
export const roleWords: Readonly<Record<Role, Text>> = {
  dmu: { "zh-CN": "决策单元", en: "DMU" },
  period: { "zh-CN": "时期", en: "period" },
  group: { "zh-CN": "分组", en: "group" },
  input: { "zh-CN": "投入", en: "input" },
  output: { "zh-CN": "产出", en: "output" },
  undesirable: { "zh-CN": "非期望产出", en: "undesirable output" },
};

export const statusWords: Readonly<Record<Status, Text>> = {
  efficient: { "zh-CN": "有效", en: "efficient" },
  "super-efficient": { "zh-CN": "超效率", en: "super-efficient" },
  inefficient: { "zh-CN": "无效", en: "inefficient" },
  infeasible: { "zh-CN": "无可行解", en: "infeasible" },
  unsolved: { "zh-CN": "未解出", en: "unsolved" },
  "bad data": { "zh-CN": "数据不符", en: "bad data" },
  "weakly-efficient": { "zh-CN": "弱有效", en: "weakly efficient" },
  unbounded: { "zh-CN": "无界", en: "unbounded" },
};

export const intervalStatusWords: Readonly<Record<IntervalStatus, Text>> = {
  computed: { "zh-CN": "已计算", en: "computed" },
  infeasible: statusWords.infeasible,
  unbounded: statusWords.unbounded,
  unsolved: statusWords.unsolved,
  "bad data": statusWords["bad data"],
  "not defined": { "zh-CN": "无定义", en: "not defined" },
};

/** A role as a sentence names it: of a method by its word, another by the title that it was given, and by what is typed for it. */
export function roleName(role: RoleName, locale: Locale): string {
  if (typeof role !== "string") return locale === "en" ? `"${role.title.en}" (${role.id})` : `“${role.title["zh-CN"]}”（${role.id}）`;
  return (roleWords as Readonly<Record<string, Text>>)[role]?.[locale] ?? role;
}
