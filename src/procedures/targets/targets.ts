import { describeProcedure } from "../declare/procedure.ts";
import type { Refuse } from "../declare/says.ts";
import type { Given } from "../run/given.ts";
import { findingsOf } from "./targets-findings.ts";
import { gives, says, type TargetRow } from "./targets-results.ts";
import { targetCells } from "./target-row.ts";
import { targetsWords } from "./targets.words.ts";

const takes = {
  indicator: { holds: "labels", min: 1 },
  present: { holds: "numbers", min: 1 },
  year: { holds: "numbers", min: 1 },
  target: { holds: "numbers", min: 1 },
  due: { holds: "numbers", min: 1 },
  earlier: { holds: "numbers", min: 0, blank: "kept" },
  since: { holds: "numbers", min: 0, blank: "kept" },
} as const;

const refuses = {
  "due-past": ["indicator", "due", "year", "cell"],
  "since-late": ["indicator", "since", "year", "cell"],
  "no-since": ["indicator", "cell"],
  "one-of-two": [],
} as const;

/** Present values and targets: the gap, the yearly change that closes it, and whether the change so far is enough. */
export const targets = describeProcedure(
  {
    id: "targets",
    stage: "after",
    question: "targets",
    citations: [],
    takes,
    options: {},
    least: { rows: 1, in: "all" },
    gives,
    says,
    refuses,
    functions: { "STAT.TARGETS": { gives: "targets", parameters: ["indicator", "present", "year", "target", "due", "earlier", "since", "result"] } },
    *run(given, _options, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const { rows, columns } = given;
      if (columns.earlier.length !== columns.since.length) refuse("one-of-two", {});
      const found = Array.from({ length: rows }, (_, row): TargetRow => {
        const indicator = columns.indicator[0].labels[row];
        return { period: null, cells: { indicator, ...targetCells(targetOf(given, row, refuse)) } };
      });
      found.sort((a, b) => Number(a.cells.reached ?? Infinity) - Number(b.cells.reached ?? Infinity) || orderOf(a, b));
      return { values: { targets: found }, findings: findingsOf(found) };
    },
  },
  targetsWords,
);

/** By name, and rows of one name by their numbers. */
const orderOf = (a: TargetRow, b: TargetRow): number => {
  const [one, other] = [a, b].map(({ cells }) => JSON.stringify(Object.values(cells)));
  return one < other ? -1 : one > other ? 1 : 0;
};

function targetOf({ columns }: Given<typeof takes>, row: number, refuse: Refuse<typeof refuses>) {
  const numberOf = (slot: Exclude<keyof typeof takes, "indicator">): number | null => {
    const value = columns[slot].at(0)?.numbers[row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
  const indicator = columns.indicator[0].labels[row];
  const [year, due, earlier, since] = [Number(numberOf("year")), Number(numberOf("due")), numberOf("earlier"), numberOf("since")];
  if (due <= year) refuse("due-past", { indicator, due: String(due), year: String(year), cell: columns.due[0].addressOf(row) });
  if (earlier !== null && since === null) refuse("no-since", { indicator, cell: columns.since[0].addressOf(row) });
  if (since !== null && since >= year) refuse("since-late", { indicator, since: String(since), year: String(year), cell: columns.since[0].addressOf(row) });
  const past = earlier === null ? { earlier: null, since: null } : { earlier, since };
  return { present: Number(numberOf("present")), year, target: Number(numberOf("target")), due, ...past };
}
