import type { IStyleData, IUndoRedoService, IWorksheetData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { InsertSheetCommand, InsertSheetMutation, RemoveSheetMutation } from "@univerjs/preset-sheets-core";
import { withRests } from "../../../engine/run/steps.ts";
import type { ReportSheet } from "../../../report/layout/sheet.ts";
import { withBasisTexts } from "../../report/basis-texts.ts";
import { freeNames } from "../../free-name.ts";
import type { WriteOptions, Written } from "../../host.ts";
import { sheetsToRemove, sheetsToReplace } from "../../report/replaced-sheets.ts";
import { tablesOf } from "../../report/report-tables.ts";
import type { Calculation } from "../calculation/calculation.ts";
import type { FWorkbook, FWorksheet } from "../facade.ts";
import type { NamedRanges } from "../opening/named-ranges.ts";
import { asOneStep } from "../one-step.ts";
import { otherTasks } from "../other-tasks.ts";
import { formulaUsers } from "./formula-users.ts";
import { colourRules, keptMark, reportSnapshot } from "./report-snapshot.ts";
import { gridNames } from "../opening/table-names.ts";

let lastSheet = 0;
let lastSet = 0;

/** What writing needs beside the workbook. */
export interface WritingTools {
  readonly api: FUniver;
  readonly names: NamedRanges;
  readonly undoing: IUndoRedoService;
  readonly calculation: Calculation;
}

/**
 * Writes the sheets of a report into a workbook, all or none, each in tasks of its own, so that the page goes on
 * meanwhile. One undo takes all of it back.
 * @param open the workbook; throws where it has been closed, after which nothing more is written
 */
export async function writeReport(open: () => FWorkbook, tools: WritingTools, reports: readonly ReportSheet[], options: WriteOptions): Promise<Written> {
  return asOneStep(tools.undoing, open().getId(), () => write(open, tools, reports, options));
}

async function write(
  open: () => FWorkbook,
  { api, names: defined, calculation }: WritingTools,
  reports: readonly ReportSheet[],
  options: WriteOptions,
): Promise<Written> {
  for (const report of reports) tablesOf(report);
  const workbook = open();
  const nextTask = async () => {
    await otherTasks();
    open();
  };
  const before = workbook.getSheets();
  const active = workbook.getActiveSheet();
  const sheetNames = () => workbook.getSheets().map((sheet) => sheet.getSheetName());
  const replaced = sheetsToReplace(reports, before.map(markedSheet), options).map((found) => found?.sheet ?? null);
  const names = freeNames(
    reports.map((report, k) => replaced[k]?.getSheetName() ?? report.name),
    before.filter((sheet) => !replaced.some((old) => old?.getSheetId() === sheet.getSheetId())).map((sheet) => sheet.getSheetName()),
  );
  const styles = workbook.getWorkbook().getStyles();
  const styleId = (style: IStyleData) => styles.setValue(style)!;
  const outgoing = replaced.flatMap((old) => (old ? [old] : []));
  const gone = outgoing.map((old) => old.getSheetName());
  const users = formulaUsers([...gridNames(reports, []).flatMap((own) => own.map(({ name }) => name)), ...defined.going(gone)], outgoing, workbook, defined);
  const change = <T>(ids: readonly string[], make: () => T): T => (users.named ? make() : calculation.untold(ids, make));
  const created: FWorksheet[] = [];
  const set = `set-${Date.now()}-${++lastSet}`;
  try {
    for (const [k, report] of withBasisTexts(reports, names).entries()) {
      await nextTask();
      const sheet = await withRests(reportSnapshot(report, `report-${Date.now()}-${++lastSheet}`, set, styleId), nextTask);
      await nextTask();
      // Under a free name until the sheet that it replaces is gone.
      const [name] = freeNames([names[k]], sheetNames());
      const index = replaced[k]?.getIndex() ?? workbook.getSheets().length;
      // Every formula of a report comes with its value.
      created.push(change([InsertSheetMutation.id], () => insert(api, workbook, index, { ...sheet, name })));
      for (const rule of colourRules(report.colourScales, report.lowIsGood)) created[k].addConditionalFormattingRule(rule);
    }
  } catch (error) {
    open();
    for (const sheet of created) workbook.deleteSheet(sheet);
    workbook.setActiveSheet(active);
    throw error;
  }
  await nextTask();
  // With a sheet that is renamed, its names are set.
  change([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id], () => {
    for (const old of outgoing) old.setName(freeNames([old.getSheetName()], sheetNames())[0]);
    created.forEach((sheet, k) => sheet.getSheetName() !== names[k] && sheet.setName(names[k]));
    const going = outgoing.map((old) => old.getSheetName());
    defined.define(gridNames(reports, defined.lasting(going)), names, going);
  });
  calculation.forgetFormulas();
  for (const old of outgoing) {
    await nextTask();
    const sheetId = old.getSheetId();
    change([RemoveSheetMutation.id], () => workbook.deleteSheet(old));
    if (!users.named) calculation.forgetSheet(workbook.getId(), sheetId);
  }
  if (created.length > 0) workbook.setActiveSheet(created[0]);
  // The engine takes a name that stands for the same place as before for unchanged, whatever came to that place.
  if (users.named) api.getFormula().executeCalculation();
  else calculation.again(workbook.getId(), users.cells);
  return { sheets: names };
}

const markedSheet = (sheet: FWorksheet) => ({ name: sheet.getSheetName(), mark: keptMark(sheet.getCustomMetadata()), sheet });

/** Removes sheets of reports, and the names that stand for their cells; one undo brings all of them back. */
export async function removeSheets(
  open: () => FWorkbook,
  { names, undoing, calculation }: WritingTools,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const workbook = open();
  return asOneStep(undoing, workbook.getId(), async () => {
    const going = sheetsToRemove(workbook.getSheets().map(markedSheet), wanted);
    const gone = going.map(({ name }) => name);
    names.define([], [], gone);
    for (const { sheet } of going) {
      await otherTasks();
      open().deleteSheet(sheet);
    }
    calculation.forgetFormulas();
    return gone;
  });
}

/** Inserts a sheet. The workbook's own method would copy it first and show it. */
function insert(api: FUniver, workbook: FWorkbook, index: number, sheet: Partial<IWorksheetData>): FWorksheet {
  api.syncExecuteCommand(InsertSheetCommand.id, { unitId: workbook.getId(), index, sheet });
  const inserted = workbook.getSheetBySheetId(sheet.id!);
  if (inserted === null) throw new Error("the grid took no sheet");
  return inserted;
}
