import { describe, expect, it } from "vitest";
import { models } from "../../src/engine/catalog.ts";
import { unitAt, type Dataset } from "../../src/engine/data/dataset.ts";
import type { Outcome } from "../../src/engine/method/outcome.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { pooled } from "../../src/engine/technology/technology-key.ts";
import { cases, readCase, type CaseName } from "../cases/cases.ts";
import { randomDataset, shapes } from "../engine/lp/random-programs.ts";
import type { Observation, Verdict } from "../oracle/formulations/observations.ts";
import { formulations } from "../oracle/formulations/score.ts";
import { accepted, fits, nameOf, settingsOf, takeRows, type Settings } from "./samples.ts";

/** Units of each data set that are solved a second time; the most that it has, and that a generated one has. */
const [sampled, most, mostGenerated] = [2, 40, 16];

const first = (data: Dataset, count: number) => takeRows(data, [...data.dmus.keys()].slice(0, count));
const column = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
const few: Dataset = { dmus: ["A", "B"], inputs: [column("x", 1, 2)], outputs: [column("y", 2, 3)], undesirables: [], unscored: [] };

const datasets: readonly { readonly name: string; readonly data: Dataset }[] = [
  ...(Object.keys(cases) as CaseName[]).map((name) => ({ name, data: { ...first(readCase(name), most), unscored: [] } })),
  ...shapes.map((shape) => ({ name: shape, data: first(randomDataset(11, shape), mostGenerated) })),
  { name: "zeros and one output", data: first(randomDataset(3, "zeros"), mostGenerated) },
  { name: "two units", data: few },
];

/** Remedies put something in the place of Tone's program; independent-remedies.test.ts has theirs. */
const covered = (settings: Settings) => settings["remedy"] === undefined || settings["remedy"] === "none";

/** What differs between the engine and the formulation, in words; null where nothing does. */
function difference({ score, status }: Outcome, verdict: Verdict): string | null {
  if (typeof verdict === "string") return score === null && status === verdict ? null : `${String(score)} ${status}, not ${verdict}`;
  const near = score !== null && Math.abs(score - verdict.score) <= 1e-8 * Math.max(verdict.size ?? 1, Math.abs(verdict.score));
  if (!near) return `${String(score)} ${status}, not ${verdict.score}`;
  return verdict.slack === undefined || verdict.slack === (status === "weakly-efficient") ? null : `${status}, slack ${String(verdict.slack)}`;
}

describe.each(models.map((model) => ({ id: model.id, model })))("$id", ({ model }) => {
  it.each(datasets)("has the score and the status of the paper's program, solved by another solver: $name", ({ data }) => {
    const all: readonly Observation[] = data.dmus.map((_, row) => unitAt(data, row));
    const step = Math.ceil(all.length / sampled);
    for (const settings of settingsOf(model).filter((one) => covered(one) && fits(model, one, data))) {
      const takes = accepted(model, settings, data);
      const rows = [...all.keys()].filter((row) => row % step === 0 && takes(row));
      const request = { model: model.id, index: null, options: settings, reference: "global", data } as const;
      const outcomes = evaluate(
        request,
        rows.map((row) => ({ row, technology: pooled })),
      );
      for (const [k, outcome] of [...outcomes].entries()) {
        const row = rows[k];
        const verdict = formulations[model.id]({ unit: all[row], reference: all, own: row }, settings, all);
        expect(difference(outcome, verdict), `${nameOf(settings)}: ${data.dmus[row]}`).toBeNull();
      }
    }
  });
});

it("has a formulation for every model", () => {
  expect(Object.keys(formulations).sort()).toEqual(models.map(({ id }) => id).sort());
});
