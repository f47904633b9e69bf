import type { RoleCounts } from "../../method/description.ts";

/** The columns of a model of units with inputs and outputs. */
export const unitRoles: RoleCounts = {
  dmu: { min: 0, max: 1 },
  period: { min: 0, max: 1 },
  group: { min: 0, max: 1 },
  input: { min: 1 },
  output: { min: 1 },
  undesirable: { min: 0 },
};
