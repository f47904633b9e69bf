import { indexFormulas, type Entry } from "../oracle/formulations/indices.ts";
import { exactFarePrimont } from "./exact-fare-primont.ts";
import { apart, ExactPanel, Open, toleranceOf, type Touched } from "./exact-panel.ts";
import { Fraction } from "./exact/fraction.ts";
import type { Found, Options, Point } from "./formulations/question.ts";
import type { SoakCase } from "./soak-case.ts";

/** What the papers say of one number of the results. */
export type Expected =
  | {
      /** null where there is none; infinite where it is beyond the doubles. */
      readonly value: number | null;
      /** The status of a row; null where the number has none. */
      readonly status: string | null;
      readonly tolerance: number;
      /** Unit in which the distance to the frontier is rounded where nothing is proven; 1 where it is absent. */
      readonly size?: number;
      /** Why another number that is not shown to be ill-posed is not judged. */
      readonly doubt?: string | undefined;
    }
  | { readonly open: string };

/** A number of the results, by its place. */
export type Item =
  | { readonly kind: "score" | "groupScore" | "TGR" | "scaleEfficiency"; readonly row: number }
  /** The note that a row hangs on the last digit of the data. */
  | { readonly kind: "note"; readonly row: number }
  | { readonly kind: "factor"; readonly dmu: string; readonly from: string; readonly to: string; readonly factor: string };

/** The factors of an interval, or why its paper leaves one of its scores open. */
type Factors = { readonly values: Readonly<Record<string, Expected>> } | { readonly open: string };

/** The papers' numbers of a case, on its data or on other points in their place. */
export class Judge {
  private readonly intervals = new Map<string, Factors>();

  constructor(
    private readonly one: SoakCase,
    private readonly options: Options,
    points?: readonly Point[],
    readonly panel = new ExactPanel(one.data, one.model, options, points),
  ) {}

  expected(item: Exclude<Item, { readonly kind: "note" }>): Expected {
    if (item.kind === "factor") {
      const factors = this.factors(item.dmu, item.from, item.to);
      return "open" in factors ? factors : factors.values[item.factor];
    }
    const { row } = item;
    const group = this.panel.entries[row].group;
    const common = this.row(row, this.one.frontier === "group" ? group : null);
    if (item.kind === "score" || "open" in common) return common;
    if (item.kind === "scaleEfficiency") return this.scaleEfficiency(row);
    const own = this.row(row, group);
    if (item.kind === "groupScore" || "open" in own) return { ...own, status: null };
    const isDistance = ["ddf", "nddf"].includes(this.one.model);
    const efficiency = (value: number) => (isDistance ? 1 / (1 + value) : value);
    const doubt = common.doubt ?? own.doubt;
    const none = this.one.model === "additive" || common.value === null || own.value === null || efficiency(own.value) === 0;
    if (none) return { value: null, status: null, tolerance: 0, doubt };
    const [meta, theirs] = [efficiency(common.value), efficiency(own.value)];
    const [a, b] = isDistance ? [common.tolerance * meta ** 2, own.tolerance * theirs ** 2] : [common.tolerance, own.tolerance];
    return {
      value: meta / theirs,
      status: null,
      tolerance: Math.max(apart * Math.abs(meta), a + (b * Math.abs(meta)) / Math.abs(theirs)) / Math.abs(theirs),
      doubt,
    };
  }

  /** The names of the factors of an interval. */
  factorNames(dmu: string, from: string, to: string): readonly string[] {
    const factors = this.factors(dmu, from, to);
    return "open" in factors ? [] : Object.keys(factors.values);
  }

  /** Every interval that has both ends. */
  pairs(): readonly { readonly dmu: string; readonly from: string; readonly to: string }[] {
    const { entries, periods } = this.panel;
    return [...new Set(entries.map(({ dmu }) => dmu))].flatMap((dmu) =>
      periods.slice(1).flatMap((to, k) => {
        const from = periods[k];
        return this.panel.at(dmu, from) && this.panel.at(dmu, to) ? [{ dmu, from, to }] : [];
      }),
    );
  }

  /** The periods that span each technology a row is compared with: see the papers in independent-references.test.ts. */
  private spans(own: string): readonly (readonly string[])[] {
    const { periods } = this.panel;
    const { reference, window } = this.one;
    const at = periods.indexOf(own);
    if (reference === "period") return [[own]];
    if (reference === "global") return [periods];
    if (reference === "sequential") return [periods.slice(0, at + 1)];
    if (window >= periods.length) return [periods];
    return periods.flatMap((_, first) =>
      first <= at && at < first + window && first + window <= periods.length ? [periods.slice(first, first + window)] : [],
    );
  }

  private row(row: number, group: string | null): Expected {
    if (!this.panel.accepts(row)) return { value: null, status: "bad data", tolerance: 0 };
    const all = this.spans(this.panel.entries[row].period).map((periods) => this.panel.found(row, periods, {}, group));
    for (const found of all) if ("open" in found) return found;
    for (const found of all) if ("none" in found) return { value: null, status: found.none, tolerance: 0 };
    return combined(all.flatMap((found) => ("score" in found ? [found] : [])));
  }

  private scaleEfficiency(row: number): Expected {
    const found = this.spans(this.panel.entries[row].period).map((periods) =>
      this.panel.found(row, periods, {}, this.one.frontier === "group" ? this.panel.entries[row].group : null),
    );
    const ratios = found.map((one) => ("score" in one ? (one.extras?.["scaleEfficiency"]?.toNumber() ?? null) : null));
    if (ratios.length !== 1 || ratios[0] === null) return { open: "no scale efficiency" };
    return { value: ratios[0], status: null, tolerance: 2 * toleranceOf(ratios[0], 1) };
  }

  private factors(dmu: string, from: string, to: string): Factors {
    const key = JSON.stringify([dmu, from, to]);
    const found = this.intervals.get(key) ?? this.computed(this.panel.at(dmu, from)!, this.panel.at(dmu, to)!);
    this.intervals.set(key, found);
    return found;
  }

  private computed(from: Entry, to: Entry): Factors {
    const { index, window } = this.one;
    const { panel, options } = this;
    const formula = index === "fare-primont" ? exactFarePrimont : indexFormulas[index!];
    panel.touched = [];
    panel.doubt = undefined;
    try {
      const origin = options["origin"];
      const factors = formula(panel, from, to, {
        ...options,
        window,
        origin: origin === null || origin === undefined ? panel.periods[0] : String(origin),
      });
      const indicator = index === "luenberger";
      const tolerance = (value: number) =>
        indicator
          ? panel.touched.reduce((sum, { tolerance: one }) => sum + one, 0)
          : value === 0
            ? 1e-9
            : Math.abs(value) * Math.max(apart, ...panel.touched.map(relative));
      const values = Object.fromEntries(
        Object.entries(factors).map(([name, value]) => {
          const exists = value !== null && !Number.isNaN(value);
          return [name, { value: exists ? value : null, status: null, tolerance: exists && Number.isFinite(value) ? tolerance(value) : 0, doubt: panel.doubt }];
        }),
      );
      return { values };
    } catch (error) {
      if (error instanceof Open) return { open: error.message };
      throw error;
    }
  }
}

/** What the difference of a score is worth to a factor; of 0, and beyond the doubles, there is no share. */
const relative = ({ value, tolerance }: Touched) => (value === 0 || !Number.isFinite(value) ? 0 : (4 * tolerance) / Math.abs(value));

/** The mean over the technologies; on the frontier only where it is on every one. */
function combined(all: readonly Extract<Found, { readonly score: Fraction }>[]): Expected {
  const score = all.reduce((sum, one) => sum.plus(one.score), Fraction.of(0n)).over(Fraction.from(all.length));
  const value = score.toNumber();
  const statuses = all.map(({ status }) => status);
  const status = (["inefficient", "weakly-efficient", "super-efficient"] as const).find((one) => statuses.includes(one)) ?? "efficient";
  return {
    value,
    status,
    tolerance: toleranceOf(value, Math.max(...all.map(({ size }) => size ?? 1))),
    size: Math.max(1, ...all.map(({ widest }) => widest ?? 1)),
    doubt: all.find(({ doubt }) => doubt !== undefined)?.doubt,
  };
}
