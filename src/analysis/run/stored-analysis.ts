import { indexById, modelById } from "../../engine/catalog.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import type { Option } from "../../engine/declare/options.ts";
import { completeAnalysis, type Analysis, type AnalysisDraft, type Columns } from "./analysis.ts";
import { bootstrapOptions } from "./bootstrap-settings.ts";
import { storedOrNull, storedRecord, storedValue } from "./stored-value.ts";

/** What an analysis leaves out where it has no effect. */
const mayBeLeftOut: readonly string[] = ["frontier", "window", "spellings", "bootstrap"];

/**
 * An analysis as it was stored, in a plan or in a workbook, checked as one that a person types: each value is of the kind
 * that an analysis has there, and means something to the method. Throws a `Mistake`.
 * @param at what the analysis is called in the JSON that holds it
 */
export function storedAnalysis(stored: unknown, at = "analysis"): Analysis {
  const record = storedValue("record", stored, at);
  const place = (name: string) => `${at}.${name}`;
  const version = storedValue("count", record["version"], place("version"));
  if (version !== 1) throw new Mistake("stored-other", { at: place("version"), expected: "1", got: String(version) });
  const model = storedValue("text", record["model"], place("model"));
  const index = storedOrNull("text", record["index"], place("index"));
  const optional = <K extends "text" | "texts" | "number">(name: string, kind: K) =>
    record[name] === undefined ? {} : { [name]: storedValue(kind, record[name], place(name)) };
  const draft: AnalysisDraft = {
    // What is not looked at here is looked at where an analysis is completed.
    ...record,
    model,
    index,
    columns: storedColumns(record["columns"], place("columns")),
    options: storedOptions(record["options"], { ...modelById(model).options, ...(index === null ? {} : indexById(index).options) }, place("options")),
    reference: storedValue("text", record["reference"], place("reference")),
    ...optional("frontier", "text"),
    ...optional("window", "number"),
    ...optional("periodOrder", "texts"),
    ...optional("spellings", "text"),
    badRows: storedValue("text", record["badRows"], place("badRows")) as NonNullable<AnalysisDraft["badRows"]>,
    ...(record["bootstrap"] === undefined ? {} : { bootstrap: storedBootstrap(record["bootstrap"], place("bootstrap")) }),
  };
  const analysis = completeAnalysis(draft);
  storedRecord([...new Set([...Object.keys(analysis), ...mayBeLeftOut])], record, at);
  return analysis;
}

function storedColumns(stored: unknown, at: string): Columns {
  const { dmu, period, group, inputs, outputs, undesirable } = storedRecord(["dmu", "period", "group", "inputs", "outputs", "undesirable"], stored, at);
  return {
    dmu: storedValue("text", dmu, `${at}.dmu`),
    period: storedOrNull("text", period, `${at}.period`),
    group: storedOrNull("text", group, `${at}.group`),
    inputs: storedValue("texts", inputs, `${at}.inputs`),
    outputs: storedValue("texts", outputs, `${at}.outputs`),
    undesirable: storedValue("texts", undesirable, `${at}.undesirable`),
  };
}

/** Options as they were stored: those that the method has, each of the kind that it takes. */
export function storedOptions(stored: unknown, known: Readonly<Record<string, Option>>, at: string): Readonly<Record<string, unknown>> {
  const options = storedValue("record", stored, at);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) throw new Mistake("option-unknown", { option: name, expected: Object.keys(known) });
    const option = known[name];
    const kind = { choice: "text", number: "number", numbers: "numbers", text: "text" } as const;
    (option.default === null ? storedOrNull : storedValue)(kind[option.kind], value, `${at}.${name}`);
  }
  return options;
}

/** The settings of a bootstrap as they were stored. */
export function storedBootstrap(stored: unknown, at: string): NonNullable<AnalysisDraft["bootstrap"]> {
  const names = Object.keys(bootstrapOptions) as (keyof typeof bootstrapOptions)[];
  const settings = storedRecord(names, stored, at);
  for (const name of names) storedValue("number", settings[name], `${at}.${name}`);
  return settings;
}
