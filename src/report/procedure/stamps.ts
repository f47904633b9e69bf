import { procedures } from "../../procedures/catalog.ts";

/** The stamp of the sheets of a procedure's run. */
export const procedureStamp = (id: string): string => `qianyan:${id}`;

/** The stamp of a sheet on which the scores of several analyses are put side by side, to be the data of a procedure. */
export const comparedStamp = "qianyan:chain:compare";

const naming: ReadonlySet<string> = new Set([
  comparedStamp,
  ...procedures.filter(({ refersToData }) => refersToData === true).map(({ id }) => procedureStamp(id)),
]);

/** Whether formulas of a sheet with this stamp name cells of other sheets: scores that are put side by side, and the results of procedures that refer to their data. */
export const namesOtherSheets = (stamp: string): boolean => naming.has(stamp);
