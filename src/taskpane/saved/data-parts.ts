import { labelOf } from "../../analysis/table/cell-label.ts";
import { isCellError, type Cell, type Table } from "../../analysis/table/table.ts";
import { variablesOf, type Dataset } from "../../engine/data/dataset.ts";
import type { ChainStep } from "../../procedures/chain/chain.ts";
import type { Given } from "../../procedures/run/given.ts";

/** A part of a data set that a person knows by name — a period, or a DMU of a cross-section — and a mark of its numbers. */
export interface DataPart {
  readonly name: string;
  readonly rows: number;
  readonly mark: string;
}

/** How data differs from what it was. */
export interface DataChange {
  readonly added: readonly DataPart[];
  readonly gone: readonly DataPart[];
  /** In the data both times, with other rows or numbers. */
  readonly changed: readonly string[];
}

/** The parts of a data set, in its own order; the order of the rows within a part changes nothing. */
export function partsOf(data: Dataset): readonly DataPart[] {
  const variables = variablesOf(data);
  return partsByName(
    variables.map(({ name }) => name),
    data.dmus.map((dmu, row) => ({
      name: data.periods?.[row] ?? dmu,
      cells: [dmu, data.groups?.[row] ?? null, ...variables.map(({ values }) => values[row])],
    })),
  );
}

/** The same of the data of a procedure; without periods and units all of it is one part, under the names of its columns. */
export function partsOfGiven({ rows, columns }: Given): readonly DataPart[] {
  const all = Object.values(columns).flat();
  const names = all.map(({ name }) => name);
  const named = columns["period"]?.[0] ?? columns["unit"]?.[0];
  return partsByName(
    names,
    Array.from({ length: rows }, (_, row) => ({
      name: named?.labels[row] ?? names.join(" / "),
      cells: all.map(({ labels, numbers }) => labels[row] ?? numbers[row]),
    })),
  );
}

/** The same of the columns of a table that a chain names, cells as they are: in the parts that its first step with periods or units tells apart. */
export function partsOfChain(chain: readonly ChainStep[], table: Table): readonly DataPart[] {
  const slot = (name: string) => chain.map(({ columns }) => columns[name]?.[0]).find((column) => column !== undefined && table.header.includes(column));
  const named = new Set(chain.flatMap(({ columns }) => Object.values(columns).flat()));
  const places = [...table.header.keys()].filter((k) => named.has(table.header[k]));
  const by = table.header.indexOf(slot("period") ?? slot("unit") ?? "");
  const names = places.map((k) => table.header[k]);
  return partsByName(
    names,
    table.rows.map((row) => ({
      name: by < 0 ? names.join(" / ") : labelOf(row[by] ?? null),
      cells: places.map((k) => asPlain(row[k] ?? null)),
    })),
  );
}

const asPlain = (cell: Cell) => (isCellError(cell) ? cell.error : typeof cell === "boolean" ? String(cell) : cell);

function partsByName(columns: readonly string[], rows: readonly { readonly name: string; readonly cells: readonly (string | number | null)[] }[]) {
  const lines = new Map<string, string[]>();
  for (const { name, cells } of rows) {
    const line = JSON.stringify(cells);
    const before = lines.get(name);
    if (before === undefined) lines.set(name, [line]);
    else before.push(line);
  }
  return [...lines].map(([name, own]): DataPart => ({ name, rows: own.length, mark: markOf([columns.join("\n"), ...own.sort()].join("\n")) }));
}

export function changeOf(before: readonly DataPart[], after: readonly DataPart[]): DataChange {
  const old = new Map(before.map((part) => [part.name, part]));
  const now = new Set(after.map(({ name }) => name));
  return {
    added: after.filter(({ name }) => !old.has(name)),
    gone: before.filter(({ name }) => !now.has(name)),
    changed: after.filter(({ name, mark }) => old.has(name) && old.get(name)!.mark !== mark).map(({ name }) => name),
  };
}

export const isUnchanged = ({ added, gone, changed }: DataChange) => added.length + gone.length + changed.length === 0;

/** 64 bits of a text, as two runs of FNV-1a over its letters: tells data apart, proves nothing. */
function markOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c];
  for (let k = 0; k < text.length; k++) {
    const letter = text.charCodeAt(k);
    a = Math.imul(a ^ letter, 0x01000193);
    b = Math.imul(b ^ (letter + k), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
