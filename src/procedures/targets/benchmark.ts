import { text } from "../../engine/declare/options.ts";
import { both } from "../prepare/wording.ts";
import { describeProcedure } from "../declare/procedure.ts";
import { cardsOf, farthest, peersOf } from "./benchmark-cards.ts";
import { findingsOf } from "./benchmark-findings.ts";
import { gives, says } from "./benchmark-results.ts";
import { benchmarkWords } from "./benchmark.words.ts";

export const takes = {
  unit: { holds: "labels", min: 1 },
  values: { holds: "numbers", min: 0, many: true },
  negative: { holds: "numbers", min: 0, many: true, like: "undesirable" },
  group: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 0 },
} as const;

const options = {
  focus: text({
    title: both("关注的单元", "Unit in focus"),
    help: both(
      "与同组其他单元逐一对比的单元；不填则为离最好者最远的一个。",
      "The unit that is set beside each other of its group; without it the one farthest from the best.",
    ),
  }),
};

/** One unit beside its peers: the mean of its group, the best, its rank, and its ratio to each. */
export const benchmark = describeProcedure(
  {
    id: "benchmark",
    stage: "after",
    question: "targets",
    citations: [],
    takes,
    options,
    least: { rows: 2, in: "all" },
    gives,
    says,
    refuses: { "no-indicator": [], "no-unit": ["unit", "column", "period"] },
    functions: { "STAT.BENCHMARK": { gives: "cards", parameters: ["unit", "values", "negative", "group", "period", "focus", "result"] } },
    *run(given, { focus }, refuse) {
      const { columns, periods } = given;
      if (columns.values.length + columns.negative.length === 0) refuse("no-indicator", {});
      yield { step: "progress", done: 0, total: 1 };
      const byPeriod = periods.map(({ period, rows }) => cardsOf(given, period, rows));
      const last = byPeriod[byPeriod.length - 1];
      const { period } = periods[periods.length - 1];
      const named = focus?.trim() ?? farthest(last);
      if (!last.some(({ cells }) => cells.unit === named)) refuse("no-unit", { unit: named, column: columns.unit[0].name, period: period ?? "" });
      const cards = byPeriod.flat();
      return { values: { cards, peers: byPeriod.flatMap((own) => peersOf(own, named)) }, findings: findingsOf(cards, named, period) };
    },
  },
  benchmarkWords,
);
