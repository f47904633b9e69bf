import type { Cell } from "../../src/analysis/table/table.ts";
import { rangeOf } from "../../src/workbook/cells/address.ts";

type Rows = readonly (readonly Cell[])[];

/** A worksheet formula taken apart as Excel does before it calls the function: ranges as their cells, an omitted argument as null. */
export interface FormulaCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Takes `=NAME(range, CHOOSE({1,2},range,range), "text", {1,2}, …)` apart. Throws where it holds anything else. */
export function formulaCall(formula: string, cellsOf: (sheet: string) => Rows): FormulaCall {
  const { name, args } = partsOf(formula.slice(1));
  return { name, args: args.map((argument) => valueOf(argument, cellsOf)) };
}

function valueOf(text: string, cellsOf: (sheet: string) => Rows): unknown {
  if (text === "") return null;
  if (/^-?[\d.]+$/.test(text)) return Number(text);
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (text.startsWith("{")) return [text.slice(1, -1).split(",").map(Number)];
  if (text.startsWith("CHOOSE(")) return chosen(partsOf(text).args, cellsOf);
  const range = /^'((?:[^']|'')*)'!(.*)$/.exec(text);
  if (range === null) throw new Error(`no range, text or number: ${text}`);
  return cellsIn(cellsOf(range[1].replaceAll("''", "'")), range[2].replaceAll("$", ""));
}

/** CHOOSE with {1,2,…} before as many single columns: the columns side by side. */
function chosen([places, ...columns]: readonly string[], cellsOf: (sheet: string) => Rows): Rows {
  if (places !== `{${columns.map((_, k) => k + 1).join(",")}}`) throw new Error(`not every column once: ${places}`);
  const parts = columns.map((column) => valueOf(column, cellsOf) as Rows);
  for (const part of parts)
    if (part.length !== parts[0].length || part.some((row) => row.length !== 1)) throw new Error(`no columns of the same length: ${columns.join()}`);
  return parts[0].map((_, r) => parts.map((part) => part[r][0]));
}

function cellsIn(rows: Rows, address: string): Rows {
  const { fromRow, toRow, fromColumn, toColumn } = rangeOf(address)!;
  return Array.from({ length: toRow - fromRow + 1 }, (_, r) =>
    Array.from({ length: toColumn - fromColumn + 1 }, (_, c) => rows[fromRow - 1 + r]?.[fromColumn - 1 + c] ?? null),
  );
}

/** The name of a call and its arguments as text, at the commas outside quotes, brackets and braces. */
function partsOf(call: string): { readonly name: string; readonly args: readonly string[] } {
  const open = call.indexOf("(");
  if (open < 0 || !call.endsWith(")")) throw new Error(`no call: ${call}`);
  const args: string[] = [""];
  let depth = 0;
  let quote: string | null = null;
  for (const sign of call.slice(open + 1, -1)) {
    if (quote !== null) quote = sign === quote ? null : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if ("({".includes(sign)) depth++;
    else if (")}".includes(sign)) depth--;
    else if (sign === "," && depth === 0) {
      args.push("");
      continue;
    }
    args[args.length - 1] += sign;
  }
  return { name: call.slice(0, open), args };
}

/** A spilled cell as the product's own kind of cell: an error arrives as an object that carries its code. */
export const spilledCell = (cell: unknown): Cell =>
  cell !== null && typeof cell === "object" ? { error: (cell as { readonly code: string }).code } : (cell as Cell);
