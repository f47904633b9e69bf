import type { Citation } from "../../engine/method/description.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { helpAddress, methodPage } from "../../locale/wording/help-address.ts";
import { methodTexts } from "../../locale/sheets/method.ts";
import { space, tableBlock, type Block } from "./block.ts";
import { label } from "./cells.ts";
import type { ReportCell } from "./report-cell.ts";

/** A name and what is said of it, on a sheet that lists such pairs; and the address that a click leads to, where there is one. */
export type Entry = readonly [name: string, said: string, address?: string];

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
      {
        id: "said",
        heading: "",
        width: said,
        cell: ([, what, address]) => (address === undefined ? entry(what) : { ...entry(what), formula: linked(address, what) }),
      },
    ],
    rows: entries,
  });
  return [space, table];
}

/** A formula whose value is a text that leads to an address. */
const linked = (address: string, text: string) => `=HYPERLINK(${[address, text].map((part) => `"${part.replaceAll('"', '""')}"`).join(",")})`;

/** The page of a method in the help, where a reader can reach it. */
export const helpEntry = (
  { title, ...of }: { readonly kind: "model" | "index" | "procedure"; readonly id: string; readonly title: string },
  locale: Locale,
  base: string | undefined,
): readonly Entry[] => (base === undefined ? [] : [[methodTexts(locale).help, title, base + helpAddress(locale, methodPage(of))]]);

/** A work as it is printed. */
export const cited = ({ text, doi }: Citation) => (doi === undefined ? text : `${text} https://doi.org/${doi}`);

/** The entries of which there is something to say. */
export const given = (entries: readonly (readonly [string, string | null | undefined])[]): readonly Entry[] =>
  entries.flatMap(([name, said]): readonly Entry[] => (said == null ? [] : [[name, said]]));
