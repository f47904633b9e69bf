import type { CellRefs } from "../said/column-formula.ts";
import type { GivenColumn } from "../run/given.ts";
import type { LinkColumn } from "./link-columns.ts";
import { firstIn, type Index } from "./price-indices.ts";
import type { ComponentRow } from "./prices-results.ts";
import { extremesOf } from "../distribution/dispersion.ts";
import { stepsText, type Timeline } from "./series.ts";

/** The link indices of a panel as they are, and as they are taken: with the first that a row has where one lacks and may be substituted. */
export interface Links {
  readonly values: readonly LinkColumn[];
  readonly filled: readonly Float64Array[];
  /** The columns of the data among them, which are the last. */
  readonly inCells: readonly string[];
  readonly substitute: "none" | "first";
}

export function linksOf(values: readonly LinkColumn[], columns: readonly GivenColumn[], substitute: Links["substitute"]): Links {
  const taken = (own: Float64Array) => own.map((link, row) => (Number.isNaN(link) && substitute === "first" ? firstIn(values, row) : link));
  return { values, filled: values.map(({ numbers }) => taken(numbers)), inCells: columns.map(({ name }) => name), substitute };
}

const isCell = ({ values, inCells }: Links, j: number) => j >= values.length - inCells.length;

/** The cell that a link is taken from; null where it is read from a table. */
export const linkAt =
  (links: Links, j: number) =>
  (row: number, cells: CellRefs): string | null => {
    const { values } = links;
    const by = Number.isNaN(values[j].numbers[row]) ? values.findIndex(({ numbers: own }) => !Number.isNaN(own[row])) : j;
    return isCell(links, by) ? cells.of(values[by].name, row) : null;
  };

/** An index of each column; or one of all, by their weights, of the links in a column L. */
export function indicesOf(links: Links, weights: readonly number[] | null, rows: number): readonly Index[] {
  const { values, filled, inCells, substitute } = links;
  if (weights === null)
    return values.map(({ name }, j) => ({
      name,
      links: filled[j],
      columns: substitute === "first" ? inCells : isCell(links, j) ? [name] : [],
      at: linkAt(links, j),
    }));
  const weighed = (row: number) => weights.reduce((sum, w, j) => sum + (w === 0 ? 0 : w * filled[j][row]), 0);
  const all = Float64Array.from({ length: rows }, (_, row) => weighed(row));
  return [{ name: "P", links: all, columns: inCells, at: (row, cells) => cells.own("L", row) }];
}

/** What a column of links is made of: how many there are, which lack, and what stands for them. */
export function componentRow({ values, filled }: Links, j: number, weight: number, timeline: Timeline, period: GivenColumn): ComponentRow {
  const { name, numbers: own } = values[j];
  const missing = [...own.keys()].filter((row) => Number.isNaN(own[row]));
  const substituted = missing.filter((row) => !Number.isNaN(filled[j][row]));
  const known = own.filter((link) => !Number.isNaN(link));
  const [low, high] = known.length === 0 ? [null, null] : extremesOf(known);
  const by = new Set(substituted.map((row) => values.find((other) => !Number.isNaN(other.numbers[row]))!.name));
  const steps = [...new Set(missing.map((row) => timeline.steps.get(period.labels[row])!))].sort((a, b) => a - b);
  const cells = {
    index: name,
    weight,
    links: known.length,
    missing: missing.length,
    substituted: substituted.length,
    substitute: [...by].join(", "),
    periods: stepsText(steps, timeline),
    low,
    high,
  };
  return { period: null, cells };
}
