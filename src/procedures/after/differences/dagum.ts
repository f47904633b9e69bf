import { describeProcedure } from "../../procedure.ts";
import { dagumFindings } from "./dagum-findings.ts";
import { decomposed } from "./dagum-parts.ts";
import { gives, says, type Between, type Grouping, type Totals, type Within } from "./dagum-results.ts";
import { dagumWords } from "./dagum.words.ts";
import { groupingsOf } from "./groupings.ts";

/**
 * Dagum (1997): the Gini coefficient G = ΣΣ|y_i − y_r| / (2n²ȳ) as the sum of the inequality within groups, the net
 * inequality between them and the intensity of transvariation, G = Gw + Gnb + Gt exactly; by every grouping that is given.
 */
export const dagum = describeProcedure(
  {
    id: "dagum",
    stage: "after",
    question: "differences",
    citations: [
      {
        text: "Dagum, C. (1997). A new approach to the decomposition of the Gini income inequality ratio. Empirical Economics 22(4), 515–531.",
        doi: "10.1007/BF01205777",
      },
    ],
    takes: {
      value: { holds: "numbers", min: 1, rule: "non-negative", like: "score" },
      group: { holds: "labels", min: 1, many: true },
      period: { holds: "labels", min: 0 },
      unit: { holds: "labels", min: 0 },
    },
    options: {},
    least: { rows: 3, in: "period" },
    gives,
    says,
    refuses: {},
    functions: { "STAT.DAGUM": { gives: "totals", parameters: ["value", "group", "period", "unit", "result"] } },
    *run({ columns: { value, group }, periods }) {
      const totals: Totals[] = [];
      const within: Within[] = [];
      const between: Between[] = [];
      const groupings: Grouping[] = [];
      for (const [k, { period, rows }] of periods.entries()) {
        yield { step: "progress", done: k, total: periods.length };
        const values = rows.map((row) => value[0].numbers[row]);
        const parts = groupingsOf(group, rows).map(({ name, names }) => ({ name, ...decomposed(period, name, names, values) }));
        totals.push(parts[0].totals);
        for (const one of parts) {
          within.push(...one.within);
          between.push(...one.between);
          const { G, Gw, Gnb, Gt, share_w, share_nb, share_t } = one.totals.values;
          groupings.push({ period, cells: { grouping: one.name, groups: one.within.length, G, Gw, Gnb, Gt, share_w, share_nb, share_t } });
        }
      }
      return { values: { totals, within, between, groupings }, findings: dagumFindings(totals, within, between, groupings) };
    },
  },
  dagumWords,
);
