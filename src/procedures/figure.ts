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

/** Bars: a column of numbers of a list by a column of names, the largest first, of its rows of the last period. */
export interface BarsGiven {
  readonly gives: "figure";
  readonly kind: "bars";
  readonly from: string;
  readonly label: string;
  readonly value: string;
  /** Where the bars begin; absent: at 0. */
  readonly baseline?: number;
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

export type FigureGiven = LinesGiven | AreasGiven | ScatterGiven | BarsGiven | CurvesGiven;
