import { choice, number } from "../../engine/declare/options.ts";
import { leastDecimals, printedFormat } from "../../analysis/table/printed-number.ts";
import { both } from "../prepare/wording.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { Refuse } from "../declare/says.ts";
import type { Given } from "../run/given.ts";
import { recoveredCount } from "./printed-shares.ts";
import { findingsOf } from "./survey-shares-findings.ts";
import { gives, says, type QuestionRow, type ShareRow } from "./survey-shares-results.ts";
import { surveySharesWords } from "./survey-shares.words.ts";
import { confidenceOption, quantileOf, wilsonCells } from "./wilson.ts";

const options = {
  n: number({
    title: both("基数n", "Base n"),
    help: both("没有基数列时，各题共同的基数，即回答人数。", "The base of all questions, where no column has it: how many answered."),
    min: 1,
    max: 10_000_000,
    integer: true,
    default: null,
  }),
  printed: choice({
    title: both("占比写法", "Shares are printed"),
    help: both("80.66表示百分数，0.8066表示小数。", "As 80.66 for per cent, or as 0.8066."),
    values: { percent: both("百分数（80.66）", "As per cent (80.66)"), fraction: both("小数（0.8066，或80.66%）", "As parts of 1 (0.8066, or 80.66%)") },
    default: "percent",
  }),
  confidence: confidenceOption,
};

const takes = {
  question: { holds: "labels", min: 0 },
  option: { holds: "labels", min: 1 },
  share: { holds: "printed", min: 1, blank: "kept" },
  respondents: { holds: "numbers", min: 0, rule: "positive" },
} as const;

const refuses = {
  "no-base": [],
  "base-whole": ["cell", "value"],
  "no-share": [],
} as const;

/** Counts of answers recovered from printed shares and their base, whatever counts the digits allow; shares and Wilson intervals of these. */
export const surveyShares = describeProcedure(
  {
    id: "survey-shares",
    stage: "after",
    question: "survey",
    citations: [],
    takes,
    options,
    least: { rows: 1, in: "all" },
    gives,
    says,
    refuses,
    functions: { "STAT.SHARES": { gives: "shares", parameters: ["option", "share", "question", "respondents", "n", "printed", "confidence", "result"] } },
    *run(given, settings, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const z = quantileOf(settings.confidence);
      const whole = settings.printed === "percent" ? 100 : 1;
      const bases = basesOf(given, settings.n, refuse);
      const questions: QuestionRow[] = [];
      const shares: ShareRow[] = [];
      for (const { question, n, rows } of partsOf(given, bases)) {
        const { numbers, decimals, percents } = given.columns.share[0];
        const printed = rows.filter((row) => !Number.isNaN(numbers[row]));
        if (printed.length === 0) continue;
        const found = new Map(printed.map((row) => [row, recoveredCount(numbers[row], decimals[row], n, whole)]));
        const total = [...found.values()].reduce((sum, { count }) => sum + count, 0);
        // One share that is not printed is what the others leave; of several nothing is known.
        const blank = rows.filter((row) => Number.isNaN(numbers[row]));
        const rest = blank.length === 1 && total <= n ? n - total : null;
        const own = rows.flatMap((row): ShareRow[] => {
          const names = { question, option: given.columns.option[0].labels[row] };
          const one = found.get(row);
          if (one !== undefined) {
            const fits = one.low === null ? "no count" : one.low === one.high ? "one count" : "several counts";
            const ends = { count_low: one.low, count_high: one.high, fits };
            // A share that its cell shows with a sign of per cent is one here too.
            const shown = percents[row] ? { printed: { printed: printedFormat(decimals[row] ?? leastDecimals(numbers[row]), true) } } : {};
            return [{ period: null, cells: { ...names, printed: numbers[row], ...wilsonCells(one.count, n, z), ...ends }, ...shown }];
          }
          if (rest === null) return [];
          const ends = { count_low: null, count_high: null, fits: "implied" };
          return [{ period: null, cells: { ...names, printed: null, ...wilsonCells(rest, n, z), ...ends } }];
        });
        own.sort((a, b) => Number(b.cells.count) - Number(a.cells.count) || (String(a.cells.option) < String(b.cells.option) ? -1 : 1));
        const sum = printed.reduce((all, row) => all + numbers[row], 0);
        const slack = printed.reduce((all, row) => all + 0.5 * 10 ** -(decimals[row] ?? leastDecimals(numbers[row])), 1e-9);
        const adds = blank.length > 0 ? "not all printed" : Math.abs(sum - whole) <= slack ? "to the whole" : sum > whole ? "to more" : "to less";
        questions.push({ period: null, cells: { question, n, options: own.length, sum, total: total + (rest ?? 0), adds } });
        shares.push(...own);
      }
      if (shares.length === 0) refuse("no-share", {});
      return { values: { questions, shares }, findings: findingsOf(questions, shares) };
    },
  },
  surveySharesWords,
);

/** The base of every row. */
function basesOf({ rows, columns: { respondents } }: Given<typeof takes>, n: number | null, refuse: Refuse<typeof refuses>): readonly number[] {
  const column = respondents.at(0);
  if (column === undefined) return Array.from({ length: rows }, () => n ?? refuse("no-base", {}));
  return Array.from(column.numbers, (value, row) =>
    Number.isInteger(value) ? value : refuse("base-whole", { cell: column.addressOf(row), value: String(value) }),
  );
}

interface Part {
  readonly question: string;
  readonly n: number;
  readonly rows: readonly number[];
}

/** The rows of every question; those of another base are a question of their own. */
function partsOf({ rows, columns: { question } }: Given<typeof takes>, bases: readonly number[]): readonly Part[] {
  const labels = question.at(0)?.labels;
  const parts = new Map<string, { question: string; n: number; rows: number[] }>();
  for (let row = 0; row < rows; row++) {
    const name = labels?.[row] ?? "";
    const key = JSON.stringify([name, bases[row]]);
    const part = parts.get(key) ?? { question: name, n: bases[row], rows: [] };
    part.rows.push(row);
    parts.set(key, part);
  }
  return [...parts.values()].sort((a, b) => (a.question < b.question ? -1 : a.question > b.question ? 1 : b.n - a.n));
}
