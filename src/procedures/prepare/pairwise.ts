import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { labelOf } from "../../analysis/table/cell-label.ts";
import { numberOf } from "../../analysis/table/cell-number.ts";
import { numberFault } from "../../analysis/run/read-dataset.ts";
import { addressOf, cellAddress, type Table } from "../../analysis/table/table.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import { quotable } from "../../locale/wording/quotable.ts";
import { listUpTo } from "../../locale/wording/wording.ts";
import { surfaceKey } from "../../analysis/checks/spelling-keys.ts";
import { both } from "./wording.ts";

/** Weights of pairwise comparisons and how consistent these are. */
export interface Hierarchy {
  readonly weights: readonly number[];
  readonly lambda: number;
  readonly CI: number;
  /** CI / RI; null where there are fewer than three, and beyond the nine for which RI is known. */
  readonly CR: number | null;
}

/** The random index of Saaty (1977) for one to nine items. */
const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45];

/** As 0.33 for a third: how far a product of two inverses may be from 1. */
const rounding = 0.05;

/** AHP (Saaty 1977): the principal eigenvector, adding up to 1; CI = (λ − n) / (n − 1), CR = CI / RI. */
export function hierarchyOf(A: readonly (readonly number[])[]): Hierarchy {
  const n = A.length;
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(A.map((row) => [...row])));
  const k = realEigenvalues.reduce((best, one, at) => (one > realEigenvalues[best] ? at : best), 0);
  const vector = eigenvectorMatrix.getColumn(k);
  const sum = vector.reduce((total, one) => total + one, 0);
  const lambda = realEigenvalues[k];
  const CI = n < 2 ? 0 : (lambda - n) / (n - 1);
  const RI = randomIndex[n - 1] ?? 0;
  return { weights: vector.map((one) => one / sum), lambda, CI, CR: RI === 0 ? null : CI / RI };
}

/**
 * A square of comparisons in the order of the indicators: how much more the one down counts than the one across. The names
 * stand in its first row, and in its first column too or in the same order. Throws a `Mistake` that names the table and the cell.
 */
export function readPairwise(table: Table, indicators: readonly string[]): readonly (readonly number[])[] {
  const { header, rows } = table;
  const body = rows.filter((cells) => cells.some((cell) => cell !== null && cell !== ""));
  const lead = header.filter((name) => name !== "").length === body.length && header[0] !== "" && numberAt(table, 0, 0) !== null ? 0 : 1;
  const across = header.slice(lead).filter((name) => name !== "");
  const down = lead === 0 ? across : body.map((cells) => labelOf(cells[0] ?? null));
  const place = (names: readonly string[], wanted: string) => names.findIndex((name) => surfaceKey(name) === surfaceKey(wanted));
  const lacking = indicators.filter((name) => place(across, name) < 0 || place(down, name) < 0);
  if (lacking.length > 0 || across.length !== down.length) throw unlike(table, lacking.length > 0 ? lacking : across);
  const at = (row: number, column: number) => [place(down, indicators[row]), place(across, indicators[column]) + lead] as const;
  const A = indicators.map((_, row) =>
    indicators.map((_unused, column) => {
      const [r, c] = at(row, column);
      const value = numberAt(table, r, c);
      return value !== null && numberFault(value, "positive") === null ? value : notPositive(table, r, c);
    }),
  );
  A.forEach((line, row) =>
    line.forEach((value, column) => {
      if (column >= row && Math.abs(value * A[column][row] - 1) > rounding) throw notReciprocal(table, at(column, row), A[column][row], value);
    }),
  );
  return A;
}

function numberAt(table: Table, row: number, column: number): number | null {
  const cell = table.rows[row]?.[column] ?? null;
  const read = typeof cell === "string" && /^\s*1\s*[/／]\s*\d+(?:\.\d+)?\s*$/.test(cell) ? 1 / Number(cell.split(/[/／]/)[1]) : numberOf(cell, table.textual);
  return typeof read === "number" && Number.isFinite(read) ? read : null;
}

const said = (table: Table, zh: string, en: string) => {
  const name = quotable(table.place.name);
  return new Mistake("said", { text: both(`判断矩阵“${name}”：${zh}`, `Pairwise matrix “${name}”: ${en}`) });
};

const unlike = (table: Table, names: readonly string[]) =>
  said(
    table,
    `行与列应为全部指标的名称；${addressOf(table.place.row, table.place.column)}起的表与指标${listUpTo(4, quotable(names), "zh-CN")}对不上。`,
    `its rows and columns must have the names of all indicators; the table from ${addressOf(table.place.row, table.place.column)} on does not match ${listUpTo(4, quotable(names), "en")}.`,
  );

function notPositive(table: Table, row: number, column: number): never {
  const address = cellAddress(table, row, column);
  throw said(table, `单元格${address}应为大于0的数。`, `cell ${address} must hold a number above 0.`);
}

const shown = (x: number) => String(Number(x.toPrecision(6)));

function notReciprocal(table: Table, [row, column]: readonly [number, number], got: number, other: number): Mistake {
  const address = cellAddress(table, row, column);
  return said(
    table,
    `不是互反矩阵：单元格${address}为${shown(got)}，应为${shown(1 / other)}，即对称位置${shown(other)}的倒数。`,
    `it is not reciprocal: cell ${address} is ${shown(got)} and must be ${shown(1 / other)}, the inverse of ${shown(other)} across the diagonal.`,
  );
}
