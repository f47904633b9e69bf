import type { Dataset, Variable } from "../../src/engine/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { seeded } from "../../src/engine/lp/random.ts";
import type { Model } from "../../src/engine/method.ts";
import type { ScoreRow } from "../../src/engine/results.ts";
import { run } from "../../src/engine/run.ts";
import { readCase } from "../cases/cases.ts";
import { randomDataset } from "../engine/lp/random-programs.ts";

export type Settings = Readonly<Record<string, string>>;

/** Cross-sections on which every model must keep its contract: published ones, a badly scaled one, degenerate ones. */
export const samples: readonly { readonly name: string; readonly data: Dataset }[] = [
  { name: "tone2001", data: readCase("tone2001") },
  { name: "power plants", data: readCase("power-plants") },
  { name: "tone2003", data: readCase("tone2003") },
  { name: "hotels", data: readCase("hotels") },
  { name: "dearun, pooled", data: readCase("dearun") },
  { name: "ties", data: randomDataset(56, "ties") },
  { name: "duplicates", data: randomDataset(2, "duplicates") },
  { name: "badly scaled", data: randomDataset(29, "badly scaled") },
];

/** Panels: two periods, undesirable outputs, many years. */
export const panels: readonly { readonly name: string; readonly data: Dataset }[] = [
  { name: "grifell-lovell", data: readCase("grifell-lovell") },
  { name: "cn30", data: readCase("cn30") },
  { name: "economy", data: readCase("economy") },
];

/** Every combination of a model's options. */
export function settingsOf(model: Model): readonly Settings[] {
  return Object.entries(model.options).reduce<readonly Settings[]>(
    (all, [name, option]) => all.flatMap((settings) => Object.keys(option.values).map((value) => ({ ...settings, [name]: value }))),
    [{}],
  );
}

export const nameOf = (settings: Settings) => Object.values(settings).join(", ");

/** Scores of a dataset as one cross-section. */
export function scoresOf(model: Model, options: Settings, data: Dataset): readonly ScoreRow[] {
  return run({ model: model.id, index: null, options, reference: "global", data }, new Simplex()).scores;
}

const mapVariables = (data: Dataset, change: (variable: Variable, place: number) => Float64Array): Dataset => {
  let place = 0;
  const all = (variables: readonly Variable[]) => variables.map((variable) => ({ name: variable.name, values: change(variable, place++) }));
  return { ...data, inputs: all(data.inputs), outputs: all(data.outputs), undesirables: all(data.undesirables) };
};

/** The same rows, by number, in the given order; a row may be left out or stand twice. */
export function takeRows(data: Dataset, rows: readonly number[]): Dataset {
  const taken = mapVariables(data, ({ values }) => Float64Array.from(rows, (row) => values[row]));
  return {
    ...taken,
    dmus: rows.map((row) => data.dmus[row]),
    ...(data.periods ? { periods: rows.map((row) => data.periods![row]) } : {}),
    unscored: rows.flatMap((row, k) => (data.unscored.includes(row) ? [k] : [])),
  };
}

/** One more unit, last: its values in the order inputs, outputs, undesirable outputs. */
export function withUnit(data: Dataset, dmu: string, values: readonly number[]): Dataset {
  const longer = mapVariables(data, (variable, place) => Float64Array.of(...variable.values, values[place]));
  return { ...longer, dmus: [...data.dmus, dmu], ...(data.periods ? { periods: [...data.periods, data.periods[0]] } : {}) };
}

/** Every variable counted in another unit. */
export function inOtherUnits(data: Dataset, factors: readonly number[]): Dataset {
  return mapVariables(data, ({ values }, place) => values.map((value) => value * factors[place % factors.length]));
}

/** Numbers 0 … n − 1 in a seeded random order. */
export function shuffled(n: number, seed: number): readonly number[] {
  const random = seeded(seed);
  return Array.from({ length: n }, (_, k) => ({ k, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ k }) => k);
}
