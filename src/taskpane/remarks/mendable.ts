import { Mistake } from "../../engine/declare/mistake.ts";
import { WorkbookProblem } from "../../workbook/problem.ts";

/** What a person can mend: a mistake in the analysis or its data, or trouble with the workbook. */
export type Mendable = Mistake | WorkbookProblem;

export const isMendable = (error: unknown): error is Mendable => error instanceof Mistake || error instanceof WorkbookProblem;

/** A sheet that is gone or a cell that is being edited: the next action meets it again, and says so. */
export function unlessMendable(error: unknown): asserts error is Mendable {
  if (!isMendable(error)) throw error;
}
