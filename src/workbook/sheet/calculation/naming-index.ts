import type { Box } from "./formula-blocks.ts";

/** Cells of a sheet of a workbook. */
export interface SheetBox {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: Box;
}

/** A formula that is to be calculated. */
export interface OrderedFormula {
  /** What it names. */
  readonly named: readonly SheetBox[];
  /** Where it stands, or what it changes. */
  readonly changed: readonly SheetBox[];
}

/** The ranges that formulas name in some columns of a sheet, by their first rows. */
class NamedColumns {
  readonly #ranges: { readonly from: number; readonly to: number; readonly formula: number }[] = [];
  readonly #places = new Map<number, number[]>();
  #leaves = 1;
  /** Of every range how far down it goes, in trees of the largest: of formulas not yet come to, and of those on the way. */
  #open = new Float64Array();
  #onTheWay = new Float64Array();

  constructor(
    readonly startColumn: number,
    readonly endColumn: number,
  ) {}

  add(from: number, to: number, formula: number): void {
    this.#ranges.push({ from, to, formula });
  }

  close(): void {
    this.#ranges.sort((a, b) => a.from - b.from);
    while (this.#leaves < this.#ranges.length) this.#leaves *= 2;
    this.#open = new Float64Array(2 * this.#leaves).fill(-Infinity);
    this.#onTheWay = new Float64Array(2 * this.#leaves).fill(-Infinity);
    this.#ranges.forEach(({ to, formula }, place) => {
      this.#open[this.#leaves + place] = to;
      const known = this.#places.get(formula);
      if (known) known.push(place);
      else this.#places.set(formula, [place]);
    });
    for (let k = this.#leaves - 1; k > 0; k--) this.#open[k] = Math.max(this.#open[2 * k], this.#open[2 * k + 1]);
  }

  begin(formula: number): void {
    for (const place of this.#places.get(formula) ?? []) {
      set(this.#open, this.#leaves + place, -Infinity);
      set(this.#onTheWay, this.#leaves + place, this.#ranges[place].to);
    }
  }

  end(formula: number): void {
    for (const place of this.#places.get(formula) ?? []) set(this.#onTheWay, this.#leaves + place, -Infinity);
  }

  /** A formula not yet come to that names one of the rows; -1 if there is none. */
  next(startRow: number, endRow: number): number {
    const place = this.#find(this.#open, startRow, endRow);
    return place < 0 ? -1 : this.#ranges[place].formula;
  }

  /** Whether a formula on the way names one of the rows. */
  returns = (startRow: number, endRow: number): boolean => this.#find(this.#onTheWay, startRow, endRow) >= 0;

  /** The last of the ranges that begin no further down than one row and go down to another one; -1 if none does. */
  #find(reach: Float64Array, startRow: number, endRow: number): number {
    let [low, high] = [0, this.#ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ranges[middle].from <= endRow) low = middle + 1;
      else high = middle;
    }
    // Of the ranges before `low`, from the largest parts of the tree that hold no others.
    for (let [left, right] = [this.#leaves, this.#leaves + low]; left < right; left >>= 1, right >>= 1) {
      if (right & 1 && reach[--right] >= startRow) return this.#leaf(reach, right, startRow);
      if (left & 1 && reach[left++] >= startRow) return this.#leaf(reach, left - 1, startRow);
    }
    return -1;
  }

  #leaf(reach: Float64Array, from: number, startRow: number): number {
    let at = from;
    while (at < this.#leaves) at = reach[2 * at + 1] >= startRow ? 2 * at + 1 : 2 * at;
    return at - this.#leaves;
  }
}

function set(tree: Float64Array, leaf: number, value: number): void {
  tree[leaf] = value;
  for (let k = leaf >> 1; k > 0; k >>= 1) tree[k] = Math.max(tree[2 * k], tree[2 * k + 1]);
}

/** Which formulas name a cell: each is found once, before it is come to. */
export class NamingIndex {
  readonly #sheets = new Map<string, NamedColumns[]>();
  readonly #of: NamedColumns[][] = [];

  constructor(formulas: readonly OrderedFormula[]) {
    const columns = new Map<string, NamedColumns>();
    formulas.forEach(({ named }, formula) => {
      const own = new Set<NamedColumns>();
      for (const { unitId, sheetId, range } of named) {
        // Whole rows and columns have no ends.
        const [startColumn, endColumn] = [range.startColumn || 0, Number.isNaN(range.endColumn) ? Infinity : range.endColumn];
        const sheet = `${unitId} ${sheetId}`;
        const key = `${sheet} ${startColumn} ${endColumn}`;
        let group = columns.get(key);
        if (group === undefined) {
          columns.set(key, (group = new NamedColumns(startColumn, endColumn)));
          this.#sheets.set(sheet, [...(this.#sheets.get(sheet) ?? []), group]);
        }
        group.add(range.startRow || 0, Number.isNaN(range.endRow) ? Infinity : range.endRow, formula);
        own.add(group);
      }
      this.#of.push([...own]);
    });
    for (const group of columns.values()) group.close();
  }

  begin(formula: number): void {
    for (const group of this.#of[formula]) group.begin(formula);
  }

  end(formula: number): void {
    for (const group of this.#of[formula]) group.end(formula);
  }

  /** A formula not yet come to that names one of the cells; -1 if there is none. */
  next(changed: readonly SheetBox[]): number {
    for (const box of changed)
      for (const group of this.#at(box)) {
        const formula = group.next(box.range.startRow, box.range.endRow);
        if (formula >= 0) return formula;
      }
    return -1;
  }

  /** Whether a formula on the way names one of the cells. */
  returns = (changed: readonly SheetBox[]): boolean =>
    changed.some((box) => this.#at(box).some((group) => group.returns(box.range.startRow, box.range.endRow)));

  #at({ unitId, sheetId, range }: SheetBox): readonly NamedColumns[] {
    return (this.#sheets.get(`${unitId} ${sheetId}`) ?? []).filter(
      ({ startColumn, endColumn }) => startColumn <= range.endColumn && endColumn >= range.startColumn,
    );
  }
}
