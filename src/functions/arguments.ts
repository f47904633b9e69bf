import { completeAnalysis, type Analysis, type AnalysisDraft } from "../analysis/analysis.ts";
import { addressOf, isCellError, type Cell, type Table } from "../analysis/table.ts";
import { modelById } from "../engine/catalog.ts";
import { Mistake, type MistakeParams } from "../engine/mistake.ts";
import { isPerRow, resultsOf } from "../engine/run-results.ts";
import type { RunOptionName } from "../engine/options.ts";
import type { SheetFunction, SheetParameter } from "./family.ts";

/** An argument as the host hands it over: a matrix of cells, or null when it was omitted. */
export type Argument = readonly (readonly Cell[])[] | null;

/** Where the first cell of an argument's range stands (1-based), where the host knows it. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

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

interface Range {
  readonly parameter: SheetParameter;
  readonly cells: readonly (readonly Cell[])[];
  readonly origin: Origin | null;
}

/** Roles whose cells are names. */
const labelRoles: readonly string[] = ["dmu", "period", "group"];

const isBlank = (cell: Cell) => cell === null || cell === "";
const isBlankRow = (row: readonly Cell[]) => row.every(isBlank);

/** Reads positional arguments as an analysis over a table put together from their ranges. Throws a `Mistake`. */
export function readCall(fn: SheetFunction, args: readonly Argument[], origins: readonly (Origin | null)[] = []): ReadCall {
  const ranges: Range[] = [];
  const chosen: Record<string, unknown> = {};
  fn.parameters.forEach((parameter, k) => {
    const cells = args[k] ?? null;
    const omitted = cells === null || cells.every(isBlankRow);
    if (parameter.kind === "choice" || parameter.kind === "number") {
      if (!omitted) chosen[parameter.name] = scalarOf(cells[0][0]);
    } else if (parameter.kind === "numbers") {
      if (!omitted) chosen[parameter.name] = listOf(cells.flat());
    } else if (!omitted) ranges.push({ parameter, cells, origin: origins[k] ?? null });
  });
  const length = commonLength(ranges);
  const header = hasHeader(ranges);
  const role = (name: string) => ranges.filter(({ parameter: { meaning } }) => meaning.is === "columns" && meaning.role === name);
  for (const name of labelRoles)
    for (const { parameter, cells } of role(name))
      if (cells[0].length > 1) throw new Mistake("range-width", { range: parameter.name, columns: cells[0].length });

  const named = nameColumns(ranges, header);
  const names = (wanted: string) => named.filter(({ parameter: { meaning } }) => meaning.is === "columns" && meaning.role === wanted).map(({ name }) => name);
  const rowLabel = "\u0000row";
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
  const first = header ? 1 : 0;
  const kept = Array.from({ length: length - first }, (_, k) => k + first).filter((k) => !ranges.every(({ cells }) => isBlankRow(cells[k])));
  if (kept.length === 0) throw new Mistake("no-data", { where: fn.name });
  const table: Table = {
    place: { name: fn.name, row: 1, column: 1 },
    header: [...named.map(({ name }) => name), rowLabel],
    rows: kept.map((k) => [...named.map(({ range, column }) => range.cells[k][column]), String(k + 1)]),
    rowNumbers: kept.map((k) => k + 1),
    textual: false,
    addressAt: (row, column) => {
      const at = named[column];
      const origin = at?.range.origin ?? null;
      return origin === null ? "" : addressOf(origin.row + kept[row], origin.column + at.column);
    },
  };
  return { analysis, table, rows: length, header, factor: factorOf(fn, chosen["factor"]), result: resultOf(analysis, chosen["result"]) };
}

/** An option's mistake is told by the argument's name, as the person typed it. */
function complete(fn: SheetFunction, draft: AnalysisDraft): Analysis {
  try {
    return completeAnalysis(draft);
  } catch (error) {
    if (!(error instanceof Mistake) || error.code !== "option-value") throw error;
    const params = error.params as MistakeParams["option-value"];
    const argument = fn.parameters.find(({ meaning }) => meaning.is === "option" && meaning.option === params.option);
    throw new Mistake("option-value", { ...params, option: argument?.name ?? params.option });
  }
}

function factorOf(fn: SheetFunction, chosen: unknown): string | null {
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

/** What stands in several cells, or in one: a word, say. */
function listOf(cells: readonly Cell[]): unknown {
  const found = cells.filter((cell) => !isBlank(cell)).map(scalarOf);
  return found.length === 1 ? found[0] : found;
}

const scalarOf = (cell: Cell) => (isCellError(cell) ? cell.error : cell);

/** The rows that all ranges share, trailing blank rows (as of whole columns) cut off. */
function commonLength(ranges: readonly Range[]): number {
  const [against] = ranges;
  if (!against) return 0;
  for (const { parameter, cells } of ranges) {
    if (cells.length !== against.cells.length) {
      throw new Mistake("range-length", { range: parameter.name, rows: cells.length, expected: against.cells.length, against: against.parameter.name });
    }
  }
  let length = against.cells.length;
  while (length > 0 && ranges.every(({ cells }) => isBlankRow(cells[length - 1]))) length--;
  return length;
}

/** A first row of words in every numeric range, above a number in each, is a header. */
function hasHeader(ranges: readonly Range[]): boolean {
  const numeric = ranges.filter(({ parameter: { meaning } }) => meaning.is === "columns" && !labelRoles.includes(meaning.role));
  return (
    numeric.length > 0 &&
    numeric.every(
      ({ cells }) =>
        cells[0].every((cell) => typeof cell === "string" && cell !== "") && cells.slice(1).some((row) => row.some((cell) => typeof cell === "number")),
    )
  );
}

/** A name for every column: its header, or the argument's name with a number. */
function nameColumns(ranges: readonly Range[], header: boolean) {
  const taken = new Set<string>();
  return ranges.flatMap((range) =>
    range.cells[0].map((cell, column) => {
      const plain = range.cells[0].length > 1 ? `${range.parameter.name} ${column + 1}` : range.parameter.name;
      const wanted = header && typeof cell === "string" && cell.trim() !== "" ? cell.trim() : plain;
      const name = taken.has(wanted) ? `${wanted} (${plain})` : wanted;
      taken.add(name);
      return { range, parameter: range.parameter, column, name };
    }),
  );
}
