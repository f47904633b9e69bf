import { addressOf, type Cell, type ShownDigits } from "../../../analysis/table/table.ts";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import { rangeOf } from "../../cells/address.ts";
import { FilledFormula } from "../../cells/filled-formula.ts";
import { FileProblem } from "../file-problem.ts";
import { plainFormula } from "../formula-names.ts";
import { limits } from "../limits.ts";
import { LookReader, type LookContext, type SheetExtras } from "../look/look-reader.ts";
import type { PackageParts } from "../archive/package-parts.ts";
import type { SheetLook } from "../../look/sheet-look.ts";
import { shownDigits } from "../../cells/shown-decimals.ts";
import { SheetCells } from "./sheet-cells.ts";
import { readStoredCell, type CellContext } from "./stored-cell.ts";
import { RunGatherer } from "./stored-runs.ts";
import { unknownFormula } from "./unknown-formula.ts";
import { unescaped, type Attributes, type XmlHandlers } from "../archive/xml-reader.ts";

/** The cells of one sheet. */
export interface ReadSheet {
  readonly cells: readonly (readonly Cell[])[];
  readonly formulas: ReadonlyMap<string, string>;
  readonly arrays: ReadonlyMap<string, CellRange>;
  readonly merges: readonly CellRange[];
  readonly dates: ReadonlyMap<string, number>;
  /** Empty where they were not asked for. */
  readonly decimals: ReadonlyMap<string, ShownDigits>;
  /** Null where it was not asked for. */
  readonly look: SheetLook | null;
  readonly extras: SheetExtras | null;
}

/** What a sheet is read with. */
export interface SheetReading {
  readonly cells: CellContext;
  /** What its look is read with; null where the cells alone are wanted. */
  readonly look: LookContext | null;
  /** Whether values that are stored may never have been calculated. */
  readonly calculatedLater: boolean;
}

/** Reads the part of a sheet. */
export async function readSheetPart(
  parts: PackageParts,
  { path, name }: { readonly path: string; readonly name: string },
  { cells, look, calculatedLater }: SheetReading,
): Promise<ReadSheet> {
  const reader = new SheetReader(name, cells, look && new LookReader(look));
  await parts.read(path, reader);
  return reader.sheet(calculatedLater);
}

/** Rows and columns from 0. */
class SheetReader implements XmlHandlers {
  readonly #cells: SheetCells;
  readonly #formulas = new Map<string, string>();
  readonly #arrays = new Map<string, CellRange>();
  readonly #dates = new Map<string, number>();
  readonly #decimals = new Map<string, ShownDigits>();
  readonly #merges: CellRange[] = [];
  readonly #shared = new Map<string, { readonly row: number; readonly column: number; readonly formula: FilledFormula }>();
  /** Formulas with the value 0; null as soon as one has another. */
  #zeros: { readonly row: number; readonly column: number; readonly formula: string }[] | null = [];
  #row = -1;
  #column = -1;
  #attributes: Attributes = {};
  #value: string | null = null;
  #inline = "";
  readonly #runs: RunGatherer | null;
  #formula: string | null = null;
  #formulaOf: Attributes = {};

  constructor(
    name: string,
    private readonly context: CellContext,
    private readonly look: LookReader | null,
  ) {
    this.#cells = new SheetCells(name);
    this.#runs = look && new RunGatherer();
  }

  sheet(calculatedLater: boolean): ReadSheet {
    // A program that cannot calculate stores 0 with every formula and asks the next one to calculate.
    const never = calculatedLater ? (this.#zeros ?? []) : [];
    for (const { row, column, formula } of never) this.#cells.replace(row, column, { error: `=${formula}` });
    return {
      cells: this.#cells.rectangle(),
      formulas: this.#formulas,
      arrays: this.#arrays,
      merges: this.#merges,
      dates: this.#dates,
      decimals: this.#decimals,
      look: this.look?.look() ?? null,
      extras: this.look?.extras() ?? null,
    };
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (name === "c" && parent === "row") {
      this.#column = attributes["r"] === undefined ? this.#column + 1 : this.#place(attributes["r"]);
      this.#attributes = attributes;
      this.#value = null;
      this.#inline = "";
      this.#runs?.begin();
      this.#formula = null;
    } else if (name === "v" && parent === "c") this.#value = "";
    else if (name === "f" && parent === "c") {
      this.#formula = "";
      this.#formulaOf = attributes;
    } else if (name === "row" && parent === "sheetData") {
      this.#row = within(attributes["r"] === undefined ? this.#row + 1 : Number(attributes["r"]) - 1, limits.rows);
      this.#column = -1;
      this.look?.row(this.#row, attributes);
    } else if (name === "mergeCell") {
      const range = rangeOf(attributes["ref"] ?? "");
      if (range) this.#merges.push(range);
    } else {
      this.#runs?.open(name, attributes, parent);
      this.look?.open(name, attributes, parent);
    }
  }

  text(text: string, name: string, parent: string): void {
    if (parent === "c") {
      if (name === "v") this.#value += text;
      else if (name === "f") this.#formula += text;
    } else if (name === "t" && (parent === "is" || parent === "r")) {
      this.#inline += unescaped(text);
      this.#runs?.text(text, name, parent);
    } else this.look?.text(text, name);
  }

  close(name: string, parent: string): void {
    if (name === "c" && parent === "row") this.#put();
    else this.look?.close(name);
  }

  /** Of a cell that says where it stands; its row counts, whichever row it is written in. */
  #place(address: string): number {
    let at = 0;
    let column = 0;
    // This runs for every cell of a sheet: it is three times as fast as a pattern.
    for (let letter = address.charCodeAt(at) & ~0x20; letter >= 65 && letter <= 90; letter = address.charCodeAt(++at) & ~0x20)
      column = column * 26 + letter - 64;
    this.#row = within(Number(address.slice(at)) - 1, limits.rows);
    return within(column - 1, limits.columns);
  }

  #put(): void {
    const [row, column] = [this.#row, within(this.#column, limits.columns)];
    this.look?.cell(row, column, this.#attributes["s"]);
    const type = this.#attributes["t"] ?? "n";
    const value = this.#value ?? "";
    const formula = this.#ownFormula(row, column);
    if (formula !== null && formula !== "") {
      this.#formulas.set(addressOf(row + 1, column + 1), `=${formula}`);
      const filled = this.#formulaOf["t"] === "array" ? rangeOf(this.#formulaOf["ref"] ?? "") : null;
      if (filled) this.#arrays.set(addressOf(row + 1, column + 1), filled);
    }
    if (formula !== null && value === "" && this.#inline === "" && !(type === "str" && this.#value !== null)) {
      this.#cells.put(row, column, { error: formula === "" ? unknownFormula : `=${formula}` });
      return;
    }
    const style = Number(this.#attributes["s"] ?? -1);
    const { cell, serial } = readStoredCell({ type, style, value: type === "str" ? unescaped(value) : value, inline: this.#inline }, this.context);
    if (serial !== undefined) this.#dates.set(addressOf(row + 1, column + 1), serial);
    const format = this.context.formats?.[style];
    const decimals = typeof cell === "number" && format !== undefined && format !== "" ? shownDigits(format, cell) : null;
    if (decimals !== null) this.#decimals.set(addressOf(row + 1, column + 1), decimals);
    if (formula !== null) {
      if (cell === 0) this.#zeros?.push({ row, column, formula });
      else this.#zeros = null;
    }
    this.#cells.put(row, column, cell);
    if (this.look === null || formula !== null || typeof cell !== "string") return;
    const runs = type === "s" ? this.context.runs?.get(Number(value)) : type === "inlineStr" ? this.#runs!.runs() : null;
    if (runs) this.look.pieces(row, column, style, runs);
  }

  /** The formula as a person types it, without `=`; empty where it is shared with a cell that is not known; null if there is none. */
  #ownFormula(row: number, column: number): string | null {
    if (this.#formula === null) return null;
    const shared = this.#formulaOf["t"] === "shared" ? this.#formulaOf["si"] : undefined;
    if (this.#formula.trim() !== "") {
      const formula = plainFormula(this.#formula);
      if (shared !== undefined && !this.#shared.has(shared)) this.#shared.set(shared, { row, column, formula: new FilledFormula(formula) });
      return formula;
    }
    if (shared === undefined) return null;
    const first = this.#shared.get(shared);
    return first ? first.formula.at(row - first.row, column - first.column) : "";
  }
}

function within(place: number, count: number): number {
  if (!(Number.isInteger(place) && place >= 0 && place < count)) throw new FileProblem("damaged");
  return place;
}
