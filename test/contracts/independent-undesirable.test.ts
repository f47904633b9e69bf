import { afterAll, describe, expect, it } from "vitest";
import { modelById } from "../../src/engine/catalog.ts";
import { unitAt, variablesOf, type Dataset } from "../../src/engine/data/dataset.ts";
import type { Model } from "../../src/engine/method/model.ts";
import { readOptions, type OptionSettings } from "../../src/engine/declare/options.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { pooled } from "../../src/engine/technology/technology-key.ts";
import { cases, readCase, type CaseName } from "../cases/cases.ts";
import { randomDataset, shapes, type Shape } from "../engine/lp/random-programs.ts";
import type { Observation } from "../oracle/formulations/observations.ts";
import { sbm } from "../oracle/formulations/sbm.ts";
import { formulations } from "../oracle/formulations/score.ts";
import { fits, nameOf, takeRows } from "./samples.ts";

const first = (data: Dataset, count: number): Dataset => ({ ...takeRows(data, [...data.dmus.keys()].slice(0, count)), unscored: [] });

/** The first generated data set of a shape that has undesirable outputs. */
function generated(shape: Shape): Dataset {
  for (let seed = 1; ; seed++) {
    const data = randomDataset(seed, shape);
    if (data.undesirables.length > 0 && data.dmus.length > 8) return first(data, 14);
  }
}

/** Every data set that has undesirable outputs, and the units of it that are solved a second time. */
const datasets: readonly { readonly name: string; readonly data: Dataset; readonly few: number }[] = [
  ...(Object.keys(cases) as CaseName[])
    .filter((name) => "undesirables" in cases[name])
    .map((name) => ({ name: name, data: first(readCase(name), 30), few: 4 })),
  ...shapes.map((shape) => ({ name: shape, data: generated(shape), few: 2 })),
];

/** A chosen direction that leaves the inputs alone, as Shephard's technology needs; half a mean or more of each other column. */
const stepsOf = (data: Dataset): readonly number[] =>
  variablesOf(data).map(({ values }, k) => (k < data.inputs.length ? 0 : (values.reduce((sum, value) => sum + value, 0) / values.length / 2) * (1 + (k % 3))));

/** Each value of every choice of the model with each of the others; remedies have a test of their own. */
function everyChoice(model: Model, data: Dataset): readonly OptionSettings[] {
  return Object.entries(model.options)
    .filter(([name, option]) => option.kind === "choice" && name !== "remedy")
    .reduce<readonly OptionSettings[]>(
      (all, [name, option]) =>
        all.flatMap((settings) =>
          Object.keys(option.kind === "choice" ? option.values : {}).map((value) => ({
            ...settings,
            [name]: value,
            ...(value === "chosen" ? { "direction-vector": stepsOf(data) } : {}),
          })),
        ),
      [{}],
    )
    .filter((settings) => fits(model, settings, data));
}

/** Units of the frontier first: the options of super-efficiency make no difference to the others. */
function rowsOf(all: readonly Observation[], few: number): readonly number[] {
  const onFrontier = (row: number) => {
    const verdict = sbm({ unit: all[row], reference: all, own: row }, { rts: "vrs", zeros: "drop" });
    return typeof verdict === "object" && verdict.score > 1 - 1e-9;
  };
  const [inside, on] = [[...all.keys()].filter((row) => !onFrontier(row)), [...all.keys()].filter(onFrontier)];
  return [...on.slice(0, few - 1), ...inside.slice(0, 1)];
}

/** Scores of which a choice makes another number than its default does: the comparison is not an empty one. */
const told = new Map<string, number>();
const rival: OptionSettings = { formula: "b", "vrs-technology": "shephard", disposability: "strong" };

describe.each(["super-sbm", "ddf", "nddf"].map(modelById))("$id with undesirable outputs", (model) => {
  it.each(datasets)("has with every choice of every option the score and the status of the paper's program: $name", ({ data, few }) => {
    const all: readonly Observation[] = data.dmus.map((_, row) => unitAt(data, row));
    const rows = rowsOf(all, few);
    const found = new Map<string, number | null>();
    for (const options of everyChoice(model, data)) {
      const rule = model.accepts(readOptions(model.options, options));
      const taken = rows.filter((row) => variablesOf(data).every(({ values }) => values[row] > 0 || (rule !== "positive" && values[row] >= 0)));
      const outcomes = evaluate(
        { model: model.id, index: null, options, reference: "global", data },
        taken.map((row) => ({ row, technology: pooled })),
      );
      for (const [k, { score, status }] of [...outcomes].entries()) {
        const row = taken[k];
        const where = `${nameOf(options)}: ${data.dmus[row]}`;
        const verdict = formulations[model.id]({ unit: all[row], reference: all, own: row }, options, all);
        if (typeof verdict === "string") expect([status, score], where).toEqual([verdict, null]);
        else {
          const near = score !== null && Math.abs(score - verdict.score) <= 1e-8 * Math.max(verdict.size ?? 1, Math.abs(verdict.score));
          expect(near, `${where}: ${String(score)} ${status}, not ${verdict.score}`).toBe(true);
        }
        found.set(JSON.stringify([options, row]), score);
        for (const [name, value] of Object.entries(rival)) {
          if (options[name] !== value) continue;
          const option = model.options[name];
          const other = found.get(JSON.stringify([{ ...options, [name]: option.default }, row])) ?? null;
          if (score !== null && other !== null && Math.abs(score - other) > 1e-6 * Math.abs(other)) told.set(name, (told.get(name) ?? 0) + 1);
        }
      }
    }
  });

  afterAll(() => {
    for (const name of Object.keys(rival).filter((one) => one in model.options)) expect(told.get(name) ?? 0, name).toBeGreaterThan(20);
  });
});
