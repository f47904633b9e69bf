import { printedFormat } from "../../analysis/table/printed-number.ts";
import type { Shown } from "../declare/says.ts";
import type { Value } from "../declare/gives.ts";

// Numbers of a sentence in the format in which their cells show them. What a cell of a list holds may be asked for as it is
// where it is known to hold a number.

export const score = (value: Value) => ({ value: Number(value), format: "score" }) as const satisfies Shown;
export const percent = (value: Value) => ({ value: Number(value), format: "percent" }) as const satisfies Shown;
export const whole = (value: Value) => ({ value: Number(value), format: "integer" }) as const satisfies Shown;
export const significant = (value: Value) => ({ value: Number(value), format: "significant" }) as const satisfies Shown;
/** With two decimals and groups of three digits. */
export const amount = (value: Value) => ({ value: Number(value), format: "amount" }) as const satisfies Shown;
/** With so many decimals of its own, as it was printed: as a percentage, perhaps. */
export const printedWith = (value: number, decimals: number, percent = false) => ({ value, format: printedFormat(decimals, percent) }) as const satisfies Shown;
