import { variablesOf, type Dataset, type Variable } from "../../src/engine/data/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { seeded } from "../../src/engine/lp/random.ts";
import type { LpSolver } from "../../src/engine/lp/solution.ts";
import type { Model } from "../../src/engine/method/model.ts";
import type { Outcome } from "../../src/engine/method/outcome.ts";
import { Mistake } from "../../src/engine/declare/mistake.ts";
import { readOptions, type OptionSettings } from "../../src/engine/declare/options.ts";
import type { ScoreRow } from "../../src/engine/run/results.ts";
import { evaluate, run, solverOf, type Request } from "../../src/engine/run/run.ts";
import { pooled } from "../../src/engine/technology/technology-key.ts";
import { readCase } from "../cases/cases.ts";
import { randomDataset } from "../engine/lp/random-programs.ts";

export type Settings = OptionSettings;

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

/** Numbers for the options that a choice needs to differ from its neighbours. */
const chosenWith: Readonly<Record<string, Settings>> = { "rts grs": { lower: 0.5, upper: 2 } };

const valuesOf = (model: Model, name: string): readonly string[] => {
  const option = model.options[name];
  return option?.kind === "choice" ? Object.keys(option.values) : [];
};

/** Every combination of returns to scale and orientation, and every value of each other choice with the defaults of the rest. */
export function settingsOf(model: Model): readonly Settings[] {
  const spread = ["rts", "orientation"].reduce<readonly Settings[]>(
    (all, name) =>
      valuesOf(model, name).length === 0 ? all : all.flatMap((settings) => valuesOf(model, name).map((value) => ({ ...settings, [name]: value }))),
    [{}],
  );
  const plain = Object.fromEntries(Object.entries(model.options).flatMap(([name, option]) => (option.kind === "choice" ? [[name, option.default]] : [])));
  const others = Object.entries(model.options).filter(([name, option]) => option.kind === "choice" && name !== "rts" && name !== "orientation");
  const single = others.flatMap(([name, option]) =>
    valuesOf(model, name)
      // A chosen direction needs a number for each column: test/engine/models/directional/ddf.test.ts.
      .filter((value) => value !== option.default && value !== "chosen")
      .flatMap((value) => (valuesOf(model, "rts").length === 0 ? [""] : ["crs", "vrs"]).map((rts) => ({ [name]: value, ...(rts === "" ? {} : { rts }) }))),
  );
  return [...spread, ...single].map((settings) => {
    const complete = { ...plain, ...settings };
    return Object.entries(complete).reduce<Settings>((all, [name, value]) => ({ ...all, ...chosenWith[`${name} ${String(value)}`] }), complete);
  });
}

export const nameOf = (settings: Settings) => Object.values(settings).join(", ");

/** Whether the settings fit a dataset's columns. */
export function fits(model: Model, settings: Settings, { inputs, outputs, undesirables }: Dataset): boolean {
  try {
    model.check?.(readOptions(model.options, settings), { inputs: inputs.length, outputs: outputs.length, undesirables: undesirables.length });
    return true;
  } catch (error) {
    if (error instanceof Mistake) return false;
    throw error;
  }
}

/** Whether a model evaluates a row under the settings: whether it takes the numbers. */
export function accepted(model: Model, settings: Settings, data: Dataset): (row: number) => boolean {
  const rule = model.accepts(readOptions(model.options, settings));
  const takes = (value: number) => (rule === "positive" ? value > 0 : rule === "any" || value >= 0);
  return (row) => variablesOf(data).every(({ values }) => takes(values[row]));
}

/** A dataset as one cross-section, and what solves it. */
function crossSection(model: Model, options: Settings, data: Dataset): readonly [Request, LpSolver] {
  const request: Request = { model: model.id, index: null, options, reference: "global", data };
  // A sum over columns of different units as they are: floating point alone cannot certify it on badly scaled data.
  const { unitsInvariant } = model.properties;
  return [request, (typeof unitsInvariant === "boolean" ? unitsInvariant : unitsInvariant(options)) ? new Simplex() : solverOf(request)];
}

/** Scores of a dataset as one cross-section. */
export const scoresOf = (model: Model, options: Settings, data: Dataset): readonly ScoreRow[] => run(...crossSection(model, options, data)).scores;

/** What becomes of some rows of it, where nobody asks for the others. */
export function outcomesAt(model: Model, options: Settings, data: Dataset, rows: readonly number[]): readonly Outcome[] {
  const [request, solver] = crossSection(model, options, data);
  const tasks = rows.map((row) => ({ row, technology: pooled }));
  return [...evaluate(request, tasks, solver)];
}

const known = new Map<string, readonly ScoreRow[]>();

/** Scores of one of the samples, found once for all who ask for them. */
export function scoresOfSample(model: Model, options: Settings, name: string): readonly ScoreRow[] {
  const key = JSON.stringify([model.id, name, readOptions(model.options, options)]);
  const found = known.get(key) ?? scoresOf(model, options, samples.find((sample) => sample.name === name)!.data);
  known.set(key, found);
  return found;
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
    ...(data.groups ? { groups: rows.map((row) => data.groups![row]) } : {}),
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

/** A constant added to every column: half its mean. */
export function shifted(data: Dataset): Dataset {
  return mapVariables(data, ({ values }) => {
    const step = values.reduce((sum, value) => sum + value, 0) / values.length / 2;
    return values.map((value) => value + step);
  });
}

/** Numbers 0 … n − 1 in a seeded random order. */
export function shuffled(n: number, seed: number): readonly number[] {
  const random = seeded(seed);
  return Array.from({ length: n }, (_, k) => ({ k, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ k }) => k);
}
