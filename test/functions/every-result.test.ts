import { beforeAll, describe, expect, it } from "vitest";
import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import { catalog, indexById, modelById, models } from "../../src/engine/catalog.ts";
import { cumulativeOf } from "../../src/engine/run/cumulative.ts";
import { variablesOf } from "../../src/engine/data/dataset.ts";
import type { ResultColumn } from "../../src/engine/method/description.ts";
import type { Method } from "../../src/engine/method/method.ts";
import { Panel } from "../../src/engine/data/panel.ts";
import type { ScoreRow } from "../../src/engine/run/results.ts";
import { locales } from "../../src/engine/declare/text.ts";
import { resultsJson, type JsonSentences, type ResultsJson } from "../../src/analysis/run/results-json.ts";
import { indexLines, scoreLines } from "../../src/cli/results/results-csv.ts";
import { heldResults, isPerRow } from "../../src/engine/run/run-results.ts";
import { columnOf } from "../../src/functions/method-functions.ts";
import { notAvailable, spillOf, type Spilled } from "../../src/functions/spill.ts";
import { why } from "../../src/locale/said/why.ts";
import { statusWords } from "../../src/locale/wording/words.ts";
import type { PlacedTable } from "../../src/report/layout/placed-table.ts";
import type { ReportCell } from "../../src/report/layout/report-cell.ts";
import { reportOf, type Report } from "../../src/report/report.ts";
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
      const spill = spillOf({ fn, column: columnOf(fn), factor }, completed.data, completed.results, "en");
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

function jsonOf(completed: Completed): ResultsJson {
  const json = exported.get(completed) ?? resultsJson(completed, source, { version: "0", locale: "en", sentences: said });
  exported.set(completed, json);
  return json;
}

const reports = new Map<Completed, Report>();

/** A table of a run's report, by its id. */
function tableIn(completed: Completed, id: string): PlacedTable {
  const report = reports.get(completed) ?? reportOf(completed, "en");
  reports.set(completed, report);
  return report.pages.map(({ placed }) => placed.get(id)).find((table) => table !== undefined)!;
}

/** A number of a result: what the run found, the cell that has it, and what the JSON and the .csv file have. */
interface Shown {
  readonly found: number | string | null;
  /** null where the sheet says something else in its place. */
  readonly cell: ReportCell | null | undefined;
  readonly exported: unknown;
}

/** The lines of a .csv file without quotation marks, by its header. */
const linesOf = (lines: Iterable<Uint8Array>) => {
  const [header, ...rows] = Buffer.concat([...lines])
    .toString()
    .replace("\ufeff", "")
    .trim()
    .split("\r\n");
  return rows.map((row) => Object.fromEntries(row.split(",").map((cell, c) => [header.split(",")[c], cell])));
};

/** Every number of a result that the report shows by DMU and period, or by DMU and interval. */
function shownIn({ id, per, words }: ResultColumn, completed: Completed): readonly Shown[] {
  const { data, results } = completed;
  const panel = new Panel(data);
  const { dmus, periods } = panel;
  const variables = variablesOf(data).map(({ name }) => name);
  const inMatrix = (table: string, dmu: string, column: string) => tableIn(completed, table).cell(dmus.indexOf(dmu), column);
  if (per === "interval") {
    const csv = linesOf(indexLines(completed, "en"));
    return results.index.map(({ dmu, to, factors }, k) => {
      expect(csv[k][id]).toBe(factors[id] === null ? "" : String(factors[id]));
      return { found: factors[id], cell: inMatrix(id, dmu, String(periods.indexOf(to) - 1)), exported: jsonOf(completed).index[k][id] };
    });
  }
  const csv = linesOf(scoreLines(completed, "en"));
  const inOrder = dmus.flatMap((dmu) => periods.map((period) => ({ dmu, period }))).filter(({ dmu, period }) => panel.rowOf(dmu, period) !== undefined);
  return results.scores.flatMap((row, k): readonly Shown[] => {
    const { dmu, period } = row;
    const t = String(periods.indexOf(period!));
    const json = jsonOf(completed).scores[k] as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const place = inOrder.findIndex((one) => one.dmu === dmu && one.period === period);
    const inList = (table: string, column: string) => tableIn(completed, table).cell(place, column);
    switch (id) {
      case "score":
        return [{ found: row.score, cell: inMatrix("scores", dmu, t), exported: json[id] }];
      case "status":
        expect(json[id]).toBe(row.status);
        return [{ found: statusWords[row.status].en, cell: inMatrix("scores", dmu, `status ${t}`), exported: statusWords[row.status].en }];
      case "why":
        // Beside peers stands with whom the unit is compared.
        return [{ found: why(row, data, "en"), cell: row.peers.length > 0 ? null : inList("peers", "sentence"), exported: json[id] }];
      case "slacks":
      case "targets":
        return variables.map((name, v) => ({
          found: row[id]?.[v] ?? null,
          cell: inList("improvement", `${id === "slacks" ? "gap" : "target"} ${v}`),
          exported: json[id]?.[name] ?? null,
        }));
      case "peers": {
        expect(json[id]).toEqual(row.peers);
        const sorted = [...row.peers].sort((a, b) => b.lambda - a.lambda);
        return sorted.map(({ lambda }, p) => ({ found: lambda, cell: inList("peers", `λ ${p + 1}`), exported: lambda }));
      }
      case "cumulative":
      case "BPG": {
        const found = (id === "BPG" ? results.levels?.[k].BPG : cumulativeOf(indexById(completed.analysis.index!), results, results.factors[0])[k]) ?? null;
        expect(csv[k][id]).toBe(found === null ? "" : String(found));
        return [{ found, cell: inMatrix(id === "BPG" ? "gap" : "cumulative", dmu, t), exported: json[id] }];
      }
    }
    if (per === "variable")
      return variables.map((name, v) => further(row[id as "multipliers"]?.[v] ?? null, inList("further", `${id} ${v}`), json[id]?.[name]));
    const found = row.extras?.[id] ?? null;
    expect(csv[k][id]).toBe(found === null ? "" : String(found));
    return [further(found, inList("further", id), json[id])];
  });

  /** A word of the result has its name in the report, and its code elsewhere. */
  function further(found: number | string | null, cell: ReportCell | undefined, exported: unknown): Shown {
    expect(exported ?? null).toBe(found);
    const word = typeof found === "string" ? (words?.[found]?.en ?? found) : found;
    return { found: word, cell, exported: word };
  }
}

describe.each(declared.filter(({ result }) => result.per !== "table"))("the declared result $name", ({ method, result }) => {
  it("is laid out and exported wherever a run has it", () => {
    let numbers = 0;
    for (const completed of runs.get(method.id)!) {
      const held = method.kind === "model" && isPerRow(result) ? heldResults(modelById(completed.analysis.model), completed.results.scores) : [result];
      if (!held.some(({ id }) => id === result.id) || (result.per === "interval" && !completed.results.factors.includes(result.id))) continue;
      for (const { found, cell, exported } of shownIn(result, completed)) {
        expect(exported ?? null).toBe(found);
        if (found === null) expect(typeof cell?.value).toBe("string");
        else if (cell !== null) expect(cell?.value).toBe(found);
        if (found !== null) numbers++;
      }
      const page = reports.get(completed)!.pages.find(({ placed }) => placed.has("further"));
      if (page?.placed.get("further")!.columnOf(result.id) || page?.placed.get("further")!.columnOf(`${result.id} 0`)) {
        const notes = page.blocks.flatMap((block) => (block.block === "note" ? [block.text("en")] : []));
        expect(notes).toContain(`${result.title.en}: ${result.meaning.en}`);
      }
    }
    expect(numbers).toBeGreaterThan(0);
  });
});

describe("a spilled result", () => {
  it("has a title in every language", () => {
    for (const { result } of declared) for (const locale of locales) expect(result.title[locale]).not.toBe("");
    expect(declared.length).toBeGreaterThan(models.length * 4);
  });
});
