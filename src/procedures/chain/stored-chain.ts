import type { BadRowPolicy } from "../../analysis/run/analysis.ts";
import type { SpellingPolicy } from "../../analysis/checks/spellings.ts";
import { storedAnalysis, storedBootstrap, storedOptions } from "../../analysis/run/stored-analysis.ts";
import { storedRecord, storedValue } from "../../analysis/run/stored-value.ts";
import { catalog, modelById } from "../../engine/catalog.ts";
import { isMistake, Mistake } from "../../engine/declare/mistake.ts";
import { runOptions } from "../../engine/declare/options.ts";
import type { Bootstrap } from "../../engine/run/inference.ts";
import { analysisOfStep, isMethod, methodSlots, stepOf, type StepAnalysis } from "../measure/method-step.ts";
import { storedProcedure } from "../run/stored-procedure.ts";
import type { Chain, ChainStep } from "./chain.ts";
import { chainMistake } from "./mistakes.ts";

/**
 * A chain as it was stored, each step checked as an analysis that a person types; a single analysis, of version 1 or 2, is
 * a chain of one step, and what the command line answered holds the one or the other. Throws a `Mistake`.
 */
export function storedChain(stored: unknown): Chain {
  const whole = answered(storedValue("record", stored, "chain"));
  const data = storedData(whole);
  const record = withoutRecord(whole);
  if (record["chain"] === undefined) return { version: 2, ...data, chain: [storedStep(record, "analysis")] };
  const { version, chain } = storedRecord(["version", "chain"], record, "chain");
  const number = storedValue("count", version, "version");
  if (number !== 2) throw new Mistake("stored-other", { at: "version", expected: "2", got: String(number) });
  const steps = storedValue("list", chain, "chain");
  if (steps.length === 0) throw new Mistake("stored-other", { at: "chain", expected: "[{…}]", got: "[]" });
  return { version: 2, ...data, chain: steps.map((step, k) => inStep(step, k)) };
}

/** The chain or the analysis in what the command line answered. */
function answered(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { analysis, chain } = record;
  if (analysis !== undefined) return storedValue("record", analysis, "analysis");
  return chain === undefined || Array.isArray(chain) ? record : storedValue("record", chain, "chain");
}

/** What is done to the data first: as a person wrote it, or as it was done for an answer. */
function storedData({ data, source }: Readonly<Record<string, unknown>>): Pick<Chain, "data"> {
  const { shape } = data === undefined ? { shape: (source as { readonly shape?: unknown } | undefined)?.shape } : storedRecord(["shape"], data, "data");
  if (shape === undefined) return {};
  const { totals = "leave-out" } = storedRecord(["totals", "files"], shape, "data.shape");
  const policy = storedValue("text", totals, "data.shape.totals");
  if (policy !== "keep" && policy !== "leave-out") throw new Mistake("stored-other", { at: "data.shape.totals", expected: "leave-out, keep", got: policy });
  return { data: { shape: { totals: policy } } };
}

/** What an answer says beside its analysis: how it is written as a formula, of which file, by which program; what is done to its data is read apart. */
const withoutRecord = ({
  formula: _formula,
  source: _source,
  data: _data,
  tableSources: _tables,
  software: _software,
  ...rest
}: Readonly<Record<string, unknown>>) => rest;

/** What is wrong with a step is said of the step. */
function inStep(stored: unknown, k: number): ChainStep {
  try {
    return storedStep(stored, `chain[${k}]`);
  } catch (error) {
    if (!isMistake(error)) throw error;
    const procedure = String((stored as { readonly procedure?: unknown } | null)?.procedure ?? "");
    throw chainMistake("in-step", { step: k + 1, procedure, mistake: { code: error.code, params: error.params } });
  }
}

function storedStep(stored: unknown, at: string): ChainStep {
  const { names, ...analysis } = withoutRecord(storedValue("record", stored, at));
  return { ...storedVersion(analysis, at), ...(names === undefined ? {} : { names: storedNames(names, `${at}.names`) }) };
}

/** An analysis of either version as one of version 2. */
function storedVersion(analysis: Readonly<Record<string, unknown>>, at: string): StepAnalysis {
  if (analysis["version"] === 1) return stepOf(storedAnalysis(analysis, at));
  const procedure = storedValue("text", analysis["procedure"], `${at}.procedure`);
  return isMethod(procedure) ? storedMethod(analysis, procedure, at) : storedProcedure(analysis, at);
}

function storedMethod(stored: Readonly<Record<string, unknown>>, id: string, at: string): StepAnalysis {
  const place = (name: string) => `${at}.${name}`;
  const record = storedRecord(["version", "procedure", "columns", "options", "periodOrder", "badRows", "spellings", "bootstrap"], stored, at);
  const version = storedValue("count", record.version, place("version"));
  if (version !== 2) throw new Mistake("stored-other", { at: place("version"), expected: "2", got: String(version) });
  const columns = storedRecord(methodSlots, record.columns, place("columns"));
  const { model, ...own } = storedValue("record", record.options ?? {}, place("options"));
  const method = catalog.find((one) => one.id === id.toLowerCase())!;
  const measure = model === undefined ? undefined : storedValue("text", model, place("options.model"));
  const of = method.kind === "index" ? modelById(measure ?? method.measures[0]) : method;
  const options = storedOptions(own, { ...of.options, ...method.options, ...runOptions }, place("options")) as StepAnalysis["options"];
  const optional = <K extends "text" | "texts">(name: "periodOrder" | "badRows" | "spellings", kind: K) =>
    record[name] === undefined ? {} : { [name]: storedValue(kind, record[name], place(name)) };
  return stepOf(
    analysisOfStep({
      version: 2,
      procedure: method.id,
      columns: Object.fromEntries(
        methodSlots.map((slot) => [slot, columns[slot] === undefined ? [] : storedValue("texts", columns[slot], place(`columns.${slot}`))]),
      ),
      options: { ...(measure === undefined ? {} : { model: measure }), ...options },
      ...optional("periodOrder", "texts"),
      ...(optional("badRows", "text") as { readonly badRows?: BadRowPolicy }),
      ...(optional("spellings", "text") as { readonly spellings?: SpellingPolicy }),
      ...(record.bootstrap === undefined ? {} : { bootstrap: storedBootstrap(record.bootstrap, place("bootstrap")) as unknown as Bootstrap }),
    }),
  );
}

/** What the columns of a step are to be called. */
function storedNames(stored: unknown, at: string): Readonly<Record<string, string>> {
  const names = Object.entries(storedValue("record", stored, at));
  return Object.fromEntries(names.map(([name, called]) => [name, storedValue("text", called, `${at}.${name}`)]));
}
