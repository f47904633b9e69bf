import { NotSaved, writeFiles, type Content } from "../../workbook/disk/write-files.ts";
import { CliProblem } from "../terminal/problem.ts";

/** Writes files all or none, and says what came in the way. `meanwhile` belongs to it: where it fails, no file has changed. */
export async function save(files: readonly { readonly path: string; readonly content: Content }[], meanwhile?: () => Promise<void>): Promise<void> {
  try {
    await writeFiles(files, meanwhile);
  } catch (error) {
    if (error instanceof NotSaved) throw new CliProblem("not-saved", { path: error.path, reason: error.reason });
    throw error;
  }
}
