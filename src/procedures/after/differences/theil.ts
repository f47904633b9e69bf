import { describeProcedure } from "../../procedure.ts";
import { groupingsOf } from "./groupings.ts";
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
    functions: { "STAT.THEIL": { gives: "totals", parameters: ["value", "group", "period", "unit", "result"] } },
    *run({ columns: { value, group }, periods }) {
      const totals: Totals[] = [];
      const within: Within[] = [];
      const groupings: Grouping[] = [];
      for (const [k, { period, rows }] of periods.entries()) {
        yield { step: "progress", done: k, total: periods.length };
        const values = rows.map((row) => value[0].numbers[row]);
        const parts = groupingsOf(group, rows).map(({ name, names }) => ({ name, ...decomposed(period, name, names, values) }));
        totals.push(parts[0].totals);
        for (const one of parts) {
          within.push(...one.within);
          const { T, Tb, Tw, share_b, share_w, L, Lb, Lw, L_share_b, L_share_w } = one.totals.values;
          const index = { ...{ T, Tb, Tw, share_b, share_w }, ...{ L, Lb, Lw, L_share_b, L_share_w } };
          groupings.push({ period, cells: { grouping: one.name, groups: one.within.length, ...index } });
        }
      }
      return { values: { totals, within, groupings }, findings: theilFindings(totals, within, groupings) };
    },
  },
  theilWords,
);
