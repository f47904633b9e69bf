import type { RunRecord } from "../report/method-sheet.ts";
import type { Source } from "./draft.ts";

/** What the method sheet says of a run beside the analysis itself. */
export const runRecord = ({ sheet, address }: Source, version: string): RunRecord => ({
  source: { name: sheet, ...(address === null ? {} : { range: address }) },
  version,
  date: new Date().toISOString().slice(0, 10),
});
