import { openXlsx, removeSheet, saveXlsx, writeXlsx as write, type Sheet } from "hucre";
import type { ReportSheet } from "../../report/sheet.ts";
import { referenceOf } from "../address.ts";
import { fileMarkName, markInName, type ReportMark } from "../report-mark.ts";
import { isOutdated } from "../report-names.ts";
import { FileProblem } from "./file-problem.ts";
import { storedFormula } from "./formula-names.ts";
import { withLastingTables } from "./lasting-tables.ts";
import { storeAgain } from "./stored-again.ts";
import { writeXlsx } from "./xlsx-writer.ts";

/** A sheet that no one sees, with small values by key: this product's settings in the file. */
export const settingsSheet = "_qianyan";

/** Characters that fit into a cell. */
const cellLength = 32_000;

/** A workbook file that is being changed: what is not changed is carried over as it is. */
export interface XlsxChange {
  readonly sheets: readonly { readonly name: string; readonly mark: ReportMark | null }[];
  /** Small texts kept in the file, by key. */
  readonly kept: ReadonlyMap<string, string>;
  /** Adds the sheets of a report under these names, and removes the sheets that they replace with their defined names. */
  write(reports: readonly ReportSheet[], names: readonly string[], replaced: readonly string[]): Promise<void>;
  setFormula(sheet: string, row: number, column: number, formula: string): void;
  keep(key: string, text: string): void;
  bytes(): Promise<Uint8Array>;
}

export const blankWorkbook = () => write({ sheets: [{ name: "Sheet1", rows: [] }] });

/** Opens a workbook for a change. */
export async function changedXlsx(bytes: Uint8Array): Promise<XlsxChange> {
  const book = await openXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    throw new FileProblem("damaged", null, { cause: error });
  });
  const names = () => book.namedRanges ?? [];
  const markOf = (sheet: string) => markInName(names().find(({ name, scope }) => name === fileMarkName && scope === sheet)?.range);
  const settings = () => book.sheets.find(({ name }) => name === settingsSheet);
  const made: string[] = [];

  return {
    sheets: book.sheets.filter(({ name }) => name !== settingsSheet).map(({ name }) => ({ name, mark: markOf(name) })),
    kept: new Map((settings()?.rows ?? []).map(([key, ...parts]) => [String(key), parts.map((part) => part ?? "").join("")])),

    async write(reports, given, replaced) {
      const lasting = names().filter(({ name, range, comment = "", scope }) => {
        if (scope !== undefined && replaced.includes(scope)) return false;
        return !isOutdated({ name, comment, sheet: referenceOf(range)?.sheet ?? (range.includes("#REF!") ? null : "") }, replaced);
      });
      const tables = namesOfTables(book.sheets.filter(({ name }) => !replaced.includes(name)));
      const takenNames = [...lasting.map(({ name }) => name), ...tables];
      const added = await openXlsx(await writeXlsx(reports, { sheetNames: given, takenNames }), { readStyles: true });
      for (const name of replaced)
        removeSheet(
          book,
          book.sheets.findIndex((sheet) => sheet.name === name),
        );
      book.sheets.push(...added.sheets);
      made.push(...namesOfTables(added.sheets));
      book.namedRanges = [...lasting, ...(added.namedRanges ?? [])];
      book.activeSheet = book.sheets.length - added.sheets.length;
    },

    setFormula(name, row, column, formula) {
      const sheet = book.sheets.find((one) => one.name === name)!;
      sheet.cells ??= new Map();
      const key = `${row - 1},${column - 1}`;
      sheet.cells.set(key, { ...sheet.cells.get(key), type: "formula", value: null, formula: storedFormula(formula) });
    },

    keep(key, text) {
      let sheet = settings();
      if (!sheet) {
        sheet = { name: settingsSheet, rows: [], veryHidden: true } satisfies Sheet;
        book.sheets.push(sheet);
      }
      const parts = Array.from({ length: Math.ceil(text.length / cellLength) }, (_, k) => text.slice(k * cellLength, (k + 1) * cellLength));
      const row = sheet.rows.find(([first]) => first === key);
      if (row) row.splice(0, row.length, key, ...parts);
      else sheet.rows.push([key, ...parts]);
      sheet.cells = new Map();
    },

    async bytes() {
      storeAgain(book.sheets);
      return withLastingTables(bytes, await saveXlsx(book), made);
    },
  };
}

const namesOfTables = (sheets: readonly Sheet[]) => sheets.flatMap(({ tables = [] }) => tables.map(({ name, displayName }) => displayName ?? name));
