import { describeProcedure } from "../../declare/procedure.ts";
import { differenceSlots } from "./difference-slots.ts";
import { byPeriodAndGrouping } from "./groupings.ts";
import { theilFindings } from "./theil-findings.ts";
import { decomposed } from "./theil-parts.ts";
import { gives, says, type Grouping, type Totals, type Within } from "./theil-results.ts";
import { theilWords } from "./theil.words.ts";

/**
 * Theil (1967): T = mean((y/ȳ) ln(y/ȳ)) and L = mean(ln(ȳ/y)), each the sum of a part between groups and one within them; by
 * every grouping that is given; with the coefficient of variation and the ratio of the largest value to the smallest beside them.
 */
export const theil = describeProcedure(
  {
    id: "theil",
    stage: "after",
    question: "differences",
    citations: [{ text: "Theil, H. (1967). Economics and Information Theory. Amsterdam: North-Holland." }],
    takes: differenceSlots,
    options: {},
    least: { rows: 3, in: "period" },
    gives,
    says,
    refuses: {},
    functions: { "STAT.THEIL": { gives: "totals", parameters: ["value", "group", "period", "unit", "result"] } },
    *run(given) {
      const periods = yield* byPeriodAndGrouping(given, decomposed);
      const parts = periods.flat();
      const totals: readonly Totals[] = periods.map(([first]) => first.totals);
      const within: readonly Within[] = parts.flatMap((one) => one.within);
      const groupings = parts.map(({ name, within, totals: { period, values } }): Grouping => {
        const { T, Tb, Tw, share_b, share_w, L, Lb, Lw, L_share_b, L_share_w } = values;
        const index = { ...{ T, Tb, Tw, share_b, share_w }, ...{ L, Lb, Lw, L_share_b, L_share_w } };
        return { period, cells: { grouping: name, groups: within.length, ...index } };
      });
      return { values: { totals, within, groupings }, findings: theilFindings(totals, within, groupings) };
    },
  },
  theilWords,
);
