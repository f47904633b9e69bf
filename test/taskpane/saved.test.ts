import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import { changeSentences } from "../../src/taskpane/saved/change-sentences.ts";
import { currentTable, missingColumns } from "../../src/taskpane/saved/current-table.ts";
import { changeOf, isUnchanged, partsOf } from "../../src/taskpane/saved/data-parts.ts";
import { MemoryHost } from "../../src/workbook/memory/memory-host.ts";

function panel(rows: readonly (readonly [string, string, number, number])[]): Dataset {
  const column = (name: string, k: 2 | 3) => ({ name, values: Float64Array.from(rows, (row) => row[k]) });
  return {
    dmus: rows.map(([dmu]) => dmu),
    periods: rows.map(([, period]) => period),
    inputs: [column("x", 2)],
    outputs: [column("y", 3)],
    undesirables: [],
    unscored: [],
  };
}
const before = panel([
  ["A", "2023", 1, 2],
  ["B", "2023", 3, 4],
  ["A", "2024", 5, 6],
  ["B", "2024", 7, 8],
]);

describe("what changed in the data since a run", () => {
  it("is nothing when rows stand in another order", () => {
    const turned = panel([
      ["B", "2024", 7, 8],
      ["A", "2024", 5, 6],
      ["B", "2023", 3, 4],
      ["A", "2023", 1, 2],
    ]);
    expect(isUnchanged(changeOf(partsOf(before), partsOf(turned)))).toBe(true);
  });

  it("is the year that was added, the one that is gone and the one with another number, in a sentence each", () => {
    const now = panel([
      ["A", "2024", 5, 6],
      ["B", "2024", 7, 8.5],
      ["A", "2025", 5, 6],
      ["B", "2025", 7, 8],
    ]);
    const change = changeOf(partsOf(before), partsOf(now));
    expect([change.added.map(({ name }) => name), change.gone.map(({ name }) => name), change.changed]).toEqual([["2025"], ["2023"], ["2024"]]);
    expect(changeSentences(change, "A1:D5", "A1:D7", "en")).toEqual([
      "2025 was added: 2 rows more.",
      "2023 is gone: 2 rows fewer.",
      "Values or rows changed in 2024.",
      "The data range grew from A1:D5 to A1:D7.",
    ]);
  });

  it("is not hidden by a number that moves to another column", () => {
    const swapped = panel([["A", "2023", 2, 1]]);
    expect(changeOf(partsOf(panel([["A", "2023", 1, 2]])), partsOf(swapped)).changed).toEqual(["2023"]);
  });
});

describe("the table of an earlier run", () => {
  const header = ["DMU", "x", "y"];
  const host = (rows: readonly (readonly (string | number | null)[])[]) => new MemoryHost([{ name: "Data", cells: [header, ...rows] }]);

  it("is read to its new end, and not beyond a gap", async () => {
    const found = await currentTable(
      host([
        ["A", 1, 2],
        ["B", 3, 4],
        ["C", 5, 6],
        [null, null, null],
        ["note", null, null],
      ]),
      { sheet: "Data", address: "A1:C3" },
    );
    expect(found.place).toEqual({ sheet: "Data", address: "A1:C4" });
    expect(found.table.rows.map(([dmu]) => dmu)).toEqual(["A", "B", "C"]);
  });

  it("keeps its range where nothing was added, and is the whole sheet where it was", async () => {
    expect((await currentTable(host([["A", 1, 2]]), { sheet: "Data", address: "A1:C2" })).place.address).toBe("A1:C2");
    expect((await currentTable(host([["A", 1, 2]]), { sheet: "Data", address: null })).place.address).toBeNull();
  });

  it("names the columns that it no longer has", () => {
    expect(missingColumns(["DMU", "x", "z"], header)).toEqual(["z"]);
  });
});
