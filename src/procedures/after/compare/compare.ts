import { choice } from "../../../engine/declare/options.ts";
import { both } from "../../prepare/wording.ts";
import { describeProcedure } from "../../declare/procedure.ts";
import { scoreColumns } from "./compare-columns.ts";
import { findingsOf } from "./compare-findings.ts";
import { comparedPair, rowsOfBoth } from "./compare-pair.ts";
import { gives, says, type MoveRow, type PairRow } from "./compare-results.ts";
import { compareWords } from "./compare.words.ts";

export const takes = {
  unit: { holds: "labels", min: 1 },
  values: { holds: "numbers", min: 1, many: true, like: "score", blank: "kept" },
  statuses: { holds: "labels", min: 0, many: true, blank: "kept" },
  period: { holds: "labels", min: 0 },
} as const;

const options = {
  best: choice({
    title: both("哪一头为好", "Which way is better"),
    help: both("位次从哪一头排起：距离类的效率值越低越好。", "From which end ranks are counted: of a score that is a distance the lowest is best."),
    values: { highest: both("越高越好", "Higher is better"), lowest: both("越低越好", "Lower is better") },
    default: "highest",
  }),
};

/** Scores of the same rows from several analyses: ranks, differences, how their rankings agree, and who changes class. */
export const compare = describeProcedure(
  {
    id: "compare",
    stage: "after",
    question: "compare",
    citations: [
      {
        text: "Spearman, C. (1904). The proof and measurement of association between two things. American Journal of Psychology, 15(1), 72–101.",
        doi: "10.2307/1412159",
      },
      { text: "Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika, 33(3), 239–251.", doi: "10.1093/biomet/33.3.239" },
    ],
    takes,
    options,
    least: { rows: 3, in: "period" },
    refersToData: true,
    titledBy: "values",
    gives,
    says,
    refuses: { "one-column": ["column"] },
    functions: { "STAT.COMPARE": { gives: "pairs", parameters: ["unit", "values", "period", "statuses", "best", "result"] } },
    *run(given, { best }, refuse) {
      const { columns, periods } = given;
      const { values, statuses } = columns;
      if (values.length < 2) refuse("one-column", { column: values[0].name });
      const lower = best === "lowest";
      const pairs: PairRow[] = [];
      const moves: MoveRow[] = [];
      for (const [k, { period, rows }] of periods.entries()) {
        yield { step: "progress", done: k, total: periods.length };
        for (const [i, first] of values.entries())
          for (const [j, second] of values.entries()) {
            if (j <= i) continue;
            const found = comparedPair(given, {
              period,
              rows: rowsOfBoth(columns.unit[0].labels, rows, first, second),
              first,
              second,
              classes: [statuses.at(i), statuses.at(j)],
              lower,
              pair: pairs.length,
              from: moves.length,
            });
            pairs.push(found.pair);
            moves.push(...found.moves);
          }
      }
      const scores = scoreColumns(given, lower);
      return { values: { scores, pairs, moves }, findings: findingsOf(given, scores, pairs, moves) };
    },
  },
  compareWords,
);
