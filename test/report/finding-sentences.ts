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
const scales = [
  "大于1",
  "大于0",
  "小于1",
  "小于0",
  "接近1",
  "above 1",
  "above 0",
  "nearer to 1",
  "为1，",
  "为0，",
  "= 1,",
  "= 0,",
  "0为有效",
  "0 is efficient",
];

/** The numbers that a sentence states, without their signs, as a change is up or down by its size: periods, intervals and names that hold digits are not among them. */
export function numbersIn(text: string, { data, results }: Completed): readonly string[] {
  const names = [...data.dmus, ...(data.groups ?? []), ...[...data.inputs, ...data.outputs, ...data.undesirables].map(({ name }) => name)];
  const periods = results.periods
    .flatMap((from, k) => [`${from}–${results.periods[k + 1]}`, `${from}—${results.periods[k + 1]}`, from, from.replace(/年$/, "")])
    .filter((period) => period !== "");
  const words = [...scales, ...names.filter((name) => /\d/.test(name)), ...periods].sort((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, "·"), text);
  return rest.match(/\d[\d,]*(?:\.\d+)?%?/g) ?? [];
}
