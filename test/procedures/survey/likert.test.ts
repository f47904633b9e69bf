import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { near } from "../procedure-run.ts";
import { ranOn, refusalOf, rowsOf, saidBy } from "../runs.ts";
import { tableIn, tableOf } from "../tables.ts";

const run = (cells: readonly (readonly Cell[])[], values: readonly string[], negative: readonly string[] = [], options = {}) =>
  ranOn("likert", tableOf(cells), { values, negative }, options);
const attitude = ["rating", "complaints", "privileges", "learning", "raises", "critical", "advance"];

describe("the reliability of the attitudes of 30 departments", () => {
  const completed = ranOn("likert", tableIn("attitude.csv"), { values: attitude });

  it("is that of R", () => {
    const [scale] = rowsOf(completed, "scale");
    // R 4.2.2: k/(k − 1) (1 − Σ diag(cov)/Σ cov), and of the mean correlation.
    near(scale["alpha"], 0.84314276956476, 1e-12);
    near(scale["standardised_alpha"], 0.839083803029511, 1e-12);
    expect([scale["items"], scale["n"], scale["incomplete"]]).toEqual([7, 30, 0]);
  });

  it("has the correlations with the rest, α without each item, means and deviations of R", () => {
    const wanted = [
      [0.671262057223664, 0.809760206308921, 64.63333333333334, 12.172561947585894],
      [0.742109710222239, 0.79691745727414, 66.6, 13.314757174679892],
      [0.560711111480256, 0.827847765938659, 53.13333333333333, 12.235429993524411],
      [0.714445498133676, 0.803030975022574, 56.36666666666667, 11.737012876552868],
      [0.7862755938344, 0.795386574198205, 64.63333333333334, 10.397225536198333],
      [0.265034339196676, 0.863872311446437, 74.76666666666667, 9.894907548951574],
      [0.460810549468496, 0.840464868265457, 42.93333333333333, 10.288706005342354],
    ];
    rowsOf(completed, "items").forEach((row, k) => {
      expect(row["item"]).toBe(attitude[k]);
      ["rest_correlation", "alpha_without", "mean", "sd"].forEach((field, c) => near(row[field], wanted[k][c], 1e-12));
    });
  });

  it("is said, with the item without which it is higher and the highest mean", () => {
    expect(saidBy(completed)).toEqual({
      alpha: ["7个题项、30份完整答案的克龙巴赫α为0.8431。", "Cronbach's α of 7 items and 30 complete answers is 0.8431."],
      better: ["去掉“critical”后，克龙巴赫α由0.8431升至0.8639。", "Without “critical” Cronbach's α would be 0.8639 instead of 0.8431."],
      highest: [
        "得分最高的是“critical”，均值74.7667；最低的是“advance”，均值42.9333。",
        "“critical” has the highest mean, 74.7667, and “advance” the lowest, 42.9333.",
      ],
    });
  });
});

const scale: readonly (readonly Cell[])[] = [
  ["a", "b", "c"],
  [1, 2, 5],
  [2, 2, 4],
  [4, 5, 2],
  [5, 5, 1],
  [3, null, 3],
];

describe("a scale of five answers", () => {
  it("turns reversed items about its middle, and takes complete answers alone for α", () => {
    const completed = run(scale, ["a", "b"], ["c"], { low: 1, high: 5 });
    const [row] = rowsOf(completed, "scale");
    // Over four complete answers: a and 6 − c are 1, 2, 4, 5 with variance 10/3, b has 3, the sum 4, 6, 13, 15 has 85/3: 3/2 (1 − 29/85).
    near(row["alpha"], (3 / 2) * (1 - 29 / 85), 1e-13);
    expect([row["n"], row["incomplete"]]).toEqual([4, 1]);
    expect(rowsOf(completed, "items").map(({ item, direction, n, mean, agree }) => [item, direction, n, mean, agree])).toEqual([
      ["a", "positive", 5, 3, 2],
      ["b", "positive", 4, 3.5, 2],
      ["c", "negative", 5, 3, 2],
    ]);
    expect(saidBy(completed)["incomplete"]).toEqual(["有1份答案不完整，信度按其余4份计算。", "1 answer is incomplete; reliability is that of the other 4."]);
    expect(
      rowsOf(completed, "answers")
        .filter(({ item }) => item === "c")
        .map(({ answer, count }) => [answer, count]),
    ).toEqual([1, 2, 3, 4, 5].map((one) => [String(one), 1]));
  });

  it("names an item that goes against the others, and says that there is no scale where α is not above 0", () => {
    const said = saidBy(run(scale, ["a", "b", "c"]));
    expect(said["turned"][0]).toMatch(/^“c”与其余题项的相关系数为-?−?\d\.\d{4}，方向相反，可能是反向题项。$/);
    expect(said["turned"][1]).toMatch(/^“c” goes against the other items \(correlation .0\.9\d{3}\): it may have been asked the other way round\.$/);
    const none = saidBy(
      run(
        [
          ["a", "b"],
          [1, 1],
          [1, 2],
          [2, 1],
          [2, 2],
        ],
        ["a", "b"],
      ),
    );
    expect(none["no-scale"]).toEqual([
      "2个题项没有共同的内容：4份完整答案的克龙巴赫α为0.0000，不大于0，不宜合成一个量表。",
      "The 2 items have nothing in common: over 4 complete answers Cronbach's α is 0.0000, not above 0, and they make no scale.",
    ]);
    expect(none["alike"]).toEqual(["2个题项的均值相同，都是1.5000，分不出高低。", "The means of all 2 items are the same, 1.5000: none is higher."]);
  });

  it("has no reliability of one item, nor where the sums do not differ", () => {
    expect(saidBy(run(scale, ["a"]))["one-item"]).toEqual([
      "只有“a”一个题项（5份答案），没有信度可言。",
      "“a” is the one item (5 answers): there is no reliability of one.",
    ]);
    const turned = run(
      [
        ["a", "b"],
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      ["a", "b"],
    );
    expect(rowsOf(turned, "scale")[0]["alpha"]).toBeNull();
    expect(saidBy(turned)["no-sum"]).toEqual([
      "2个题项的总分在3份答案中完全相同，克龙巴赫α无定义。",
      "The sums of the 2 items are the same in all 3 answers: Cronbach's α has no value.",
    ]);
  });

  it("refuses answers beyond the scale, items that tell nobody apart, too few answers, and no item", () => {
    expect(refusalOf(() => run(scale, ["a", "b"], [], { low: 1, high: 4 }))).toEqual([
      "A5（“a”列）的5不在量表之内，应为1至4。",
      "5 in A5 (column “a”) is not on the scale, which goes from 1 to 4.",
    ]);
    expect(refusalOf(() => run(scale, ["a"], [], { low: 5, high: 1 }))).toEqual([
      "量表的最低分5高于最高分1。",
      "The lowest answer of the scale, 5, is above the highest, 1.",
    ]);
    expect(
      refusalOf(() =>
        run(
          [
            ["a", "b"],
            [1, 3],
            [2, 3],
            [4, 3],
          ],
          ["a", "b"],
        ),
      ),
    ).toEqual([
      "“b”列（自B2起）的完整答案都是3，不能区分被访者，信度无从计算；请去掉该列。",
      "All complete answers in column “b” (from B2) are 3: it tells nobody apart, and reliability cannot be computed with it; leave it out.",
    ]);
    expect(
      refusalOf(() =>
        run(
          [
            ["a", "b"],
            [1, 3],
            [2, null],
          ],
          ["a", "b"],
        ),
      ),
    ).toEqual(["全部题项都有答案的只有1份，至少要有2份。", "Answers to every item: 1; at least 2 are needed."]);
    expect(refusalOf(() => run(scale, []))).toEqual(["没有题项：请至少给出一列。", "There is no item: give a column at least."]);
  });
});
