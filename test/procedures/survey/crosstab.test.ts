import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { procedureReport } from "../../../src/report/procedure/report.ts";
import { near } from "../procedure-run.ts";
import { ranOn, refusalOf, rowsOf, saidBy } from "../runs.ts";
import { tableOf } from "../tables.ts";

/** A respondent in each row, for the counts of groups down and options across. */
const answered = (counts: readonly (readonly number[])[], groups: readonly string[], options: readonly string[]): readonly (readonly Cell[])[] => [
  ["组", "题"],
  ...counts.flatMap((row, r) => row.flatMap((count, c) => Array.from({ length: count }, (): Cell[] => [groups[r], options[c]]))),
];
const run = (cells: readonly (readonly Cell[])[], answers = ["题"]) => ranOn("crosstab", tableOf(cells), { answers, group: ["组"] });
const regions = answered(
  [
    [30, 10, 20],
    [15, 25, 10],
    [5, 15, 20],
  ],
  ["东", "中", "西"],
  ["A", "B", "C"],
);

describe("the χ² test of a table of 150 answers", () => {
  const completed = run(regions);
  const [test] = rowsOf(completed, "tests");
  const cells = rowsOf(completed, "cells");
  const at = (group: string, option: string) => cells.find((one) => one["group"] === group && one["option"] === option)!;

  it("has χ² = 103/4 with 4 degrees of freedom, as R's chisq.test without correction", () => {
    near(test["chi2"], 103 / 4, 1e-13);
    expect([test["n"], test["groups"], test["options"], test["df"], test["small"]]).toEqual([150, 3, 3, 4, 0]);
    // R 4.2.2
    near(Number(test["p"]) / 3.55378816968208e-5, 1, 1e-11);
    near(test["V"], 0.292973263854116, 1e-12);
    near(test["least_expected"], 40 / 3, 1e-13);
  });

  it("has the expected counts and standardised residuals of R, and shares of the group and of all", () => {
    for (const [group, option, expected, residual] of [
      ["东", "A", 20, 3.535533905932737],
      ["东", "C", 20, 0],
      ["中", "B", 50 / 3, 3.061862178478972],
      ["西", "A", 40 / 3, -3.263956049169335],
      ["西", "C", 40 / 3, 2.61116483933547],
    ] as const) {
      near(at(group, option)["expected"], expected, 1e-12);
      near(at(group, option)["residual"], residual, 1e-12);
    }
    expect(at("东", "A")).toMatchObject({ count: 30, group_n: 60, option_n: 50, n: 150, share: 0.5, overall: 1 / 3 });
  });

  it("is said with its numbers, and with the cell that is farthest from the rest", () => {
    expect(saidBy(completed)).toEqual({
      related: [
        "“题”的答案随“组”不同：χ² = 25.7500，自由度4，p = 0.0000355，克莱姆V为0.2930。",
        "Answers to “题” differ by “组”: χ² = 25.7500, 4 d.f., p = 0.0000355, Cramér's V 0.2930.",
      ],
      most: [
        "“题”中高于总体最多的一格：“东”有50.0%选“A”，总体为33.3%（调整残差3.5355）。",
        "The cell of “题” farthest from the rest: 50.0% of “东” chose “A”, more than the 33.3% of all (adjusted residual 3.5355).",
      ],
    });
  });

  it("stands on its sheet with formulas of its cells", () => {
    const [, sheet] = procedureReport(completed, "en").sheets;
    const formulas = sheet.rows.flat().flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
    expect(formulas.filter((one) => one.startsWith("=CHISQ.DIST.RT("))).toHaveLength(1);
    expect(formulas.filter((one) => /^=\(.*\)\/SQRT\(/.test(one))).toHaveLength(9);
  });
});

describe("what is said and refused", () => {
  it("says that there is no evidence of a difference, and that small expected counts make p rough", () => {
    const few = run(
      answered(
        [
          [3, 1],
          [1, 4],
        ],
        ["男", "女"],
        ["是", "否"],
      ),
    );
    // χ² = 9 · (12 − 1)² / (4 · 5 · 4 · 5) = 1089/400
    near(rowsOf(few, "tests")[0]["chi2"], 1089 / 400, 1e-13);
    near(rowsOf(few, "tests")[0]["p"], 0.0989429360672965, 1e-12);
    expect(saidBy(few)).toEqual({
      unrelated: [
        "看不出“题”的答案随“组”不同：χ² = 2.7225，自由度1，p = 0.0989，克莱姆V为0.5500。",
        "There is no evidence that answers to “题” differ by “组”: χ² = 2.7225, 1 d.f., p = 0.0989, Cramér's V 0.5500.",
      ],
      small: [
        "“题”的4格中有4格期望频数小于5（最小1.7778），p值只是近似，宜合并选项或分组。",
        "Of the 4 cells of “题”, 4 have expected counts below 5 (the least 1.7778): p is rough, and options or groups are better joined.",
      ],
    });
  });

  it("says that all answered alike, and leaves out who has no answer or no group", () => {
    const alike: readonly (readonly Cell[])[] = [
      ["组", "题"],
      ["男", "是"],
      ["女", "是"],
      ["女", null],
      [null, "否"],
    ];
    expect(saidBy(run(alike))).toEqual({
      "one-option": ["“题”的2份答案都是“是”，各组没有差别。", "All 2 answers to “题” are “是”: the groups do not differ."],
    });
    expect(rowsOf(run(alike), "tests")).toMatchObject([{ n: 2, groups: 2, options: 1, p: null, V: null }]);
  });

  it("refuses one group, and a question that nobody of a group answered", () => {
    const one: readonly (readonly Cell[])[] = [
      ["组", "题", "二"],
      ["男", "是", null],
      ["男", "否", null],
    ];
    expect(refusalOf(() => run(one))).toEqual(["“组”列只有“男”一组，无从比较。", "Column “组” has the one group “男”: there is nothing to compare."]);
    expect(refusalOf(() => run(one, ["二"]))).toEqual(["“二”列没有一份既有答案又有分组。", "In column “二” no row has both an answer and a group."]);
  });
});
