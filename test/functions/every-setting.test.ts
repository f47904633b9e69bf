import { describe, expect, it } from "vitest";
import { completeAnalysis, type AnalysisDraft } from "../../src/analysis/run/analysis.ts";
import { runAnalysis, type Completed } from "../../src/analysis/run/run-analysis.ts";
import type { Cell, Table } from "../../src/analysis/table/table.ts";
import { indices, modelById, models } from "../../src/engine/catalog.ts";
import type { Model } from "../../src/engine/method/model.ts";
import { frontier, reference, type Option, type OptionSetting } from "../../src/engine/declare/options.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { callFunction } from "../../src/functions/call.ts";
import type { Argument } from "../../src/functions/ranges.ts";
import { heldResults } from "../../src/engine/run/run-results.ts";
import { methodFunctions } from "../../src/functions/method-functions.ts";
import { liveFormulas } from "../../src/functions/live-formulas.ts";
import { spillOf } from "../../src/functions/spill.ts";
import type { Evaluator } from "../../src/worker/evaluator.ts";
import { formulaCall } from "../browser/formula-arguments.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";

const inProcess: Evaluator = { evaluate: (request, tasks) => Promise.resolve([...evaluate({ ...request, prove: false }, tasks)]), dispose: () => undefined };

/**
 * Five units in two groups over four periods. Columns of a role stand apart and in another order than they are named, and a
 * zero stands in an input of the last row.
 */
const header = ["group", "y", "b", "unit", "u", "a", "year"];
const rows: readonly (readonly Cell[])[] = [2019, 2020, 2021, 2022].flatMap((year, t) =>
  ["A", "B", "C", "D", "E"].map((unit, k): readonly Cell[] => [
    k < 3 ? "east" : "west",
    3 + ((7 * k + 3 * t) % 5) + t / 4,
    k === 4 && t === 3 ? 0 : 4 + ((5 * k + 2 * t) % 7) / 2,
    unit,
    1 + ((3 * k + 5 * t) % 4) / 2,
    2 + ((4 * k + t) % 5),
    year,
  ]),
);
const table: Table = { place: { name: "data", row: 1, column: 1 }, header, rows, rowNumbers: rows.map((_, k) => k + 2), textual: false };
const cells: readonly (readonly Cell[])[] = [header, ...rows];

type Draft = Omit<AnalysisDraft, "columns">;
interface Case {
  readonly name: string;
  readonly draft: Draft;
}

/** Values of an option that are not its default: every choice, and a number or list that it takes. */
function otherValues(name: string, option: Option, variables: number): readonly OptionSetting[] {
  if (option.kind === "choice") return Object.keys(option.values).filter((value) => value !== option.default);
  if (option.kind === "numbers") return [Array.from({ length: variables }, (_, k) => 1 + k / 2)];
  if (option.kind === "text") return ["a=b*c"];
  return [name === "lower" ? 0.9 : name === "upper" ? 1.2 : Math.max(option.min, 2)];
}

/** What a setting needs beside it to be allowed, or to make a difference. */
const beside: Readonly<Record<string, Readonly<Record<string, OptionSetting>>>> = {
  lower: { rts: "grs" },
  upper: { rts: "grs" },
  "vrs-technology": { rts: "vrs" },
  remedy: { rts: "vrs", orientation: "input" },
  "direction-vector": { direction: "chosen" },
  decomposition: { orientation: "input" },
};
const besideValue = (variables: number): Readonly<Record<string, Readonly<Record<string, OptionSetting>>>> => ({
  chosen: { "direction-vector": [1, 1.5, 2, 2.5].slice(0, variables) },
  shephard: { direction: "outputs" },
});

/** Whether the table's undesirable outputs are among the columns of a run. */
const takesUndesirable = (model: Model, index: string | null | undefined) =>
  [model, ...indices.filter(({ id }) => id === index)].every(({ roles }) => roles.undesirable !== undefined);

function casesOf(model: Model, index: string | null): readonly Case[] {
  const own = index === null ? {} : indices.find(({ id }) => id === index)!.options;
  const name = index === null ? model.id : `${index} on ${model.id}`;
  const plain: Draft = { model: model.id, index };
  const withBad = takesUndesirable(model, index);
  const variables = withBad ? 4 : 3;
  // Without undesirable outputs the options that are about them are not asked for.
  const options = Object.entries({ ...model.options, ...own }).filter(([, { shownWith }]) => withBad || shownWith !== "undesirable");
  const ofOption = options.flatMap(([key, option]) =>
    otherValues(key, option, variables).flatMap((value): readonly Case[] => {
      if (!withBad && value === "undesirable") return [];
      const needed = { ...beside[key], ...besideValue(variables)[String(value)] };
      const fitting = Object.fromEntries(Object.entries(needed).filter(([one]) => one in model.options || one in own));
      return [{ name: `${name}, ${key} ${JSON.stringify(value)}`, draft: { ...plain, options: { ...fitting, [key]: value } } }];
    }),
  );
  const ofRun = [
    ...Object.keys(reference.values).map((value) => ({ reference: value })),
    ...Object.keys(frontier.values).map((value) => ({ frontier: value })),
    { reference: "window", window: 2 },
    { reference: "window", window: 2, frontier: "group" },
    { reference: "global", frontier: "group" },
  ].map((settings): Case => ({ name: `${name}, ${JSON.stringify(settings)}`, draft: { ...plain, ...settings } }));
  const ofBase = "base" in own ? ["window", "sequential"].filter((value) => own["base"].kind === "choice" && value in own["base"].values) : [];
  return [
    { name, draft: plain },
    ...ofOption,
    ...ofRun,
    ...ofBase.flatMap((base) => [1, 2].map((window): Case => ({ name: `${name}, base ${base} of ${window}`, draft: { ...plain, window, options: { base } } }))),
    {
      name: `${name}, adjacent against each period with those before`,
      draft: { ...plain, reference: "sequential", ...("base" in own ? { options: { base: "adjacent" } } : {}) },
    },
  ];
}

const cases = [
  ...models.flatMap((model) => casesOf(model, null)),
  ...indices.flatMap(({ id, measures }) => measures.flatMap((model) => casesOf(modelById(model), id))),
];

async function complete(draft: Draft, model: Model): Promise<Completed> {
  const undesirable = takesUndesirable(model, draft.index) ? ["u"] : [];
  const columns = { dmu: "unit", period: "year", group: "group", inputs: ["a", "b"], outputs: ["y"], undesirable };
  const analysis = completeAnalysis({ ...draft, badRows: "unscored", columns });
  return runAnalysis(analysis, table, (request, tasks) => inProcess.evaluate(request, tasks));
}

describe("a formula that repeats a run", () => {
  const tried = new Map<string, number>();

  it.each(cases)("gives its numbers: $name", async ({ draft }) => {
    const completed = await complete(draft, modelById(draft.model!));
    const held = heldResults(modelById(draft.model!), completed.results.scores);
    const live = liveFormulas(completed.analysis, { table, sheet: "data" }, false, held);
    if (!("formulas" in live)) throw new Error(JSON.stringify(live));
    expect(live.others).toEqual([]);
    for (const { fn, column, formula } of live.formulas) {
      const call = formulaCall(formula, () => cells);
      const args = fn.parameters.map((_, k): Argument => {
        const given = call.args[k] ?? null;
        return given === null ? null : Array.isArray(given) ? (given as Argument) : [[given as Cell]];
      });
      const called = await callFunction(fn, args, inProcess, "en");
      if ("mistake" in called) throw new Error(`${formula}: ${sentence(called.mistake, "en")}`);
      const factor = fn.method.kind === "index" ? completed.results.factors[0] : null;
      const wanted = spillOf({ fn, column, factor }, completed.data, completed.results, "en");
      const found = wanted.kind === "table" ? called.cells : called.cells.slice(1);
      expect([formula, found]).toEqual([formula, wanted.rows]);
      tried.set(fn.name, (tried.get(fn.name) ?? 0) + 1);
    }
  });

  it("is there for every function of a model or an index, with more than one setting", () => {
    for (const { name } of methodFunctions) expect([name, tried.get(name) ?? 0]).toEqual([name, expect.toSatisfy((count: number) => count > 5) as number]);
  });

  it("is not offered where the analysis holds what no argument takes, and that is said", () => {
    const columns = { dmu: "unit", period: "year", group: null, inputs: ["a", "b"], outputs: ["y"], undesirable: [] };
    const analysis = { ...completeAnalysis({ columns }), discount: 0.5 };
    expect(liveFormulas(analysis, { table, sheet: "data" }, false)).toEqual({ without: "setting", setting: { "zh-CN": "discount", en: "discount" } });
  });
});
