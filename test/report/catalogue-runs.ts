import type { AnalysisDraft } from "../../src/analysis/run/analysis.ts";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { indices, modelById, models } from "../../src/engine/catalog.ts";
import { variablesOf } from "../../src/engine/data/dataset.ts";
import type { Method } from "../../src/engine/method/method.ts";
import { readCase } from "../cases/cases.ts";
import { complete, tableOf } from "./completed.ts";

const data = readCase("cn30");
const east = new Set(["Beijing", "Fujian", "Guangdong", "Hainan", "Hebei", "Jiangsu", "Liaoning", "Shandong", "Shanghai", "Tianjin", "Zhejiang"]);
const inland = new Set(["Gansu", "Henan", "Hubei", "Hunan", "Shanxi", "Sichuan", "Yunnan"]);

/** 18 provinces of China in three years, in two groups; Gansu is missing in the last year. */
export const provincesTable = tableOf(
  ["dmu", "g", "t", "K", "L", "E", "Y", "CO2"],
  data.dmus
    .map((dmu, row) => [dmu, east.has(dmu) ? "east" : "inland", data.periods![row], ...variablesOf(data).map(({ values }) => values[row])])
    .filter(([dmu, , t]) => (east.has(String(dmu)) || inland.has(String(dmu))) && (dmu !== "Gansu" || t !== "2015")),
);

export type RunDraft = Omit<AnalysisDraft, "columns">;

const kept = new Map<string, Promise<Completed>>();

/** An analysis of the provinces, with CO2 where its methods take it; run once, however many test files of a process ask for it. */
export function provinces(draft: RunDraft): Promise<Completed> {
  const key = JSON.stringify(draft);
  const run = kept.get(key) ?? ofProvinces(draft);
  kept.set(key, run);
  return run;
}

function ofProvinces(draft: RunDraft): Promise<Completed> {
  const index = indices.find(({ id }) => id === draft.index);
  const methods: readonly Method[] = [modelById(draft.model ?? "super-sbm"), ...(index === undefined ? [] : [index])];
  const undesirable = methods.every(({ roles }) => roles.undesirable !== undefined) ? ["CO2"] : [];
  return complete({ ...draft, columns: { dmu: "dmu", period: "t", group: "g", inputs: ["K", "L", "E"], outputs: ["Y"], undesirable } }, provincesTable);
}

/** A run of every model, of every index on each of its measures, and of what else changes the shape of a report. */
export const catalogueDrafts: ReadonlyMap<string, RunDraft> = new Map<string, RunDraft>([
  ...models.map(({ id }): [string, RunDraft] => [id, { model: id }]),
  ...indices.flatMap(({ id, measures }) => measures.map((model): [string, RunDraft] => [`${id} on ${model}`, { model, index: id }])),
  ["output-oriented radial", { model: "radial", options: { orientation: "output" } }],
  ["Malmquist, output-oriented", { model: "radial", index: "malmquist", options: { orientation: "output" } }],
  ["windows against groups", { model: "sbm", reference: "window", window: 2, frontier: "meta" }],
  ["bootstrap of scores", { model: "radial", bootstrap: { replicates: 50 } }],
  ["bootstrap of an index", { model: "radial", index: "malmquist", bootstrap: { replicates: 50 } }],
]);
