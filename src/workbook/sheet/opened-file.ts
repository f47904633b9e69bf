import type { IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { InsertColMutation, InsertRowMutation, MoveColsMutation, MoveRowsMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/preset-sheets-core";
import { layoutOf, type SheetLayout } from "./sheet-layout.ts";
import { LineMoves } from "../line-moves.ts";
import type { GridSheet } from "./plain-snapshot.ts";

/** A sheet of the file as it was given to the grid, and where its rows and columns have gone since. */
export interface OpenedSheet {
  /** Which of the file's sheets it is, from 0. */
  readonly place: number;
  readonly given: GridSheet;
  readonly rows: LineMoves;
  readonly columns: LineMoves;
  readonly layout: SheetLayout;
}

interface MovedLines {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly range: IRange;
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
}

/** A workbook file as it was opened in the grid: what is saved is told from it. */
export class OpenedFile {
  readonly #sheets = new Map<string, OpenedSheet>();
  readonly #watching: { dispose(): void };

  /** @param idOf the grid's id of a sheet of the file, by its place */
  constructor(api: FUniver, unitId: string, sheets: readonly GridSheet[], idOf: (place: number) => string) {
    const workbook = api.getWorkbook(unitId)!;
    sheets.forEach((given, place) => {
      const layout = layoutOf(workbook.getSheetBySheetId(idOf(place))!);
      this.#sheets.set(idOf(place), { place, given, rows: new LineMoves(), columns: new LineMoves(), layout });
    });
    this.#watching = api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
      const moved = moves[id];
      const lines = params as MovedLines | undefined;
      if (moved === undefined || lines?.unitId !== unitId) return;
      const sheet = this.#sheets.get(lines.subUnitId);
      if (sheet) moved(sheet, lines);
    });
  }

  /** The sheet of the file that has this id in the grid; undefined of a sheet that is new. */
  sheet(id: string): OpenedSheet | undefined {
    return this.#sheets.get(id);
  }

  /** To be called when the workbook is closed. */
  dispose(): void {
    this.#watching.dispose();
  }
}

const rowsOf = ({ startRow, endRow }: IRange) => [startRow, endRow - startRow + 1] as const;
const columnsOf = ({ startColumn, endColumn }: IRange) => [startColumn, endColumn - startColumn + 1] as const;

/** What each change of the grid does to the lines of a sheet; undoing one is another. */
const moves: Readonly<Record<string, ((sheet: OpenedSheet, lines: MovedLines) => void) | undefined>> = {
  [InsertRowMutation.id]: ({ rows }, { range }) => rows.insert(...rowsOf(range)),
  [InsertColMutation.id]: ({ columns }, { range }) => columns.insert(...columnsOf(range)),
  [RemoveRowMutation.id]: ({ rows }, { range }) => rows.remove(...rowsOf(range)),
  [RemoveColMutation.id]: ({ columns }, { range }) => columns.remove(...columnsOf(range)),
  [MoveRowsMutation.id]: ({ rows }, { sourceRange, targetRange }) => rows.move(...rowsOf(sourceRange), targetRange.startRow),
  [MoveColsMutation.id]: ({ columns }, { sourceRange, targetRange }) => columns.move(...columnsOf(sourceRange), targetRange.startColumn),
};
