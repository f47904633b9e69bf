import { Mistake } from "./mistake.ts";
import type { Text } from "./text.ts";

/** One of a few named values. */
export interface Choice<K extends string = string> {
  readonly kind: "choice";
  readonly title: Text;
  readonly help: Text;
  readonly values: Readonly<Record<K, Text>>;
  readonly default: NoInfer<K>;
}
export type Option = Choice;
export type Options = Readonly<Record<string, Option>>;
export type OptionValue<T> = T extends Choice<infer K> ? K : never;
export type OptionValues<O extends Options> = { readonly [K in keyof O]: OptionValue<O[K]> };

export const choice = <const K extends string>(option: Omit<Choice<K>, "kind">): Choice<K> => ({ kind: "choice", ...option });

export const returnsToScale = choice({
  title: { "zh-CN": "规模报酬", en: "Returns to scale" },
  help: {
    "zh-CN": "参照单元可以怎样按比例放大或缩小：对强度之和 Σλ 的约束。",
    en: "How reference units may be scaled: the condition on the sum of the intensities λ.",
  },
  values: {
    crs: { "zh-CN": "不变（CRS）", en: "Constant (CRS)" },
    vrs: { "zh-CN": "可变（VRS，Σλ = 1）", en: "Variable (VRS, Σλ = 1)" },
    nirs: { "zh-CN": "非递增（NIRS，Σλ ≤ 1）", en: "Non-increasing (NIRS, Σλ ≤ 1)" },
    ndrs: { "zh-CN": "非递减（NDRS，Σλ ≥ 1）", en: "Non-decreasing (NDRS, Σλ ≥ 1)" },
  },
  default: "crs",
});

export const orientation = choice({
  title: { "zh-CN": "导向", en: "Orientation" },
  help: {
    "zh-CN": "效率值衡量哪一侧的差距：投入、产出，或两者同时。",
    en: "Which gap the score measures: in the inputs, in the outputs, or in both at once.",
  },
  values: {
    none: { "zh-CN": "非导向", en: "Non-oriented" },
    input: { "zh-CN": "投入导向", en: "Input-oriented" },
    output: { "zh-CN": "产出导向", en: "Output-oriented" },
  },
  default: "none",
});

/** Against which technology the scores of a panel are measured. Every run has it, whatever the model. */
export const reference = choice({
  title: { "zh-CN": "参照技术", en: "Reference technology" },
  help: {
    "zh-CN": "每个时期各用自己的前沿，或全部时期合成一个全局前沿。",
    en: "A frontier for each period, or one global frontier over all periods.",
  },
  values: {
    period: { "zh-CN": "各期前沿", en: "Each period's own" },
    global: { "zh-CN": "全局前沿", en: "Global, all periods pooled" },
  },
  default: "period",
});

/** The only place where options are checked: raw values, in any letter case, to the values a method declares. */
export function readOptions<O extends Options>(schema: O, raw: Readonly<Record<string, unknown>>): OptionValues<O> {
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined && !Object.hasOwn(schema, name)) throw new Mistake("option-unknown", { option: name, expected: Object.keys(schema) });
  }
  const values: Record<string, string> = {};
  for (const [name, option] of Object.entries(schema)) values[name] = readOption(name, option, raw[name]);
  return values as OptionValues<O>;
}

export function readOption(name: string, option: Option, raw: unknown): string {
  if (raw === undefined || raw === null || raw === "") return option.default;
  const value = String(raw).trim().toLowerCase();
  if (!Object.hasOwn(option.values, value)) {
    throw new Mistake("option-value", { option: name, expected: Object.keys(option.values), got: String(raw) });
  }
  return value;
}
