import { Distances, type Entry } from "../oracle/formulations/indices.ts";
import { Fraction } from "./exact/fraction.ts";
import { exactModels, takes } from "./formulations/models.ts";
import type { Found, Options, Point } from "./formulations/question.ts";
import type { SoakData } from "./soak-case.ts";

/** A score that its paper leaves open: what follows from it is not judged. */
export class Open extends Error {}

/** A number that a factor is made of, with the difference that is let pass. */
export interface Touched {
  readonly value: number;
  readonly tolerance: number;
}

/** Relative difference from which two scores are not the same; smaller scores than this part of 1 are compared by difference. */
export const apart = 1e-8;
const floor = 1e-4;

export const toleranceOf = (value: number, size: number): number => apart * Math.max(Math.abs(value), floor * (Number.isFinite(size) ? size : 0));

export function pointsOf({ x, y, b }: SoakData): readonly Point[] {
  const fractions = (values: readonly number[]) => values.map((value) => Fraction.from(value));
  return x.map((values, row) => ({ x: fractions(values), y: fractions(y[row]), b: fractions(b[row]) }));
}

/** Observations in fractions, and the papers' scores of them against any set of them. */
export class ExactPanel extends Distances {
  readonly points: readonly Point[];
  /** The numbers that were asked for since this was emptied. */
  touched: Touched[] = [];
  /** Why one of them may be another. */
  doubt: string | undefined;
  private readonly scores = new Map<string, Found>();
  private readonly technologies = new Map<string, readonly number[]>();
  private readonly references = new Map<string, readonly Point[]>();
  private readonly rows = new Map<Entry, number>();

  constructor(
    readonly data: SoakData,
    model: string,
    options: Options,
    points = pointsOf(data),
  ) {
    const entries = data.dmus.map((dmu, row): Entry => ({
      dmu,
      period: data.periods?.[row] ?? "",
      group: data.groups?.[row] ?? null,
      x: data.x[row],
      y: data.y[row],
      b: data.b[row],
    }));
    super(entries, [...new Set(data.periods ?? [""])].sort(), model, options);
    this.points = points;
    entries.forEach((entry, row) => this.rows.set(entry, row));
  }

  /** Whether the model evaluates a row. */
  accepts(row: number): boolean {
    const rule = takes(this.model, this.options);
    const { x, y, b } = this.data;
    return [...x[row], ...y[row], ...b[row]].every((value) => rule === "any" || value > 0 || (rule === "non-negative" && value === 0));
  }

  members(periods: readonly string[], group: string | null): readonly number[] {
    const key = JSON.stringify([periods, group]);
    const known = this.technologies.get(key);
    if (known !== undefined) return known;
    const found = this.entries.flatMap((entry, row) => (periods.includes(entry.period) && (group === null || entry.group === group) ? [row] : []));
    this.technologies.set(key, found);
    this.references.set(
      key,
      found.map((row) => this.points[row]),
    );
    return found;
  }

  /** The inputs of one row with the outputs of another, against the observations of some periods and one group. */
  found(row: number, periods: readonly string[], options: Options = {}, group: string | null = null, outputs = row): Found {
    const key = JSON.stringify([row, outputs, periods, group, options]);
    const before = this.scores.get(key);
    if (before !== undefined) return before;
    const members = this.members(periods, group);
    const unit = row === outputs ? this.points[row] : { ...this.points[outputs], x: this.points[row].x };
    const found = this.of(unit, row === outputs ? members.indexOf(row) : -1, this.references.get(JSON.stringify([periods, group]))!, {
      ...this.options,
      ...options,
    });
    this.scores.set(key, found);
    return found;
  }

  /** A point that need not be a row. */
  of(unit: Point, own: number, reference: readonly Point[], options: Options): Found {
    // Tone (2004): within its own technology the inclusive measure; beyond another's the super-efficiency there.
    const model = this.model === "sbm" && own < 0 ? "super-sbm" : this.model;
    return exactModels[model]({ unit, reference, own, all: this.points }, options);
  }

  override score(unit: Entry, periods: readonly string[], options: Options = {}, group: string | null = null, outputs: Entry = unit): number | null {
    const [row, other] = [this.rows.get(unit)!, this.rows.get(outputs)!];
    if (!this.accepts(row) || !this.accepts(other)) return null;
    return this.take(this.found(row, periods, options, group, other));
  }

  take(found: Found): number | null {
    if ("open" in found) throw new Open(found.open);
    if ("none" in found) return null;
    const value = found.score.toNumber();
    this.doubt ??= found.doubt;
    const tolerance = toleranceOf(value, found.size ?? 1);
    this.touched.push({ value: this.model === "ddf" ? 1 + value : value, tolerance });
    return value;
  }

  override efficiency(...of: Parameters<Distances["score"]>): number | null {
    const score = this.score(...of);
    if (score === null || this.model !== "ddf") return score;
    return score <= -1 ? null : 1 / (1 + score);
  }
}
