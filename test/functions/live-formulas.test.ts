import { describe, expect, it } from "vitest";
import { completeAnalysis, type AnalysisDraft } from "../../src/analysis/run/analysis.ts";
import type { Table } from "../../src/analysis/table/table.ts";
import { liveFormulas } from "../../src/functions/live-formulas.ts";

const columns = { dmu: "DMU", period: "year", group: null, inputs: ["a", "b"], outputs: ["y"], undesirable: [] };
const table: Table = {
  place: { name: "It's data", row: 3, column: 2 },
  header: ["DMU", "year", "a", "b", "y"],
  rows: [
    ["A", 2020, 1, 2, 3],
    ["A", 2021, 1, 2, 3],
  ],
  rowNumbers: [4, 5],
  textual: false,
};
const formulas = (draft: Partial<AnalysisDraft>, of: Table = table, excluded = false) => {
  const found = liveFormulas(completeAnalysis({ columns, ...draft }), { table: of, sheet: "It's data" }, excluded);
  return "formulas" in found ? Object.fromEntries(found.formulas.map(({ name, formula }) => [name, formula])) : found;
};

describe("the live formulas of an analysis", () => {
  it("name the cells of its columns, header included, and nothing that is the default", () => {
    expect(formulas({})).toMatchObject({
      "SBM.SUPER": `=SBM.SUPER('It''s data'!$D$3:$E$5,'It''s data'!$F$3:$F$5,,,,'It''s data'!$C$3:$C$5${",".repeat(10)}'It''s data'!$B$3:$B$5)`,
    });
  });

  it("name the options that are not the default", () => {
    const found = formulas({ options: { rts: "vrs" } }) as Record<string, string>;
    expect(found["SBM.SUPER"]).toContain('"vrs"');
    expect(found["SBM.SUPER"]).not.toContain('"none"');
  });

  it("name the group only where groups span frontiers of their own, and columns in the order of the analysis", () => {
    const grouped = { columns: { ...columns, group: "DMU", dmu: "year", period: null } };
    const score = (draft: Partial<AnalysisDraft>) => (formulas({ ...grouped, ...draft }) as Record<string, string>)["SBM.SUPER"];
    expect(score({})).not.toContain("$B$3");
    expect(score({ frontier: "group" })).toContain(`'It''s data'!$B$3:$B$5,"group"`);
    expect(score({ columns: { ...columns, inputs: ["b", "a"] } })).toContain("CHOOSE({1,2},'It''s data'!$E$3:$E$5,'It''s data'!$D$3:$D$5)");
  });

  it("put columns together that do not stand side by side", () => {
    const apart = { ...table, header: ["DMU", "year", "a", "y", "b"] };
    expect((formulas({}, apart) as Record<string, string>)["SBM.SUPER"]).toContain("CHOOSE({1,2},'It''s data'!$D$3:$D$5,'It''s data'!$F$3:$F$5)");
  });

  it("are those of the index and of its model", () => {
    const found = Object.keys(formulas({ index: "gm" }));
    for (const name of ["SBM.SUPER", "GML.TFP", "GML.EC", "GML.BPC", "GML.TABLE", "QIANYAN.STATUS"]) expect(found).toContain(name);
    expect((formulas({ index: "gm", model: "sbm" }) as Record<string, string>)["GML.TFP"]).toContain('"sbm"');
  });

  it("are refused where a person gave the order of the periods and the order counts", () => {
    const periodOrder = ["2021", "2020"];
    expect(formulas({ index: "gm", periodOrder })).toEqual({ without: "period-order" });
    expect(formulas({ reference: "sequential", periodOrder })).toEqual({ without: "period-order" });
    expect(formulas({ periodOrder })).toEqual(formulas({}));
  });

  it("are refused where rows were left out or a column is gone", () => {
    expect(formulas({}, table, true)).toEqual({ without: "excluded" });
    expect(formulas({}, { ...table, header: ["DMU", "year", "a", "c", "y"] })).toEqual({ without: "columns" });
  });
});
