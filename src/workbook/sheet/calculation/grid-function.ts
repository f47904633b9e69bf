import { BooleanNumber } from "@univerjs/core";
import type { BaseValueObject } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type IFunctionInfo,
} from "@univerjs/engine-formula";
import { isDateFormat, shownDate } from "../../cells/date-text.ts";
import { isCellError, type Cell, type CellError } from "../../../analysis/table/table.ts";

/** An argument: a matrix of cells and where its first cell stands (1-based), or null when it was left out. */
export interface GridArgument {
  readonly cells: readonly (readonly Cell[])[];
  readonly origin: { readonly row: number; readonly column: number } | null;
}

/** The cell that holds the formula, 1-based. */
export interface FormulaCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Cells to spill, with the number format of each column that has one of its own; or the sentence behind #VALUE!. */
export type GridResult =
  { readonly cells: readonly (readonly (number | string | null | CellError)[])[]; readonly patterns?: readonly (string | null)[] } | { readonly error: string };

/** A worksheet function as the grid takes it. */
export interface GridFunction {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean; readonly example: string }[];
  /** Number format of the numbers it spills, where a column has none of its own. */
  readonly pattern: string;
  /** Must not reject: a rejection ends every later calculation of the page. */
  call(args: readonly (GridArgument | null)[], at: FormulaCell): Promise<GridResult>;
}

/** The pair of class and name by which the grid's formula engine registers a function. */
export function functionClass(fn: GridFunction): [new (name: string) => BaseFunction, string] {
  class Bound extends BaseFunction {
    override minParams = 0;
    override maxParams = fn.parameters.length;

    override isAsync(): boolean {
      return true;
    }

    // Omitted arguments and blank cells stay null here; the facade's own registration would turn them into 0.
    override calculate(...values: BaseValueObject[]) {
      const at = { sheetId: this.subUnitId ?? "", row: this.row + 1, column: this.column + 1 };
      return new AsyncObject(
        settle(
          fn,
          values.map((value) => argumentOf(value, at)),
          at,
        ),
      );
    }
  }
  return [Bound, fn.name];
}

async function settle(fn: GridFunction, args: readonly (GridArgument | null)[], at: FormulaCell): Promise<BaseValueObject> {
  try {
    const result = await fn.call(args, at);
    if ("error" in result) return ErrorValueObject.create(ErrorType.VALUE);
    return arrayOf(result.cells.map((row) => row.map((cell, column) => valueOf(cell, result.patterns?.[column] ?? fn.pattern))));
  } catch {
    return ErrorValueObject.create(ErrorType.VALUE);
  }
}

function argumentOf(value: BaseValueObject, at: FormulaCell): GridArgument | null {
  if (value.isNull()) return null;
  if (!value.isArray()) return { cells: [[cellOfValue(value)]], origin: null };
  const array = value as ArrayValueObject;
  const cells = array.getArrayValue().map((row) => Array.from(row, (cell) => (cell ? cellOfValue(cell) : null)));
  const origin = { row: array.getCurrentRow() + 1, column: array.getCurrentColumn() + 1 };
  // What another function put together bears the place of the formula itself, where no range can begin.
  const fromSheet = array.getSheetId() !== "" && !(origin.row === at.row && origin.column === at.column);
  return { cells, origin: fromSheet ? origin : null };
}

function cellOfValue(value: BaseValueObject): Cell {
  if (value.isNull()) return null;
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() };
  const content = value.getValue();
  // A number that its cell shows as a date is read as the date, as it is from a sheet.
  const format = typeof content === "number" ? value.getPattern() : "";
  return typeof content === "number" && format !== "" && isDateFormat(format) ? (shownDate(content, format, false) ?? content) : content;
}

function valueOf(cell: number | string | null | CellError, pattern: string): BaseValueObject {
  // A null would be shown as 0 in a spilled cell; an empty text is shown as nothing, and read as a blank.
  if (cell === null) return StringValueObject.create("");
  if (isCellError(cell)) return ErrorValueObject.create(cell.error as ErrorType);
  return typeof cell === "number" ? NumberValueObject.create(cell, pattern) : StringValueObject.create(cell);
}

const arrayOf = (values: BaseValueObject[][]): ArrayValueObject =>
  ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });

/** Where a function's words stand in the grid's dictionary: its description follows a change of language. */
export const dictionaryKey = (name: string) => name.replaceAll(".", "-");

/** What the grid's autocomplete shows of a function; every text is a key of the dictionary. */
export function functionInfo(fn: GridFunction): IFunctionInfo {
  const key = `qianyan.${dictionaryKey(fn.name)}`;
  return {
    functionName: fn.name,
    functionType: FunctionType.User,
    description: `${key}.description`,
    abstract: `${key}.abstract`,
    functionParameter: fn.parameters.map(({ name, optional, example }) => ({
      name: `${key}.parameters.${name}.name`,
      detail: `${key}.parameters.${name}.detail`,
      example,
      require: optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}
