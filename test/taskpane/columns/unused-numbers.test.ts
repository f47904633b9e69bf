import { expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { guessRoles } from "../../../src/analysis/roles/guess-roles.ts";
import { emptyDraft, type Draft } from "../../../src/taskpane/state/draft.ts";
import { unusedNumbers } from "../../../src/taskpane/columns/unused-numbers.ts";

const header = ["地区", "年份", "从业人员", "人均GDP增长率", "得分", "备注"];
const rows: Cell[][] = [
  ["甲", 2020, 5, 1.2, 7, "原值"],
  ["乙", 2020, 6, 1.3, 8, "估计"],
];
const proposals = guessRoles(header, rows);
const draftOf = (roles: Draft["roles"]): Draft => ({
  ...emptyDraft,
  source: { sheet: "数据", address: null, columns: header.map((name) => ({ name })), proposals, rows: rows.length } as unknown as NonNullable<Draft["source"]>,
  roles,
});

it("names the columns of numbers that have no role, and no labels or texts", () => {
  const roles = proposals.map(({ role }) => role);
  expect(roles).toEqual(["dmu", "period", "input", null, null, null]);
  expect(unusedNumbers(draftOf(roles))).toEqual(["人均GDP增长率", "得分"]);
});

it("names one that a person put aside, and none that was given a role", () => {
  expect(unusedNumbers(draftOf(["dmu", null, null, "output", "output", null]))).toEqual(["从业人员"]);
  expect(unusedNumbers(emptyDraft)).toEqual([]);
});
