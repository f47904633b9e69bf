import type { Completed } from "../../src/analysis/run/run-analysis.ts";
import type { CellLink } from "../../src/report/layout/report-cell.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";

/** A finding as its row shows it. */
export interface Sentence {
  readonly text: string;
  readonly links: readonly CellLink[];
}

export const sentencesOf = ([findings]: readonly ReportSheet[]): readonly Sentence[] =>
  findings.rows.slice(4).map((row) => ({ text: String(row[0].value), links: row.flatMap(({ link }) => (link === undefined ? [] : [link])) }));

/** What a sentence says of the scale it measures on, and of no run: where a change begins, where the frontier lies. */
const scales = ["大于 1", "大于 0", "above 1", "above 0", "为 1，", "为 0，", "= 1,", "= 0,", "0 为有效", "0 is efficient"];

/** The numbers that a sentence states: periods, intervals and names that hold digits are not among them. */
export function numbersIn(text: string, { data, results }: Completed): readonly string[] {
  const names = [...data.dmus, ...(data.groups ?? []), ...[...data.inputs, ...data.outputs, ...data.undesirables].map(({ name }) => name)];
  const periods = results.periods.flatMap((from, k) => [`${from}–${results.periods[k + 1]}`, from]).filter((period) => period !== "");
  const words = [...scales, ...names.filter((name) => /\d/.test(name)), ...periods].sort((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, "·"), text);
  return rest.match(/-?\d[\d,]*(?:\.\d+)?%?/g) ?? [];
}
