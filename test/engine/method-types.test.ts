import { describe, expect, it } from "vitest";
import { cumulativeColumn, intervalTable } from "../../src/engine/indices/shared/shared-columns.ts";
import { defineIndex, defineModel, resultColumns } from "../../src/engine/method/method.ts";
import type { DataRule } from "../../src/engine/method/model.ts";
import { number } from "../../src/engine/declare/options.ts";

// What must not compile stands below `@ts-expect-error`: where one of these lines compiles, the type check fails.

const text = { "zh-CN": "", en: "" };
const described = {
  title: text,
  summary: text,
  question: "efficiency",
  whenToUse: text,
  whenNot: text,
  citations: [],
  roles: { input: { min: 1 }, output: { min: 1 } },
  options: { share: number({ title: text, help: text, min: 0, max: 1, integer: false, default: 0.5 }) },
} as const;
const results = resultColumns([
  { id: "score", per: "unit", title: text, meaning: text },
  { id: "theta", per: "unit", title: text, meaning: text },
]);
const said = { status: "efficient", score: 1, slacks: null, targets: null, peers: [], certificates: [] } as const;
const evaluated = () => ({ ...said, extras: { theta: 1 } });
const undeclared = () => ({ ...said, extras: { phi: 1 } });
const model = {
  ...described,
  id: "m",
  results,
  properties: { unitsInvariant: true, efficientAt: 1 },
  accepts: (): DataRule => "any",
  formula: () => text,
  evaluate: evaluated,
} as const;
const spilled = { name: "DEA.M", gives: "score", help: text, parameters: ["input", "output", "share", "period"] } as const;
const column = { id: "TFP", per: "interval", title: text, meaning: text } as const;
const index = {
  ...described,
  id: "i",
  results: [column, cumulativeColumn, intervalTable],
  factors: () => ["TFP"],
  combines: "product",
  circular: true,
  measures: ["radial"],
  combine: () => [],
} as const;
const withoutWords = { id: "rho", per: "unit", title: text } as const;

const compiled = [
  defineModel({ ...model, functions: [spilled] }),
  defineModel({ ...model, functions: [{ ...spilled, parameters: ["input", "model", "goal"], ofAnyModel: true }] }),
  // @ts-expect-error A function that gives no result of the model.
  defineModel({ ...model, functions: [{ ...spilled, gives: "phi" }] }),
  // @ts-expect-error A parameter that is neither a role, a setting of the run nor an option of the model.
  defineModel({ ...model, functions: [{ ...spilled, parameters: ["input", "goal"] }] }),
  // @ts-expect-error A result without its meaning.
  defineModel({ ...model, results: [withoutWords], functions: [] }),
  // @ts-expect-error A number of the outcome that no result declares.
  defineModel({ ...model, evaluate: undeclared, functions: [spilled] }),
  defineIndex({ ...index, functions: [{ ...spilled, gives: "cumulative", parameters: ["dmu", "rts"] }] }),
  // @ts-expect-error A function that gives no result of the index.
  defineIndex({ ...index, functions: [{ ...spilled, gives: "EC", parameters: ["dmu"] }] }),
];

describe("what does not follow from the declaration of a model or an index", () => {
  it("does not compile; what does is a method", () => {
    expect(compiled.map(({ kind }) => kind)).toEqual([...Array<string>(6).fill("model"), "index", "index"]);
  });
});
