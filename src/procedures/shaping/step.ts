import type { Deed, DeedCode } from "../../analysis/shape/book.ts";
import type { Panel } from "../../analysis/shape/shape-book.ts";
import { locales, type Locale } from "../../engine/declare/text.ts";
import { listUpTo, rowsText } from "../../locale/wording/wording.ts";

/** What was done to a table, as plain data: the code of its kind, and what is said of it. Rows are 1-based. */
export interface ShapeStep {
  readonly code: string;
}

/** What a step does to the table, and why where a person may ask, in each language. */
type Words<P> = Readonly<Record<Locale, (params: P) => string>>;

interface Declared<P extends object> {
  /** Public: it stands in the JSON of `qianyan shape`, with the parameters. */
  readonly code: string;
  /** What there is to be said of a panel; nothing where the step was not taken. */
  readonly of: (panel: Panel) => P | null | readonly P[];
  readonly words: Words<P>;
  /** What is said once it is done, where that is another sentence than before. */
  readonly done?: Words<P>;
  /** A panel with nothing but such steps: `beside` has its checks and roles all the same, `idle` is in shape. */
  readonly weight?: "beside" | "idle";
}

/** A kind of step: when it is taken, and its sentences. */
export interface StepKind<P extends object = object> {
  readonly code: string;
  readonly weight: "whole" | "beside" | "idle";
  stepsOf(panel: Panel): readonly (ShapeStep & P)[];
  /** One of its steps. */
  step(params: P): ShapeStep & P;
  /** @param done once it is done, not while it is offered */
  sentence(step: ShapeStep, locale: Locale, done?: boolean): string;
}

/** Declares a kind of step where it is taken: its code, its parameters and its sentences, none of which another file lists. */
export function declareStep<P extends object>({ code, of, words, done = words, weight }: Declared<P>): StepKind<P> {
  const step = (params: P) => ({ code, ...params });
  return {
    code,
    weight: weight ?? "whole",
    step,
    stepsOf: (panel) => {
      const found = of(panel);
      return found === null ? [] : Array.isArray(found) ? (found as readonly P[]).map(step) : [step(found as P)];
    },
    // A step has the parameters of its kind: it was made by `step`.
    sentence: (said, locale, isDone = false) => (isDone ? done : words)[locale](said as ShapeStep & P),
  };
}

/** The deeds of some codes. */
export const deedsOf = ({ deeds }: Panel, ...codes: readonly DeedCode[]): readonly Deed[] => deeds.filter(({ code }) => codes.includes(code));

/** What is said of deeds; nothing where there is none. */
export const ofDeeds = <P>(found: readonly Deed[], params: (found: readonly Deed[]) => P): P | null => (found.length === 0 ? null : params(found));

export const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

export const oneBased = (rows: readonly number[]): readonly number[] => rows.map((row) => row + 1);

/** Names and rows that a sentence lists before it only counts. */
const most = 8;

/** Lists of names in each language, by the locale. */
export const named = Object.fromEntries(locales.map((locale) => [locale, (names: readonly string[]) => listUpTo(most, names, locale)])) as Readonly<
  Record<Locale, (names: readonly string[]) => string>
>;

/** Rows by their numbers: 第1—3行 as official Chinese writes a range, rows 1–3. */
export const rowsIn = (rows: readonly number[], locale: Locale): string =>
  locale === "en" ? rowsText(rows, locale, most) : rowsText(rows, locale, most).replaceAll("–", "—");

/** The periods of a panel from the first to the last, as each language writes them. */
export interface Span {
  readonly from: string;
  readonly to: string;
}
export const spanOf = ({ periods }: Panel): Span => ({ from: periods[0] ?? "", to: periods.at(-1) ?? "" });

const isYear = (period: string) => /^\d{4}$/.test(period);

/** 2019—2023年, 2019年1季度—2020年4季度. */
export function chineseSpan({ from, to }: Span): string {
  const years = isYear(from) && isYear(to);
  return `${from === to ? from : `${from}—${to}`}${years ? "年" : ""}`;
}

/** the years 2019–2023, the year 2019, the periods 2019Q1–2020Q4. */
export function englishSpan({ from, to }: Span): string {
  const noun = isYear(from) && isYear(to) ? "year" : "period";
  return from === to ? `the ${noun} ${from}` : `the ${noun}s ${from}–${to}`;
}

/** What the coordinates of a number are called. */
export const coordinates: Readonly<Record<"unit" | "period" | "indicator" | "group", Readonly<Record<Locale, string>>>> = {
  unit: { "zh-CN": "单元", en: "units" },
  period: { "zh-CN": "时期", en: "periods" },
  indicator: { "zh-CN": "指标", en: "indicators" },
  group: { "zh-CN": "分组", en: "groups" },
};
