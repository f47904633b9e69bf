import { startTransition, useReducer, useState } from "react";
import type { Columns } from "../../analysis/run/analysis.ts";
import type { TableColumns } from "../../analysis/table/table-columns.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { RangeAddress, WorkbookHost } from "../../workbook/host.ts";
import type { Evaluator } from "../../worker/evaluator.ts";
import type { OfferedSources } from "../columns/offered-sources.ts";
import { useSelection } from "../columns/use-selection.ts";
import { useSources } from "../columns/use-sources.ts";
import { useColumns, useTable, type ReadTable } from "../columns/use-table.ts";
import { useOutdated, type WatchedRuns } from "../outdated/use-outdated.ts";
import { unlessMendable } from "../remarks/mendable.ts";
import type { RunSettings } from "../run/run-state.ts";
import { useRun, type PaneRun } from "../run/use-run.ts";
import { useSettings } from "../run/use-settings.ts";
import { periodOrderOf } from "./draft-periods.ts";
import { emptyDraft, reduceDraft, type Draft, type DraftAction } from "./draft.ts";

/** The pane's steps, in their order. */
export const paneSteps = ["data", "method", "run", "result"] as const;
export type PaneStep = (typeof paneSteps)[number];

/** Everything the pane shows, and everything it can ask for. */
export interface AnalysisPane extends PaneRun, Pick<ReadTable, "read">, Pick<WatchedRuns, "outdated" | "wrote"> {
  readonly host: WorkbookHost;
  readonly draft: Draft;
  /** The table as it was read last, by columns; null where the sheet holds none. */
  readonly columns: TableColumns | null;
  readonly sheets: readonly string[];
  /** What the workbook has to choose from. */
  readonly sources: OfferedSources;
  readonly selection: RangeAddress | null;
  readonly settings: RunSettings;
  readonly step: PaneStep;
  set(settings: Partial<RunSettings>): void;
  goTo(step: PaneStep): void;
  change(action: DraftAction): void;
  select(range: RangeAddress): void;
}

/** What the pane stands on. Nothing of it changes while the workbook is the same but the language. */
export interface PaneGround {
  readonly host: WorkbookHost;
  readonly evaluator: Evaluator;
  readonly locale: Locale;
  /** Roles of headers that are known beforehand. */
  readonly known: readonly Columns[];
  /** Hears of a run that ends because the pane or its workbook goes. */
  readonly onAbandoned?: (() => void) | undefined;
}

/** The pane's hooks with effects put together: between the draft, the workbook and the workers. */
export function useAnalysis({ host, evaluator, locale, known, onAbandoned }: PaneGround): AnalysisPane {
  const [draft, change] = useReducer(reduceDraft, emptyDraft);
  const [step, setStep] = useState<PaneStep>("data");
  // The step before stays in sight until the next one can be drawn.
  const goTo = (next: PaneStep) => startTransition(() => setStep(next));
  const [settings, set] = useSettings();
  const { outdated, watch, wrote } = useOutdated(host);
  const { sources, look, glance } = useSources(host);
  const { table, take, read } = useTable(host, { known, look, change });
  const columns = useColumns(table, periodOrderOf(draft));
  const selection = useSelection(host, glance);
  const run = useRun({
    host,
    evaluator,
    locale,
    draft,
    settings,
    set,
    table,
    take,
    read,
    look,
    change,
    watch,
    onAbandoned,
    onFinished: () => goTo("result"),
  });
  return {
    ...run,
    host,
    draft,
    columns,
    sheets: sources.all,
    sources,
    selection,
    outdated,
    settings,
    step,
    set,
    goTo,
    change,
    read,
    wrote,
    select: (range) => void host.select(range).catch(unlessMendable),
  };
}
