import { procedures } from "../catalog.ts";

/** Whether a step reads numbers as they are printed, so that the number formats of its sheets are asked for. */
export const readsPrinted = (procedure: string): boolean =>
  procedures.some(({ id, takes }) => id === procedure && Object.values(takes).some(({ holds }) => holds === "printed"));
