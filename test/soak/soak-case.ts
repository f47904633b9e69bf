import type { AnalysisDraft } from "../../src/analysis/run/analysis.ts";
import type { Table } from "../../src/analysis/table/table.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";

export const roles = ["x", "y", "b"] as const;
export type VariableRole = (typeof roles)[number];

/** A table of numbers with its labels: one row per observation, `x`, `y` and `b` by row and then by column. */
export interface SoakData {
  readonly dmus: readonly string[];
  readonly periods: readonly string[] | null;
  readonly groups: readonly string[] | null;
  readonly x: readonly (readonly number[])[];
  readonly y: readonly (readonly number[])[];
  readonly b: readonly (readonly number[])[];
}

/** A table and what is asked of it: everything follows from the number of the case. */
export interface SoakCase {
  readonly number: number;
  readonly generator: string;
  readonly data: SoakData;
  readonly model: string;
  readonly index: string | null;
  readonly options: OptionSettings;
  readonly reference: "period" | "global" | "sequential" | "window";
  readonly frontier: "common" | "group" | "meta";
  readonly window: number;
  readonly prove: boolean;
  /** Rows whose scores are judged: of a large table a few. */
  readonly judged: readonly number[];
}

const names = ({ [0]: first = [] }: readonly (readonly number[])[], role: string) => first.map((_, k) => `${role}${k + 1}`);

export const columnsOf = ({ x, y, b }: SoakData) => ({ inputs: names(x, "x"), outputs: names(y, "y"), undesirable: names(b, "b") });

export function draftOf({ data, model, index, options, reference, frontier, window }: SoakCase): AnalysisDraft {
  const columns = { dmu: "dmu", period: data.periods && "period", group: data.groups && "group", ...columnsOf(data) };
  return { model, index, options, reference, frontier, window, columns, badRows: "unscored" };
}

function cells(data: SoakData): readonly (readonly (string | number)[])[] {
  const { inputs, outputs, undesirable } = columnsOf(data);
  const header = ["dmu", ...(data.periods ? ["period"] : []), ...(data.groups ? ["group"] : []), ...inputs, ...outputs, ...undesirable];
  const rows = data.dmus.map((dmu, r) => [
    dmu,
    ...(data.periods ? [data.periods[r]] : []),
    ...(data.groups ? [data.groups[r]] : []),
    ...data.x[r],
    ...data.y[r],
    ...data.b[r],
  ]);
  return [header, ...rows];
}

export function tableOf(data: SoakData): Table {
  const [header, ...rows] = cells(data);
  return { place: { name: "soak", row: 1, column: 1 }, header: header.map(String), rows, rowNumbers: rows.map((_, r) => r + 2), textual: false };
}

export const csvOf = (data: SoakData): string =>
  `${cells(data)
    .map((row) => row.join(","))
    .join("\n")}\n`;

/** The command that repeats a case on its file. */
export function commandOf({ data, model, index, options, reference, frontier, window, prove }: SoakCase, file: string): string {
  const { inputs, outputs, undesirable } = columnsOf(data);
  const settings = Object.entries(options).flatMap(([name, value]) => (value === null ? [] : [`--${name} ${String(value)}`]));
  return [
    `npm run --silent qianyan -- run ${file} --dmu dmu`,
    ...(data.periods ? ["--period period"] : []),
    ...(data.groups ? ["--group group"] : []),
    `--inputs ${inputs.join(",")} --outputs ${outputs.join(",")}`,
    ...(undesirable.length > 0 ? [`--undesirable ${undesirable.join(",")}`] : []),
    `--model ${model}`,
    ...(index === null ? [] : [`--index ${index}`]),
    ...settings,
    ...(reference === "period" ? [] : [`--reference ${reference}`]),
    ...(frontier === "common" ? [] : [`--frontier ${frontier}`]),
    ...(reference === "window" || options["base"] === "window" ? [`--window ${window}`] : []),
    "--bad-rows unscored",
    ...(prove ? [] : ["--no-prove"]),
  ].join(" ");
}
