import type { Role } from "../engine/dataset.ts";
import type { IntervalStatus } from "../engine/method.ts";
import type { Status } from "../engine/status.ts";
import type { Locale, Text } from "../engine/text.ts";

/** The field's terms, once, for every sentence and heading. */
export const roleWords: Readonly<Record<Role, Text>> = {
  dmu: { "zh-CN": "决策单元", en: "DMU" },
  period: { "zh-CN": "时期", en: "period" },
  group: { "zh-CN": "分组", en: "group" },
  input: { "zh-CN": "投入", en: "input" },
  output: { "zh-CN": "产出", en: "output" },
  undesirable: { "zh-CN": "非期望产出", en: "undesirable output" },
};

/** What the slots of procedures are called that are no role of a method. */
export const slotWords: Readonly<Record<string, Text>> = {
  unit: { "zh-CN": "单元", en: "unit" },
  value: { "zh-CN": "数值", en: "value" },
  values: { "zh-CN": "数值", en: "value" },
  negative: { "zh-CN": "负向指标", en: "negative" },
  longitude: { "zh-CN": "经度", en: "longitude" },
  latitude: { "zh-CN": "纬度", en: "latitude" },
  explaining: { "zh-CN": "解释变量", en: "explaining" },
  price: { "zh-CN": "价格指数", en: "price" },
  nominal: { "zh-CN": "现价总量", en: "nominal" },
  volume: { "zh-CN": "不变价总量", en: "volume" },
  numerator: { "zh-CN": "分子", en: "numerator" },
  denominator: { "zh-CN": "分母", en: "denominator" },
  pairwise: { "zh-CN": "判断矩阵", en: "pairwise" },
  prices: { "zh-CN": "价格表", en: "prices" },
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

/** A role of a method, or a slot of a procedure, as a sentence names it. */
export const roleName = (name: string, locale: Locale): string => (roleWords[name as keyof typeof roleWords] ?? slotWords[name])?.[locale] ?? name;
