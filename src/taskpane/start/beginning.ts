import type { ReactNode } from "react";
import type { AnalysisPane } from "../state/use-analysis.ts";

/** What may be asked of the pane from outside of it, as from a ribbon. */
export type Asked = "offer" | "templates" | "tour";

/** What a page offers to those who begin. */
export interface Beginning {
  /** What there is to begin with, for a sheet that holds nothing yet. */
  readonly offer: (pane: AnalysisPane) => ReactNode;
  /** What was asked for; another object each time. */
  readonly asked: { readonly what: Asked } | null;
  /** Hears that what was asked for is over. */
  readonly onDone: () => void;
}
