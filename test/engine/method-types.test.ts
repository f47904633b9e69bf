import { describe, expect, it } from "vitest";
import { perInterval, running } from "../../src/engine/indices/shared/columns.ts";
import { running as runningWords } from "../../src/engine/indices/shared/columns.words.ts";
import { number } from "../../src/engine/declare/options.ts";
import { describeIndex, describeModel } from "../../src/engine/method/describe.ts";
import type { DataRule } from "../../src/engine/method/model.ts";
import { oneOf } from "../../src/engine/method/own-options.ts";

// What must not compile stands below `@ts-expect-error`: where one of these lines compiles, the type check fails.

const text = { "zh-CN": "", en: "" };
const titled = { title: text, meaning: text };
const said = { status: "efficient", score: 1, slacks: null, targets: null, peers: [], certificates: [] } as const;
const declared = {
  question: "efficiency",
  citations: [],
  roles: { input: { min: 1 }, output: { min: 1 } },
} as const;
const general = { title: text, summary: text, whenToUse: text, whenNot: text } as const;

const model = {
  ...declared,
  id: "m",
  options: { share: number({ title: text, help: text, min: 0, max: 1, integer: false, default: 0.5 }), goal: { ...oneOf("near", "far"), default: "far" } },
  results: { score: "unit", theta: "unit" },
  functions: { "DEA.M": { gives: "score", parameters: ["input", "output", "share", "goal", "period"] } },
  properties: { unitsInvariant: true, efficientAt: 1 },
  accepts: (): DataRule => "any",
  evaluate: () => ({ ...said, extras: { theta: 1 } }),
} as const;
const words = {
  ...general,
  options: { goal: { title: text, help: text, values: { near: { "zh-CN": "近", en: "Near" }, far: text } } },
  results: { score: titled, theta: { title: text, meaning: { "zh-CN": "比例", en: "Factor" } } },
  functions: { "DEA.M": text },
  formula: () => text,
};
const undeclared = () => ({ ...said, extras: { phi: 1 } });

const index = {
  ...declared,
  id: "i",
  options: {},
  results: { ...perInterval("TFP"), ...running },
  functions: { "DEA.I": { gives: "cumulative", parameters: ["dmu", "rts"] } },
  factors: () => ["TFP"],
  combines: "product",
  circular: true,
  measures: ["radial"],
  combine: () => [],
} as const;
const indexWords = { ...general, results: { TFP: titled, ...runningWords }, functions: { "DEA.I": text } };

const compiled = [
  describeModel(model, words),
  describeModel({ ...model, functions: { "DEA.M": { gives: "score", parameters: ["input", "model", "ranges"], ofAnyModel: true } } }, words),
  // @ts-expect-error A value of a choice without its word.
  describeModel(model, { ...words, options: { goal: { title: text, help: text, values: { near: text } } } }),
  // @ts-expect-error A result without words.
  describeModel(model, { ...words, results: { score: titled } }),
  // @ts-expect-error A result without its meaning.
  describeModel(model, { ...words, results: { score: titled, theta: { title: text } } }),
  // @ts-expect-error A function without its help.
  describeModel(model, { ...words, functions: {} }),
  // @ts-expect-error A function that gives no result of the model.
  describeModel({ ...model, functions: { "DEA.M": { gives: "phi", parameters: [] } } }, words),
  // @ts-expect-error A parameter that is neither a role, a setting of the run nor an option of the model.
  describeModel({ ...model, functions: { "DEA.M": { gives: "score", parameters: ["input", "ranges"] } } }, words),
  // @ts-expect-error A number of the outcome that no result declares.
  describeModel({ ...model, evaluate: undeclared }, words),
  describeIndex(index, indexWords),
  // @ts-expect-error A function that gives no result of the index.
  describeIndex({ ...index, functions: { "DEA.I": { gives: "EC", parameters: ["dmu"] } } }, indexWords),
  // @ts-expect-error A factor without words.
  describeIndex(index, { ...indexWords, results: runningWords }),
];

describe("what does not follow from the declaration of a model or an index", () => {
  it("does not compile; what does is a method", () => {
    expect(compiled.map(({ kind }) => kind)).toEqual([...Array<string>(9).fill("model"), "index", "index", "index"]);
  });
});

describe("a method in two files", () => {
  const [{ options, results, functions }] = compiled;

  it("has its own choices with the words of their values, in the order and with the default that were declared", () => {
    expect(options.goal).toEqual({ kind: "choice", title: text, help: text, values: words.options.goal.values, default: "far" });
    expect(options.share).toBe(model.options.share);
  });

  it("has its results and functions with their words, in the order in which they were declared", () => {
    expect(results).toEqual([
      { id: "score", per: "unit", ...titled },
      { id: "theta", per: "unit", ...words.results.theta },
    ]);
    expect(functions).toEqual([{ name: "DEA.M", help: text, ...model.functions["DEA.M"] }]);
  });
});
