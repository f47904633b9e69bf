import type { Term } from "./interval-terms.ts";

/** 1 / (1 + D) of a directional distance D: 1 on the frontier, smaller below it. Null where 1 + D is not above 0. */
export const closeness = (distance: Term): Term => (distance === null || distance <= -1 ? null : 1 / (1 + distance));

export const less = (a: Term, b: Term): Term => (a === null || b === null ? null : a - b);
export const half = (a: Term, b: Term): Term => (a === null || b === null ? null : (a + b) / 2);
