import { describeProcedure } from "../declare/procedure.ts";
import { adjustedResidual, countTable, expectedCount, independence } from "./chi-square-table.ts";
import { findingsOf } from "./crosstab-findings.ts";
import { gives, says, type CellRow, type TestRow } from "./crosstab-results.ts";
import { crosstabWords } from "./crosstab.words.ts";
import { singleQuestions } from "./raw-answers.ts";

/** Answers by group: counts, shares, Pearson's χ² test of independence, Cramér's V, and adjusted residuals of the cells. */
export const crosstab = describeProcedure(
  {
    id: "crosstab",
    stage: "after",
    question: "survey",
    citations: [],
    takes: {
      answers: { holds: "labels", min: 1, many: true, blank: "kept" },
      group: { holds: "labels", min: 1, blank: "kept" },
    },
    options: {},
    least: { rows: 2, in: "all" },
    gives,
    says,
    refuses: { "one-group": ["column", "group"], unanswered: ["column"] },
    functions: { "STAT.CROSSTAB": { gives: "tests", parameters: ["answers", "group", "result"] } },
    *run({ columns: { answers, group } }, _options, refuse) {
      const [by] = group;
      const tests: TestRow[] = [];
      const cells: CellRow[] = [];
      for (const [k, { name: question, chosen }] of singleQuestions(answers).entries()) {
        yield { step: "progress", done: k, total: answers.length };
        const pairs = chosen.flatMap((answer, row) => (answer === null || by.labels[row] === "" ? [] : [[by.labels[row], answer[0]] as const]));
        if (pairs.length === 0) refuse("unanswered", { column: question });
        const table = countTable(pairs);
        const { rows, columns, counts, rowTotals, columnTotals, n } = table;
        if (rows.length === 1) refuse("one-group", { column: by.name, group: rows[0] });
        const test = columns.length === 1 ? null : independence(table);
        const size = { question, n, groups: rows.length, options: columns.length };
        tests.push({
          period: null,
          cells: {
            ...size,
            chi2: test?.chi2 ?? null,
            df: test?.df ?? null,
            p: test?.p ?? null,
            V: test?.V ?? null,
            least_expected: test?.leastExpected ?? null,
            small: test?.small ?? null,
          },
        });
        rows.forEach((name, r) =>
          columns.forEach((option, c) =>
            cells.push({
              period: null,
              cells: {
                question,
                group: name,
                option,
                count: counts[r][c],
                group_n: rowTotals[r],
                option_n: columnTotals[c],
                n,
                share: counts[r][c] / rowTotals[r],
                overall: columnTotals[c] / n,
                expected: expectedCount(table, r, c),
                residual: test === null ? null : adjustedResidual(table, r, c),
              },
            }),
          ),
        );
      }
      return { values: { tests, cells }, findings: findingsOf(tests, cells, by.name) };
    },
  },
  crosstabWords,
);
