import { describeProcedure } from "../../declare/procedure.ts";
import { dagumFindings } from "./dagum-findings.ts";
import { decomposed } from "./dagum-parts.ts";
import { gives, says, type Between, type Grouping, type Totals, type Within } from "./dagum-results.ts";
import { dagumWords } from "./dagum.words.ts";
import { differenceSlots } from "./difference-slots.ts";
import { byPeriodAndGrouping } from "./groupings.ts";

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
    takes: differenceSlots,
    options: {},
    least: { rows: 3, in: "period" },
    gives,
    says,
    refuses: {},
    functions: { "STAT.DAGUM": { gives: "totals", parameters: ["value", "group", "period", "unit", "result"] } },
    *run(given) {
      const periods = yield* byPeriodAndGrouping(given, decomposed);
      const parts = periods.flat();
      const totals: readonly Totals[] = periods.map(([first]) => first.totals);
      const within: readonly Within[] = parts.flatMap((one) => one.within);
      const between: readonly Between[] = parts.flatMap((one) => one.between);
      const groupings = parts.map(({ name, within, totals: { period, values } }): Grouping => {
        const { G, Gw, Gnb, Gt, share_w, share_nb, share_t } = values;
        return { period, cells: { grouping: name, groups: within.length, G, Gw, Gnb, Gt, share_w, share_nb, share_t } };
      });
      return { values: { totals, within, between, groupings }, findings: dagumFindings(totals, within, between, groupings) };
    },
  },
  dagumWords,
);
