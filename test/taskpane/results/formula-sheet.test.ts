import { expect, it } from "vitest";
import { heldResults } from "../../../src/engine/run/run-results.ts";
import { modelById } from "../../../src/engine/catalog.ts";
import { liveFormulas } from "../../../src/functions/live-formulas.ts";
import { formulaSheet } from "../../../src/taskpane/results/formula-sheet.ts";
import { rangeOf } from "../../../src/workbook/cells/address.ts";
import { complete, tableOf } from "../../report/completed.ts";

it("gives each formula the columns that it spills into, the last one those of as many peers as there can be", async () => {
  const header = ["DMU", "a", "b", "c", "y"];
  const rows = Array.from({ length: 12 }, (_, k) => [`U${k}`, 3 + Math.sin(k), 3 + Math.sin(2 * k), 3 + Math.sin(3 * k), 2 + Math.cos(k)]);
  const table = tableOf(header, rows);
  const columns = { dmu: "DMU", period: null, group: null, inputs: ["a", "b", "c"], outputs: ["y"], undesirable: [] };
  const completed = await complete({ model: "super-sbm", columns, options: { rts: "vrs" } }, table);
  const { analysis, results } = completed;
  const live = liveFormulas(analysis, { table, sheet: "data" }, false, heldResults(modelById(analysis.model), results.scores));
  if (!("formulas" in live)) throw new Error("no formulas");
  const { sheet, formulas } = formulaSheet(live.formulas, completed, table, "data", "en");
  const last = formulas[formulas.length - 1];
  expect(last.formula).toContain("SBM.PEERS");
  const most = Math.max(...results.scores.map(({ peers }) => peers.length));
  expect(most).toBeGreaterThan(1);
  const room = sheet.columnWidths.length - rangeOf(last.address)!.fromColumn + 1;
  expect(room).toBeGreaterThanOrEqual(2 * most);
  // Of a program with four rows of variables and one of convexity.
  expect(room).toBe(2 * 5);
});
