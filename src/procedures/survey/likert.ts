import { leastDecimals, printedFormat } from "../../analysis/table/printed-number.ts";
import { number } from "../../engine/declare/options.ts";
import { numberOrNull } from "../said/number-or-null.ts";
import { both } from "../prepare/wording.ts";
import { describeProcedure } from "../declare/procedure.ts";
import { alphaOf, momentsOf, restCorrelation, standardisedAlpha } from "./cronbach.ts";
import { findingsOf } from "./likert-findings.ts";
import { gives, says, type ItemRow, type ScaleRow } from "./likert-results.ts";
import { likertWords } from "./likert.words.ts";
import { refuses, type Item, endsOf, answersOf } from "./likert-answers.ts";

const end = (zh: string, en: string, helpZh: string, helpEn: string) =>
  number({ title: both(zh, en), help: both(helpZh, helpEn), min: -1000, max: 1000, integer: true, default: null });

const options = {
  low: end(
    "最低分",
    "Lowest answer",
    "量表的最低分，如1；不填则为数据中的最小值。",
    "The lowest answer that the scale has, such as 1; without it the least of the data.",
  ),
  high: end(
    "最高分",
    "Highest answer",
    "量表的最高分，如5；不填则为数据中的最大值。",
    "The highest answer that the scale has, such as 5; without it the largest of the data.",
  ),
};

const takes = {
  values: { holds: "numbers", min: 0, many: true, blank: "kept" },
  negative: { holds: "numbers", min: 0, many: true, blank: "kept", like: "undesirable" },
} as const;

/** Items of a scale: means, agreement, Cronbach's α over the complete answers, what each item has to do with the others. */
export const likert = describeProcedure(
  {
    id: "likert",
    stage: "after",
    question: "survey",
    citations: [],
    takes,
    options,
    least: { rows: 2, in: "all" },
    gives,
    says,
    refuses,
    functions: { "STAT.LIKERT": { gives: "scale", parameters: ["values", "negative", "low", "high", "result"] } },
    *run({ rows, columns: { values, negative } }, settings, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const columns = [...values, ...negative];
      if (columns.length === 0) refuse("no-item", {});
      const [low, high] = endsOf(columns, settings, refuse);
      const items = columns.map((column, k): Item =>
        k < values.length
          ? { column, direction: "positive", answers: column.numbers }
          : { column, direction: "negative", answers: column.numbers.map((answer) => low + high - answer) },
      );
      const complete = Array.from({ length: rows }, (_, row) => row).filter((row) => items.every(({ answers }) => !Number.isNaN(answers[row])));
      if (complete.length < 2) refuse("few-complete", { complete: String(complete.length) });
      for (const { column } of items) {
        const [first] = complete;
        if (complete.every((row) => column.numbers[row] === column.numbers[first]))
          refuse("constant", { column: column.name, value: String(column.numbers[first]), cell: column.addressOf(first) });
      }
      const { means, covariances } = momentsOf(complete.map((row) => items.map(({ answers }) => answers[row])));
      const all = [...items.keys()];
      const alone = items.length === 1;
      const itemVariances = all.reduce((sum, k) => sum + covariances[k][k], 0);
      const scale: ScaleRow = {
        period: null,
        values: {
          items: items.length,
          n: complete.length,
          incomplete: rows - complete.length,
          low,
          high,
          mean: means.reduce((sum, one) => sum + one, 0) / items.length,
          item_variances: itemVariances,
          sum_variance: covariances.flat().reduce((sum, one) => sum + one, 0),
          alpha: numberOrNull(alphaOf(covariances, all)),
          standardised_alpha: alone ? null : numberOrNull(standardisedAlpha(covariances)),
        },
        printed: { low: printedFormat(leastDecimals(low)), high: printedFormat(leastDecimals(high)) },
      };
      const found = all.map((k): ItemRow => {
        const own = Array.from(items[k].answers).filter((answer) => !Number.isNaN(answer));
        const mean = own.reduce((sum, one) => sum + one, 0) / own.length;
        const agree = own.filter((answer) => answer > (low + high) / 2).length;
        return {
          period: null,
          cells: {
            item: items[k].column.name,
            direction: items[k].direction,
            n: own.length,
            mean,
            sd: Math.sqrt(own.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (own.length - 1)),
            agree,
            agree_share: agree / own.length,
            rest_correlation: alone ? null : numberOrNull(restCorrelation(covariances, k)),
            alpha_without: numberOrNull(
              alphaOf(
                covariances,
                all.filter((other) => other !== k),
              ),
            ),
          },
        };
      });
      return { values: { scale: [scale], items: found, answers: items.flatMap((one) => answersOf(one)) }, findings: findingsOf([scale], found) };
    },
  },
  likertWords,
);
