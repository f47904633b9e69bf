import type { Locale } from "../../engine/declare/text.ts";
import { scoreChartTexts } from "../../locale/sheets/differences.ts";
import type { ScoreMatrix } from "../sheets/score-matrix.ts";

/** The score matrix as a picture: a field for each DMU and period, the darker the higher. */
export interface HeatMap {
  readonly title: string;
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly valueTitle: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The scale runs the other way: the low numbers are the good ones. */
  readonly lowIsGood?: boolean;
  /** Row by row; null where there is no score. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** DMUs that a picture shows: of the names of more none could be read, and no browser would draw it as one image. */
const mostRows = 300;

/** Null of a cross-section, as one column is no map, and of more DMUs than a picture shows. */
export function heatMapOf({ dmus, periods, matrix, lower }: ScoreMatrix, locale: Locale): HeatMap | null {
  if (periods.length < 2 || dmus.length > mostRows) return null;
  const words = scoreChartTexts(locale, lower);
  return {
    title: words.heatMap,
    rowTitle: words.dmu,
    columnTitle: words.period,
    valueTitle: words.score,
    rows: dmus,
    columns: periods,
    ...(lower ? { lowIsGood: true } : {}),
    values: matrix.values,
  };
}
