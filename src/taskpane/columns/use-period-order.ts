import { useMemo } from "react";
import { spelledLabels, type SpellingPolicy } from "../../analysis/checks/spellings.ts";
import type { TableColumns } from "../../analysis/table/table-columns.ts";
import { chosenOrder, orderOfPeriods, type PeriodOrder } from "../../engine/data/periods/order.ts";
import { periodColumnOf, periodOrderOf } from "../state/draft-periods.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";

/** The order of the periods that are to run, and what gives them another. */
export interface GivenPeriodOrder {
  /** The one that holds. */
  readonly order: PeriodOrder;
  /** The periods in the order of the data. */
  readonly ofData: readonly string[];
  /** The periods in the order that their labels say. */
  readonly asRead: readonly string[];
  /** Whether a person gave one, be it that it does not fit the periods any more. */
  readonly given: boolean;
  readonly unfit: boolean;
  give(periods: readonly string[]): void;
}

export function usePeriodOrder({ draft, change }: AnalysisPane, columns: TableColumns): GivenPeriodOrder {
  const chosen = periodOrderOf(draft);
  const named = periodColumnOf(draft);
  const column = named === null ? -1 : columns.table.header.indexOf(named);
  // A procedure takes each label as it is written.
  const spellings = draft.procedure === null ? (draft.spellings ?? "apart") : "apart";
  // Labels that are taken as one are one period.
  const ofData = useMemo(() => periodLabels(columns, column, spellings), [columns, column, spellings]);
  const read = useMemo(() => orderOfPeriods(ofData), [ofData]);
  const fits = chosen !== null && chosen.length === ofData.length && ofData.every((label) => chosen.includes(label));
  return {
    order: fits ? chosenOrder(chosen) : read,
    ofData,
    asRead: read.periods,
    given: chosen !== null,
    unfit: chosen !== null && !fits,
    give: (wanted) => change({ kind: "period-order", order: wanted.every((period, k) => period === read.periods[k]) ? null : wanted }),
  };
}

/** The periods as a run names them, in the order of the data. */
function periodLabels(columns: TableColumns, column: number, spellings: SpellingPolicy): readonly string[] {
  if (column < 0) return [];
  if (spellings === "apart") return columns.labelsOf(column);
  const keptFor = new Map(spelledLabels("period", columns.labels(column)).flatMap((thing) => thing.spellings.map(({ label }) => [label, thing.kept] as const)));
  return [...new Set(columns.labelsOf(column).map((label) => keptFor.get(label) ?? label))];
}
