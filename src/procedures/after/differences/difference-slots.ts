import type { Slots } from "../../declare/slots.ts";

/** What an index of differences takes: numbers of 0 or more, and the groups by which it is split. */
export const differenceSlots = {
  value: { holds: "numbers", min: 1, rule: "non-negative", like: "score" },
  group: { holds: "labels", min: 1, many: true },
  period: { holds: "labels", min: 0 },
  unit: { holds: "labels", min: 0 },
} as const satisfies Slots;
