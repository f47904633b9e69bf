import { WorkbookProblem } from "../problem.ts";

/** Milliseconds before each further attempt while a cell is being edited: a person finishes typing in the meantime. */
const editWaits = [300, 700, 1500, 3000];

/** What a batch works on, for the sentence when it fails. */
export interface Subject {
  readonly sheet?: string;
  readonly address?: string;
}

export interface BatchOptions {
  readonly on?: Subject;
  readonly waits?: readonly number[];
}

/**
 * Runs one batch of commands in Excel; the step ends with its own `sync`. While a cell is being edited Excel refuses
 * a batch as a whole, so it is tried again; every other failure becomes a `WorkbookProblem`.
 */
export async function batch<T>(step: (context: Excel.RequestContext) => Promise<T>, { on = {}, waits = editWaits }: BatchOptions = {}): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await Excel.run(step);
    } catch (error) {
      if (codeOf(error) !== "InvalidOperationInCellEditMode" || attempt >= waits.length) throw problemOf(error, on);
      await new Promise((resolve) => setTimeout(resolve, waits[attempt]));
    }
  }
}

/** The same for a batch that changes the workbook: nothing is redrawn or recalculated until its `sync`, which ends both by itself. */
export async function changeBatch<T>(step: (context: Excel.RequestContext) => Promise<T>, options: BatchOptions = {}): Promise<T> {
  return batch((context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    return step(context);
  }, options);
}

/** Excel's own code of a failure, or null if it is not Excel's. */
function codeOf(error: unknown): string | null {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? code : null;
}

/** What a failure means for the person at the workbook. What is no failure of Excel's stays as it is. */
function problemOf(error: unknown, { sheet, address }: Subject): unknown {
  const code = codeOf(error);
  if (code === null || error instanceof WorkbookProblem || (error instanceof Error && error.name === "Mistake")) return error;
  const cause = { cause: error };
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return new WorkbookProblem("cell-edit", {}, cause);
    case "AccessDenied":
      return sheet === undefined ? new WorkbookProblem("workbook-protected", {}, cause) : new WorkbookProblem("sheet-protected", { sheet }, cause);
    case "ItemNotFound":
      return new WorkbookProblem("sheet-gone", { sheet: sheet ?? "" }, cause);
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return new WorkbookProblem("too-large", { sheet: sheet ?? "" }, cause);
    case "InvalidArgument":
    case "InvalidReference":
      if (sheet !== undefined && address !== undefined) return new WorkbookProblem("no-such-range", { sheet, address }, cause);
      break;
  }
  return new WorkbookProblem("host-refused", { code, message: (error as { readonly message?: string }).message ?? code }, cause);
}
