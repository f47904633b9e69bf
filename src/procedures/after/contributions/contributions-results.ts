import type { FoundOf } from "../../declare/says.ts";
import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";

/** The word of the column `group` that stands for all units. */
export const all = "all";

const parts = { factor: "word", ln_factor: "score", ln_total: "score", share: "percent" } as const;

/** What the contributions give: of every unit, group and period, and of all periods together. */
export const gives = {
  groups: { gives: "rows", columns: { group: "word", n: "integer", ...parts } },
  overall: { gives: "rows", columns: { group: "word", n: "integer", ...parts } },
  units: { gives: "rows", columns: { unit: "word", n: "integer", ...parts } },
  shares: { gives: "rows", columns: { unit: "word", ...parts } },
  course: { gives: "figure", kind: "stacks", from: "groups", parts: { name: "factor", value: "ln_factor" }, only: { column: "group", word: all } },
  regions: { gives: "figure", kind: "stacks", from: "overall", bar: "group", parts: { name: "factor", value: "ln_factor" } },
  checks: { gives: "record", fields: { n: "integer", no_share: "integer", residual: "significant" } },
} as const satisfies Gives;

export const says = {
  main: ["total", "factor", "ln_total", "share", "n"],
  offset: ["total", "factor", "share", "against", "against_share", "ln_total", "way"],
  "no-change": ["total", "ln_total", "threshold"],
  last: ["period", "total", "factor", "share", "ln_total"],
  "last-offset": ["period", "total", "factor", "share", "against", "against_share", "ln_total", "way"],
  "last-no-change": ["period", "total", "ln_total", "threshold"],
  groups: ["factor", "highest", "high", "lowest", "low"],
  "no-share": ["no_share", "n", "threshold", "period"],
  product: ["period", "residual", "total"],
  mismatch: ["period", "unit", "residual", "total", "ln_total"],
} as const;

export type GroupRow = ListRow<keyof typeof gives.groups.columns>;
export type UnitRow = ListRow<keyof typeof gives.units.columns>;
export type ShareRow = ListRow<keyof typeof gives.shares.columns>;
export type CheckRow = RecordRow<keyof typeof gives.checks.fields>;
export type ContributionFound = FoundOf<typeof says, typeof gives>;
