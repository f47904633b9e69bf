import { describe, expect, it } from "vitest";
import { modelById } from "../../src/engine/catalog.ts";
import { unitAt, variablesOf, type Dataset } from "../../src/engine/data/dataset.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { pooled } from "../../src/engine/technology/technology-key.ts";
import { readCase, type CaseName } from "../cases/cases.ts";
import { randomDataset } from "../engine/lp/random-programs.ts";
import { formulations } from "../oracle/formulations/score.ts";
import { accepted, fits, nameOf, takeRows } from "./samples.ts";

const first = (data: Dataset, count: number) => ({ ...takeRows(data, [...data.dmus.keys()].slice(0, count)), unscored: [] });
const named = (name: CaseName) => ({ name: name as string, data: first(readCase(name), 14) });
const datasets = [
  ...(["tone2001", "tone2003", "departments", "dearun", "cn30", "five-dmus"] as const).map(named),
  { name: "ties", data: first(randomDataset(56, "ties"), 12) },
  { name: "zeros", data: first(randomDataset(3, "zeros"), 12) },
];

/** Numbers for every column of a data set, some of them 0, in the size of the column. */
function numbersFor(data: Dataset, sized: boolean): readonly number[] {
  return variablesOf(data).map(({ values }, k) => {
    const size = sized ? values.reduce((sum, value) => sum + value, 0) / values.length : 1;
    return ((k * 5) % 4) * 0.5 * size;
  });
}

/** Each value of every option, with each of the others. */
const product = (options: Readonly<Record<string, readonly OptionSettings[string][]>>): readonly OptionSettings[] =>
  Object.entries(options).reduce<readonly OptionSettings[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );

const fourReturns = ["crs", "vrs", "nirs", "ndrs"];
const choices: readonly { readonly name: string; readonly model: string; readonly settings: (data: Dataset) => readonly OptionSettings[] }[] = [
  {
    name: "a chosen direction",
    model: "ddf",
    settings: (data) =>
      product({
        direction: ["chosen"],
        "direction-vector": [numbersFor(data, true)],
        rts: fourReturns,
        disposability: ["weak", "strong"],
        "vrs-technology": ["kuosmanen", "plain"],
      }),
  },
  {
    name: "Shephard's technology in a chosen direction that leaves the inputs alone",
    model: "ddf",
    settings: (data) =>
      product({
        direction: ["chosen"],
        "direction-vector": [numbersFor(data, true).map((step, k) => (k < data.inputs.length ? 0 : step + 1))],
        rts: fourReturns,
        "vrs-technology": ["shephard"],
      }),
  },
  {
    name: "a chosen direction and chosen weights",
    model: "nddf",
    settings: (data) =>
      product({
        direction: ["chosen", "own", "outputs", "mean"],
        "direction-vector": [numbersFor(data, true).map((step, k) => (k === 0 ? 1 : step))],
        weights: [numbersFor(data, false), variablesOf(data).map(() => 1), null],
        rts: ["crs", "vrs"],
        disposability: ["weak", "strong"],
        "vrs-technology": ["kuosmanen", "plain"],
      }),
  },
  {
    name: "Tone's zeros",
    model: "sbm",
    settings: () => product({ zeros: ["drop"], rts: fourReturns, orientation: ["none", "input", "output"] }),
  },
  {
    name: "Tone's zeros",
    model: "super-sbm",
    settings: () => product({ zeros: ["drop"], rts: fourReturns, orientation: ["none", "input", "output"], formula: ["a", "b"] }),
  },
  {
    name: "Tone's zeros",
    model: "russell",
    settings: () => product({ zeros: ["drop"], rts: fourReturns, orientation: ["none", "input", "output"] }),
  },
  {
    name: "bounds of generalised returns",
    model: "radial",
    settings: () => product({ rts: ["grs"], lower: [0, 0.6, 1], upper: [1, 1.4, 1e6], orientation: ["input", "output"] }),
  },
  {
    name: "bounds of generalised returns",
    model: "super-radial",
    settings: () => product({ rts: ["grs"], lower: [0, 0.6, 1], upper: [1, 1.4], orientation: ["input", "output"] }),
  },
  {
    name: "bounds of generalised returns",
    model: "additive",
    settings: () => product({ rts: ["grs"], lower: [0, 0.6], upper: [1, 1.4], weights: ["none", "ram", "bam"] }),
  },
  ...["sbm", "super-sbm", "russell", "ebm"].map((model) => ({
    name: "bounds of generalised returns",
    model,
    settings: () => product({ rts: ["grs"], lower: [0, 0.6, 1], upper: [1, 1.4, 1e3], orientation: ["none", "input", "output"] }),
  })),
  ...["ddf", "nddf"].map((model) => ({
    name: "bounds of generalised returns",
    model,
    settings: () =>
      product({
        rts: ["grs"],
        lower: [0, 0.6, 1],
        upper: [1, 1.4],
        direction: ["outputs", "own", "mean"],
        disposability: ["weak", "strong"],
        "vrs-technology": ["kuosmanen", "shephard", "plain"],
      }),
  })),
];

describe.each(choices)("$model with $name", ({ model: id, settings }) => {
  const model = modelById(id);
  it.each(datasets)("has the score and the status of the paper's program, solved by HiGHS: $name", ({ data }) => {
    const all = data.dmus.map((_, row) => unitAt(data, row));
    const telling = [...all.keys()].filter((row) => row % 5 === 2 || variablesOf(data).some(({ values }) => values[row] === 0)).slice(0, 3);
    const offered = settings(data).filter((options) => fits(model, options, data));
    for (const options of offered) {
      const rows = telling.filter(accepted(model, options, data));
      const outcomes = evaluate(
        { model: id, index: null, options, reference: "global", data },
        rows.map((row) => ({ row, technology: pooled })),
      );
      for (const [k, { score, status }] of [...outcomes].entries()) {
        const row = rows[k];
        const verdict = formulations[id]({ unit: all[row], reference: all, own: row }, options, all);
        const where = `${nameOf(options)}: ${data.dmus[row]}`;
        if (typeof verdict === "string") expect([status, score], where).toEqual([verdict, null]);
        else {
          const near = score !== null && Math.abs(score - verdict.score) <= 1e-8 * Math.max(verdict.size ?? 1, Math.abs(verdict.score));
          expect(near, `${where}: ${String(score)} ${status}, not ${verdict.score}`).toBe(true);
        }
      }
    }
  });
});
