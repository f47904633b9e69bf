import type { FoundOf } from "../declare/says.ts";
import { amount, percent, whole } from "../said/shown-number.ts";
import type { gives, says, TargetRow } from "./targets-results.ts";
import { isMet } from "./target-row.ts";

type Found = FoundOf<typeof says, typeof gives>;
type Field = keyof (typeof gives)["targets"]["columns"];

/** Indicators of which a sentence is said each. */
const most = 10;

/** Those behind first, the farthest from the whole before the others; then what is needed without a past, what is on track and what is met. */
export function findingsOf(rows: readonly TargetRow[]): readonly Found[] {
  const of = (wanted: Standing) => [...rows.keys()].filter((row) => standingOf(rows[row]) === wanted).slice(0, most);
  const left = (row: number) => Number(rows[row].cells.reached ?? 0);
  const open = [...rows.keys()].filter((row) => standingOf(rows[row]) !== "reached").slice(0, most);
  return [
    ...of("behind")
      .sort((a, b) => left(a) - left(b) || a - b)
      .map((row) => ofBehind(rows[row], row)),
    ...of("needed").map((row) => ofNeeded(rows[row], row)),
    ...of("on-track").map((row) => ofOnTrack(rows[row], row)),
    ...of("reached").map((row) => ofReached(rows[row], row)),
    ...open.flatMap((row) => ofGrowth(rows[row], row)),
  ];
}

type Standing = "behind" | "needed" | "on-track" | "reached";

function standingOf({ cells: { present, target, earlier, on_track: onTrack } }: TargetRow): Standing {
  if (isMet({ present: Number(present), target: Number(target), earlier: earlier === null ? null : Number(earlier) })) return "reached";
  return onTrack === null ? "needed" : onTrack === 1 ? "on-track" : "behind";
}

const cellsAt = (row: number, fields: readonly Field[]) => fields.map((field) => ["targets", row, field] as const);
/** A change is said by its size and its way; its cell is named where it shows the same. */
const changed = (field: Field, value: number): readonly Field[] => (value >= 0 ? [field] : []);
const wayOf = (value: number) => (value >= 0 ? "up" : "down");

function ofBehind({ cells }: TargetRow, row: number): Found {
  const [perYear, past, short] = [Number(cells.per_year), Number(cells.past_per_year), Number(cells.short)];
  return {
    code: "behind",
    params: {
      indicator: String(cells.indicator),
      since: whole(cells.since),
      projected: amount(cells.projected),
      due: whole(cells.due),
      target: amount(cells.target),
      short: amount(Math.abs(short)),
      per_year: amount(Math.abs(perYear)),
      past_per_year: amount(past),
      direction: wayOf(perYear),
    },
    at: cellsAt(row, ["since", "projected", "due", "target", "past_per_year", ...changed("short", short), ...changed("per_year", perYear)]),
  };
}

function ofNeeded({ cells }: TargetRow, row: number): Found {
  const [gap, perYear] = [Number(cells.gap), Number(cells.per_year)];
  return {
    code: "needed",
    params: {
      indicator: String(cells.indicator),
      present: amount(cells.present),
      target: amount(cells.target),
      due: whole(cells.due),
      gap: amount(Math.abs(gap)),
      per_year: amount(Math.abs(perYear)),
      direction: wayOf(gap),
    },
    at: cellsAt(row, ["present", "target", "due", ...changed("gap", gap), ...changed("per_year", perYear)]),
  };
}

function ofOnTrack({ cells }: TargetRow, row: number): Found {
  return {
    code: "on-track",
    params: {
      indicator: String(cells.indicator),
      since: whole(cells.since),
      due: whole(cells.due),
      projected: amount(cells.projected),
      target: amount(cells.target),
    },
    at: cellsAt(row, ["since", "due", "projected", "target"]),
  };
}

function ofReached({ cells }: TargetRow, row: number): Found {
  const params = { indicator: String(cells.indicator), present: amount(cells.present), target: amount(cells.target) };
  return { code: "reached", params, at: cellsAt(row, ["present", "target"]) };
}

/** The yearly growth that is needed; of a present value of 0 there is none. */
function ofGrowth({ cells }: TargetRow, row: number): readonly Found[] {
  const indicator = String(cells.indicator);
  if (cells.growth !== null) return [{ code: "growth", params: { indicator, growth: percent(cells.growth) }, at: cellsAt(row, ["growth"]) }];
  return cells.present === 0 ? [{ code: "no-relative", params: { indicator, present: amount(0) }, at: cellsAt(row, ["present"]) }] : [];
}
