import type { IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { InsertColMutation, InsertRowMutation, MoveColsMutation, MoveRowsMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/preset-sheets-core";
import { extrasIn, type SheetExtras } from "../cells/grid-resources.ts";
import { layoutOf, type SheetLayout } from "../cells/sheet-layout.ts";
import { LineMoves, type KeptMoves } from "../../cells/line-moves.ts";
import type { GridResource } from "../look/grid-extras.ts";
import { sheetId, type GridSheet } from "./plain-snapshot.ts";

/** A sheet of the file as it was given to the grid, and where its rows and columns have gone since. */
export interface OpenedSheet {
  /** Which of the file's sheets it is, from 0. */
  readonly place: number;
  readonly given: GridSheet;
  readonly rows: LineMoves;
  readonly columns: LineMoves;
  readonly layout: SheetLayout;
  /** What it held beside its cells. */
  readonly extras: SheetExtras;
}

/** What is to be kept of a sheet of the file, so that what has changed in it can be told in another life of the page. */
export interface KeptSheet extends Pick<OpenedSheet, "place" | "layout" | "extras"> {
  /** The grid's id of the sheet. */
  readonly id: string;
  readonly rows: KeptMoves;
  readonly columns: KeptMoves;
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

  /**
   * @param sheets the sheets of the file as they were given to the grid
   * @param resources what the workbook holds beside its cells
   * @param kept what an earlier life of the page kept of them; by default they have just been opened
   */
  constructor(
    api: FUniver,
    unitId: string,
    sheets: readonly GridSheet[],
    resources: readonly GridResource[],
    kept: readonly KeptSheet[] = asOpened(api, unitId, sheets, resources),
  ) {
    for (const { id, place, layout, rows, columns, extras } of kept)
      this.#sheets.set(id, { place, given: sheets[place], rows: new LineMoves(rows), columns: new LineMoves(columns), layout, extras });
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

  /** What is to be kept of the sheets of the file, those that a person has deleted included. */
  get kept(): readonly KeptSheet[] {
    return [...this.#sheets].map(([id, { rows, columns, place, layout, extras }]) => ({ id, place, layout, extras, rows: rows.kept, columns: columns.kept }));
  }

  /** To be called when the workbook is closed. */
  dispose(): void {
    this.#watching.dispose();
  }
}

function asOpened(api: FUniver, unitId: string, sheets: readonly GridSheet[], resources: readonly GridResource[]): readonly KeptSheet[] {
  const extrasOf = extrasIn(resources);
  const workbook = api.getWorkbook(unitId)!;
  return sheets.map((_, place) => {
    const id = sheetId(place);
    const extras = extrasOf(id);
    const layout = layoutOf(workbook.getSheetBySheetId(id)!, extras);
    return { id, place, layout, extras, rows: new LineMoves().kept, columns: new LineMoves().kept };
  });
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
