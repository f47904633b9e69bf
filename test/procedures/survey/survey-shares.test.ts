import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { recoveredCount } from "../../../src/procedures/survey/printed-shares.ts";
import { ranOn, refusalOf, rowsOf, saidBy } from "../runs.ts";
import { linesOf, tableOf } from "../tables.ts";

const columns = { question: ["question"], option: ["option"], share: ["share"], respondents: ["base"] };
/** Shares keep the digits that they are printed with. */
const county = linesOf("county-survey-shares.csv").map((line, k) => line.map((cell, c): Cell => (k > 0 && c > 2 ? Number(cell) : cell === "" ? null : cell)));

describe("the counts of a county survey", () => {
  const completed = ranOn("survey-shares", tableOf(county), columns);
  const shares = rowsOf(completed, "shares");

  it("are those of 274 and of 113 questionnaires, as they were recovered by hand", () => {
    const [, ...lines] = county;
    expect(shares).toHaveLength(lines.length);
    for (const [question, option, , base, count] of lines) {
      const row = shares.find((one) => one["question"] === question && one["option"] === option)!;
      expect([question, option, row["n"], row["count"]]).toEqual([question, option, base, count]);
    }
  });

  it("add up to the base where each chose once, and are not compared where the bases differ", () => {
    const totals = Object.fromEntries(rowsOf(completed, "questions").map(({ question, n, total, adds }) => [String(question), [n, total, adds]]));
    expect(totals["村镇有无电商服务站"]).toEqual([274, 274, "to the whole"]);
    expect(totals["是否知道电子商务"]).toEqual([274, 274, "not all printed"]);
    expect(totals["网购过的产品"]).toEqual([274, 668, "to more"]);
    const said = saidBy(completed);
    expect(said["implied"]).toEqual([
      expect.stringMatching(/^“.+”中“.+”没有印出占比；按单选推算，\d+人中余下\d+人。$/),
      expect.stringMatching(/ has no printed share; if each of the \d+ chose once, \d+ are left for it\.$/),
    ]);
    expect(said["unsure"]).toEqual([
      expect.stringMatching(/^“村镇有无电商服务站”中“.+”印为1[15]\.0000，274人中\d+至\d+人都可以，位数不足以确定。$/),
      expect.stringMatching(/is printed as 1[15]\.0000: \d+ to \d+ of 274 are printed so, and the digits do not tell which\.$/),
    ]);
    expect(said["bases"][1]).toMatch(/^The bases differ: 274 for “.+” and 113 for “.+”; the shares are not compared as they stand\.$/);
  });

  it("have no count where a share cannot come from the base", () => {
    const wrong = county.map((line) => (line[1] === "有利于增加农民收入" ? [line[0], line[1], "82.7", line[3], line[4]] : line));
    const said = saidBy(ranOn("survey-shares", tableOf(wrong), columns));
    // 93/113 = 82.30 %, 94/113 = 83.19 %.
    expect(said["impossible"]).toEqual([
      "“对开展电商扶贫的态度”中“有利于增加农民收入”印为82.7000，113人中没有任何人数能得到；最接近的是93人，即82.3%。",
      "“有利于增加农民收入” of “对开展电商扶贫的态度” is printed as 82.7000, which no count of 113 gives; the nearest, 93, is 82.3%.",
    ]);
  });
});

describe("a recovered count", () => {
  it("is every count whose share is rounded to what is printed, and no other", () => {
    for (const n of [7, 113, 274, 2000])
      for (const decimals of [0, 1, 2])
        for (let k = 0; k <= n; k += Math.ceil(n / 50)) {
          const printed = Number(((100 * k) / n).toFixed(decimals));
          const all = Array.from({ length: n + 1 }, (_, m) => m).filter((m) => Math.abs((100 * m) / n - printed) <= 0.5 * 10 ** -decimals + 1e-9);
          const { low, high, count } = recoveredCount(printed, decimals, n, 100);
          expect([low, high]).toEqual([all[0], all[all.length - 1]]);
          expect(count >= all[0] && count <= all[all.length - 1]).toBe(true);
        }
  });

  it("is none of a share above the whole or below 0", () => {
    expect(recoveredCount(101, 0, 50, 100)).toEqual({ count: 50, low: null, high: null });
    expect(recoveredCount(-3, 0, 50, 100)).toEqual({ count: 0, low: null, high: null });
  });
});

describe("what is said and refused", () => {
  const cells: readonly (readonly Cell[])[] = [
    ["o", "p", "n"],
    ["a", "33.3", 30],
    ["b", "66.7", 30],
  ];

  it("says that all fits, and that counts of shares of 100 % do not add up", () => {
    expect(saidBy(ranOn("survey-shares", tableOf(cells), { option: ["o"], share: ["p"], respondents: ["n"] }))).toEqual({
      holds: [
        "2个选项的占比都与基数相容，人数唯一：如“b”的66.7000对应30人中的20人。",
        "All 2 options fit their base by one count each: 66.7000 of “b” is 20 of 30.",
      ],
    });
    const halves: readonly (readonly Cell[])[] = [
      ["o", "p"],
      ["a", "12.5"],
      ["b", "12.5"],
      ["c", "75.0"],
    ];
    // 1 of 9 is 11.1, 2 of 9 is 22.2: nearest to 12.5 are 1, 1 and 7.
    expect(
      saidBy(
        ranOn(
          "survey-shares",
          tableOf([
            ["o", "p"],
            ["a", "33"],
            ["b", "33"],
            ["c", "33"],
          ]),
          { option: ["o"], share: ["p"] },
          { n: 100 },
        ),
      )["not-whole"],
    ).toEqual(["占比合计为全部，而还原的人数合计99人，不等于基数100人。", "The shares add up to the whole, but the counts to 99, not to the base of 100."]);
    expect(saidBy(ranOn("survey-shares", tableOf(halves), { option: ["o"], share: ["p"] }, { n: 9 }))["impossible"]).toBeDefined();
  });

  it("takes shares as parts of 1, with the digits of a percentage", () => {
    const parts: readonly (readonly Cell[])[] = [
      ["o", "p"],
      ["a", "80.66%"],
      ["b", "0.1934"],
    ];
    const shares = rowsOf(ranOn("survey-shares", tableOf(parts), { option: ["o"], share: ["p"] }, { n: 274, printed: "fraction" }), "shares");
    expect(shares.map(({ count, fits }) => [count, fits])).toEqual([
      [221, "one count"],
      [53, "one count"],
    ]);
  });

  it("refuses shares without a base, a base that is not whole, and a question without a share", () => {
    expect(refusalOf(() => ranOn("survey-shares", tableOf(cells), { option: ["o"], share: ["p"] }))).toEqual([
      "没有基数：请给出基数列，或填写基数n。",
      "There is no base: give its column, or n.",
    ]);
    const broken = cells.map((line, k) => (k === 2 ? ["b", "66.7", 30.5] : line));
    expect(refusalOf(() => ranOn("survey-shares", tableOf(broken), { option: ["o"], share: ["p"], respondents: ["n"] }))).toEqual([
      "C3的基数30.5不是整数，人数必须为整数。",
      "The base 30.5 in C3 is no whole number: people are counted.",
    ]);
    const blank: readonly (readonly Cell[])[] = [
      ["o", "p", "n"],
      ["c", "–", 20],
    ];
    expect(refusalOf(() => ranOn("survey-shares", tableOf(blank), { option: ["o"], share: ["p"], respondents: ["n"] }))).toEqual([
      "占比列没有数字。",
      "The column of shares has no number.",
    ]);
  });
});
