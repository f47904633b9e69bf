import type { Completed } from "../../analysis/run/run-analysis.ts";
import type { Panel } from "../../engine/data/panel.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { ownWords } from "../../locale/wording/own-words.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import type { Column } from "../layout/block.ts";
import { label } from "../layout/cells.ts";

/** Rows by DMU in the order of the data, then by period. */
export const inReadingOrder = (panel: Panel): readonly number[] =>
  panel.dmus.flatMap((dmu) => panel.periods.map((period) => panel.rowOf(dmu, period)).filter((row) => row !== undefined));

/** What names an observation. */
export interface Observation {
  readonly dmu: string;
  readonly period: string | null;
  readonly group?: string | null;
}

/** The columns that name an observation: its DMU, and its period and group where the data has them and they are wanted. */
export function observationColumns(
  { analysis, data }: Completed,
  wanted: { readonly group: boolean; readonly groupFirst?: true },
  locale: Locale,
): readonly Column<Observation>[] {
  const words = reportTexts(locale);
  const { heads } = ownWords(analysis.columns, locale);
  const dmu: Column<Observation> = { id: "dmu", heading: heads.dmu, width: 16, cell: (one) => label(one.dmu) };
  const period: Column<Observation> = { id: "period", heading: words.period, width: 9, cell: (one) => label(one.period ?? "") };
  const group: Column<Observation> = { id: "group", heading: heads.group, width: 12, cell: (one) => label(one.group ?? "") };
  const [dated, grouped] = [data.periods === undefined ? [] : [period], data.groups === undefined || !wanted.group ? [] : [group]];
  return [dmu, ...(wanted.groupFirst ? [...grouped, ...dated] : [...dated, ...grouped])];
}
