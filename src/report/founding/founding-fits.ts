import type { AnalysisDraft, Columns } from "../../analysis/run/analysis.ts";
import { indices, models } from "../../engine/catalog.ts";

/** What decides it of an analysis, or of the draft of one. */
export type FoundingStudyDraft = Pick<AnalysisDraft, "model" | "index"> & { readonly columns: Pick<Columns, "period" | "group"> };

/**
 * Whether the tables of the founding study can be made of an analysis: efficiencies by period and group, and the global
 * Malmquist index of them. A distance, of which 0 is the best, is no efficiency.
 */
export const foundingStudyFits = ({ model, index: chosen, columns }: FoundingStudyDraft): boolean =>
  indices.some(({ id, presets }) => id === chosen && presets?.includes("founding-study")) &&
  columns.period !== null &&
  columns.group !== null &&
  models.find(({ id }) => id === model)?.properties.better !== "lower";
