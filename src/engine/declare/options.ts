import type { Role, VariableRole } from "../data/dataset.ts";
import { Mistake } from "./mistake.ts";
import type { Text } from "./text.ts";

/** What an option of any kind says of itself. */
interface Described {
  readonly title: Text;
  readonly help: Text;
  /** The role without whose columns the option makes no difference: it is then neither asked for nor reported. */
  readonly shownWith?: VariableRole;
  /** Its name among the arguments of a worksheet function, where that is another than its own. */
  readonly argument?: string;
}
/** One of a few named values. */
export interface Choice<K extends string = string> extends Described {
  readonly kind: "choice";
  readonly values: Readonly<Record<K, Text>>;
  /** How the title of a result says a value; a value without it is said where it is not the default. */
  readonly inTitles?: Readonly<Partial<Record<NoInfer<K>, Text>>>;
  readonly default: NoInfer<K>;
}
/** One number; `null` where the method decides itself. */
export interface NumberOption extends Described {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly default: number | null;
  /** The value of another option without which it has no effect, and is neither asked for nor reported. */
  readonly onlyWith?: { readonly option: string; readonly value: string };
}
/** A list of numbers ≥ 0, one per variable in the order inputs, outputs, undesirable outputs; `null` where none was given. */
export interface NumbersOption extends Described {
  readonly kind: "numbers";
  readonly default: null;
}
/** Words that a person types; `null` where there are none. */
export interface TextOption extends Described {
  readonly kind: "text";
  readonly default: null;
}
export type Option = Choice | NumberOption | NumbersOption | TextOption;
export type Options = Readonly<Record<string, Option>>;
/** What an option can be set to, as plain data. */
export type OptionSetting = string | number | readonly number[] | null;
export type OptionSettings = Readonly<Record<string, OptionSetting>>;
export type OptionValue<T> =
  T extends Choice<infer K>
    ? K
    : T extends { readonly kind: "number"; readonly default: number }
      ? number
      : T extends NumberOption
        ? number | null
        : T extends TextOption
          ? string | null
          : readonly number[] | null;
export type OptionValues<O extends Options> = { readonly [K in keyof O]: OptionValue<O[K]> };

export const choice = <const K extends string>(option: Omit<Choice<K>, "kind">): Choice<K> => ({ kind: "choice", ...option });

export const number = <const D extends number | null>(
  option: Omit<NumberOption, "kind" | "default"> & { readonly default: D },
): NumberOption & { readonly default: D } => ({
  kind: "number",
  ...option,
});
export const numbers = (option: Pick<NumbersOption, "title" | "help" | "argument">): NumbersOption => ({ kind: "numbers", default: null, ...option });

export const text = (option: Pick<TextOption, "title" | "help" | "argument">): TextOption => ({ kind: "text", default: null, ...option });

/**
 * The options of a schema that have an effect, the others being set as they are.
 * @param roles those that some column has
 */
export function effectiveOptions(
  schema: Options,
  settings: Readonly<Record<string, unknown>>,
  roles: readonly (Role | null)[],
): readonly (readonly [name: string, option: Option])[] {
  return Object.entries(schema).filter(([, option]) => {
    if (option.shownWith !== undefined && !roles.includes(option.shownWith)) return false;
    if (option.kind !== "number" || option.onlyWith === undefined) return true;
    const other = option.onlyWith.option;
    return (settings[other] ?? schema[other]?.default) === option.onlyWith.value;
  });
}

export const returnsToScale = choice({
  argument: "returns",
  title: { "zh-CN": "规模报酬", en: "Returns to scale" },
  help: {
    "zh-CN": "参照单元可以怎样按比例放大或缩小：对强度之和Σλ的约束。",
    en: "How reference units may be scaled: the condition on the sum of the intensities λ.",
  },
  values: {
    crs: { "zh-CN": "不变（CRS）", en: "Constant (CRS)" },
    vrs: { "zh-CN": "可变（VRS，Σλ = 1）", en: "Variable (VRS, Σλ = 1)" },
    nirs: { "zh-CN": "非递增（NIRS，Σλ ≤ 1）", en: "Non-increasing (NIRS, Σλ ≤ 1)" },
    ndrs: { "zh-CN": "非递减（NDRS，Σλ ≥ 1）", en: "Non-decreasing (NDRS, Σλ ≥ 1)" },
  },
  inTitles: {
    crs: { "zh-CN": "CRS", en: "CRS" },
    vrs: { "zh-CN": "VRS", en: "VRS" },
    nirs: { "zh-CN": "NIRS", en: "NIRS" },
    ndrs: { "zh-CN": "NDRS", en: "NDRS" },
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
  inTitles: {
    none: { "zh-CN": "非导向", en: "non-oriented" },
    input: { "zh-CN": "投入导向", en: "input-oriented" },
    output: { "zh-CN": "产出导向", en: "output-oriented" },
  },
  default: "none",
});

/** Which periods span the technology against which the scores of a panel are measured. Every run has it, whatever the model. */
export const reference = choice({
  title: { "zh-CN": "参照技术", en: "Reference technology" },
  help: {
    "zh-CN": "每个时期各用自己的前沿、全部时期合成一个全局前沿、与以前各期合成，或在移动窗口内合成。",
    en: "A frontier for each period, one global frontier over all periods, each period with all before it, or moving windows of periods.",
  },
  values: {
    period: { "zh-CN": "各期前沿", en: "Each period's own" },
    global: { "zh-CN": "全局前沿", en: "Global, all periods pooled" },
    sequential: { "zh-CN": "序列前沿（本期及以前各期）", en: "Sequential, each period with all before it" },
    window: { "zh-CN": "窗口前沿（得分为各窗口的均值）", en: "Windows, the score being the mean over them" },
  },
  inTitles: {
    global: { "zh-CN": "全局前沿", en: "global frontier" },
    sequential: { "zh-CN": "序列前沿", en: "sequential frontier" },
    window: { "zh-CN": "窗口前沿", en: "windows" },
  },
  default: "period",
});

/** The periods of a window, of the reference technology and of an index whose technologies are windows. */
export const windowWidth = number({
  title: { "zh-CN": "窗口宽度", en: "Window width" },
  help: {
    "zh-CN": "一个窗口含几个相邻时期；用于窗口前沿。",
    en: "How many neighbouring periods a window holds, where technologies are windows.",
  },
  min: 1,
  max: 1000,
  integer: true,
  default: 3,
});

/** Whether groups span frontiers of their own. Every run has it; all but the first need the group column. */
export const frontier = choice({
  title: { "zh-CN": "分组前沿", en: "Frontier of groups" },
  help: {
    "zh-CN": "全部单元共用一个前沿，每组各用自己的前沿，或两者都算并给出技术落差比（共同前沿分析）。后两种需要分组列。",
    en: "One frontier for all, each group's own, or both with the technology gap ratio (metafrontier analysis). The last two need the group column.",
  },
  values: {
    common: { "zh-CN": "全部单元共用", en: "Common to all" },
    group: { "zh-CN": "每组各用自己的", en: "Each group's own" },
    meta: { "zh-CN": "共同前沿，并与各组前沿比较", en: "Metafrontier, compared with each group's own" },
  },
  inTitles: {
    group: { "zh-CN": "分组前沿", en: "group frontiers" },
    meta: { "zh-CN": "共同前沿", en: "metafrontier" },
  },
  default: "common",
});

/** What every run can be told of its technologies, whatever its methods: options like theirs. */
export const runOptions = { reference, frontier, window: windowWidth } as const;
export type RunOptionName = keyof typeof runOptions;
export const isRunOption = (name: string): name is RunOptionName => Object.hasOwn(runOptions, name);

/** Which periods span the technology against which a row is scored. */
export type Reference = keyof (typeof reference)["values"];
/** Whether all groups span one frontier, each spans its own, or both are compared. */
export type Frontier = keyof (typeof frontier)["values"];

/** The only place where options are checked: raw values, in any letter case, to the values a method declares. */
export function readOptions<O extends Options>(schema: O, raw: Readonly<Record<string, unknown>>): OptionValues<O> {
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined && !Object.hasOwn(schema, name)) throw new Mistake("option-unknown", { option: name, expected: Object.keys(schema) });
  }
  const values: Record<string, OptionSetting> = {};
  for (const [name, option] of Object.entries(schema)) values[name] = readOption(name, option, raw[name]);
  return values as OptionValues<O>;
}

/** The options that a schema declares, out of settings that name those of other schemas too. */
export function pickOptions<O extends Options>(schema: O, settings: Readonly<Record<string, unknown>>): OptionValues<O> {
  return readOptions(schema, Object.fromEntries(Object.entries(settings).filter(([name]) => Object.hasOwn(schema, name))));
}

export function readOption(name: string, option: Option, raw: unknown): OptionSetting {
  if (raw === undefined || raw === null || raw === "") return option.default;
  if (option.kind === "number") return readNumber(name, option, raw);
  if (option.kind === "numbers") return readNumbers(name, raw);
  if (option.kind === "text") return String(raw).trim() || option.default;
  return readChoice(name, option, raw);
}

export function readChoice<K extends string>(name: string, option: Choice<K>, raw: unknown): K {
  if (raw === undefined || raw === null || raw === "") return option.default;
  const value = String(raw).trim().toLowerCase();
  if (!Object.hasOwn(option.values, value)) {
    throw new Mistake("option-value", { option: name, expected: Object.keys(option.values), got: String(raw) });
  }
  return value as K;
}

function readNumber(name: string, { min, max, integer }: NumberOption, raw: unknown): number {
  const value = typeof raw === "number" ? raw : Number(String(raw).trim());
  if (!(value >= min && value <= max) || (integer && !Number.isInteger(value))) {
    throw new Mistake("option-number", { option: name, min, max, integer, got: String(raw) });
  }
  return value;
}

function readNumbers(name: string, raw: unknown): readonly number[] {
  const parts = Array.isArray(raw)
    ? (raw as unknown[])
    : String(raw as string)
        .split(/[,;，；、\s]+/)
        .filter((part) => part !== "");
  return parts.map((part) => {
    const value = typeof part === "number" ? part : Number(part);
    if (!(value >= 0 && value < Infinity)) throw new Mistake("option-number", { option: name, min: 0, max: Infinity, integer: false, got: String(part) });
    return value;
  });
}
