import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { templates } from "../../src/analysis/templates/templates.ts";
import { near } from "./procedure-run.ts";
import { ranOn, rowsOf } from "./runs.ts";
import { tableOf } from "./tables.ts";

const { indicators } = templates.find(({ id }) => id === "targeted-ecommerce-support")!;
const names = indicators.map(({ name }) => name["zh-CN"]);
/** Scores from 1 to 5 of five counties, each indicator in another order. */
const scores = tableOf([
  ["县", ...names],
  ...Array.from({ length: 5 }, (_, county): Cell[] => [`县${county}`, ...names.map((_name, k) => 1 + (((county * (k + 1) + k) % 11) % 5))]),
]);
const columns = { unit: ["县"], values: names };

describe("the eight indicators of support for e-commerce", () => {
  it("have each a definition", () => {
    expect(indicators).toHaveLength(8);
    for (const { note } of indicators) for (const text of Object.values(note!)) expect(text.length).toBeGreaterThan(4);
  });

  it("make an index with entropy weights", () => {
    const weights = rowsOf(ranOn("composite", scores, columns, { weighting: "entropy" }), "weights");
    expect(weights.map(({ indicator }) => indicator)).toEqual(names);
    near(
      weights.reduce((sum, { weight }) => sum + Number(weight), 0),
      1,
      1e-12,
    );
  });

  it("make one with the weights of a hierarchy that judges without contradiction", () => {
    const wanted = names.map((_, k) => 8 - k);
    const pairwise = tableOf([["", ...names], ...names.map((name, r): Cell[] => [name, ...names.map((_name, c) => wanted[r] / wanted[c])])]);
    const completed = ranOn("composite", scores, columns, { weighting: "ahp" }, { pairwise });
    rowsOf(completed, "weights").forEach(({ weight }, k) => near(weight, wanted[k] / 36, 1e-9));
    const ratio = rowsOf(completed, "checks").find(({ check }) => check === "CR")!;
    near(ratio["value"], 0, 1e-9);
  });
});
