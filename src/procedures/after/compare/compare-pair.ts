import type { Given, GivenColumn } from "../../run/given.ts";
import type { CellRefs } from "../../said/column-formula.ts";
import type { takes } from "./compare.ts";
import type { MoveRow, PairRow } from "./compare-results.ts";
import { agreementsOf, kendallOf, quarterOf, spearmanOf, standingOf } from "./rank-agreement.ts";

/** Rows of a period up to which every number is a formula: each looks at all rows of the period. */
export const mostLive = 1000;

/** Two columns in one period, and where their rows begin in the lists of results. */
export interface PairOf {
  readonly period: string | null;
  readonly rows: readonly number[];
  readonly first: GivenColumn;
  readonly second: GivenColumn;
  readonly classes: readonly [GivenColumn | undefined, GivenColumn | undefined];
  readonly lower: boolean;
  /** The place of its row among the pairs. */
  readonly pair: number;
  /** The place of its first row among the moves. */
  readonly from: number;
}

export const pairName = (first: string, second: string): string => `${first} → ${second}`;

/** The rows in which both columns have a number, in the order of the names. */
export function rowsOfBoth(units: readonly string[], rows: readonly number[], { numbers: a }: GivenColumn, { numbers: b }: GivenColumn): readonly number[] {
  return rows.filter((row) => !Number.isNaN(a[row]) && !Number.isNaN(b[row])).sort((one, other) => (units[one] < units[other] ? -1 : 1));
}

type Field = keyof MoveRow["cells"];
type Cells = CellRefs;

/** How two columns agree in one period, and where each unit stands in both: numbers, and the formulas that follow the cells. */
export function comparedPair({ columns }: Given<typeof takes>, of: PairOf): { readonly pair: PairRow; readonly moves: readonly MoveRow[] } {
  const { period, rows, first, second, classes, lower, pair, from } = of;
  const n = rows.length;
  const [x, y] = [first, second].map(({ numbers }) => rows.map((row) => numbers[row]));
  const [a, b] = [standingOf(x, lower), standingOf(y, lower)];
  const agreements = agreementsOf(x, y);
  const quarters = [a, b].map(({ better }) => better.map((count) => quarterOf(count, n)));
  const named = classes.map((column) => column?.labels);
  const classOf = (side: 0 | 1, row: number) => named[side]?.[row] || null;
  const count = (holds: (k: number) => boolean) => rows.filter((_, k) => holds(k)).length;
  const top = count((k) => quarters[0][k] === 1);
  const live = n <= mostLive;

  const at = (cells: Cells, k: number, field: Field) => cells.in("moves", from + k, field)!;
  const down = (cells: Cells, field: Field) => `${at(cells, 0, field)}:${at(cells, n - 1, field)}`;
  const both = (cells: Cells) => `ISNUMBER(${down(cells, "x")})*ISNUMBER(${down(cells, "y")})`;
  const rowsWith = (cells: Cells) => cells.in("pairs", pair, "n")!;
  /** Of a row that has lost a number since: blank. */
  const where = (cells: Cells, k: number, formula: string) => `IF(AND(ISNUMBER(${at(cells, k, "x")}),ISNUMBER(${at(cells, k, "y")})),${formula},"")`;
  const better = lower ? "<" : ">";

  const moves = rows.map((row, k): MoveRow => {
    const ofSide = (value: "x" | "y") => ({
      rank: (cells: Cells) =>
        where(
          cells,
          k,
          `SUMPRODUCT(((${down(cells, value)}${better}${at(cells, k, value)})+(${down(cells, value)}=${at(cells, k, value)})/2)*${both(cells)})+0.5`,
        ),
      quarter: (cells: Cells) =>
        where(cells, k, `INT(4*SUMPRODUCT((${down(cells, value)}${better}${at(cells, k, value)})*${both(cells)})/${rowsWith(cells)})+1`),
      apart: (cells: Cells) => where(cells, k, `SUMPRODUCT((${down(cells, value)}<>${at(cells, k, value)})*${both(cells)})`),
    });
    const [one, other] = [ofSide("x"), ofSide("y")];
    const side = (cells: Cells, value: "x" | "y") => {
      const [all, own] = [down(cells, value), at(cells, k, value)];
      return `((${all}<${own})-(${all}>${own}))`;
    };
    return {
      period,
      cells: {
        pair: pairName(first.name, second.name),
        unit: columns.unit[0].labels[row],
        x: x[k],
        y: y[k],
        rank_1: a.rank[k],
        rank_2: b.rank[k],
        shift: a.rank[k] - b.rank[k],
        quarter_1: quarters[0][k],
        quarter_2: quarters[1][k],
        class_1: classOf(0, row),
        class_2: classOf(1, row),
        agreement: agreements[k],
        apart_1: a.apart[k],
        apart_2: b.apart[k],
      },
      printed: { rank_1: "printed-1", rank_2: "printed-1", shift: "printed-1" },
      formulas: {
        x: (cells) => cells.of(first.name, row),
        y: (cells) => cells.of(second.name, row),
        ...(classes[0] === undefined ? {} : { class_1: (cells) => cells.of(classes[0]!.name, row) }),
        ...(classes[1] === undefined ? {} : { class_2: (cells) => cells.of(classes[1]!.name, row) }),
        ...(live
          ? {
              rank_1: one.rank,
              rank_2: other.rank,
              shift: (cells) => where(cells, k, `${at(cells, k, "rank_1")}-${at(cells, k, "rank_2")}`),
              quarter_1: one.quarter,
              quarter_2: other.quarter,
              agreement: (cells) => where(cells, k, `SUMPRODUCT(${side(cells, "x")}*${side(cells, "y")}*${both(cells)})`),
              apart_1: one.apart,
              apart_2: other.apart,
            }
          : {}),
      },
    };
  });

  const haveClasses = classes.every((column) => column !== undefined);
  const changed = (cells: Cells, ending: "class" | "quarter") => `SUMPRODUCT((${down(cells, `${ending}_1`)}<>${down(cells, `${ending}_2`)})*${both(cells)})`;
  const isTop = (cells: Cells, side: 1 | 2) => `(${down(cells, `quarter_${side}`)}=1)`;
  const share = (part: string, of: string) => `IFERROR(${part}/${of},"")`;
  return {
    moves,
    pair: {
      period,
      cells: {
        first: first.name,
        second: second.name,
        n,
        spearman: n < 2 ? null : spearmanOf(a, b),
        kendall: n < 2 ? null : kendallOf(agreements, a, b),
        difference: n === 0 ? null : y.reduce((sum, value, k) => sum + value - x[k], 0) / n,
        class_changes: haveClasses ? count((k) => classOf(0, rows[k]) !== classOf(1, rows[k])) : null,
        quarter_changes: count((k) => quarters[0][k] !== quarters[1][k]),
        top_kept: n === 0 ? null : count((k) => quarters[0][k] === 1 && quarters[1][k] === 1) / top,
      },
      formulas:
        live && n > 0
          ? {
              n: (cells) => `SUMPRODUCT(${both(cells)})`,
              spearman: (cells) => `IFERROR(CORREL(${down(cells, "rank_1")},${down(cells, "rank_2")}),"")`,
              kendall: (cells) => share(`SUM(${down(cells, "agreement")})`, `SQRT(SUM(${down(cells, "apart_1")})*SUM(${down(cells, "apart_2")}))`),
              difference: (cells) => share(`(SUMPRODUCT(${both(cells)},${down(cells, "y")})-SUMPRODUCT(${both(cells)},${down(cells, "x")}))`, rowsWith(cells)),
              ...(haveClasses ? { class_changes: (cells) => changed(cells, "class") } : {}),
              quarter_changes: (cells) => changed(cells, "quarter"),
              top_kept: (cells) => share(`SUMPRODUCT(${isTop(cells, 1)}*${isTop(cells, 2)}*${both(cells)})`, `SUMPRODUCT(${isTop(cells, 1)}*${both(cells)})`),
            }
          : {},
    },
  };
}
