import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeAnalysis, type Analysis } from "../../src/analysis/run/analysis.ts";
import { resultsJson } from "../../src/analysis/run/results-json.ts";
import { runAnalysis } from "../../src/analysis/run/run-analysis.ts";
import type { Table } from "../../src/analysis/table/table.ts";
import { indices, models, modelById } from "../../src/engine/catalog.ts";
import type { Index } from "../../src/engine/method/index.ts";
import type { Model } from "../../src/engine/method/model.ts";
import { Mistake } from "../../src/engine/declare/mistake.ts";
import type { Options } from "../../src/engine/declare/options.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { noteSentence } from "../../src/locale/said/notes.ts";
import { why } from "../../src/locale/said/why.ts";

/** A small panel, balanced or not, of one kind of numbers. */
interface Sample {
  readonly counts: readonly [inputs: number, outputs: number, undesirables: number];
  readonly units: number;
  readonly periods: number;
  readonly cells: readonly number[];
  /** Observations that are missing, by place. */
  readonly missing: readonly number[];
  /** Which value of each option, which reference technology, which frontier. */
  readonly picks: readonly number[];
}

const power = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -6, max: 12 })).map(([digit, exponent]) => Number(`${digit}e${exponent}`));
/** Every size that a cell can hold, numbers below 2^-1022 among them. */
const anySize = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -323, max: 307 })).map(([digit, exponent]) => Number(`${digit}e${exponent}`));
const kinds: readonly fc.Arbitrary<number>[] = [
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 0, max: 3 }),
  fc.constant(7),
  fc.double({ min: 0.1, max: 10, noNaN: true }),
  power,
  fc.oneof(fc.constant(0), power),
  fc.integer({ min: -4, max: 4 }),
];
/** Exact arithmetic has hundreds of digits to work on with these. */
const extreme: readonly fc.Arbitrary<number>[] = [
  anySize,
  fc.oneof(anySize, fc.integer({ min: 1, max: 9 })),
  fc.oneof(fc.constant(1e-310), fc.constant(1e300), fc.integer({ min: 0, max: 9 })),
];

const sample = (periods: number, from = kinds, most = 5): fc.Arbitrary<Sample> =>
  fc
    .record({
      counts: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 2 })),
      units: fc.integer({ min: 1, max: most }),
      periods: fc.integer({ min: periods, max: 3 }),
      kind: fc.constantFrom(...from),
    })
    .chain(({ counts, units, periods, kind }) => {
      const size = (counts[0] + counts[1] + counts[2]) * units * periods;
      return fc.record({
        counts: fc.constant(counts),
        units: fc.constant(units),
        periods: fc.constant(periods),
        cells: fc.array(kind, { minLength: size, maxLength: size }),
        missing: fc.array(fc.nat(units * periods - 1), { maxLength: 2 }),
        picks: fc.array(fc.nat(59), { minLength: 16, maxLength: 16 }),
      });
    });

/** The sample as a sheet: DMU, period, group, and its columns of numbers. */
function tableOf({ counts, units, periods, cells, missing }: Sample): Table {
  const names = [...["x", "y", "b"].entries()].flatMap(([k, letter]) => Array.from({ length: counts[k] }, (_, c) => `${letter}${c + 1}`));
  const places = [...Array(units * periods).keys()].filter((place) => !missing.includes(place));
  const rows = places.map((place) => [
    `D${place % units}`,
    String(2001 + Math.floor(place / units)),
    place % units < 2 ? "few" : "many",
    ...names.map((_, c) => cells[place * names.length + c]),
  ]);
  return {
    place: { name: "sample", row: 1, column: 1 },
    header: ["dmu", "year", "group", ...names],
    rows,
    rowNumbers: rows.map((_, k) => k + 2),
    textual: false,
  };
}

/** Values of the options that are choices; lists of numbers have one for each column. */
function settingsOf(options: Options, { picks, counts }: Sample): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option], k): [string, unknown] => {
      const pick = picks[k % picks.length];
      if (option.kind === "choice") return [name, Object.keys(option.values)[pick % Object.keys(option.values).length]];
      if (option.kind === "numbers") return [name, Array.from({ length: counts[0] + counts[1] + counts[2] }, (_, c) => (c + pick) % 3)];
      return [name, name === "lower" ? 0.5 : name === "upper" ? 2 : null];
    }),
  );
}

/** null where the method refuses the columns or the options together. */
function analysisOf(model: Model, index: Index | null, drawn: Sample): Analysis | null {
  const { header } = tableOf(drawn);
  const named = (letter: string) => header.filter((name) => name.startsWith(letter) && /\d/.test(name));
  const draft = {
    model: model.id,
    index: index?.id ?? null,
    columns: { dmu: "dmu", period: drawn.periods > 1 ? "year" : null, group: "group", inputs: named("x"), outputs: named("y"), undesirable: named("b") },
    options: settingsOf({ ...model.options, ...index?.options }, drawn),
    reference: ["period", "global", "sequential", "window"][drawn.picks[14] % 4],
    frontier: ["common", "common", "group", "meta"][drawn.picks[15] % 4],
    window: 2,
    badRows: "unscored" as const,
  };
  return refused(() => completeAnalysis(draft));
}

function refused<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof Mistake) return null;
    throw error;
  }
}

/** Where a number in plain data is none. */
function broken(value: unknown, path: string): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} ${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => broken(inner, `${path}.${key}`));
}

const scoreless = ["infeasible", "unbounded", "unsolved", "bad data"];

async function check(model: Model, index: Index | null, drawn: Sample): Promise<void> {
  const analysis = analysisOf(model, index, drawn);
  if (analysis === null) return;
  const evaluated = runAnalysis(analysis, tableOf(drawn), (request, tasks) => Promise.resolve([...evaluate(request, tasks)]));
  const completed = await evaluated.catch((error: unknown) => {
    if (error instanceof Mistake) return null;
    throw error;
  });
  if (completed === null) return;
  const { results } = completed;
  expect(broken(results, "results")).toEqual([]);
  for (const { dmu, period, status, score } of results.scores) expect(score === null, `${dmu} ${period}: ${status}`).toBe(scoreless.includes(status));
  for (const { factors, status } of results.index) expect(Object.values(factors).every((factor) => factor !== null)).toBe(status === "computed");
  const source = { file: "sample", sheet: null, sha256: "", rows: 0 };
  const json = resultsJson(completed, source, {
    version: "",
    locale: "en",
    sentences: { note: (note) => noteSentence(note, "en"), why: (row, data) => why(row, data, "en") },
  });
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  for (const sentence of [...json.scores.map((row) => row.why), ...json.messages.map(({ text }) => text)]) {
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/\b(NaN|Infinity|undefined|null)\b(?!-)/);
  }
}

const times = { numRuns: 40, seed: 7 };
const fewer = { numRuns: 20, seed: 8 };

describe.each(models.map((model) => ({ id: model.id, model })))("$id on random, degenerate, badly scaled and tiny data", ({ model }) => {
  it("gives finite numbers or a status that says why there is none, and JSON that reads back", () =>
    fc.assert(
      fc.asyncProperty(sample(1), (drawn) => check(model, null, drawn)),
      times,
    ));

  it("does so of numbers of every size that a cell holds", () =>
    fc.assert(
      fc.asyncProperty(sample(1, extreme, 3), (drawn) => check(model, null, drawn)),
      fewer,
    ));
});

const pairs = indices.flatMap((index) => index.measures.map((measure) => ({ name: `${index.id} on ${measure}`, index, model: modelById(measure) })));

describe.each(pairs)("$name on random, degenerate, badly scaled and tiny panels", ({ index, model }) => {
  it("gives finite factors or a status that says why there is none, and JSON that reads back", () =>
    fc.assert(
      fc.asyncProperty(sample(2), (drawn) => check(model, index, drawn)),
      times,
    ));

  it("does so of numbers of every size that a cell holds", () =>
    fc.assert(
      fc.asyncProperty(sample(2, extreme, 2), (drawn) => check(model, index, drawn)),
      fewer,
    ));
});
