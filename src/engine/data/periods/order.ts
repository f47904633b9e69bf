import { judge, type Doubt } from "./judge.ts";
import { formOf } from "./label-forms.ts";
import { foldedLabel } from "./plain-label.ts";
import { readLabel } from "./read-label.ts";
import { isMonth } from "./reading.ts";
import { worldsOf, type World } from "./worlds.ts";

export type { Doubt } from "./judge.ts";

/** Periods in their order in time, and what the order rests on. */
export interface PeriodOrder {
  readonly periods: readonly string[];
  /** The labels, the order in which the data names them, or a person's choice. */
  readonly by: "label" | "data" | "choice";
  /** Why it is not by the labels; null where it is, or where a person chose. */
  readonly doubt: Doubt | null;
  /** Whether no reader can wonder: plain years or numbers, in their order. */
  readonly plain: boolean;
  /** The year, or the number of a label that is counted, by which a period can be named. */
  readonly numberOf: (period: string) => number | undefined;
}

/** Puts period labels in their order in time. They are judged together; where that leaves a doubt, they stay as the data names them. */
export function orderOfPeriods(labels: readonly string[]): PeriodOrder {
  if (labels.every((label) => /^[12]\d{3}$/.test(label))) return plainYears(labels);
  const readings = labels.map(readLabel);
  const judged = labels.length < 2 ? null : judge(labels, readings);
  const world = judged === null ? (worldsOf(readings)[0] ?? null) : "world" in judged ? judged.world : null;
  const doubt = judged !== null && "doubt" in judged ? judged.doubt : null;
  const periods = world === null || doubt !== null ? labels : world.order.map((k) => labels[k]);
  return {
    periods,
    by: doubt === null ? "label" : "data",
    doubt,
    plain: doubt === null && labels.every((label) => /^\d{1,4}(?:年度?)?$/.test(foldedLabel(label))),
    numberOf: (period) => numberIn(period, labels.indexOf(period), world),
  };
}

/** What nearly every panel has, without looking further. */
const plainYears = (labels: readonly string[]): PeriodOrder => ({
  periods: [...labels].sort((a, b) => Number(a) - Number(b)),
  by: "label",
  doubt: null,
  plain: true,
  numberOf: Number,
});

/** The order that a person chose. */
export const chosenOrder = (periods: readonly string[]): PeriodOrder => ({
  periods,
  by: "choice",
  doubt: null,
  plain: false,
  numberOf: (period) => orderOfPeriods(periods).numberOf(period),
});

/** Marks of footnotes, remarks and words that place a figure within its period or name what it is of. */
const saysMore = /[()（）[\]【】*†‡#※\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u2473]|预|估|推算|初|终|快报|修订|调整|实际|末|底|届|级|\d\s?[efpra]$/iu;

/**
 * A key that two labels share where each of them by itself names one and the same time for certain: 2015年 and 2015.0,
 * Jan-2019 and 2019年1月. Null where a label allows more than one time, says more than a time, or names none.
 */
export function placeKeyOf(label: string): string | null {
  if (saysMore.test(label)) return null;
  const found = readLabel(label).filter(({ scale }) => scale === "calendar");
  const [one] = found;
  if (found.length !== 1 || one.sense !== null || one.short || one.loose) return null;
  // 2014.1 may be a decimal, 2014-15 a year that is split.
  if (one.part !== undefined && (!isMonth(one.part) || /^\d+\.\d+$/.test(foldedLabel(label)))) return null;
  return one.place(one.year).join(" ");
}

/** Whether a label names a time by itself, with its year: a column of such labels holds periods. */
export const isDated = (label: string): boolean => readLabel(label).some(({ year, short, loose }) => year >= 1900 && year < 2100 && !short && !loose);

function numberIn(period: string, label: number, world: World | null): number | undefined {
  if (world !== null && label >= 0) {
    if (world.years[label] > 0) return world.years[label];
    if (world.scale === "number") return world.places[label][0];
  }
  const [first] = formOf(period).numbers;
  return first;
}
