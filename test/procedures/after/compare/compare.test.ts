import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../src/analysis/table/table.ts";
import { near } from "../../procedure-run.ts";
import { ranOn, refusalOf, rowsOf, saidBy } from "../../runs.ts";
import { tableOf } from "../../tables.ts";

/** Made for this test, with ties in two columns and a blank in the third. */
const a = [1, 0.82, 0.82, 0.64, 1, 0.57, 0.91, 0.73, 0.64, 0.88];
const b = [1, 0.9, 0.85, 0.64, 1, 0.7, 1, 0.71, 0.66, 0.88];
const c = [0.5, 0.9, 0.85, 0.64, 0.3, 0.7, null, 0.71, 0.66, 0.88];
const units = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
const status = (score: number | null) => (score === null ? "无可行解" : score === 1 ? "有效" : "无效");
const table = tableOf([
  ["省", "A", "B", "C", "A状态", "B状态", "C状态"],
  ...units.map((unit, k): readonly Cell[] => [unit, a[k], b[k], c[k], status(a[k]), status(b[k]), status(c[k])]),
]);
const columns = { unit: ["省"], values: ["A", "B", "C"], statuses: ["A状态", "B状态", "C状态"] };
const completed = ranOn("compare", table, columns);
const pairs = rowsOf(completed, "pairs");

describe("scores of three analyses side by side", () => {
  it("have the rank correlations that SciPy 1.17.1 computes (spearmanr; kendalltau, variant b), over the rows that both have", () => {
    const wanted = [
      ["A", "B", 10, 0.9287970209589212, 0.8095238095238095],
      ["A", "C", 9, -0.15191090506254998, -0.029012942659282975],
      ["B", "C", 9, -0.05857791861290061, 0.19720265943665385],
    ] as const;
    wanted.forEach(([first, second, n, spearman, kendall], k) => {
      expect(pairs[k]).toMatchObject({ first, second, n });
      near(pairs[k]["spearman"], spearman, 1e-14);
      near(pairs[k]["kendall"], kendall, 1e-14);
    });
  });

  it("count who is in another class, or another quarter of the ranking", () => {
    // 庚 is inefficient by A and efficient by B.
    expect(pairs[0]).toMatchObject({ class_changes: 1, difference: expect.closeTo(0.033, 12) as number });
    const moves = rowsOf(completed, "moves").filter(({ pair }) => pair === "A → B");
    expect(moves.find(({ unit }) => unit === "庚")).toMatchObject({
      rank_1: 3,
      rank_2: 2,
      shift: 1,
      class_1: "无效",
      class_2: "有效",
      quarter_1: 1,
      quarter_2: 1,
    });
    expect(moves.find(({ unit }) => unit === "甲")).toMatchObject({ rank_1: 1.5, rank_2: 2, quarter_1: 1, quarter_2: 1 });
    const changed = moves.filter((row) => row["quarter_1"] !== row["quarter_2"]).length;
    expect(pairs[0]["quarter_changes"]).toBe(changed);
    // By A three stand in the top quarter of ten (none, none and two better), and all three by B.
    expect(pairs[0]["top_kept"]).toBe(1);
  });

  it("have ranks as a spreadsheet gives them, none where there is no score, and the difference from the first", () => {
    const scores = rowsOf(completed, "scores");
    expect(scores.map((row) => row["A_rank"])).toEqual([1, 5, 5, 8, 1, 10, 3, 7, 8, 4]);
    expect(scores[6]).toMatchObject({ C_rank: null, C_difference: null });
    near(scores[1]["B_difference"], 0.08, 1e-15);
  });

  it("are the better the lower, where they are distances", () => {
    const lowest = ranOn("compare", table, columns, { best: "lowest" });
    expect(rowsOf(lowest, "scores").map((row) => row["A_rank"])).toEqual([9, 5, 5, 2, 9, 1, 8, 4, 2, 7]);
    near(rowsOf(lowest, "pairs")[0]["kendall"], pairs[0]["kendall"] as number, 1e-15);
  });
});

describe("what is said and refused", () => {
  it("says how the rankings agree, and in the same sentence that levels are not compared", () => {
    const said = saidBy(ranOn("compare", table, { unit: ["省"], values: ["A", "C"], statuses: ["A状态", "C状态"] }));
    expect(said).toEqual({
      agree: [
        expect.stringMatching(/^“A”与“C”对9个单元的排序.*比的是位次，不是数值的大小。$/),
        expect.stringMatching(/^The rankings of 9 units .*not levels\.$/),
      ],
      farthest: [expect.stringContaining("“戊”"), expect.stringContaining("“戊” moves farthest from “A” to “C”")],
      classes: [expect.stringContaining("戊、甲"), expect.stringContaining("2 of 9 units have another class by “C” than by “A”: 戊, 甲.")],
      quarters: [expect.stringContaining("换了四分位"), expect.stringContaining("of the top quarter")],
      lacking: ["10个单元中只有9个在“A”与“C”中都有效率值，其余未参与比较。", expect.stringContaining("Only 9 of 10 units have a score by both")],
    });
  });

  it("says that nothing moves, that none is above another, and that no class changes", () => {
    const same = tableOf([["unit", "A", "B", "K", "L", "M"], ...units.map((unit, k): readonly Cell[] => [unit, k + 1, 2 * k, 1, "x", "x"])]);
    expect(saidBy(ranOn("compare", same, { unit: ["unit"], values: ["A", "B"] }))["unmoved"]).toEqual([
      expect.stringContaining("位次完全相同（Spearman相关1.0000）"),
      expect.stringContaining("rank all 10 units alike (Spearman 1.0000)"),
    ]);
    expect(saidBy(ranOn("compare", same, { unit: ["unit"], values: ["A", "K"] }))["flat"]).toEqual([
      "“A”与“K”都有效率值的单元有10个，其中一列没有高低之分，算不出位次相关。",
      "10 units have a score by both “A” and “K”, and one of them puts none above another: there is no rank correlation.",
    ]);
    expect(saidBy(ranOn("compare", same, { unit: ["unit"], values: ["A", "B"], statuses: ["L", "M"] }))["classes"]).toEqual([
      "10个单元的类别在“A”与“B”中都相同，变动0个。",
      "None of 10 units changes class between “A” and “B” (0).",
    ]);
  });

  it("refuses a column alone", () => {
    expect(refusalOf(() => ranOn("compare", table, { unit: ["省"], values: ["A"] }))).toEqual([
      "只有“A”一列效率值，没有可比的：请至少给出两列。",
      "“A” is the only column of scores: give two or more to compare.",
    ]);
  });
});
