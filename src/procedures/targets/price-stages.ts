import { describeProcedure } from "../declare/procedure.ts";
import { findingsOf } from "./price-stages-findings.ts";
import { gives, says, type ChainRow, type StageRow } from "./price-stages-results.ts";
import { priceStagesWords } from "./price-stages.words.ts";

/** A price from producer to consumer: what each stage adds, and its share of the final price. */
export const priceStages = describeProcedure(
  {
    id: "price-stages",
    stage: "after",
    question: "targets",
    citations: [],
    takes: {
      stage: { holds: "labels", min: 1 },
      value: { holds: "numbers", min: 1, rule: "positive" },
      order: { holds: "numbers", min: 0 },
      group: { holds: "labels", min: 0 },
    },
    options: {},
    least: { rows: 2, in: "all" },
    gives,
    says,
    refuses: { "one-stage": ["group", "stage", "cell"] },
    functions: { "STAT.PRICESTAGES": { gives: "stages", parameters: ["stage", "value", "order", "group", "result"] } },
    *run({ rows, columns: { stage, value, order, group } }, _options, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const [labels, prices] = [stage[0].labels, value[0].numbers];
      const groups = group.at(0)?.labels;
      const place = (row: number) => order.at(0)?.numbers[row] ?? 0;
      const all = Array.from({ length: rows }, (_, row) => row);
      const chains: ChainRow[] = [];
      const stages: StageRow[] = [];
      for (const name of groups === undefined ? [null] : [...new Set(groups)].sort((a, b) => (a < b ? -1 : 1))) {
        const own = all
          .filter((row) => name === null || groups?.[row] === name)
          .sort((a, b) => place(a) - place(b) || prices[a] - prices[b] || (labels[a] < labels[b] ? -1 : 1));
        const [first, last] = [own[0], own[own.length - 1]];
        if (own.length === 1) refuse("one-stage", { group: name ?? "", stage: labels[first], cell: stage[0].addressOf(first) });
        const final = prices[last];
        chains.push({
          period: null,
          cells: {
            group: name,
            stages: own.length,
            first: labels[first],
            first_price: prices[first],
            last: labels[last],
            final,
            producer_share: prices[first] / final,
            multiple: final / prices[first],
          },
        });
        own.forEach((row, k) => {
          const previous = k === 0 ? 0 : prices[own[k - 1]];
          const added = prices[row] - previous;
          stages.push({
            period: null,
            cells: {
              group: name,
              stage: labels[row],
              price: prices[row],
              previous,
              added,
              final,
              share: added / final,
              markup: k === 0 ? null : prices[row] / previous - 1,
              so_far: prices[row] / final,
            },
          });
        });
      }
      return { values: { chains, stages }, findings: findingsOf(chains, stages) };
    },
  },
  priceStagesWords,
);
