import type { AnalysisDraft, Columns } from "../analysis/analysis.ts";
import { models } from "../engine/catalog.ts";

/** What decides it of an analysis, or of the draft of one. */
export type FoundingStudyDraft = Pick<AnalysisDraft, "model" | "index"> & { readonly columns: Pick<Columns, "period" | "group"> };

/** The index whose factors the tables of the founding study show. */
const index = "gm";

/**
 * Whether the tables of the founding study can be made of an analysis: efficiencies by period and group, and the global
 * Malmquist index of them. A distance, of which 0 is the best, is no efficiency.
 */
export const foundingStudyFits = ({ model, index: chosen, columns }: FoundingStudyDraft): boolean =>
  chosen === index && columns.period !== null && columns.group !== null && models.find(({ id }) => id === model)?.properties.better !== "lower";
