import type { ReportSheet } from "../../report/layout/sheet.ts";
import { addressOfRange } from "../cells/address.ts";
import { withBasisTexts } from "../report/basis-texts.ts";
import { freeNames } from "../free-name.ts";
import type { Written, WriteOptions } from "../host.ts";
import { WorkbookProblem } from "../problem.ts";
import { sheetsToReplace } from "../report/replaced-sheets.ts";
import { markOf, type ReportMark } from "../report/report-mark.ts";
import { namesToDefine } from "../report/report-names.ts";
import { tablesOf, tablesToMake, type NewTable } from "../report/report-tables.ts";
import { batch, changeBatch, type BatchOptions } from "./batch.ts";
import { defineName, presentNames } from "./named-items.ts";
import type { PresentTable } from "./present-tables.ts";
import { keptMark, loadMark, markKey } from "./sheet-marks.ts";
import { chartSteps, packed, stepsOf, type Step } from "./sheet-steps.ts";
import type { WrittenReport } from "./written-report.ts";

interface ExistingSheet {
  readonly id: string;
  readonly name: string;
}

/** A sheet that is being written, and the earlier one that it stands in for. */
interface NewSheet {
  readonly id: string;
  readonly name: string;
  readonly report: ReportSheet;
  readonly replaces: ExistingSheet | null;
}

/**
 * Writes a report into new sheets, all or none: what was written is removed again when anything fails. Earlier sheets
 * of the same analysis are replaced at the very end, when the new ones are complete.
 */
export async function writeReport(reports: readonly ReportSheet[], wanted: WriteOptions, options: BatchOptions): Promise<Written> {
  if (reports.length === 0) return { sheets: [] };
  for (const report of reports) tablesOf(report);
  const existing = await existingSheets(options);
  const replaced = wanted.replace === true ? sheetsToReplace(reports, await marked(existing, options), wanted) : reports.map(() => null);
  const names = freeNames(
    reports.map(({ name }) => name),
    existing.map(({ name }) => name),
  );
  try {
    const finalNames = names.map((name, k) => replaced[k]?.name ?? name);
    const sheets = await addSheets(withBasisTexts(reports, finalNames), names, replaced, options);
    await writeSteps(sheets, stepsOf, options);
    await writeSteps(sheets, chartSteps, options);
    return await settle(sheets, options);
  } catch (error) {
    await removeAgain(names, existing, error, options);
    throw error;
  }
}

/** Writes each sheet's steps, a batch for as many as fit. */
async function writeSteps(sheets: readonly NewSheet[], steps: (report: ReportSheet) => readonly Step[], options: BatchOptions): Promise<void> {
  const called = (name: string) => sheets.find(({ report }) => report.name === name) ?? sheets[0];
  for (const { id, name, report } of sheets) {
    for (const pack of packed(steps(report))) {
      await changeBatch(
        async (context) => {
          const { worksheets } = context.workbook;
          const written: WrittenReport = { sheet: (wanted) => worksheets.getItem(called(wanted).id), finalName: (wanted) => finalName(called(wanted)) };
          for (const step of pack) step.write(worksheets.getItem(id), written);
          await context.sync();
        },
        { ...options, on: { sheet: name } },
      );
    }
  }
}

const finalName = ({ name, replaces }: NewSheet) => replaces?.name ?? name;

/** Every sheet, if new ones can be added. */
export async function existingSheets(options: BatchOptions): Promise<readonly ExistingSheet[]> {
  return batch(async (context) => {
    const { protection } = context.workbook;
    protection.load("protected");
    const sheets = await loadSheets(context);
    if (protection.protected) throw new WorkbookProblem("workbook-protected", {});
    return sheets;
  }, options);
}

async function loadSheets(context: Excel.RequestContext): Promise<readonly ExistingSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load(["id", "name"]);
  await context.sync();
  return worksheets.items.map(({ id, name }) => ({ id, name }));
}

/** Sheets with the marks of the reports that wrote them. */
export async function marked<S extends ExistingSheet>(
  existing: readonly S[],
  options: BatchOptions,
): Promise<readonly (S & { readonly mark: ReportMark | null })[]> {
  const marks = await batch(async (context) => {
    const kept = existing.map(({ id }) => loadMark(context.workbook.worksheets.getItem(id)));
    await context.sync();
    return kept.map(keptMark);
  }, options);
  return existing.map((sheet, k) => ({ ...sheet, mark: marks[k] }));
}

async function addSheets(
  reports: readonly ReportSheet[],
  names: readonly string[],
  replaced: readonly (ExistingSheet | null)[],
  options: BatchOptions,
): Promise<readonly NewSheet[]> {
  return changeBatch(async (context) => {
    const added = reports.map((report, k) => {
      const sheet = context.workbook.worksheets.add(names[k]);
      sheet.customProperties.add(markKey, JSON.stringify(markOf(report)));
      return sheet.load("id");
    });
    await context.sync();
    return added.map(({ id }, k) => ({ id, name: names[k], report: reports[k], replaces: replaced[k] }));
  }, options);
}

/**
 * Puts the new sheets in the place of those that they replace, names with them, and shows the first. The defined names
 * come first: where one of them is refused, the earlier sheets still stand. Tables get their names when those of the
 * earlier sheets are free.
 */
async function settle(sheets: readonly NewSheet[], options: BatchOptions): Promise<Written> {
  const reports = sheets.map(({ report }) => report);
  const replaced = sheets.flatMap(({ replaces }) => (replaces ? [replaces.name] : []));
  const { outdated, lasting, passing, added } = await presentNames(
    replaced,
    sheets.map(({ name }) => name),
    options,
  );
  const defined = namesToDefine(reports, [...lasting, ...passing, ...added.map(({ name }) => name)]);
  const tables = tablesToMake(reports, [...lasting, ...defined.flat().map(({ name }) => name)]);
  await changeBatch(async (context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    for (const name of outdated) workbook.names.getItem(name).delete();
    defined.forEach((own, k) => own.forEach((name) => defineName(workbook, worksheets.getItem(sheets[k].id), name)));
    for (const { id, replaces } of sheets) {
      if (!replaces) continue;
      worksheets.getItem(replaces.id).delete();
      worksheets.getItem(id).name = replaces.name;
    }
    tables.forEach((own, k) => own.forEach((table) => (workbook.tables.getItem(idOf(table, sheets[k], added)).name = table.name)));
    worksheets.getItem(sheets[0].id).activate();
    await context.sync();
  }, options);
  return { sheets: sheets.map(finalName) };
}

/** The id of a table that stands on a new sheet. */
function idOf({ range }: NewTable, { name }: NewSheet, added: readonly PresentTable[]): string {
  const found = added.find((table) => table.range.sheet === name && table.range.address === addressOfRange(range));
  if (!found) throw new WorkbookProblem("sheet-gone", { sheet: name });
  return found.id;
}

/**
 * Removes what a failed report has added: sheets that were not there before, by the names that were free then. Where an
 * earlier sheet has already given way to its new one, nothing is removed, so that no result is lost.
 */
async function removeAgain(names: readonly string[], before: readonly ExistingSheet[], reason: unknown, options: BatchOptions): Promise<void> {
  try {
    const now = await batch(loadSheets, options);
    if (before.some(({ id }) => !now.some((sheet) => sheet.id === id))) return;
    const added = now.filter(({ id, name }) => names.includes(name) && !before.some((sheet) => sheet.id === id));
    const { outdated } = await presentNames(
      added.map(({ name }) => name),
      [],
      options,
    );
    await changeBatch(async (context) => {
      for (const name of outdated) context.workbook.names.getItem(name).delete();
      for (const { id } of added) context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    }, options);
  } catch {
    throw new WorkbookProblem("half-written", { sheets: names, reason: reason instanceof Error ? reason.message : String(reason) });
  }
}
