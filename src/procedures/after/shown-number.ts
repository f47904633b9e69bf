import type { Shown } from "../procedure.ts";

// Numbers of a sentence in the format in which their cells show them.

export const score = (value: number) => ({ value, format: "score" }) as const satisfies Shown;
export const percent = (value: number) => ({ value, format: "percent" }) as const satisfies Shown;
export const whole = (value: number) => ({ value, format: "integer" }) as const satisfies Shown;
/** Of numbers of 0 or more. */
export const amount = (value: number) => ({ value, format: "significant" }) as const satisfies Shown;
