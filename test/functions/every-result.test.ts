import { beforeAll, describe, expect, it } from "vitest";
import type { Completed } from "../../src/analysis/run-analysis.ts";
import { catalog, modelById, models } from "../../src/engine/catalog.ts";
import { variablesOf } from "../../src/engine/dataset.ts";
import type { Method, ResultColumn } from "../../src/engine/method.ts";
import type { ScoreRow } from "../../src/engine/results.ts";
import { locales } from "../../src/engine/text.ts";
import { resultsJson, type JsonSentences, type ResultsJson } from "../../src/analysis/results-json.ts";
import { scoreLines } from "../../src/cli/results-csv.ts";
import { heldResults, isPerRow } from "../../src/engine/run-results.ts";
import { columnOf } from "../../src/functions/method-functions.ts";
import { notAvailable, spillOf, type Spilled } from "../../src/functions/spill.ts";
import { why } from "../../src/locale/why.ts";
import { statusWords } from "../../src/locale/words.ts";
import { furtherSheet } from "../../src/report/further-results.ts";
import { provinces, type RunDraft } from "../report/catalogue-runs.ts";

const declared = catalog.flatMap((method) => method.results.map((result) => ({ name: `${method.id} ${result.id}`, method, result })));

/** Settings in which the results of a method stand that the default has not: the other orientation, weights that give an efficiency. */
function draftsOf(method: Method): readonly RunDraft[] {
  if (method.kind === "index") {
    const decomposition = method.options["decomposition"];
    const options = decomposition?.kind === "choice" ? Object.keys(decomposition.values).map((value) => ({ decomposition: value })) : [{}];
    const bases = method.options["base"]?.kind === "choice" ? ["adjacent", "global"] : [null];
    return bases.flatMap((base) => options.map((some) => ({ index: method.id, model: method.measures[0], options: base === null ? some : { ...some, base } })));
  }
  const orientation = method.options["orientation"];
  const orientations = orientation?.kind === "choice" ? Object.keys(orientation.values).map((value) => ({ orientation: value })) : [{}];
  const others =
    method.id === "additive"
      ? [{ weights: "ram", rts: "vrs" }]
      : method.id === "super-sbm"
        ? [{ rts: "vrs", orientation: "input", remedy: "two-stage" }, { remedy: "composite" }]
        : [];
  const variable = method.options["rts"] === undefined ? [] : [{ rts: "vrs" }];
  return [...orientations, ...variable, ...others].map((options) => ({ model: method.id, options }));
}

const runs = new Map<string, readonly Completed[]>();
beforeAll(async () => {
  for (const method of catalog) {
    const found: Completed[] = [];
    for (const draft of draftsOf(method)) {
      try {
        found.push(await provinces(draft));
      } catch (error) {
        // Two settings that do not fit each other.
        if (!(error instanceof Error) || error.name !== "Mistake") throw error;
      }
    }
    runs.set(method.id, found);
  }
}, 180_000);

/** What stands in a row's cells, straight from the results. */
function wantedOf({ id, per }: ResultColumn, row: ScoreRow, { data, results, analysis }: Completed, most: number): readonly Spilled[] {
  const interval = () => results.index.find(({ dmu, to }) => dmu === row.dmu && to === row.period);
  switch (per) {
    case "unit":
      if (id === "status") return [statusWords[row.status].en];
      if (id === "why") return [why(row, data, "en")];
      return [(id === "score" ? row.score : row.extras?.[id]) ?? notAvailable];
    case "variable":
      return row[id as "slacks"] ?? variablesOf(data).map(() => notAvailable);
    case "peer": {
      const cells: Spilled[] = row.peers.flatMap(({ dmu, period, lambda }) => [`${dmu} ${period}`, lambda]);
      if (row.score === null) cells.push(notAvailable);
      return [...cells, ...Array<null>(most - cells.length).fill(null)];
    }
    case "interval": {
      const found = interval();
      return [found === undefined ? (row.status === "bad data" ? notAvailable : null) : (found.factors[id] ?? notAvailable)];
    }
    case "period": {
      if (id !== "cumulative") {
        const measure = (score: number) => modelById(analysis.model).efficiency?.(score, analysis.options) ?? score;
        return [row.ownScore == null || row.globalScore == null ? notAvailable : measure(row.globalScore) / measure(row.ownScore)];
      }
      const sums = catalog.some((method) => method.id === analysis.index && method.kind === "index" && method.combines === "sum");
      const scored = results.scores.filter(({ dmu, score }) => dmu === row.dmu && score !== null).map(({ period }) => period!);
      const [first] = results.periods.filter((period) => scored.includes(period));
      const upTo = results.periods.slice(results.periods.indexOf(first) + 1, results.periods.indexOf(row.period!) + 1);
      if (first === undefined || results.periods.indexOf(row.period!) < results.periods.indexOf(first)) return [notAvailable];
      let level: number | null = sums ? 0 : 1;
      for (const period of upTo) {
        const step = results.index.find(({ dmu, to }) => dmu === row.dmu && to === period)?.factors[results.factors[0]] ?? null;
        level = level === null || step === null ? null : sums ? level + step : level * step;
      }
      return [level ?? notAvailable];
    }
    case "table":
      return [];
  }
}

describe.each(declared)("the declared result $name", ({ method, result }) => {
  it("spills what the run found, in every setting that has it", () => {
    let filled = 0;
    for (const completed of runs.get(method.id)!) {
      const factors = completed.results.factors;
      if (result.per === "interval" && !factors.includes(result.id)) continue;
      const fn = { name: "TEST.SPILL", help: method.title, method, gives: result.id, parameters: [] };
      const factor = method.kind === "index" ? (result.per === "interval" ? result.id : factors[0]) : null;
      const spill = spillOf(fn, columnOf(fn), completed.data, completed.results, factor, "en");
      if (spill.kind === "table") {
        expect(spill.rows.slice(1).map((row) => row.slice(3, 3 + factors.length))).toEqual(
          completed.results.index.map(({ factors: values }) => factors.map((name) => values[name] ?? notAvailable)),
        );
      } else {
        expect(spill.header.join(" ")).toContain(result.title.en);
        const most = Math.max(...spill.rows.map((row) => row.length));
        completed.results.scores.forEach((row, k) =>
          expect([row.dmu, row.period, spill.rows[k]]).toEqual([row.dmu, row.period, wantedOf(result, row, completed, most)]),
        );
      }
      filled += spill.rows.flat().filter((cell) => cell !== null && typeof cell !== "object").length;
    }
    expect(filled).toBeGreaterThan(0);
  });
});

const said: JsonSentences = { note: () => "", why: (row, data) => why(row, data, "en") };
const source = { file: "data.csv", sheet: null, sha256: "", rows: 0 };
const exported = new Map<Completed, ResultsJson>();

/** What the JSON has of a row. */
function scoreOf(row: ScoreRow, completed: Completed): Readonly<Record<string, unknown>> {
  const json = exported.get(completed) ?? resultsJson(completed, source, "0", "en", said);
  exported.set(completed, json);
  return json.scores[row.row] as unknown as Readonly<Record<string, unknown>>;
}

/** Results that stand on sheets of their own kind. */
const onOtherSheets = ["score", "status", "why", "slacks", "targets"];

describe.each(declared.filter(({ result }) => isPerRow(result)))("the declared result $name", ({ method, result }) => {
  it("is laid out and exported wherever a run has it", () => {
    let laidOut = 0;
    for (const completed of runs.get(method.id)!) {
      const model = modelById(completed.analysis.model);
      if (method.kind !== "model" || !heldResults(model, completed.results.scores).some(({ id }) => id === result.id)) continue;
      laidOut++;
      const json = completed.results.scores.map((row) => scoreOf(row, completed)[result.id]);
      expect(json.filter((value) => value != null).length).toBeGreaterThan(0);
      if (onOtherSheets.includes(result.id)) continue;
      const variables = variablesOf(completed.data).map(({ name }) => name);
      const headings = result.per === "variable" ? variables.map((name) => `${result.title.en}: ${name}`) : [result.title.en];
      const { sheet } = furtherSheet(completed, "en", "test")!;
      const header = sheet.rows.findIndex((row) => row.some(({ style }) => style === "header"));
      const notes = sheet.rows.slice(1, header).map(([cell]) => String(cell?.value ?? ""));
      expect(notes.join(" ")).toContain(`${result.title.en}: ${result.meaning.en}`);
      for (const [k, heading] of headings.entries()) {
        const column = sheet.rows[header].findIndex(({ value }) => value === heading);
        const shown = new Map(
          sheet.rows.slice(header + 1, header + 1 + completed.results.scores.length).map((row) => [`${row[0].value} ${row[1].value}`, row[column].value]),
        );
        for (const row of completed.results.scores) {
          const value = result.per === "variable" ? (row[result.id as "multipliers"]?.[k] ?? null) : (row.extras?.[result.id] ?? null);
          const word = typeof value === "string" ? (result.words?.[value]?.en ?? value) : value;
          expect(shown.get(`${row.dmu} ${row.period}`)).toBe(word ?? "—");
        }
        const csv = [...scoreLines(completed, "en")].join("").split("\r\n")[0];
        expect(csv).toContain(result.per === "variable" ? `multiplier: ${variables[k]}` : result.id);
      }
    }
    if (method.kind === "model") expect(laidOut).toBeGreaterThan(0);
  });
});

describe("a spilled result", () => {
  it("has a title in every language", () => {
    for (const { result } of declared) for (const locale of locales) expect(result.title[locale]).not.toBe("");
    expect(declared.length).toBeGreaterThan(models.length * 4);
  });
});
