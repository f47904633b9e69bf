import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/locale/wording/sentences.ts";
import { noteSentence } from "../../../src/locale/said/notes.ts";
import { isMistake } from "../../../src/engine/declare/mistake.ts";
import { callFunction } from "../../../src/functions/call.ts";
import { formulasOfProcedure } from "../../../src/functions/procedure-formulas.ts";
import { procedureFunctions } from "../../../src/functions/procedure-functions.ts";
import { mapDivisions } from "../../../src/procedures/data-step/divided.ts";
import { completeProcedure, runProcedure } from "../../../src/procedures/run/run-procedure.ts";
import { storedProcedure } from "../../../src/procedures/run/stored-procedure.ts";
import type { Table } from "../../../src/analysis/table/table.ts";
import { tablesOf } from "../outcomes.ts";
import { tableIn, tableOf } from "../tables.ts";

const scores = tableIn("rd30-scores.csv");
const without = ["province", "year", "score"];
const at = without.map((name) => scores.header.indexOf(name));
/** The panel as people have it: provinces, years and scores. */
const cells = [without, ...scores.rows.map((row) => at.map((k) => row[k]))];
const bare = tableOf(cells);
const columns = { value: ["score"], unit: ["province"], period: ["year"] };
const run = (table: Table, division?: string, group: readonly string[] = []) =>
  runProcedure(completeProcedure({ procedure: "theil", columns: { ...columns, group }, ...(division === undefined ? {} : { division }) }), table);
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (isMistake(error)) return sentence(error, "zh-CN");
    throw error;
  }
  return null;
};

describe("provinces that no column groups", () => {
  it.each([
    ["three-regions", "region3", "三大地区"],
    ["four-regions", "region4", "四大地区"],
  ])("are grouped by %s as by a column of it", (division, column, title) => {
    const [divided, given] = [run(bare, division), run(scores, undefined, [column])];
    expect(divided.outcome.values["totals"]).toEqual(given.outcome.values["totals"]);
    const groups = (completed: typeof given) =>
      tablesOf(completed)
        .get("within")!
        .rows.map(({ period, cells: [group] }) => `${period} ${group}`);
    expect(new Set(groups(divided))).toEqual(new Set(groups(given)));
    expect(tablesOf(divided).get("groupings")!.rows[0].cells[0]).toBe(title);
    expect(divided.notes.map((note) => noteSentence(note, "zh-CN"))[0]).toContain(`加分组列“${title}”（东部、中部、西部`);
  });

  it("keep their division in the analysis, which a column of groups overrides", () => {
    const { analysis } = run(bare, "four-regions");
    expect(analysis).toMatchObject({ columns: { group: [] }, division: "four-regions" });
    expect(storedProcedure(JSON.parse(JSON.stringify(analysis)))).toEqual(analysis);
    expect(run(scores, "four-regions", ["region3"]).analysis).not.toHaveProperty("division");
    expect(refusal(() => run(bare, "five-regions"))).toContain(mapDivisions.map(({ id }) => id).join("、"));
    expect(refusal(() => completeProcedure({ procedure: "moran", columns, division: "three-regions" }))).toContain("moran");
  });

  it("are named where a division lacks them, and where none was named groups are asked for", () => {
    expect(refusal(() => run(tableOf([...cells, ["香港", 2012, 1]]), "three-regions"))).toBe(
      "“三大地区”中没有“province”列的香港。请去掉这些行，或在数据中另加一列分组。",
    );
    expect(refusal(() => run(bare))).toContain("“分组”");
  });

  it("have the proposed division in a cell too, and a formula that repeats the run", async () => {
    const fn = procedureFunctions.find(({ name }) => name === "STAT.THEIL")!;
    const range = (name: string) => cells.map((row) => [row[without.indexOf(name)]]);
    const noModel = { evaluate: () => Promise.reject(new Error("no program is solved")), dispose: () => undefined };
    const spilled = await callFunction(fn, [range("score"), null, range("year"), range("province"), [["within"]]], noModel, "zh-CN");
    if ("mistake" in spilled) throw new Error(sentence(spilled.mistake, "zh-CN"));
    expect(new Set(spilled.cells.slice(1).map((row) => row[1]))).toEqual(new Set(["东部", "中部", "西部"]));
    const formulas = (division: string) => formulasOfProcedure(fn.procedure, run(bare, division).analysis, { table: bare, sheet: "数据" });
    expect(formulas("four-regions")).toEqual({ without: "columns" });
    expect(formulas("three-regions")).toMatchObject({ formulas: expect.arrayContaining([expect.objectContaining({ result: "totals" })]) as unknown });
  });
});
