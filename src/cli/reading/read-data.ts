import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { ShapeAsked } from "../../procedures/chain/chain.ts";
import type { TextSettings } from "../../workbook/file/text/csv.ts";
import type { RunOptions } from "../arguments/options.ts";
import { CliProblem } from "../terminal/problem.ts";
import { readTable, type FileTable } from "./read-table.ts";
import type { HoldsColumns } from "./workbook-sheet.ts";

/** How the data of a run is read: as it stands, or put in shape first. */
export interface DataAsked {
  /** One, or several that are put in shape together. */
  readonly files: readonly string[];
  readonly sheet: string | undefined;
  readonly settings: TextSettings;
  readonly shape: ShapeAsked | null;
  readonly locale: Locale;
}

/** What `--shape` asks for; totals are left out unless `--totals keep` is typed. */
export const askedShape = ({ shape, totals }: RunOptions): ShapeAsked | null =>
  shape === true ? { totals: totals?.trim().toLowerCase() === "keep" ? "keep" : "leave-out" } : null;

/** The table of a run, and what shaping it has to say. */
export async function readData(
  { files, sheet, settings, shape, locale }: DataAsked,
  holdsColumns: HoldsColumns,
  as: { readonly decimals?: boolean } = {},
): Promise<FileTable & { readonly notes: readonly Note[] }> {
  if (shape !== null) {
    const { readShaped } = await import("../shape/read-shaped.ts");
    return readShaped(files, sheet, settings, shape, locale);
  }
  const [file, another] = files;
  if (another !== undefined) throw new CliProblem("unexpected-argument", { argument: another });
  return { ...(await readTable(file, sheet, settings, holdsColumns, as)), notes: [] };
}
