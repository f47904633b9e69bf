import { LineMoves } from "../../../src/workbook/cells/line-moves.ts";
import type { ChangedTab } from "../../../src/workbook/workbook-changes.ts";

/** The names of the workbook of `rich-workbook.ts`, and of that with looks. */
export const names = [
  { name: "本表", text: "'合 计'!$A$1", comment: "", scope: "合 计" },
  { name: "投入", text: "数据!$B$4:$B$8", comment: "B 列", scope: null },
];

export const still: ChangedTab["layout"] = { columns: new Map(), rows: new Map(), merged: [], unmerged: [] };

/** One of its sheets, in which nothing changed but what is given. */
export const tab = (place: number, change: Partial<ChangedTab> = {}): ChangedTab => ({
  place,
  name: ["数据", "合 计", "透视"][place],
  hidden: place === 2,
  rows: new LineMoves(),
  columns: new LineMoves(),
  layout: still,
  cells: [],
  looks: [],
  ...change,
});
