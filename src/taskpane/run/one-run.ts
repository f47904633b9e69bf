import type { Table } from "../../analysis/table/table.ts";
import type { AskedChain, ChainPlace } from "../chain/chain-before.ts";
import { isSameTable } from "../columns/same-table.ts";
import { readTable } from "../columns/read-table.ts";
import type { ReadTable } from "../columns/use-table.ts";
import type { WatchedRuns } from "../outdated/use-outdated.ts";
import { writeKeeping } from "../saved/kept-sheets.ts";
import type { Draft, DraftAction } from "../state/draft.ts";
import { seldom, turn, unlessAborted } from "../state/turns.ts";
import type { Progress } from "../../worker/evaluator.ts";
import type { ReadyRun, RunTools } from "./ready-run.ts";
import type { Finished } from "./run-state.ts";

/** What is to run. */
export interface WantedRun {
  readonly draft: Draft;
  /** A chain that runs in the place of the draft. */
  readonly asked: AskedChain | undefined;
  readonly source: ChainPlace;
  /** Whether its sheets take the place of earlier ones. */
  readonly replace: boolean;
  /** When it began, in milliseconds of the page's clock. */
  readonly begun: number;
}

/** Where it runs, and who hears of it. */
export interface RunPlace extends Pick<RunTools, "host" | "evaluator" | "settings" | "locale" | "signal" | "told">, ReadTable, Pick<WatchedRuns, "watch"> {
  look(): Promise<unknown>;
  change(action: DraftAction): void;
  /** Hears that the workbook is written to from now on. */
  touched(): void;
}

/** One run, from the table to its sheets in the workbook. It ends with what there is to show of it, or throws why it does not. */
export async function oneRun(wanted: WantedRun, place: RunPlace): Promise<Finished> {
  const { source, begun } = wanted;
  const { host, signal, locale } = place;
  const tools = toolsOf(wanted, place);
  const compute = await readyRun(wanted, tools);
  await tools.rest();
  const table = await tableNow(wanted, place, tools);
  const computed = await unlessAborted(compute(table), signal);
  place.told({ kind: "writing" });
  const report = await computed.report();
  signal.throwIfAborted();
  place.touched();
  const finishedOn = (sheets: readonly string[]) =>
    report.finished({ sheets, milliseconds: performance.now() - begun, source, table, chain: wanted.draft.chain, locale });
  const written = await writeKeeping(host, report.sheets, wanted.replace, finishedOn([]));
  await place.look();
  const finished = finishedOn(written);
  const next = report.leadsTo?.(written);
  if (next !== undefined) {
    await place.read(next.sheet, null);
    next.actions.forEach(place.change);
  }
  await place.watch(finished, computed.others, written);
  return finished;
}

function toolsOf({ draft, source }: WantedRun, { host, evaluator, settings, locale, signal, told }: RunPlace): RunTools {
  return {
    host,
    evaluator,
    settings,
    locale,
    source,
    step: draft.chain?.steps.length ?? 0,
    signal,
    progress: seldom<Progress>((progress, now) => told({ kind: "progressed", progress, now })),
    told,
    async rest() {
      await turn();
      signal.throwIfAborted();
    },
    turn,
    readTable: (sheet, address) => readTable(host, sheet, address),
  };
}

/** The run of what is wanted, fetched with its method. */
async function readyRun({ draft, asked }: WantedRun, tools: RunTools): Promise<ReadyRun> {
  if (asked !== undefined) return (await import("../chain/chain-run.ts")).chainRun(asked.chain, tools);
  const { procedure } = draft;
  return procedure === null
    ? (await import("../method/method-run.ts")).methodRun(draft, tools)
    : (await import("../procedure/procedure-run.ts")).procedureRun(draft, procedure.id, tools);
}

/** The table as it stands now; the pane takes it where it knew another. */
async function tableNow({ asked, source }: WantedRun, pane: RunPlace, { rest, readTable: again }: RunTools): Promise<Table> {
  const now = await again(source.sheet, source.address);
  await rest();
  if (asked === undefined && (pane.table === null || !isSameTable(now, pane.table))) {
    await pane.take(now, source.sheet, source.address);
    await rest();
  }
  return now;
}
