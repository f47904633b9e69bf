import {
  ALL_IMPLEMENTED_FUNCTIONS,
  NumberValueObject,
  type ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { CountedColumn, SortedNumbers } from "./sorted-numbers.ts";

type FunctionClass = new (name: string) => BaseFunction;

/** The grid's own class of a function. */
const ownClass = (name: string) => ALL_IMPLEMENTED_FUNCTIONS.find(([, known]) => known === name)![0] as unknown as FunctionClass;

const isReference = (value: FunctionVariantType | undefined): value is BaseReferenceObject => value?.isReferenceObject() ?? false;

/** The one value that an argument is, if it is one. */
function single(value: FunctionVariantType | undefined): BaseValueObject | null {
  if (value === undefined) return null;
  const read = isReference(value) ? value.toArrayValueObject() : value;
  if (!read.isArray()) return read;
  const array = read as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.get(0, 0) ?? null) : null;
}

const numberOf = (value: BaseValueObject | null): number | null => (value !== null && value.isNumber() && !value.isError() ? Number(value.getValue()) : null);

/** The numbers of a range that the engine has read; null where an error stands among them. It reads every range once in a calculation. */
const sorted = new WeakMap<ArrayValueObject, SortedNumbers | null>();

function sortedIn(array: ArrayValueObject): SortedNumbers | null {
  let known = sorted.get(array);
  if (known === undefined) sorted.set(array, (known = sortedNumbers(array)));
  return known;
}

function sortedNumbers(array: ArrayValueObject): SortedNumbers | null {
  const numbers: number[] = [];
  let isWhole = true;
  array.iterator((value) => {
    if (!value) return true;
    if (value.isError()) return (isWhole = false);
    // The grid's own takes a text of nothing for 0, which would rank before others: texts have no rank, as in Excel.
    if (value.isNumber()) numbers.push(Number(value.getValue()));
    return true;
  });
  return isWhole ? new SortedNumbers(numbers) : null;
}

/** RANK.EQ as the grid has it, which sorts the whole column anew for each of its cells: here it is sorted once in a calculation. */
class IndexedRank extends ownClass("RANK.EQ") {
  override calculate(...args: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const [number, ref, order] = args as readonly (FunctionVariantType | undefined)[];
    const wanted = numberOf(single(number));
    const rising = order === undefined ? 0 : numberOf(single(order));
    const numbers = wanted === null || rising === null || !isReference(ref) ? null : sortedIn(ref.toArrayValueObject());
    const rank = numbers?.rank(wanted!, rising !== 0) ?? null;
    return rank === null ? super.calculate(...args) : NumberValueObject.create(rank);
  }
}

/** Columns that are counted in, in one calculation. */
const columns = new Map<string, CountedColumn>();

/** To be called before each calculation, and wherever cells change while one runs. */
export const forgetCounts = (): void => columns.clear();

function columnOf(range: BaseReferenceObject, row: number, column: number): CountedColumn {
  const key = `${range.getUnitId()} ${range.getSheetId()} ${column} ${row}`;
  let known = columns.get(key);
  if (known === undefined) {
    known = new CountedColumn(row, (at) => {
      const cell = range.getCellData(at, column);
      if (cell === undefined || cell === null) return null;
      const value = range.getCellValueObject(cell);
      if (value.isNumber()) return Number(value.getValue());
      // Digits in a text may be counted as the number that they are.
      return value.isString() && String(value.getValue()).trim() !== "" ? undefined : null;
    });
    columns.set(key, known);
  }
  return known;
}

/**
 * COUNTIF as the grid has it, which goes through the whole range for each of its cells. Here a column of numbers is counted once in
 * a calculation, as far down as its cells have asked: those above are computed by then, or they would not be asked for.
 */
class IndexedCountIf extends ownClass("COUNTIF") {
  override calculate(...args: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const [range, criteria] = args as readonly (FunctionVariantType | undefined)[];
    const wanted = isReference(range) ? numberOf(single(criteria)) : null;
    if (wanted === null) return super.calculate(...args);
    const reference = range as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const count = startColumn === endColumn && startRow >= 0 ? columnOf(reference, startRow, startColumn).count(wanted, endRow) : null;
    return count === null ? super.calculate(...args) : NumberValueObject.create(count);
  }
}

/** The grid's functions that are slow in long columns, as pairs of class and name. */
export const indexedFunctions: readonly (readonly [FunctionClass, string])[] = [
  [IndexedRank, "RANK.EQ"],
  [IndexedCountIf, "COUNTIF"],
];
