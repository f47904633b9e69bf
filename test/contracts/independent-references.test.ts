import { describe, expect, it } from "vitest";
import { models } from "../../src/engine/catalog.ts";
import { unitAt, type Dataset } from "../../src/engine/data/dataset.ts";
import type { Model } from "../../src/engine/method/model.ts";
import type { Frontier, OptionSettings, Reference } from "../../src/engine/declare/options.ts";
import { run } from "../../src/engine/run/run.ts";
import { readCase } from "../cases/cases.ts";
import { formulations } from "../oracle/formulations/score.ts";
import type { Observation } from "../oracle/formulations/observations.ts";
import { takeRows } from "./samples.ts";

/** Five DMUs of a published panel in two groups; three periods, or with gaps: rows missing at the ends and inside. */
function panelOf(name: "cn30" | "dearun" | "economy", gaps: boolean): Dataset {
  const data = { ...readCase(name), unscored: [] };
  const dmus = [...new Set(data.dmus)].slice(0, 5);
  const periods = [...new Set(data.periods)].sort().slice(0, 4);
  const rows = [...data.dmus.keys()].filter((row) => dmus.includes(data.dmus[row]) && periods.includes(data.periods![row]));
  const taken = takeRows(data, gaps ? rows.filter((_, k) => k % 5 !== 2) : rows);
  return { ...taken, groups: taken.dmus.map((dmu) => (dmus.indexOf(dmu) < 2 ? "few" : "many")) };
}

const panels = [
  { name: "30 provinces with CO₂", rts: "vrs", data: panelOf("cn30", false) },
  { name: "the same with gaps", rts: "crs", data: panelOf("cn30", true) },
  { name: "12 units with two undesirable outputs, with gaps", rts: "vrs", data: panelOf("dearun", true) },
  { name: "an industry in five years", rts: "crs", data: panelOf("economy", false) },
];

/**
 * The periods whose observations span each technology that a row is compared with, as the papers say it: of its own
 * period; of all; of all up to its own (Tulkens & Vanden Eeckaut 1995); of every window of neighbouring periods that
 * holds its own (Charnes, Clark, Cooper & Golany 1985).
 */
function spans(periods: readonly string[], own: string, reference: Reference, width: number): readonly (readonly string[])[] {
  const at = periods.indexOf(own);
  if (reference === "period") return [[own]];
  if (reference === "global") return [periods];
  if (reference === "sequential") return [periods.filter((_, k) => k <= at)];
  const windows: string[][] = [];
  for (let first = 0; first + width <= periods.length; first++) if (first <= at && at < first + width) windows.push(periods.slice(first, first + width));
  return windows.length > 0 ? windows : [periods];
}

/** A row's score as the mean over its technologies; null where one of them has none. */
function expected(
  model: Model,
  options: OptionSettings,
  data: Dataset,
  row: number,
  sets: readonly (readonly string[])[],
  group: string | null,
): number | null {
  const all: readonly Observation[] = data.dmus.map((_, k) => unitAt(data, k));
  const scores = sets.map((set) => {
    const members = [...all.keys()].filter((k) => set.includes(data.periods![k]) && (group === null || data.groups![k] === group));
    const verdict = formulations[model.id]({ unit: all[row], reference: members.map((k) => all[k]), own: members.indexOf(row) }, options, all);
    return typeof verdict === "string" ? null : verdict.score;
  });
  return scores.some((score) => score === null) ? null : scores.reduce<number>((sum, score) => sum + score!, 0) / scores.length;
}

const references: readonly { readonly reference: Reference; readonly window?: number }[] = [
  { reference: "period" },
  { reference: "global" },
  { reference: "sequential" },
  { reference: "window", window: 2 },
  { reference: "window", window: 3 },
  { reference: "window", window: 9 },
];
const frontiers: readonly Frontier[] = ["common", "group", "meta"];
const near = (a: number | null | undefined, b: number | null) =>
  b === null ? (a ?? null) === null : typeof a === "number" && Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(b));

describe.each(models.map((model) => ({ id: model.id, model })))("$id against every reference technology", ({ id, model }) => {
  it.each(panels)("has the scores of the paper's programs over those observations: $name, $rts", ({ data, rts }) => {
    const periods = [...new Set(data.periods)].sort();
    const rows = [...data.dmus.keys()].filter((row) => row % 5 === 1);
    const options: OptionSettings = model.options["rts"] ? { rts } : {};
    for (const { reference, window } of references) {
      // Groups with the plain references; they are a part of every other in the same way.
      for (const frontier of window === 3 || window === 9 ? frontiers.slice(0, 1) : frontiers) {
        const request = { model: model.id, index: null, options, reference, frontier, ...(window === undefined ? {} : { window }), data };
        const { scores } = run(request);
        for (const row of rows) {
          const where = `${JSON.stringify(options)} ${reference} ${window ?? ""} ${frontier}: ${data.dmus[row]} ${data.periods![row]}`;
          const sets = spans(periods, data.periods![row], reference, window ?? 3);
          const own = data.groups![row];
          const score = expected(model, options, data, row, sets, frontier === "group" ? own : null);
          expect(near(scores[row].score, score), `${where}: ${String(scores[row].score)}, not ${String(score)}`).toBe(true);
          if (frontier !== "meta") continue;
          const groupScore = expected(model, options, data, row, sets, own);
          const { extras } = scores[row];
          expect(
            near(extras!["groupScore"] as number | null, groupScore),
            `${where}, its group: ${String(extras!["groupScore"])}, not ${String(groupScore)}`,
          ).toBe(true);
          // The technology gap ratio is one of efficiencies: of a distance β that is 1/(1 + β), and a sum of slacks has none.
          const efficiency = (value: number) => (model.properties.efficientAt === 0 && model.efficiency ? 1 / (1 + value) : value);
          const gap =
            id === "additive" || score === null || groupScore === null || efficiency(groupScore) === 0 ? null : efficiency(score) / efficiency(groupScore);
          expect(near(extras!["TGR"] as number | null, gap), `${where}, gap: ${String(extras!["TGR"])}, not ${String(gap)}`).toBe(true);
        }
      }
    }
  });
});
