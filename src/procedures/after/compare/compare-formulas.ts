import type { CellRefs } from "../../said/column-formula.ts";
import type { MoveRow, PairRow } from "./compare-results.ts";
import type { GivenColumn } from "../../run/given.ts";

/** Rows of a period up to which every number is a formula: each looks at all rows of the period. */
const mostLive = 1000;

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

type Field = keyof MoveRow["cells"];
type Formula = (cells: CellRefs) => string;
type MoveFormulas = NonNullable<MoveRow["formulas"]>;

/** The formulas by which the rows of two columns in one period follow the cells. */
export class CompareFormulas {
  readonly #of: PairOf;
  readonly #isLive: boolean;

  constructor(of: PairOf) {
    this.#of = of;
    this.#isLive = of.rows.length <= mostLive;
  }

  /** Of a row of the moves, the k-th of the period. */
  move(k: number): MoveFormulas {
    const { first, second, classes, rows } = this.#of;
    const row = rows[k];
    const [one, other] = classes;
    return {
      x: (cells) => cells.of(first.name, row),
      y: (cells) => cells.of(second.name, row),
      ...(one === undefined ? {} : { class_1: (cells) => cells.of(one.name, row) }),
      ...(other === undefined ? {} : { class_2: (cells) => cells.of(other.name, row) }),
      ...(this.#isLive ? this.#standing(k) : {}),
    };
  }

  /** Of the row of the pair. */
  pair(): NonNullable<PairRow["formulas"]> {
    const { rows, classes } = this.#of;
    if (!this.#isLive || rows.length === 0) return {};
    const haveClasses = classes.every((column) => column !== undefined);
    return {
      n: (cells) => `SUMPRODUCT(${this.#both(cells)})`,
      spearman: (cells) => `IFERROR(CORREL(${this.#down(cells, "rank_1")},${this.#down(cells, "rank_2")}),"")`,
      kendall: (cells) => {
        const [agreement, one, other] = (["agreement", "apart_1", "apart_2"] as const).map((field) => `SUM(${this.#down(cells, field)})`);
        return share(agreement, `SQRT(${one}*${other})`);
      },
      difference: (cells) => share(`(${this.#sum(cells, "y")}-${this.#sum(cells, "x")})`, this.#rows(cells)),
      ...(haveClasses ? { class_changes: (cells) => this.#changes(cells, "class") } : {}),
      quarter_changes: (cells) => this.#changes(cells, "quarter"),
      top_kept: (cells) => {
        const top = this.#isTop(cells, 1);
        return share(`SUMPRODUCT(${top}*${this.#isTop(cells, 2)}*${this.#both(cells)})`, `SUMPRODUCT(${top}*${this.#both(cells)})`);
      },
    };
  }

  /** Where the k-th row stands among all, by each column, and with how many others both columns agree. */
  #standing(k: number): MoveFormulas {
    const better = this.#of.lower ? "<" : ">";
    const rank = (value: "x" | "y"): Formula =>
      this.#ofRow(k, (cells) => {
        const [all, own] = [this.#down(cells, value), this.#at(cells, k, value)];
        return `SUMPRODUCT(((${all}${better}${own})+(${all}=${own})/2)*${this.#both(cells)})+0.5`;
      });
    const quarter = (value: "x" | "y"): Formula =>
      this.#ofRow(k, (cells) => {
        const ahead = `(${this.#down(cells, value)}${better}${this.#at(cells, k, value)})`;
        return `INT(4*SUMPRODUCT(${ahead}*${this.#both(cells)})/${this.#rows(cells)})+1`;
      });
    const apart = (value: "x" | "y"): Formula =>
      this.#ofRow(k, (cells) => `SUMPRODUCT((${this.#down(cells, value)}<>${this.#at(cells, k, value)})*${this.#both(cells)})`);
    const side = (cells: CellRefs, value: "x" | "y") => {
      const [all, own] = [this.#down(cells, value), this.#at(cells, k, value)];
      return `((${all}<${own})-(${all}>${own}))`;
    };
    return {
      rank_1: rank("x"),
      rank_2: rank("y"),
      shift: this.#ofRow(k, (cells) => `${this.#at(cells, k, "rank_1")}-${this.#at(cells, k, "rank_2")}`),
      quarter_1: quarter("x"),
      quarter_2: quarter("y"),
      agreement: this.#ofRow(k, (cells) => `SUMPRODUCT(${side(cells, "x")}*${side(cells, "y")}*${this.#both(cells)})`),
      apart_1: apart("x"),
      apart_2: apart("y"),
    };
  }

  #at(cells: CellRefs, k: number, field: Field): string {
    return cells.in("moves", this.#of.from + k, field)!;
  }
  #down(cells: CellRefs, field: Field): string {
    return `${this.#at(cells, 0, field)}:${this.#at(cells, this.#of.rows.length - 1, field)}`;
  }
  #both(cells: CellRefs): string {
    return `ISNUMBER(${this.#down(cells, "x")})*ISNUMBER(${this.#down(cells, "y")})`;
  }
  #rows(cells: CellRefs): string {
    return cells.in("pairs", this.#of.pair, "n")!;
  }
  /** Of a row that has lost a number since: blank. */
  #ofRow(k: number, formula: Formula): Formula {
    return (cells) => `IF(AND(ISNUMBER(${this.#at(cells, k, "x")}),ISNUMBER(${this.#at(cells, k, "y")})),${formula(cells)},"")`;
  }
  #sum(cells: CellRefs, value: "x" | "y"): string {
    return `SUMPRODUCT(${this.#both(cells)},${this.#down(cells, value)})`;
  }
  #changes(cells: CellRefs, ending: "class" | "quarter"): string {
    return `SUMPRODUCT((${this.#down(cells, `${ending}_1`)}<>${this.#down(cells, `${ending}_2`)})*${this.#both(cells)})`;
  }
  #isTop(cells: CellRefs, side: 1 | 2): string {
    return `(${this.#down(cells, `quarter_${side}`)}=1)`;
  }
}

const share = (part: string, of: string) => `IFERROR(${part}/${of},"")`;
