import type { Interval } from "../../engine/run/inference.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { inferenceTexts } from "../../locale/said/inference.ts";
import { blankLine, summaryLine, type Line } from "../layout/block.ts";
import { summary } from "../layout/cells.ts";
import { summed, type Statistic } from "../statistics/statistic.ts";

/** An estimate with its interval. */
interface Estimate {
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** The columns behind the names, which of them holds the estimates, and how these are averaged. */
interface Estimated {
  readonly value: string;
  readonly columns: readonly string[];
  readonly mean: Statistic;
}

/** A number this near to a bound is on it: programs differ in whether two numbers that rounding separates are equal. */
const onBound = 1e-9;

export const isAbove = ({ value, interval }: Estimate) => value !== null && interval !== null && value > interval.high + onBound;
export const isBelow = ({ value, interval }: Estimate) => value !== null && interval !== null && value < interval.low - onBound;

/**
 * Below estimates with intervals: their mean and that of the corrected ones, of the rows that have an interval, and how
 * many estimates lie outside their own interval. An estimate is biased, and the interval stands where the truth is
 * looked for.
 */
export function outsideLines({ value, columns, mean }: Estimated, rows: readonly Estimate[], locale: Locale): readonly Line[] {
  const words = inferenceTexts(locale);
  const held = rows.filter(({ interval }) => interval !== null);
  const outside = (id: "above" | "below", title: string, bound: "high" | "low", sign: ">" | "<") =>
    summaryLine(id === "above" ? "over" : "under", title, columns, (column, table) => {
      if (column !== value) return null;
      const [estimates, bounds] = [table.down(value), table.down(bound)];
      const count = held.filter(id === "above" ? isAbove : isBelow).length;
      return summary(count, `=SUMPRODUCT(ISNUMBER(${bounds})*ISNUMBER(${estimates})*(${estimates}${sign}${bounds}${sign === ">" ? "+" : "-"}1E-9))`, "integer");
    });
  return [
    blankLine,
    summaryLine("with interval", words.withInterval, columns, (column, table) =>
      column === value ? summary(held.length, `=COUNT(${table.down("low")})`, "integer") : null,
    ),
    summaryLine("mean", words.mean, columns, (column, table) => {
      if (column === value)
        return summed(
          mean,
          rows.map((row) => row.value),
          table.down(value),
          "score",
        );
      return column === "corrected"
        ? summed(
            mean,
            held.map(({ interval }) => interval!.corrected),
            table.down("corrected"),
            "score",
          )
        : null;
    }),
    outside("above", words.over, "high", ">"),
    outside("below", words.under, "low", "<"),
  ];
}
