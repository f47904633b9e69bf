import { expect, it } from "vitest";
import { withNameless } from "../../../src/workbook/sheet/calculation/mended-completion.ts";

it("has an entry without a name wherever the list has none, and is the list otherwise", () => {
  const list = withNameless([{ name: "SUM", desc: "adds" }]);
  expect([list[-1].name, list[7].name, list[0].name]).toEqual(["", "", "SUM"]);
  expect([list.length, list.map(({ name }) => name), list.slice(0, 10)]).toEqual([1, ["SUM"], [{ name: "SUM", desc: "adds" }]]);
});
