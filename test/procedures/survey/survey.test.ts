import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { upperTail } from "../../../src/procedures/distribution/normal-tail.ts";
import { quantileOf, wilsonInterval } from "../../../src/procedures/survey/wilson.ts";
import { ranOn, refusalOf, rowsOf, saidBy } from "../runs.ts";
import { tableOf } from "../tables.ts";

type Cells = readonly (readonly Cell[])[];
const run = (cells: Cells, columns: Readonly<Record<string, readonly string[]>>, options = {}) => ranOn("survey", tableOf(cells), columns, options);
const times = (answer: Cell, count: number): Cells => Array.from({ length: count }, () => [answer]);

/** The counts of three questions of the county survey: 274 questionnaires, of which 113 were asked the second. */
const known = [["知道", 221] as const, ["听说过", 38] as const, ["没听说", 15] as const];
const county: Cells = [
  ["电商", "扶贫"],
  ...known.flatMap(([answer, count]) => times(answer, count)).map(([one], k): Cell[] => [one, k < 69 ? "了解" : k < 99 ? "听说" : k < 113 ? "不知道" : null]),
];

describe("Wilson's interval", () => {
  // R 4.2: prop.test(k, n, correct = FALSE, conf.level = …)$conf.int
  it.each([
    [221, 274, "95", 0.755693305299, 0.848968075019],
    [15, 274, "95", 0.0334531855111, 0.0883481430751],
    [0, 20, "95", 0, 0.161125158053],
    [20, 20, "90", 0.880842162639, 1],
  ] as const)("of %i in %i at %s%% is that of R", (k, n, confidence, low, high) => {
    const [from, to] = wilsonInterval(k, n, quantileOf(confidence));
    expect(from).toBeCloseTo(low, 11);
    expect(to).toBeCloseTo(high, 11);
  });

  it("has the quantiles of the normal distribution, and holds its own share whose test is at the edge", () => {
    for (const [confidence, tail] of [
      ["90", 0.05],
      ["95", 0.025],
      ["99", 0.005],
    ] as const) {
      const z = quantileOf(confidence);
      expect(upperTail(z) / tail).toBeCloseTo(1, 13);
      // An end p of the interval is where (k/n − p)² = z² p(1 − p)/n.
      for (const end of wilsonInterval(37, 90, z)) expect((37 / 90 - end) ** 2 / ((z ** 2 * end * (1 - end)) / 90)).toBeCloseTo(1, 12);
    }
  });
});

describe("single choice", () => {
  it("has counts and shares of who answered, with the base beside each, and says where bases differ", () => {
    const completed = run(county, { single: ["电商", "扶贫"] });
    expect(rowsOf(completed, "shares").map(({ question, option, count, n }) => [question, option, count, n])).toEqual([
      ["电商", "知道", 221, 274],
      ["电商", "听说过", 38, 274],
      ["电商", "没听说", 15, 274],
      ["扶贫", "了解", 69, 113],
      ["扶贫", "听说", 30, 113],
      ["扶贫", "不知道", 14, 113],
    ]);
    expect(rowsOf(completed, "shares").map(({ share }) => (100 * Number(share)).toFixed(2))).toEqual(["80.66", "13.87", "5.47", "61.06", "26.55", "12.39"]);
    expect(saidBy(completed)["bases"]).toEqual([
      "各题的基数不同：“电商”有274人回答，“扶贫”只有113人；两题的占比不是同一批人的占比，不能直接比较。",
      "The bases differ: 274 answered “电商”, and 113 “扶贫”; their shares are shares of different people and are not compared as they stand.",
    ]);
    expect(saidBy(completed)["unanswered"]).toEqual([
      "“扶贫”有161人未答，占比以回答的113人为基数。",
      "“扶贫” was not answered by 161; its shares are of the 113 who answered.",
    ]);
    expect(saidBy(run(county, { single: ["电商"] }))).toEqual({
      first: [
        "“电商”中选“知道”的最多：274人中有221人，占80.7%（95%置信区间75.6%至84.9%）。",
        "To “电商”, “知道” was chosen most: by 221 of 274, 80.7% (95% interval 75.6% to 84.9%).",
      ],
    });
  });

  it("says that no option leads where the intervals meet, and that there is no difference where all chose the same", () => {
    const close = run([["q"], ...times("a", 11), ...times("b", 9)], { single: ["q"] });
    expect(saidBy(close)["level"]).toEqual([
      "“q”分不出最多的选项：“a”占55.0%（区间下限34.2%），“b”占45.0%（区间上限65.8%），两个区间相交。",
      "To “q” no option clearly leads: “a” has 55.0% (interval from 34.2%) and “b” 45.0% (to 65.8%), and the intervals meet.",
    ]);
    expect(saidBy(run([["q"], ...times("a", 4)], { single: ["q"] }))).toEqual({
      alone: ["“q”的答案没有差别：4人都只选了“a”。", "To “q” the answers do not differ: all 4 chose “a” alone."],
    });
  });

  it("lists options that nobody chose, and refuses an answer that was not offered", () => {
    const cells: Cells = [["q"], ...times("有", 30), ...times("没有", 3), ...times("（跳过）", 2)];
    const completed = run(cells, { single: ["q"] }, { offered: "有；没有；不知道" });
    expect(rowsOf(completed, "shares").map(({ option, count, n, low }) => [option, count, n, low === 0])).toEqual([
      ["有", 30, 33, false],
      ["没有", 3, 33, false],
      ["不知道", 0, 33, true],
    ]);
    expect(saidBy(completed)["empty"]).toEqual(["“q”中没有人选不知道（0人）。", "To “q”, 不知道 was chosen by nobody (0)."]);
    expect(refusalOf(() => run(cells, { single: ["q"] }, { offered: "p=x | q＝有；不知道" }))).toEqual([
      "A32（“q”列）的答案“没有”不在选项清单之内，应为有、不知道。",
      "The answer “没有” in A32 (column “q”) is none of the options that are offered: 有, 不知道.",
    ]);
  });
});

describe("multiple choice", () => {
  const numbered = (rows: Cells): Cells => rows.map((row, k) => [k === 0 ? "no" : k, ...row]);
  const texts = numbered([["买过"], ["衣物；食品"], ["食品;家电"], ["衣物、食品、食品"], [""], ["家电┋衣物"], ["食品"]]);

  it("takes one text for each respondent, and counts an option once", () => {
    const completed = run(texts, { multiple: ["买过"] });
    expect(rowsOf(completed, "shares").map(({ option, count, n }) => [option, count, n])).toEqual([
      ["食品", 4, 5],
      ["衣物", 3, 5],
      ["家电", 2, 5],
    ]);
    expect(rowsOf(completed, "questions")).toMatchObject([{ kind: "multiple-choice", n: 5, unanswered: 1, options: 3, chosen: 9, per_person: 1.8 }]);
  });

  it("takes columns of 0 and 1 to the same counts, a blank beside a tick being none", () => {
    const ticks = numbered([
      ["买过:衣物", "买过:食品", "买过:家电"],
      [1, 1, null],
      [0, 1, 1],
      [1, 1, 0],
      [null, null, null],
      [1, 0, 1],
      [0, 1, 0],
    ]);
    const columns = ["买过:衣物", "买过:食品", "买过:家电"];
    const [a, b] = [run(ticks, { ticked: columns }), run(texts, { multiple: ["买过"] })];
    expect(rowsOf(a, "shares")).toEqual(rowsOf(b, "shares"));
    expect(rowsOf(a, "questions")).toEqual(rowsOf(b, "questions"));
    expect(refusalOf(() => run([...ticks, [7, 2, 0, 0]], { ticked: columns }))[0]).toContain("应为0或1");
    expect(refusalOf(() => run([...ticks, [7, 2, 0, 0]], { ticked: columns }))[1]).toContain("must be 0 or 1");
  });

  it("takes another separator, and refuses a table without a question or without answers", () => {
    const completed = run([["q"], ["a/b"], ["b"]], { multiple: ["q"] }, { "answer-separator": "/" });
    expect(rowsOf(completed, "shares").map(({ option, count }) => [option, count])).toEqual([
      ["b", 2],
      ["a", 1],
    ]);
    expect(refusalOf(() => run(texts, {}))).toEqual([
      "没有题目：请至少给出一列单选题、多选题或选项。",
      "There is no question: give a column of single choice, of multiple choice or of ticks.",
    ]);
    expect(
      refusalOf(() =>
        run(
          [
            ["q", "r"],
            ["a", null],
            ["b", ""],
          ],
          { single: ["q", "r"] },
        ),
      ),
    ).toEqual(["“r”列全部空白，没有人回答。", "Column “r” is blank throughout: nobody answered."]);
  });
});
