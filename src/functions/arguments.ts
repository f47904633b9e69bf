import { completeAnalysis, type Analysis, type AnalysisDraft } from "../analysis/run/analysis.ts";
import type { Table } from "../analysis/table/table.ts";
import { modelById } from "../engine/catalog.ts";
import { Mistake, type MistakeParams } from "../engine/declare/mistake.ts";
import { isPerRow, resultsOf } from "../engine/run/run-results.ts";
import type { RunOptionName } from "../engine/declare/options.ts";
import { rowLabel, sortedArguments, tableOfRanges, type Argument, type Origin } from "./ranges.ts";
import type { MethodFunction } from "./sheet-function.ts";

/** A call understood: the analysis it stands for, its data as a table, and where each row's value goes. */
export interface ReadCall {
  readonly analysis: Analysis;
  readonly table: Table;
  /** Rows to spill. */
  readonly rows: number;
  /** Whether the first row of the ranges is a header. */
  readonly header: boolean;
  /** The factor of an index that was chosen, by its id. */
  readonly factor: string | null;
  /** The result of a model that was chosen, by its id. */
  readonly result: string | null;
}

/** Reads positional arguments as an analysis over a table put together from their ranges. Throws a `Mistake`. */
export function readCall(fn: MethodFunction, args: readonly Argument[], origins: readonly (Origin | null)[] = []): ReadCall {
  const { ranges, chosen } = sortedArguments(fn, args, origins);
  const { table, rows, header, namesOf } = tableOfRanges(fn.name, ranges);
  const names = (role: string) => namesOf((meaning) => meaning.is === "columns" && meaning.role === role);
  const [dmu] = names("dmu");
  const options: Record<string, unknown> = {};
  const ofRun: Partial<Record<RunOptionName, unknown>> = {};
  for (const { name, meaning } of fn.parameters) {
    if (meaning.is === "option") options[meaning.option] = chosen[name];
    else if (meaning.is === "run") ofRun[meaning.option] = chosen[name];
  }
  const analysis = complete(fn, {
    model: String(chosen["measure"] ?? chosen["model"] ?? (fn.method.kind === "model" ? fn.method.id : "")),
    index: fn.method.kind === "index" ? fn.method.id : null,
    columns: {
      dmu: dmu ?? rowLabel,
      period: names("period")[0] ?? null,
      group: names("group")[0] ?? null,
      inputs: names("input"),
      outputs: names("output"),
      undesirable: names("undesirable"),
    },
    options,
    ...ofRun,
    badRows: "unscored",
  });
  if (table.rows.length === 0) throw new Mistake("no-data", { where: fn.name });
  return { analysis, table, rows, header, factor: factorOf(fn, chosen["factor"]), result: resultOf(analysis, chosen["result"]) };
}

/** An option's mistake is told by the argument's name, as the person typed it. */
function complete(fn: MethodFunction, draft: AnalysisDraft): Analysis {
  try {
    return completeAnalysis(draft);
  } catch (error) {
    if (!(error instanceof Mistake) || error.code !== "option-value") throw error;
    const params = error.params as MistakeParams["option-value"];
    const argument = fn.parameters.find(({ meaning }) => meaning.is === "option" && meaning.option === params.option);
    throw new Mistake("option-value", { ...params, option: argument?.name ?? params.option });
  }
}

function factorOf(fn: MethodFunction, chosen: unknown): string | null {
  if (fn.method.kind !== "index") return null;
  const factors = fn.method.results.flatMap(({ id, per }) => (per === "interval" ? [id] : []));
  if (chosen === undefined) return factors[0];
  const factor = factors.find((name) => name.toLowerCase() === String(chosen).trim().toLowerCase());
  if (factor === undefined) throw new Mistake("option-value", { option: "factor", expected: factors, got: String(chosen) });
  return factor;
}

/** The result that was asked for: of those that the model has. */
function resultOf({ model }: Analysis, chosen: unknown): string | null {
  if (chosen === undefined) return null;
  const offered = resultsOf(modelById(model)).filter(isPerRow);
  const found = offered.find(({ id }) => id.toLowerCase() === String(chosen).trim().toLowerCase());
  if (found === undefined) throw new Mistake("option-value", { option: "result", expected: offered.map(({ id }) => id), got: String(chosen) });
  return found.id;
}
