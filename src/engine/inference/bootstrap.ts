import { modelById } from "../catalog.ts";
import type { Dataset, Variable } from "../data/dataset.ts";
import { seeded } from "../lp/random.ts";
import { isRow, type Task } from "../method/task.ts";
import { Panel } from "../data/panel.ts";
import type { Request } from "../run/request.ts";
import { twinsOf } from "../technology/technology-key.ts";
import { LinkedNoise } from "./linked-noise.ts";
import { SmoothedDraws } from "./smoothing.ts";

/** Which side of the data carries the inefficiency that is resampled. */
export type Side = "input" | "output";

/**
 * One replicate's work: the same evaluations, each against the technology that the pseudo-observations span. Its
 * outcomes stand in the order of the tasks that it was made from.
 */
export interface Replicate {
  readonly request: Request;
  readonly tasks: readonly Task[];
}

/** The radial efficiencies whose distribution is resampled: undesirable outputs are inputs there (Farrell 1957). */
export function farrellRequest({ data, options }: Request, side: Side): Request {
  const { undesirables, ...rest } = data;
  const rts = typeof options["rts"] === "string" ? options["rts"] : "crs";
  return {
    model: "radial",
    index: null,
    options: { rts: rts === "grs" ? "vrs" : rts, orientation: side },
    reference: "period",
    data: { ...rest, inputs: [...data.inputs, ...undesirables], undesirables: [] },
    prove: false,
  };
}

/**
 * The smoothed homogeneous bootstrap of Simar & Wilson (1998), for a panel drawn by DMU over all its periods at once, with
 * a kernel that is correlated over them (Simar & Wilson 1999), so that what links the years of a DMU stays.
 */
export class Resampling {
  readonly #panel: Panel;
  readonly #draws = new Map<string, SmoothedDraws>();
  readonly #rowsOf = new Map<string, Int32Array>();
  readonly #inKeyOrder: readonly string[];
  readonly #noise: LinkedNoise;

  /** @param farrell radial efficiency of every row against its period's technology; null where it has none */
  constructor(
    readonly request: Request,
    readonly tasks: readonly Task[],
    readonly farrell: readonly (number | null)[],
    readonly side: Side,
  ) {
    this.#panel = new Panel(request.data);
    for (const period of this.#panel.periods) {
      const rows = this.#panel.rowsWhere((row) => this.#panel.periodOf(row) === period && farrell[row] !== null);
      this.#rowsOf.set(period, rows);
      this.#draws.set(period, new SmoothedDraws(Array.from(rows, (row) => Math.min(1, farrell[row]!))));
    }
    this.#inKeyOrder = [...this.#panel.dmus].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    this.#noise = new LinkedNoise(this.#panel.periods.map((period) => this.#inKeyOrder.map((dmu) => this.#efficiencyOf(dmu, period))));
  }

  /** Whether any period has a spread of efficiencies to draw from. */
  get informative(): boolean {
    return this.fixed.length < this.#draws.size;
  }

  /** The periods that have none: every pseudo-frontier is there the frontier itself. */
  get fixed(): readonly string[] {
    return [...this.#draws].flatMap(([period, { informative }]) => (informative ? [] : [period]));
  }

  /** The most efficiencies that any of those periods has below 1. */
  get belowInFixed(): number {
    return Math.max(0, ...this.fixed.map((period) => this.#draws.get(period)!.below));
  }

  /** The k-th replicate of a seed, whichever were made before it. */
  replicate(seed: number, k: number): Replicate {
    const random = seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(k + 1, 0x85ebca6b));
    const { data } = this.request;
    const drawn = this.#drawn(random);
    const scale = data.dmus.map((_, row) => {
      const own = this.farrell[row];
      const value = drawn[row];
      return own === null || value === null ? 1 : this.side === "input" ? Math.min(1, own) / value : value / Math.min(1, own);
    });
    const n = data.dmus.length;
    // Units stand on both sides of a pseudo-frontier.
    return {
      request: { ...this.request, model: modelById(this.request.model).beyond ?? this.request.model, data: withTwins(data, scale, this.side), prove: false },
      tasks: this.tasks.map((task) => ({ ...task, technology: twinsOf(task.technology), ...(isRow(task) ? { twin: n + task.row } : {}) })),
    };
  }

  /** An efficiency for every row: one donor per DMU for all its periods; a period that the donor lacks gets one of its own. */
  #drawn(random: () => number): readonly (number | null)[] {
    const { data } = this.request;
    const panel = this.#panel;
    const values = new Array<number | null>(data.dmus.length).fill(null);
    for (const dmu of this.#inKeyOrder) {
      const donor = this.#inKeyOrder[Math.floor(random() * this.#inKeyOrder.length)];
      const noise = this.#noise.draw(random);
      for (const [t, period] of panel.periods.entries()) {
        const row = panel.rowOf(dmu, period);
        if (row === undefined || this.farrell[row] === null) continue;
        const rows = this.#rowsOf.get(period)!;
        const from = this.#efficiencyOf(donor, period) ?? Math.min(1, this.farrell[rows[Math.floor(random() * rows.length)]]!);
        values[row] = this.#draws.get(period)!.around(from, noise[t], random);
      }
    }
    return values;
  }

  /** Radial efficiency of a DMU in a period; null where it has none. */
  #efficiencyOf(dmu: string, period: string): number | null {
    const row = this.#panel.rowOf(dmu, period);
    const efficiency = row === undefined ? null : this.farrell[row];
    return efficiency === null ? null : Math.min(1, efficiency);
  }
}

/** The data with a pseudo-observation after each of its rows: the same DMU, its inputs or its outputs moved radially. */
function withTwins(data: Dataset, scale: readonly number[], side: Side): Dataset {
  const n = data.dmus.length;
  const twice = <T>(values: readonly T[]) => [...values, ...values];
  const moved = (variables: readonly Variable[], moves: boolean) =>
    variables.map(({ name, values }) => {
      const both = new Float64Array(2 * n);
      both.set(values);
      for (let row = 0; row < n; row++) both[n + row] = values[row] * (moves ? scale[row] : 1);
      return { name, values: both };
    });
  return {
    dmus: twice(data.dmus),
    ...(data.periods ? { periods: twice(data.periods), periodOrder: new Panel(data).periods } : {}),
    ...(data.groups ? { groups: twice(data.groups) } : {}),
    inputs: moved(data.inputs, side === "input"),
    outputs: moved(data.outputs, side === "output"),
    undesirables: moved(data.undesirables, side === "input"),
    unscored: data.unscored,
  };
}
