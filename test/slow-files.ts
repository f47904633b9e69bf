/**
 * The test files that take longest, with their seconds as they were measured on two cores beside each other; of those that are not
 * named here one in the browser took less than 40, and any other less than 10.
 */
export const slowFiles: Readonly<Record<string, number>> = {
  "/browser/procedures-accessibility.test.ts": 194,
  "/browser/offered-again.test.ts": 129,
  "/browser/round-trips.test.ts": 121,
  "/browser/unsaved.test.ts": 85,
  "/browser/addin.test.ts": 84,
  "/browser/run-under-way.test.ts": 78,
  "/browser/accessibility.test.ts": 72,
  "/browser/worksheet-functions.test.ts": 71,
  "/browser/addin-opening.test.ts": 68,
  "/browser/kept-workbook.test.ts": 63,
  "/browser/chain.test.ts": 63,
  "/browser/procedures.test.ts": 55,
  "/browser/sample-chain.test.ts": 47,
  "/browser/host-contract.test.ts": 45,
  "/browser/procedure-functions.test.ts": 45,
  "/cli/jobs.test.ts": 33,
  "/functions/every-setting.test.ts": 25,
  "/report/tables.test.ts": 21,
  "/workbook/disk/write-files.test.ts": 18,
  "/cli/bootstrap.test.ts": 13,
  "/solvers/failures.test.ts": 13,
  "/cli/slurm.test.ts": 13,
  "/cli/commands/targets.test.ts": 10,
  "/taskpane/method/search-methods.test.ts": 10,
};
