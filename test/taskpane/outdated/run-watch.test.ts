import { describe, expect, it, vi } from "vitest";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { RunWatch } from "../../../src/taskpane/outdated/run-watch.ts";
import { tableMark } from "../../../src/taskpane/outdated/table-mark.ts";
import type { WatchedRun } from "../../../src/taskpane/outdated/watched-run.ts";
import { MemoryHost } from "../../../src/workbook/memory/memory-host.ts";

const cells: readonly (readonly Cell[])[] = [
  ["unit", "x", "y", "remark"],
  ["a", 1, 2, null],
  ["b", 3, { error: "#N/A" }, "as it was"],
];
const tableOf = (rows: readonly (readonly Cell[])[], row = 1) => findTable(rows, { name: "Data", row, column: 1 }, false);
const columns = ["unit", "x", "y"];

describe("the mark of a table", () => {
  const mark = (rows: readonly (readonly Cell[])[], of: readonly string[] | null = columns) => tableMark(tableOf(rows), of);
  const changed = (row: number, column: number, value: Cell) => cells.map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell)));

  it("is that of its columns, wherever they stand", () => {
    expect(mark(changed(2, 3, "another"))).toBe(mark(cells));
    expect(mark(changed(2, 3, "another"), null)).not.toBe(mark(cells, null));
    expect(tableMark(tableOf(cells, 7), columns)).toBe(mark(cells));
    expect(mark(cells.map(([unit, x, y, remark]) => [remark, y, unit, x]))).toBe(mark(cells));
  });

  it("tells a value from another, of whatever kind, and a row from none", () => {
    const others = [2, "1", true, null, { error: "1" }, 1.0000000000000002].map((value) => mark(changed(1, 1, value)));
    const all = [mark(cells), ...others, mark(cells.slice(0, 2)), mark(changed(0, 1, "z")), mark([cells[0], cells[2], cells[1]])];
    expect(new Set(all).size).toBe(all.length);
    // What runs together to the same letters is not the same.
    expect(mark([cells[0], ["ab", "c", 1, null]])).not.toBe(mark([cells[0], ["a", "bc", 1, null]]));
  });
});

describe("the watch over runs", () => {
  const begin = async (sheets: readonly string[] = ["Scores"]) => {
    const host = new MemoryHost([
      { name: "Data", cells },
      {
        name: "Other",
        cells: [
          ["k", "v"],
          ["q", 1],
        ],
      },
    ]);
    const read: string[] = [];
    const readTable = async (sheet: string, address: string | null) => {
      read.push(sheet);
      const range = await host.read(address === null ? await host.usedRange(sheet) : { sheet, address });
      return findTable(range.cells, { name: sheet, row: range.row, column: range.column }, false);
    };
    const watch = new RunWatch(host, readTable);
    const stop = watch.start();
    const run = (own: readonly string[]): WatchedRun => ({
      own,
      sheets: own,
      analyses: [
        {
          analysis: {} as WatchedRun["analyses"][number]["analysis"],
          place: { sheet: "Data", address: null },
          tables: [{ sheet: "Data", address: null, columns, mark: tableMark(tableOf(cells), columns) }],
        },
      ],
    });
    await watch.add(run(sheets));
    const outdated = () => watch.read().map((one) => one.sheets);
    return { host, watch, read, run, outdated, stop };
  };

  it("tells of a change, and of what is as it was again", async () => {
    const { host, outdated, stop } = await begin();
    expect(outdated()).toEqual([]);
    host.put("Data", 2, 2, [[9]]);
    await vi.waitFor(() => expect(outdated()).toEqual([["Scores"]]));
    host.put("Data", 2, 2, [[1]]);
    await vi.waitFor(() => expect(outdated()).toEqual([]));
    stop();
  });

  it("reads no table for a change elsewhere", async () => {
    const { host, read, outdated, stop } = await begin();
    const before = read.length;
    host.put("Other", 2, 2, [[9]]);
    host.put("Data", 2, 2, [[9]]);
    await vi.waitFor(() => expect(outdated()).toEqual([["Scores"]]));
    expect(read.slice(before)).toEqual(["Data"]);
    stop();
  });

  it("forgets a run whose sheets another one has taken, and keeps one that stands beside it", async () => {
    const { host, watch, run, outdated, stop } = await begin(["Scores", "Peers"]);
    await watch.add(run(["Scores"]));
    host.put("Data", 2, 2, [[9]]);
    await vi.waitFor(() => expect(outdated()).toEqual([["Peers"], ["Scores"]]));
    await watch.add(run(["Peers"]));
    expect(outdated()).toEqual([["Scores"], ["Peers"]]);
    stop();
  });

  it("knows the sheets to which the results were written once more", async () => {
    const { host, watch, outdated, stop } = await begin();
    await watch.wrote(watch.read()[0]?.own ?? [], ["nothing"]);
    host.put("Data", 2, 2, [[9]]);
    await vi.waitFor(() => expect(outdated()).toEqual([["Scores"]]));
    await watch.wrote(watch.read()[0].own, ["Scores (2)"]);
    expect(outdated()).toEqual([["Scores", "Scores (2)"]]);
    stop();
  });
});
