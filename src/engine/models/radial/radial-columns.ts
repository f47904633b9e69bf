import { projected } from "../shared/columns.ts";

/** What every radial model says of a unit, and what each holds. */
export const factors = { score: "unit", theta: "unit", phi: "unit", ...projected } as const;
/** The same where multipliers of an optimum come with them. */
export const radialResults = { ...factors, multipliers: "variable" } as const;
