import { mixedUnit, unitAt, type Dataset, type Unit } from "../data/dataset.ts";
import { sampleMean } from "../data/sample-mean.ts";
import type { OptionSettings } from "../declare/options.ts";
import { isOfTwins, type TechnologyKey } from "../technology/technology-key.ts";

/** One evaluation that an index needs: a row against a technology. */
export interface Task {
  readonly row: number;
  /** The row whose outputs and undesirable outputs are taken with the inputs of `row`; absent for an observation as it is. */
  readonly outputsOf?: number;
  /**
   * Which numbers of the point are the sample means instead of the row's: those of the inputs and undesirable outputs,
   * those of the outputs, or all; then the row is −1.
   */
  readonly mean?: "inputs" | "outputs" | "all";
  readonly technology: TechnologyKey;
  /** The row of the technology that stands for the unit there: super-efficiency leaves it out. Absent: the row itself. */
  readonly twin?: number;
  /** Options of the model that differ from the run's: returns to scale, say. */
  readonly options?: OptionSettings;
  /** An index asks for the score alone: the outcome carries no slacks, targets, peers, multipliers or extras. */
  readonly scoreOnly?: true;
  /** An index asks for the multipliers as well: the outcome is whole. */
  readonly withMultipliers?: true;
}

/** What sets a task apart from the plain evaluation of its row against its technology. */
export function variantOf({ outputsOf, mean, options }: Task): string {
  // Nearly every task of a large panel is one of these.
  if (outputsOf === undefined && mean === undefined && options === undefined) return "";
  const settings = Object.entries(options ?? {}).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (mean !== undefined) return JSON.stringify([mean, settings]);
  return outputsOf === undefined && settings.length === 0 ? "" : JSON.stringify([outputsOf ?? null, settings]);
}

/** Whether the point that a task evaluates is a row of the data as it is. */
export const isRow = ({ outputsOf, mean }: Task) => outputsOf === undefined && mean === undefined;

/** The point that a task evaluates. */
export function unitOf(data: Dataset, { row, outputsOf, mean, twin, technology }: Task): Unit {
  if (mean !== undefined) {
    const representative = sampleMean(data, isOfTwins(technology));
    if (mean === "all") return representative;
    const { x, y, b } = unitAt(data, row);
    return { row: -1, ...(mean === "inputs" ? { x: representative.x, y, b: representative.b } : { x, y: representative.y, b }) };
  }
  if (twin !== undefined) return { ...unitAt(data, row), row: -1, twin };
  return outputsOf === undefined ? unitAt(data, row) : mixedUnit(data, row, outputsOf);
}
