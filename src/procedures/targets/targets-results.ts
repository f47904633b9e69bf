import type { Gives, ListRow } from "../declare/gives.ts";

export const gives = {
  targets: {
    gives: "rows",
    columns: {
      indicator: "word",
      present: "amount",
      year: "integer",
      target: "amount",
      due: "integer",
      gap: "amount",
      years: "integer",
      per_year: "amount",
      growth: "percent",
      earlier: "amount",
      since: "integer",
      past_per_year: "amount",
      projected: "amount",
      short: "amount",
      on_track: "integer",
      reached: "percent",
      whole: "percent",
    },
    formulas: {
      gap: (at) => `${at("target")}-${at("present")}`,
      years: (at) => `${at("due")}-${at("year")}`,
      per_year: (at) => `${at("gap")}/${at("years")}`,
      growth: (at) => `(${at("target")}/${at("present")})^(1/${at("years")})-1`,
      past_per_year: (at) => `(${at("present")}-${at("earlier")})/(${at("year")}-${at("since")})`,
      projected: (at) => `${at("present")}+${at("past_per_year")}*${at("years")}`,
      short: (at) => `${at("target")}-${at("projected")}`,
      on_track: (at) => {
        const way = `(${at("target")}-${at("earlier")})`;
        return `IF(OR((${at("present")}-${at("target")})*${way}>=0,${at("short")}*${way}<=1E-9*${way}^2),1,0)`;
      },
      reached: (at) =>
        `IF(ISNUMBER(${at("earlier")}),(${at("present")}-${at("earlier")})/(${at("target")}-${at("earlier")}),IF(${at("gap")}>=0,${at("present")}/${at("target")},${at("target")}/${at("present")}))`,
    },
  },
  bullet: { gives: "figure", kind: "bullet", from: "targets", label: "indicator", value: "reached", mark: "whole" },
} as const satisfies Gives;

export type TargetRow = ListRow<keyof typeof gives.targets.columns>;

export const says = {
  behind: ["indicator", "since", "projected", "due", "target", "short", "per_year", "past_per_year", "direction"],
  "on-track": ["indicator", "since", "due", "projected", "target"],
  needed: ["indicator", "present", "target", "due", "gap", "per_year", "direction"],
  growth: ["indicator", "growth"],
  reached: ["indicator", "present", "target"],
  "no-relative": ["indicator", "present"],
} as const;
