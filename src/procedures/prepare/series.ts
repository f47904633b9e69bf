import { Mistake } from "../../engine/declare/mistake.ts";
import { quotable } from "../../locale/wording/quotable.ts";
import type { Given, GivenColumn } from "../run/given.ts";
import { both } from "./wording.ts";

/** The steps of time of a panel: a step each year from the first to the last, also those that no row has; of other labels the periods in their order. */
export interface Timeline {
  readonly labels: readonly string[];
  /** The step of each period that the data has. */
  readonly steps: ReadonlyMap<string, number>;
}

/** The rows of a unit: one at each step of time, −1 where it has none. */
export interface Series {
  readonly unit: string;
  readonly rows: Int32Array;
}

type Panel = Pick<Given, "periods" | "rows"> & { readonly columns: { readonly unit: readonly GivenColumn[]; readonly period: readonly GivenColumn[] } };

const yearIn = (label: string): number | null => {
  const found = /^([12]\d{3})(?:年度?)?$/.exec(label);
  return found === null ? null : Number(found[1]);
};

export function timelineOf(periods: Given["periods"]): Timeline {
  const names = periods.map(({ period }) => period ?? "");
  const years = names.map(yearIn);
  const first = years[0];
  const isByYear = first !== null && years.every((year, k) => year !== null && (k === 0 || year > years[k - 1]!));
  if (!isByYear) return { labels: names, steps: new Map(names.map((name, k) => [name, k])) };
  const labels = Array.from({ length: years[years.length - 1]! - first + 1 }, (_, k) => names[years.indexOf(first + k)] ?? String(first + k));
  return { labels, steps: new Map(names.map((name, k) => [name, years[k]! - first])) };
}

/** The units in the order in which the data first names them; without a column of units one. Throws a `Mistake` where that one has two rows in a period. */
export function seriesOf({ columns: { unit, period }, rows }: Panel, { labels, steps }: Timeline): readonly Series[] {
  const found = new Map<string, Int32Array>();
  for (let row = 0; row < rows; row++) {
    const name = unit[0]?.labels[row] ?? "";
    const step = steps.get(period[0].labels[row])!;
    const own = found.get(name) ?? new Int32Array(labels.length).fill(-1);
    found.set(name, own);
    if (own[step] >= 0) throw twice(labels[step], period[0].addressOf(own[step]), period[0].addressOf(row));
    own[step] = row;
  }
  return [...found].map(([name, own]) => ({ unit: name, rows: own }));
}

const twice = (period: string, first: string, second: string) => {
  const shown = quotable({ period, first, second });
  return new Mistake("said", {
    text: both(
      `没有指定单元列，而时期${shown.period}有两行（${shown.first}与${shown.second}）；请指定单元列。`,
      `No column of units was given, and ${shown.period} has two rows (${shown.first} and ${shown.second}); name the column of units.`,
    ),
  });
};

/** The numbers of a series by step of time; NaN where there is none. */
export const numbersOf = ({ rows }: Series, { numbers }: Pick<GivenColumn, "numbers">): Float64Array =>
  Float64Array.from(rows, (row) => (row < 0 ? NaN : numbers[row]));

/**
 * The step of the base year; of none the first. Throws a `Mistake` where the data do not have it.
 * @param base a year, or the number by which the data name the period
 */
export function baseStep({ labels }: Timeline, base: number | null): number {
  if (base === null) return 0;
  const step = labels.findIndex((label) => (yearIn(label) ?? Number(label)) === base);
  if (step >= 0) return step;
  const [first, last] = [labels[0], labels[labels.length - 1]];
  throw new Mistake("said", {
    text: both(`基期${base}不在数据中，数据为${first}至${last}。`, `The base period ${base} is not in the data, which run from ${first} to ${last}.`),
  });
}

/** Steps of time as a reader names them: `2013–2015, 2018`. */
export function stepsText(steps: readonly number[], { labels }: Timeline): string {
  const parts: string[] = [];
  for (let k = 0; k < steps.length; k++) {
    const from = k;
    while (k + 1 < steps.length && steps[k + 1] === steps[k] + 1) k++;
    parts.push(from === k ? labels[steps[k]] : `${labels[steps[from]]}–${labels[steps[k]]}`);
  }
  return parts.join(", ");
}
