import { variablesOf, type Dataset } from "../data/dataset.ts";
import { isBeyondRange } from "./finite.ts";
import { isComputed } from "../exact/last-digit.ts";
import { isWide } from "../lp/block.ts";
import type { Outcome } from "../method/outcome.ts";
import type { Task } from "../method/task.ts";
import type { Panel } from "../data/panel.ts";
import { orderNotes } from "./order-note.ts";
import { scoreTechnologies } from "../method/reference.ts";
import type { Request } from "./request.ts";
import type { Note } from "../declare/note.ts";
import type { ScoreRow } from "./results.ts";
import { recommendedUnits } from "./rule-of-thumb.ts";
import { referenceSet } from "../technology/technology-key.ts";

// What the reader of a run's results must know beside the numbers.

/**
 * The observations whose optimum hangs on the last digit of the data, each once. A mean or a direction that is made of the
 * data has sixteen digits wherever that has fewer: an optimum hangs on the data only where its own numbers were computed.
 */
export function illPosed(
  data: Dataset,
  tasks: readonly Task[],
  outcomes: readonly Outcome[],
  name: (row: number) => { dmu: string; period: string | null },
): readonly Note[] {
  if (!isComputed(data)) return [];
  const rows = new Set(tasks.filter((_, k) => outcomes[k].certificates.some(({ illPosed }) => illPosed)).map(({ row }) => row));
  // The sample means are no observation.
  rows.delete(-1);
  return Array.from(rows, (row): Note => ({ code: "ill-posed", ...name(row) }));
}

/** The observations whose results hold a number beyond the largest double, or whose programs would, each once. */
export function beyondRange(data: Dataset, tasks: readonly Task[], outcomes: readonly Outcome[]): ReadonlySet<number> {
  const wide = variablesOf(data).some(({ values }) => isWide(values));
  return new Set(tasks.filter((_, k) => isBeyondRange(outcomes[k]) || (wide && outcomes[k].status === "unsolved")).map(({ row }) => row));
}

/**
 * Rows without a score, gaps and order of the periods, and frontiers that few units span.
 * @param beyond rows whose numbers are beyond the largest double
 */
export function notesOf(request: Request, panel: Panel, scores: readonly ScoreRow[], beyond: ReadonlySet<number>): readonly Note[] {
  const notes: Note[] = [];
  const { data } = request;
  for (const { row, status, dmu, period } of scores)
    if (status === "infeasible" || status === "unbounded" || status === "unsolved")
      notes.push({ code: status === "unsolved" && beyond.has(row) ? "beyond-range" : status, dmu, period });
  if (data.periods !== undefined) {
    const indexed = request.index !== null;
    for (const dmu of panel.dmus)
      for (const period of panel.periods) if (panel.rowOf(dmu, period) === undefined) notes.push({ code: "gap", dmu, period, indexed });
  }
  const m = data.inputs.length;
  const s = data.outputs.length + data.undesirables.length;
  notes.push(...fewUnits(request, panel, recommendedUnits(m, s)));
  notes.push(...orderNotes(panel.order));
  return notes;
}

/** The frontiers that too few units span: of each period, of each group, or the one with the fewest of all others. */
function fewUnits(request: Request, panel: Panel, recommended: number): readonly Note[] {
  const { reference, frontier = "common", data } = request;
  const byPeriod = reference === "period" && data.periods !== undefined;
  const fewest = new Map<string, { period: string | null; group: string | null; units: number }>();
  for (const key of scoreTechnologies(panel, request)) {
    const members = referenceSet(panel, key);
    const period = byPeriod ? panel.periodOf(members[0]) : null;
    const group = frontier === "group" ? panel.groupOf(members[0]) : null;
    const name = JSON.stringify([period, group]);
    if (members.length < (fewest.get(name)?.units ?? Infinity)) fewest.set(name, { period, group, units: members.length });
  }
  const order = [...fewest.values()].sort((a, b) => panel.periods.indexOf(a.period ?? "") - panel.periods.indexOf(b.period ?? ""));
  return order.flatMap(({ period, group, units }): Note[] =>
    units < recommended ? [{ code: "few-units", period, ...(group === null ? {} : { group }), units, recommended }] : [],
  );
}
