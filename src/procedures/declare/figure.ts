/** Lines over the periods, of fields of a record. */
export interface LinesGiven {
  readonly gives: "figure";
  readonly kind: "lines";
  readonly from: string;
  readonly series: readonly string[];
}

/** Areas one upon the other over the periods, of fields of a record that add up to something and are 0 or more. */
export interface AreasGiven {
  readonly gives: "figure";
  readonly kind: "areas";
  readonly from: string;
  readonly series: readonly string[];
}

/**
 * Bars of parts that are stacked, those above 0 upward and those below it downward. Of a list: a bar for every word of a
 * column, in the last period of the list, or without one for every period.
 */
export interface StacksGiven {
  readonly gives: "figure";
  readonly kind: "stacks";
  readonly from: string;
  readonly bar?: string;
  /** Columns of the list that are the parts of a bar; or a row for each part, with its name and its number. */
  readonly parts: readonly string[] | { readonly name: string; readonly value: string };
  /** Rows that hold another word than this in a column are left out. */
  readonly only?: { readonly column: string; readonly word: string };
}

/**
 * Ellipses on a plane, as far across as up: of a record one for every period, five where there are more, with the places
 * of its units; or the way of their centres from the first period to the last.
 */
export interface EllipseGiven {
  readonly gives: "figure";
  readonly kind: "ellipse";
  readonly from: string;
  readonly x: string;
  readonly y: string;
  /** The way of the centres is drawn, called as this list is. */
  readonly path?: string;
  readonly axes?: {
    /** Of the major axis, in degrees clockwise from the axis that points up. */
    readonly theta: string;
    readonly major: string;
    readonly minor: string;
    /** The places, in a list: those of the last period. */
    readonly places: { readonly from: string; readonly x: string; readonly y: string };
  };
}

/** Points: a column of a list against another, of its rows of the last period. Rows that lack either number stand last in their period. */
export interface ScatterGiven {
  readonly gives: "figure";
  readonly kind: "scatter";
  readonly from: string;
  readonly x: string;
  readonly y: string;
  /** The line of least squares through the points. */
  readonly trend?: true;
}

/** Bars: a column of numbers of a list by a column of names, the largest first or in the order of the list, of its rows of the last period. */
export interface BarsGiven {
  readonly gives: "figure";
  readonly kind: "bars";
  readonly from: string;
  readonly label: string;
  readonly value: string;
  /** Where the bars begin; absent: at 0. */
  readonly baseline?: number;
  /** A column of words: a chart for each of them, with its own bars. */
  readonly each?: string;
  /** The list has an order of its own, as stages of a chain. */
  readonly inOrder?: true;
}

/**
 * Curves: a column of a list over another, one curve for every period or, where a column of words is named, for every word of
 * it. The rows of a curve stand together, from left to right.
 */
export interface CurvesGiven {
  readonly gives: "figure";
  readonly kind: "curves";
  readonly from: string;
  readonly x: string;
  readonly y: string;
  readonly name?: string;
  /**
   * One above the other, each upon its own line, or one behind the other in the usual picture of three dimensions. Absent:
   * all upon one line, five of them where there are more.
   */
  readonly drawn?: "ridge" | "surface";
}

/**
 * Boxes from the first quartile to the third with the median and whiskers: of a record one for every period, of a list one for
 * every row of the last period, by a column of names.
 */
export interface BoxGiven {
  readonly gives: "figure";
  readonly kind: "box";
  readonly from: string;
  /** Of a list the column that names a box. */
  readonly label?: string;
  /** The fields in this order. */
  readonly numbers: readonly [low: string, q1: string, median: string, q3: string, high: string];
  /** A list of the values beyond the whiskers, by period or by the same column of names. */
  readonly outliers?: {
    readonly from: string;
    readonly value: string;
    readonly unit?: string;
    /** Rows that hold this word in a column are no outliers. */
    readonly except?: { readonly column: string; readonly word: string };
  };
}

/** A field for every row and column of a table, the darker the higher, of the last period; rows are named by one column or several. */
export interface HeatGiven {
  readonly gives: "figure";
  readonly kind: "heat";
  readonly from: string;
  readonly row: string | readonly string[];
  readonly column: string;
  readonly value: string;
}

/** Bullets: a narrow bar of a column of a list upon a broad one of another, for every row of the last period in their order. */
export interface BulletGiven {
  readonly gives: "figure";
  readonly kind: "bullet";
  readonly from: string;
  readonly label: string;
  readonly value: string;
  /** What it is held against. */
  readonly mark: string;
}

/** Colours that words of a tile map have; those that are given none take them in this order. */
export type TileColour = "red" | "blue" | "rose" | "sky" | "green" | "amber" | "grey";

/**
 * A tile map of the 34 provinces: a number or a word of every unit, of the rows of the last period. No boundary is drawn. Where
 * a unit is no province, bars: of numbers one for every unit, of words one for every word, as long as its units are many.
 */
export interface TilesGiven {
  readonly gives: "figure";
  readonly kind: "tiles";
  readonly from: string;
  readonly unit: string;
  readonly value: string;
  readonly colours?: Readonly<Record<string, TileColour>>;
}

/**
 * A copy of the printed table on a sheet of its own: the cells whose address a list names are marked by a word of it, and
 * what they should be stands beside them.
 */
export interface MarkedGiven {
  readonly gives: "figure";
  readonly kind: "marked";
  /** The slot of the columns whose cells are marked. */
  readonly values: string;
  readonly from: string;
  /** Columns of the list: the address, the word, the number that should stand there. */
  readonly cell: string;
  readonly verdict: string;
  readonly corrected: string;
  /** What the word is of a cell that cannot be right, and of one that cannot be told. */
  readonly wrong: string;
  readonly vague: string;
}

/** Figures that are drawn, as charts or as cells among them. */
export type DrawnGiven =
  LinesGiven | AreasGiven | ScatterGiven | BarsGiven | CurvesGiven | BoxGiven | HeatGiven | TilesGiven | BulletGiven | StacksGiven | EllipseGiven;
export type FigureGiven = DrawnGiven | MarkedGiven;
