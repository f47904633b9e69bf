import { completeAnalysis, type Analysis, type BadRowPolicy } from "../../analysis/run/analysis.ts";
import type { SpellingPolicy } from "../../analysis/checks/spellings.ts";
import { catalog, indexById } from "../../engine/catalog.ts";
import type { Bootstrap } from "../../engine/run/inference.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import type { SlotColumns } from "../run/given.ts";
import type { ProcedureAnalysis } from "../run/run-procedure.ts";

/**
 * An analysis of version 2: a procedure, or a model or an index under its own name. The options of a model are those of its
 * run too (`reference`, `frontier`, `window`); those of an index hold the `model` that measures E.
 */
export interface StepAnalysis extends ProcedureAnalysis {
  readonly badRows?: BadRowPolicy;
  readonly spellings?: SpellingPolicy;
  readonly bootstrap?: Bootstrap;
}

/** The slots of a model or an index. */
export const methodSlots = ["unit", "period", "group", "inputs", "outputs", "undesirable"] as const;

/** Whether a model or an index has this name. */
export const isMethod = (id: string): boolean => catalog.some((method) => method.id === id.toLowerCase());

const listed = (name: string | null) => (name === null ? [] : [name]);

/** An analysis of version 1 as one of version 2. */
export function stepOf(analysis: Analysis): StepAnalysis {
  const { model, index, columns, options, reference, frontier, window, periodOrder, badRows, spellings, bootstrap } = analysis;
  const { dmu, period, group, inputs, outputs, undesirable } = columns;
  return {
    version: 2,
    procedure: index ?? model,
    columns: { unit: [dmu], period: listed(period), group: listed(group), inputs, outputs, undesirable },
    options: {
      ...(index === null ? {} : { model }),
      ...options,
      reference,
      ...(frontier === undefined ? {} : { frontier }),
      ...(window === undefined ? {} : { window }),
    },
    badRows,
    ...(periodOrder === undefined ? {} : { periodOrder }),
    ...(spellings === undefined ? {} : { spellings }),
    ...(bootstrap === undefined ? {} : { bootstrap }),
  };
}

/** The analysis that a model or an index runs, with the defaults of what is absent. Throws a `Mistake`. */
export function analysisOfStep({ procedure, columns, options, periodOrder, badRows, spellings, bootstrap }: StepAnalysis): Analysis {
  const method = catalog.find(({ id }) => id === procedure.toLowerCase());
  if (method === undefined) throw new Mistake("unknown-method", { kind: "procedure", expected: catalog.map(({ id }) => id), got: procedure });
  const strange = Object.keys(columns).find((slot) => columns[slot].length > 0 && !(methodSlots as readonly string[]).includes(slot));
  if (strange !== undefined) throw new Mistake("role-not-taken", { role: strange, method: method.id });
  const { model, reference, frontier, window, ...own } = options;
  const index = method.kind === "index" ? indexById(method.id) : null;
  if (index === null && model !== undefined) throw new Mistake("option-unknown", { option: "model", expected: Object.keys(method.options) });
  return completeAnalysis({
    model: index === null ? method.id : ((model as string | undefined) ?? null),
    index: index?.id ?? null,
    columns: {
      dmu: one("unit", columns) ?? missing("unit"),
      period: one("period", columns),
      group: one("group", columns),
      inputs: columns["inputs"] ?? [],
      outputs: columns["outputs"] ?? [],
      undesirable: columns["undesirable"] ?? [],
    },
    options: own,
    reference,
    frontier,
    window,
    periodOrder: periodOrder ?? null,
    ...(badRows === undefined ? {} : { badRows }),
    spellings,
    bootstrap: bootstrap ?? null,
  });
}

/** The role of a method that a slot fills. */
const roleOf = (slot: string) => (slot === "unit" ? "dmu" : slot);

function one(slot: string, columns: SlotColumns): string | null {
  const names = columns[slot] ?? [];
  if (names.length > 1) throw new Mistake("role-count", { role: roleOf(slot), min: 0, max: 1, got: names.length });
  return names[0] ?? null;
}

function missing(slot: string): never {
  throw new Mistake("role-count", { role: roleOf(slot), min: 1, max: 1, got: 0 });
}
