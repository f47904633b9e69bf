import { CommandType, ICommandService, IUniverInstanceService, UniverInstanceType, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import type { IFormulaDataItem, IFormulaDatasetConfig } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { formulaBlocks, type Box, type CellRows, type FormulaBlock } from "./formula-blocks.ts";
import { reachedBlocks, type ChangedBox, type ReachedBlock } from "./reached-blocks.ts";

type FormulaData = NonNullable<IFormulaDatasetConfig["formulaData"]>;

/** What tells what has changed before a calculation. */
export type Changes = Pick<IFormulaDatasetConfig, "dirtyRanges"> & Partial<IFormulaDatasetConfig>;

/**
 * The formulas that a calculation has to look at. The grid's engine (0.25.1) looks at every formula of the workbook after
 * each change, which takes seconds of 250,000; here it is given those only whose values can be other ones.
 */
export class ReachedFormulas {
  #known = new WeakMap<Worksheet, readonly FormulaBlock[]>();
  readonly #instances: IUniverInstanceService;

  constructor(injector: Injector) {
    this.#instances = injector.get(IUniverInstanceService);
    injector.get(ICommandService).onCommandExecuted(({ id, type, params }, options) => {
      if (type === CommandType.MUTATION && !options?.fromFormula && !untouching.test(id)) this.#changed(id, params ?? {});
    });
  }

  /** The formulas to be looked at; null where that is all of them. */
  after({ dirtyRanges, forceCalculate, dirtyNameMap, dirtyDefinedNameMap, dirtySuperTableMap, dirtyUnitFeatureMap, ...rest }: Changes): FormulaData | null {
    const others = [dirtyNameMap, dirtyDefinedNameMap, dirtySuperTableMap, dirtyUnitFeatureMap, rest.clearDependencyTreeCache] as readonly (
      object | null | undefined
    )[];
    if (forceCalculate || others.some((of) => Object.values(of ?? {}).some((unit: object | null | undefined) => Object.keys(unit ?? {}).length > 0)))
      return null;
    const data: FormulaData = {};
    for (const workbook of this.#instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unitId = workbook.getUnitId();
      const changed = dirtyRanges.flatMap((one): ChangedBox[] => (one.unitId === unitId ? [{ sheetId: one.sheetId, box: wholeLines(one.range) }] : []));
      const sheets = workbook.getSheets();
      const reached = reachedBlocks(
        sheets.map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName().toLowerCase(), blocks: this.#blocks(sheet) })),
        changed,
      );
      if (reached === null) return null;
      data[unitId] = Object.fromEntries(sheets.map((sheet) => [sheet.getSheetId(), formulasOf(sheet, reached.get(sheet.getSheetId()) ?? [])]));
    }
    return data;
  }

  #blocks(sheet: Worksheet): readonly FormulaBlock[] {
    const known = this.#known.get(sheet) ?? formulaBlocks(sheet.getCellMatrix().getMatrix());
    this.#known.set(sheet, known);
    return known;
  }

  #changed(id: string, { unitId, subUnitId, cellValue }: Changed): void {
    const workbook = unitId === undefined ? null : this.#instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const sheet = subUnitId === undefined ? null : workbook?.getSheetBySheetId(subUnitId);
    if (!sheet) this.#known = new WeakMap();
    else if (id !== SetRangeValuesMutation.id || this.#hasNewFormulas(sheet, cellValue ?? {})) this.#known.delete(sheet);
  }

  /** Whether formulas came into cells, or one went from which others were filled. A formula that goes otherwise is no longer found in its place. */
  #hasNewFormulas(sheet: Worksheet, cells: CellRows): boolean {
    const firsts = (this.#known.get(sheet) ?? []).filter(({ id, row, column }) => id !== null && cells[row] !== undefined && column in cells[row]);
    return firsts.length > 0 || Object.values(cells).some((line) => Object.values(line ?? {}).some((cell) => cell?.f || cell?.si));
  }
}

interface Changed {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: CellRows;
}

/** What the engine keeps of its own, and what the grid finds as it draws. */
const untouching = /^formula\.mutation\.|row-(is-)?auto-height/;

/** The range that a change names, where whole rows or columns have no ends. */
const wholeLines = ({ startRow, endRow, startColumn, endColumn }: Box): Box => ({
  startRow: startRow || 0,
  endRow: Number.isNaN(endRow) ? Infinity : endRow,
  startColumn: startColumn || 0,
  endColumn: Number.isNaN(endColumn) ? Infinity : endColumn,
});

/** Formulas of a sheet as the engine takes them: of those that were filled also the one that they were filled from. */
function formulasOf(sheet: Worksheet, reached: readonly ReachedBlock[]): Record<number, Record<number, IFormulaDataItem>> {
  const cells: CellRows = sheet.getCellMatrix().getMatrix();
  const found: Record<number, Record<number, IFormulaDataItem>> = {};
  const put = (row: number, column: number, item: IFormulaDataItem) => ((found[row] ??= {})[column] = item);
  for (const { block, box } of reached) {
    const first = cells[block.row]?.[block.column];
    if (!first?.f || (first.si || null) !== block.id) continue;
    const f = String(first.f);
    put(block.row, block.column, block.id === null ? { f } : { f, si: block.id });
    if (block.id === null) continue;
    for (let row = box.startRow; row <= box.endRow; row++) {
      for (let column = box.startColumn; column <= box.endColumn; column++) {
        const cell = cells[row]?.[column];
        if (cell && !cell.f && cell.si === block.id) put(row, column, { f, si: block.id, x: column - block.column, y: row - block.row });
      }
    }
  }
  return found;
}
