import type { TableColumns } from "../../analysis/table/table-columns.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { Source } from "../state/draft.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";

/** What every part of the first step that is about the table needs. */
export interface TablePartProps {
  readonly pane: AnalysisPane;
  readonly source: Source;
  readonly columns: TableColumns;
  readonly locale: Locale;
}
