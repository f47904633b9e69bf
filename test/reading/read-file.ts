import type { Columns } from "../../src/analysis/run/analysis.ts";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { readDataset } from "../../src/analysis/run/read-dataset.ts";
import { headerRow, longRows, shortRows } from "../../src/analysis/table/row-lengths.ts";
import type { Cell, Table } from "../../src/analysis/table/table.ts";
import { Mistake } from "../../src/engine/declare/mistake.ts";
import { typedCells } from "../../src/standalone/grid/typed-cells.ts";
import { readText, type TextSettings } from "../../src/workbook/file/text/csv.ts";
import { FileProblem } from "../../src/workbook/file/file-problem.ts";

/** How a file was read: refused with a code and the cells that it names, or its names and numbers with what was told. */
export type Reading =
  | { readonly refused: string; readonly cells: readonly string[] }
  | { readonly refused: null; readonly names: readonly string[]; readonly numbers: readonly (readonly number[])[]; readonly told: readonly string[] };

/** Reads a file as the command line does, and as the page does; fails where the two differ. */
export function readFile(bytes: Uint8Array, dmu: string, inputs: readonly string[], settings: TextSettings = {}): Reading {
  const columns: Columns = { dmu, period: null, group: null, inputs, outputs: [], undesirable: [] };
  return refusing(() => {
    const text = readText(bytes, settings);
    const short = shortRows(text, headerRow(text));
    const told = [...text.notes, ...(short === null ? [] : [short])].map(({ code }) => code);
    const here = refusing(() => {
      const table = findTable(text.cells, { name: "file", row: 1, column: 1 }, text.marks);
      const long = [dmu, ...inputs].every((name) => table.header.includes(name)) ? longRows(text, table.place.row - 1) : null;
      if (long !== null) throw long;
      return read(table, columns, told);
    });
    // The page shows the cells, and says what of them is in doubt.
    const long = longRows(text, headerRow(text));
    const cells: Cell[][] = typedCells(text.cells, text.marks);
    const there = long === null ? refusing(() => read(findTable(cells, { name: "file", row: 1, column: 1 }, false), columns, told)) : null;
    if (here.refused === null && (there === null || JSON.stringify(there) !== JSON.stringify(here)))
      throw new Error(`The page reads another thing: ${JSON.stringify(there)} instead of ${JSON.stringify(here)}`);
    if (here.refused !== null && there !== null && there.refused === null) throw new Error(`The page reads what the command line refuses: ${here.refused}`);
    return here;
  });
}

function read(table: Table, columns: Columns, told: readonly string[]): Reading {
  const { data } = readDataset(table, columns, "any", "stop");
  return { refused: null, names: data.dmus, numbers: data.dmus.map((_, k) => data.inputs.map(({ values }) => values[k])), told };
}

function refusing(action: () => Reading): Reading {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileProblem) return { refused: error.fault, cells: [] };
    if (!isMistake(error)) throw error;
    const mistake = error;
    const cells = mistake.code === "bad-cells" ? (mistake as Mistake<"bad-cells">).params.cells.map(({ address }) => address) : [];
    const rows = mistake.code === "rows-longer" ? (mistake as Mistake<"rows-longer">).params.rows.map(({ row }) => String(row)) : [];
    return { refused: mistake.code, cells: [...cells, ...rows] };
  }
}

const isMistake = (error: unknown): error is Mistake => error instanceof Mistake;

/** Numbers from a seed, the same in every run. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let x = this.#state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  one<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)];
  }

  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(this.whole(0, rest.length - 1), 1)[0]);
  }
}

/** A generated file and what it says. */
export interface Generated {
  readonly bytes: Uint8Array;
  readonly dmu: string;
  readonly inputs: readonly string[];
  /** The right reading; null where the right answer is to refuse. */
  readonly right: { readonly names: readonly string[]; readonly numbers: readonly (readonly number[])[] } | null;
  /** Whether the file says too little to be read for certain: to refuse it, or to tell what was taken, is right as well. */
  readonly unsure?: boolean;
  /** Cells or rows that a refusal must name. */
  readonly named?: readonly string[];
}

export interface Count {
  readonly files: number;
  /** Read as something else, and nothing was told. */
  readonly wrong: readonly string[];
  /** Read as something else, which was told. */
  readonly wrongButTold: number;
  /** Files that can be read for certain and were not. */
  readonly refused: readonly string[];
  readonly certain: number;
}

/** Reads generated files and counts what became of them. */
export function countOf(files: Iterable<Generated>): Count {
  const wrong: string[] = [];
  const refused: string[] = [];
  let [count, certain, wrongButTold] = [0, 0, 0];
  for (const { bytes, dmu, inputs, right, unsure = false, named = [] } of files) {
    count++;
    const reading = readFile(bytes, dmu, inputs);
    const shown = () => `${JSON.stringify(new TextDecoder().decode(bytes))} → ${JSON.stringify(reading)}, right: ${JSON.stringify(right)}`;
    if (right !== null && !unsure) certain++;
    if (reading.refused !== null) {
      if (right !== null && !unsure) refused.push(shown());
      else if (!named.every((name) => reading.cells.includes(name))) wrong.push(`not named: ${shown()}`);
    } else if (right === null || !same(reading, right)) {
      if (reading.told.length === 0 || right === null) wrong.push(shown());
      else wrongButTold++;
    }
  }
  return { files: count, wrong, wrongButTold, refused, certain };
}

const same = (a: { readonly names: readonly string[]; readonly numbers: readonly (readonly number[])[] }, b: NonNullable<Generated["right"]>) =>
  JSON.stringify([a.names, a.numbers]) === JSON.stringify([b.names, b.numbers]);

export const utf8 = (text: string) => new TextEncoder().encode(text);
