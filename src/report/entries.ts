import type { Citation } from "../engine/method.ts";
import { space, tableBlock, type Block } from "./block.ts";
import { label } from "./cells.ts";
import type { ReportCell } from "./report-cell.ts";

/** A name and what is said of it, on a sheet that lists such pairs. */
export type Entry = readonly [string, string];

/** Of a sheet of entries, in characters. */
export const entryWidths = [38, 96] as const;

/** What is said, in as many lines as it needs. */
export const entry = (value: string): ReportCell => ({ value, style: "value", wrap: true });

/** A heading with its entries, under a name that no other table of the sheet has; nothing where there are none. */
export function section(id: string, heading: string, entries: readonly Entry[]): readonly Block[] {
  if (entries.length === 0) return [];
  const [name, said] = entryWidths;
  const table = tableBlock<Entry>({
    id,
    ending: null,
    columns: [
      { id: "name", heading, width: name, cell: ([of]) => ({ ...label(of), wrap: true }) },
      { id: "said", heading: "", width: said, cell: ([, what]) => entry(what) },
    ],
    rows: entries,
  });
  return [space, table];
}

/** A work as it is printed. */
export const cited = ({ text, doi }: Citation) => (doi === undefined ? text : `${text} https://doi.org/${doi}`);

/** The entries of which there is something to say. */
export const given = (entries: readonly (readonly [string, string | null | undefined])[]): readonly Entry[] =>
  entries.filter((one): one is Entry => one[1] != null);
