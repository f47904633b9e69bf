import type { TableColumns } from "../analysis/table-columns.ts";
import type { Locale } from "../engine/text.ts";
import { ColumnsPart } from "./columns-part.tsx";
import type { Source } from "./draft.ts";
import { PreviewPart } from "./preview-part.tsx";
import { RemarksPart } from "./remarks-part.tsx";
import type { AnalysisPane } from "./use-analysis.ts";

export interface TablePartProps {
  readonly pane: AnalysisPane;
  readonly source: Source;
  readonly columns: TableColumns;
  readonly locale: Locale;
}

/** Everything of the first step that is about the table that was read. */
export function TableParts(props: TablePartProps) {
  return (
    <>
      <PreviewPart {...props} />
      <RemarksPart {...props} />
      <ColumnsPart {...props} />
    </>
  );
}
