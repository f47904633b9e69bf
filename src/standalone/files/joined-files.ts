import { addressOf, type Cell } from "../../analysis/table/table.ts";
import { encodingTexts, encodingWords, type EncodingName } from "../../locale/hosts/encodings.ts";
import { joinedSentence } from "../../locale/pane/opened-files.ts";
import { freeNames } from "../../workbook/free-name.ts";
import type { GridSheet } from "../../workbook/sheet/opening/plain-snapshot.ts";
import type { OpenedFile } from "./workbook-files.ts";

/** A file with what it is called on disk. */
export interface NamedFile {
  readonly file: File;
  readonly opened: OpenedFile;
}

/**
 * Several files as one new workbook, each of their sheets a sheet of it: a file of one sheet gives that its own name, for it
 * often says what the numbers are of.
 */
export function joined(files: readonly NamedFile[]): OpenedFile {
  const sheets = files.flatMap(({ opened }) => opened.sheets.map((sheet) => ({ sheet, of: opened })));
  const names = freeNames(
    sheets.map(({ sheet, of }) => shortened(of.sheets.length === 1 ? of.name : `${of.name} ${sheet.name}`)),
    [],
  );
  return {
    name: files[0].opened.name,
    source: null,
    sheets: sheets.map(({ sheet }, k) => ({ name: names[k], ...valuesOf(sheet) })),
    names: [],
    looks: [],
    kept: {},
    encoding: null,
    told: [
      {
        grave: false,
        sentence: (locale) =>
          joinedSentence(
            files.map(({ file }) => file.name),
            locale,
          ),
      },
      ...guessedTold(files),
      ...files.flatMap(({ opened }) => opened.told.filter(({ grave }) => grave)),
    ],
  };
}

/** How texts were read that do not say their encoding, for each encoding how many of them. */
function guessedTold(files: readonly NamedFile[]): OpenedFile["told"] {
  const counts = new Map<EncodingName, number>();
  for (const { opened } of files) if (opened.encoding !== null) counts.set(opened.encoding, (counts.get(opened.encoding) ?? 0) + 1);
  return [...counts].map(([encoding, count]) => ({
    grave: false,
    sentence: (locale) => encodingTexts(locale).readTogether(count, encodingWords[encoding][locale]),
  }));
}

/** A name that fits a tab; of a long one the start and the end, where the year or the province stands, are kept. */
const shortened = (name: string) => (name.length <= 31 ? name : `${name.slice(0, 12)}…${name.slice(-18)}`);

/**
 * A sheet by its values, for a formula may point at other sheets by names that they no longer have. One without a stored
 * value stays where it asks for no other sheet.
 */
function valuesOf({ cells, formulas, filled, merges, hidden }: GridSheet): Omit<GridSheet, "name"> {
  const kept = new Map<string, string>();
  const valued = cells.map((row, r) =>
    row.map((cell, c): Cell => {
      const address = addressOf(r + 1, c + 1);
      const value = cell ?? filled?.values.get(address) ?? null;
      const formula = formulas?.get(address);
      if (value !== null || formula === undefined) return value;
      if (formula.includes("!")) return { error: "#REF!" };
      kept.set(address, formula);
      return null;
    }),
  );
  return { cells: valued, formulas: kept, ...(merges ? { merges } : {}), hidden: hidden === true };
}
