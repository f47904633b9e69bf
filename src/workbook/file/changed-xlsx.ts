import { writeXlsx as write } from "hucre/xlsx";
import { addressOf } from "../../analysis/table/table.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import { referenceOf } from "../cells/address.ts";
import { fileMarkName, markInName, type ReportMark } from "../report/report-mark.ts";
import { isOutdated } from "../report/report-names.ts";
import { callsOwn, storedFormula } from "./formula-names.ts";
import { openXlsx } from "./reading/opened-xlsx.ts";
import { CellChanges } from "./package/cell-change.ts";
import { ChangedWorkbook } from "./package/changed-workbook.ts";
import { settingsSheet, withSettings } from "./settings-sheet.ts";
import { writeXlsx } from "./writing/xlsx-writer.ts";

/** A workbook file that is being changed: what is not changed is carried over as it is. */
export interface XlsxChange {
  readonly sheets: readonly { readonly name: string; readonly mark: ReportMark | null }[];
  /** Small texts kept in the file, by key. */
  readonly kept: ReadonlyMap<string, string>;
  /** Adds the sheets of a report under these names, and removes the sheets that they replace with their defined names. */
  write(reports: readonly ReportSheet[], names: readonly string[], replaced: readonly string[]): Promise<void>;
  setFormula(sheet: string, row: number, column: number, formula: string): Promise<void>;
  keep(key: string, text: string): void;
  bytes(): Promise<Uint8Array>;
}

export const blankWorkbook = () => write({ sheets: [{ name: "Sheet1", rows: [] }] });

/** Opens a workbook for a change. Throws a `FileProblem` where the bytes are no such workbook. */
export async function changedXlsx(bytes: Uint8Array): Promise<XlsxChange> {
  const opened = await openXlsx(bytes);
  const file = await ChangedWorkbook.open(bytes);
  const { book } = file;
  const markOf = (sheet: string) => markInName(book.names.find(({ name, scope }) => name === fileMarkName && scope?.name === sheet)?.text);
  const settings = opened.tabs.find(({ name }) => name === settingsSheet);
  const { cells } = settings === undefined ? { cells: [] } : await opened.sheet(settings);
  const kept = new Map(cells.map(([key, ...parts]) => [String(key), parts.map((part) => (part === null ? "" : String(part))).join("")]));
  const before = JSON.stringify([...kept]);
  const tables = await opened.tables();
  const made: { readonly sheet: string; readonly name: string }[] = [];

  return {
    sheets: book.tabs.filter(({ name, kind }) => name !== settingsSheet && kind === "worksheet").map(({ name }) => ({ name, mark: markOf(name) })),
    kept,

    async write(reports, given, replaced) {
      book.names = book.names.filter(({ name, text, comment, scope }) => {
        if (scope !== null && replaced.includes(scope.name)) return false;
        return !isOutdated({ name, comment, sheet: referenceOf(text)?.sheet ?? (text.includes("#REF!") ? null : "") }, replaced);
      });
      const lasting = [...tables, ...made].filter(({ sheet }) => !replaced.includes(sheet)).map(({ name }) => name);
      const takenNames = [...book.names.map(({ name }) => name), ...lasting];
      const added = reports.length === 0 ? null : await writeXlsx(reports, { sheetNames: given, takenNames });
      for (const name of replaced) await file.removeSheet(book.tab(name)!);
      if (added === null) return;
      await file.addSheets(added);
      for (const { sheet, name } of await (await openXlsx(added)).tables()) made.push({ sheet, name });
    },

    async setFormula(name, row, column, formula) {
      const changes = new CellChanges();
      // Over how many cells it spills is not known before it is calculated.
      const spill = callsOwn(formula) ? addressOf(row, column) : null;
      changes.put(row, column, { content: { value: null, formula: { text: storedFormula(formula), spill } } });
      await file.setCells(book.tab(name)!, changes);
      book.calculatedLater = true;
    },

    keep: (key, text) => void kept.set(key, text),

    async bytes() {
      if (JSON.stringify([...kept]) !== before) await withSettings(file, kept);
      return file.bytes();
    },
  };
}
