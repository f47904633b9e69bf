import { judged, judgedCount, type Claim } from "./claim.ts";
import { apart, monotone, printed, sum, type Interval, type Printed } from "./interval.ts";
import { setsFor, unitRows, type PrintedTable } from "./printed-table.ts";

const rankWords = /rank|排名|排序|位次|名次|次序|序号/iu;
/** So many ranks at least, and so many of them right, make a column of whole numbers one of ranks that does not say so. */
const leastRanks = 5;

/** A column of ranks, and the column whose numbers it ranks. */
export interface RankColumn {
  readonly column: number;
  readonly of: number;
  /** 1 is the largest. */
  readonly descending: boolean;
}

/** Columns of whole numbers from 1 to n that rank another column, or say that they are ranks. */
export function rankColumns(table: PrintedTable): readonly RankColumn[] {
  const rows = unitRows(table);
  return [...table.columns.keys()].flatMap((column): RankColumn[] => {
    const ranks = rows.map((row) => table.columns[column].cells[row]);
    const found = ranks.flatMap((one) => (one === null ? [] : [one]));
    const plausible = found.every(({ value, decimals }) => decimals === 0 && value >= 1 && value <= rows.length);
    if (found.length < leastRanks || !plausible || new Set(found.map(({ value }) => value)).size < 0.6 * found.length) return [];
    const tried = [...table.columns.keys()]
      .filter((of) => of !== column && !isWhole(table, of))
      .flatMap((of) => [true, false].map((descending) => ({ column, of, descending })))
      .map((one) => ({ one, right: claimsOfRanks(table, one).filter(({ verdict }) => verdict !== "inconsistent").length }));
    if (tried.length === 0) return [];
    const best = tried.reduce((most, next) => (next.right > most.right ? next : most));
    return best.right >= (rankWords.test(table.columns[column].name) ? 0.5 : 0.7) * found.length ? [best.one] : [];
  });
}

const isWhole = ({ columns }: PrintedTable, column: number) => columns[column].cells.every((cell) => cell === null || cell.decimals === 0);

/** The ranks that a number may have among others: those that are surely before it, and those that may be. */
export function rankWithin(own: Interval, others: readonly Interval[], descending: boolean): Interval {
  const before = (one: Interval) => (descending ? one.low > own.high : one.high < own.low);
  const perhaps = (one: Interval) => (descending ? one.high >= own.low : one.low <= own.high);
  return { low: 1 + others.filter(before).length, high: 1 + others.filter(perhaps).length };
}

/** Ranks in brackets behind the numbers of a column, where most of them are right. */
export function claimsOfBrackets(table: PrintedTable): readonly Claim[] {
  const rows = unitRows(table);
  return [...table.columns.keys()].flatMap((column): readonly Claim[] => {
    const { name, beside, cells } = table.columns[column];
    const found = rows.flatMap((row) => beside[row] ?? []);
    if (found.length < leastRanks || new Set(found).size < 0.6 * found.length || found.some((rank) => rank < 1 || rank > rows.length)) return [];
    const ranks = { name: `${name} (…)`, cells: beside.map((rank) => (rank === null ? null : printed(rank, 0))) };
    const tried = [true, false].map((descending) => ranksOf(table, ranks, { name, cells }, descending).map((claim) => ({ ...claim, column })));
    const [best] = tried.sort((a, b) => rightOf(b) - rightOf(a));
    return rightOf(best) >= 0.7 * found.length ? best : [];
  });
}

const rightOf = (claims: readonly Claim[]) => claims.filter(({ verdict }) => verdict !== "inconsistent").length;

export const claimsOfRanks = (table: PrintedTable, { column, of, descending }: RankColumn): readonly Claim[] =>
  ranksOf(table, table.columns[column], table.columns[of], descending).map((claim) => ({ ...claim, column }));

type Cells = Pick<PrintedTable["columns"][number], "name" | "cells">;

function ranksOf(table: PrintedTable, { name, cells }: Cells, of: Cells, descending: boolean): readonly Claim[] {
  const values = of.cells;
  return unitRows(table).flatMap((row): Claim[] => {
    const [rank, own] = [cells[row], values[row]];
    if (rank === null || own === null) return [];
    const others = unitRows(table, table.periods[row]).flatMap((at) => (at === row ? [] : (values[at] ?? [])));
    const claim = `${name} = rank(${of.name}, ${descending ? "↓" : "↑"})`;
    const judgement = judgedCount({ check: "rank", claim, row, column: null, unit: table.labels[row] }, rank.value, rankWithin(own, others, descending));
    // Equal digits stand for numbers that differ behind them: any order of them is right.
    return [judgement.verdict === "undetermined" ? { ...judgement, verdict: "consistent" } : judgement];
  });
}

/** The rows of least and greatest values. */
export function claimsOfExtremes(table: PrintedTable): readonly Claim[] {
  return table.kinds.flatMap((kind, row): readonly Claim[] => {
    if (kind !== "minimum" && kind !== "maximum") return [];
    const [{ rows, name }] = setsFor(table, row);
    const of = kind === "minimum" ? (all: readonly number[]) => Math.min(...all) : (all: readonly number[]) => Math.max(...all);
    return table.columns.flatMap(({ cells }, column): Claim[] => {
      const number = cells[row];
      const items = rows.flatMap((at) => cells[at] ?? []);
      if (number === null || items.length === 0) return [];
      const claim = `${table.labels[row]} = ${kind === "minimum" ? "min" : "max"}(${name === "" ? "all" : name}, n = ${rows.length})`;
      return [judged({ check: "extreme", claim, row, column, unit: table.labels[row] }, number, monotone(items, of))];
    });
  });
}

/** Columns of percentages of another column's total, which most of their rows keep. */
export function claimsOfShares(table: PrintedTable, ranks: ReadonlySet<number>): readonly Claim[] {
  const rows = unitRows(table);
  const places = [...table.columns.keys()].filter((k) => !ranks.has(k));
  return places.flatMap((column) =>
    places.flatMap((of): readonly Claim[] => {
      const base = table.columns[of].cells;
      const items = rows.flatMap((row) => base[row] ?? []);
      if (of === column || items.length < leastRanks || items.length < rows.length || items.some(({ low }) => low < 0)) return [];
      const total = sum(items);
      for (const whole of [100, 1]) {
        const off = rows.filter((row) => {
          const number = table.columns[column].cells[row];
          return number !== null && apart(number, shareOf(base[row]!, total, whole)) > 0;
        }).length;
        if (off > Math.max(1, 0.1 * rows.length)) continue;
        const claims = rows.flatMap((row): Claim[] => {
          const number = table.columns[column].cells[row];
          if (number === null) return [];
          const claim = `${table.columns[column].name} = ${table.columns[of].name} ÷ Σ${whole === 1 ? "" : " × 100"}`;
          return [judged({ check: "share", claim, row, column, unit: table.labels[row] }, number, shareOf(base[row]!, total, whole))];
        });
        const kept = claims.filter(({ verdict }) => verdict === "consistent").length;
        const varied = new Set(claims.map(({ printed }) => printed)).size > claims.length / 2;
        if (claims.length >= leastRanks && varied && kept >= Math.min(claims.length - 1, Math.ceil(0.9 * claims.length))) return claims;
      }
      return [];
    }),
  );
}

/** One of several as a share of all: it is part of what it is divided by. */
function shareOf(own: Printed, total: Interval, whole: number): Interval {
  return { low: (whole * own.low) / (own.low + total.high - own.high), high: (whole * own.high) / (own.high + total.low - own.low) };
}
