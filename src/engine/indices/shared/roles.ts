import type { RoleCounts } from "../../method/description.ts";

/** The columns of an index over the periods of a panel. */
export const panelRoles = {
  dmu: { min: 1, max: 1 },
  period: { min: 1, max: 1 },
  group: { min: 0, max: 1 },
  input: { min: 1 },
  output: { min: 1 },
  undesirable: { min: 0 },
} as const satisfies RoleCounts;
