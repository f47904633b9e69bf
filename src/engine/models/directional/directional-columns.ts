import { projected } from "../shared/columns.ts";

const { slacks, targets, peers, status } = projected;

/** What a directional model says of a unit beside the score, and what each holds. */
export const along = { slacks, targets, peers, status, multipliers: "variable" } as const;
