import type { IStyleData, IUndoRedoService } from "@univerjs/core";
import { InsertSheetMutation } from "@univerjs/preset-sheets-core";
import type { ReportSheet } from "../../report/sheet.ts";
import { freeNames } from "../free-name.ts";
import type { WriteOptions, Written } from "../host.ts";
import { isSameReport } from "../report-mark.ts";
import { isReportName } from "../report-names.ts";
import { tablesOf } from "../report-tables.ts";
import type { Calculation } from "./calculation.ts";
import type { FWorkbook, FWorksheet } from "./facade.ts";
import type { NamedRanges } from "./named-ranges.ts";
import { asOneStep } from "./one-step.ts";
import { colourRules, keptMark, reportSnapshot } from "./report-snapshot.ts";
import { gridNames } from "./table-names.ts";

let lastSheet = 0;

/** What writing needs beside the workbook. */
export interface WritingTools {
  readonly names: NamedRanges;
  readonly undoing: IUndoRedoService;
  readonly calculation: Calculation;
}

/**
 * Writes the sheets of a report into a workbook, all or none, each in a task of its own, so that the page goes on
 * meanwhile. One undo takes all of it back.
 */
export function writeReport(workbook: FWorkbook, tools: WritingTools, reports: readonly ReportSheet[], options: WriteOptions): Promise<Written> {
  return asOneStep(tools.undoing, workbook.getId(), () => write(workbook, tools, reports, options));
}

async function write(
  workbook: FWorkbook,
  { names: defined, calculation }: WritingTools,
  reports: readonly ReportSheet[],
  { replace = false }: WriteOptions,
): Promise<Written> {
  for (const report of reports) tablesOf(report);
  const before = workbook.getSheets();
  const active = workbook.getActiveSheet();
  const sheetNames = () => workbook.getSheets().map((sheet) => sheet.getSheetName());
  const replaced = reports.map((report) => (replace ? (before.find((sheet) => isSameReport(keptMark(sheet.getCustomMetadata()), report)) ?? null) : null));
  const names = freeNames(
    reports.map((report, k) => replaced[k]?.getSheetName() ?? report.name),
    before.filter((sheet) => !replaced.some((old) => old?.getSheetId() === sheet.getSheetId())).map((sheet) => sheet.getSheetName()),
  );
  const styles = workbook.getWorkbook().getStyles();
  const styleId = (style: IStyleData) => styles.setValue(style)!;
  // A person's formula that uses a name of the report has to hear of the sheets that take the place of others.
  const heard = areUsed(gridNames(reports, []).flat(), workbook, defined);
  const created: FWorksheet[] = [];
  try {
    for (const [k, report] of reports.entries()) {
      await nextTask();
      const sheet = reportSnapshot(report, `report-${Date.now()}-${++lastSheet}`, styleId);
      await nextTask();
      // Under a free name until the sheet that it replaces is gone.
      const [name] = freeNames([names[k]], sheetNames());
      const index = replaced[k]?.getIndex() ?? workbook.getSheets().length;
      const create = () => workbook.create(name, sheet.rowCount ?? 1, sheet.columnCount ?? 1, { index, sheet });
      // Every formula of a report comes with its value, and names cells of its own sheet only.
      created.push(heard ? create() : calculation.untold(InsertSheetMutation.id, create));
      for (const rule of colourRules(report.colourScales, report.lowIsGood)) created[k].addConditionalFormattingRule(rule);
    }
  } catch (error) {
    for (const sheet of created) workbook.deleteSheet(sheet);
    workbook.setActiveSheet(active);
    throw error;
  }
  await nextTask();
  const outgoing = replaced.flatMap((old) => (old ? [old] : []));
  for (const old of outgoing) old.setName(freeNames([old.getSheetName()], sheetNames())[0]);
  created.forEach((sheet, k) => sheet.getSheetName() !== names[k] && sheet.setName(names[k]));
  const gone = outgoing.map((old) => old.getSheetName());
  defined.define(gridNames(reports, defined.lasting(gone)), names, gone);
  for (const old of outgoing) {
    await nextTask();
    workbook.deleteSheet(old);
  }
  if (created.length > 0) workbook.setActiveSheet(created[0]);
  return { sheets: names };
}

/** Whether a formula of a person's own, in a cell or under a name, may use one of these names. */
function areUsed(wanted: readonly { readonly name: string }[], workbook: FWorkbook, defined: NamedRanges): boolean {
  const names = wanted.map(({ name }) => name.toLowerCase());
  const uses = (formula: string) => names.some((name) => formula.toLowerCase().includes(name));
  if (defined.all().some(({ text, comment }) => !isReportName(comment) && uses(text))) return true;
  return workbook.getSheets().some((sheet) => {
    let used = false;
    if (keptMark(sheet.getCustomMetadata()) === null)
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((_row, _column, cell) => void (used ||= Boolean(cell?.f) && uses(String(cell?.f))));
    return used;
  });
}

/** Lets the page paint and hear its person. A timer would be slowed down where the page is in the background. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
