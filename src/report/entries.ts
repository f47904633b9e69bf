import type { Citation } from "../engine/method.ts";
import { header, label } from "./cells.ts";
import type { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";

/** A name and what is said of it, on a sheet that lists such pairs. */
export type Entry = readonly [string, string];

/** What is said, in as many lines as it needs. */
export const entry = (value: string): ReportCell => ({ value, style: "value", wrap: true });

/** A heading with its entries; nothing where there are none. */
export function addSection(page: Page, heading: string, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  page.skip();
  page.add(header(heading), header(""));
  for (const [name, said] of entries) page.add({ ...label(name), wrap: true }, entry(said));
}

/** A work as it is printed. */
export const cited = ({ text, doi }: Citation) => (doi === undefined ? text : `${text} https://doi.org/${doi}`);

/** The entries of which there is something to say. */
export const given = (entries: readonly (readonly [string, string | null | undefined])[]): readonly Entry[] =>
  entries.filter((one): one is Entry => one[1] != null);
