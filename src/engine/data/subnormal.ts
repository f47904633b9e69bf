import type { Unit } from "./dataset.ts";

/** The smallest double with all of its digits. */
export const leastNormal = 2 ** -1022;

/** Whether a unit has a number between 0 and the smallest double with all of its digits. */
export const isSubnormal = ({ x, y, b }: Unit): boolean => [x, y, b].some((values) => values.some((value) => value !== 0 && Math.abs(value) < leastNormal));
