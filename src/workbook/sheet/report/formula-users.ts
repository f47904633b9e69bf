import type { IRange } from "@univerjs/core";
import { namesOtherSheets } from "../../../report/procedure/stamps.ts";
import { isReportName } from "../../report/report-names.ts";
import type { FWorkbook, FWorksheet } from "../facade.ts";
import type { NamedRanges } from "../opening/named-ranges.ts";
import { keptMark } from "./report-snapshot.ts";

/** Cells of a sheet whose formulas use something. */
export interface UsingCells {
  readonly sheetId: string;
  readonly range: IRange;
}

/** Who uses what a report that is written puts in the place of another. */
export interface FormulaUsers {
  /** Whether a formula names a sheet that goes, or a name of a person's own stands for one of these: it has to hear of all that happens to them. */
  readonly named: boolean;
  /** Cells whose formulas use the report's names, which last. */
  readonly cells: readonly UsingCells[];
}

/**
 * Looks for formulas of a person's own, and of sheets that set reports side by side, that use names of a report or its sheets.
 * @param lasting names that stand for cells of the new sheets as they did for cells of the old ones
 * @param going the sheets that go, whose own formulas go with them
 */
export function formulaUsers(lasting: readonly string[], going: readonly FWorksheet[], workbook: FWorkbook, defined: NamedRanges): FormulaUsers {
  const names = lasting.map((name) => name.toLowerCase());
  const sheets = going.map((sheet) => sheet.getSheetName().toLowerCase());
  const usesName = (formula: string) => names.some((name) => formula.includes(name));
  const usesSheet = (formula: string) => sheets.some((name) => formula.includes(`${name}!`) || formula.includes(`${name.replaceAll("'", "''")}'!`));
  const uses = (formula: string) => usesName(formula) || usesSheet(formula);
  if (defined.all().some(({ text, comment }) => !isReportName(comment) && uses(text.toLowerCase()))) return { named: true, cells: [] };
  const ids = new Set(going.map((sheet) => sheet.getSheetId()));
  let named = false;
  const cells: UsingCells[] = [];
  for (const sheet of workbook.getSheets()) {
    const mark = keptMark(sheet.getCustomMetadata());
    if (ids.has(sheet.getSheetId()) || (mark !== null && !namesOtherSheets(mark.stamp))) continue;
    const matrix = sheet.getSheet().getCellMatrix();
    // Of formulas that are filled from one another only the first has its text.
    const filled = new Set<string>();
    const found: [row: number, column: number][] = [];
    matrix.forValue((row, column, cell) => {
      if (!cell?.f) return;
      const formula = String(cell.f).toLowerCase();
      named ||= usesSheet(formula);
      if (!usesName(formula)) return;
      if (cell.si) filled.add(cell.si);
      else found.push([row, column]);
    });
    if (filled.size > 0) matrix.forValue((row, column, cell) => void (cell?.si && filled.has(cell.si) && found.push([row, column])));
    cells.push(...runsOf(found).map((range) => ({ sheetId: sheet.getSheetId(), range })));
  }
  return { named, cells };
}

/** Cells as ranges of one column each. */
function runsOf(cells: readonly (readonly [row: number, column: number])[]): readonly IRange[] {
  const runs: IRange[] = [];
  for (const [row, column] of [...cells].sort(([r, c], [s, d]) => c - d || r - s)) {
    const last = runs.at(-1);
    if (last?.startColumn === column && last.endRow + 1 >= row) last.endRow = row;
    else runs.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
  return runs;
}
