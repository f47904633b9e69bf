import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { near } from "../procedure-run.ts";
import { ranOn, refusalOf, rowsOf, saidBy } from "../runs.ts";
import { tableOf } from "../tables.ts";

/** Logistics cost per order (yuan) and penetration of e-commerce in farm products (%), as a study of Guizhou quotes them. */
const quoted: readonly (readonly Cell[])[] = [
  ["省", "渗透率", "单均物流成本"],
  ["贵州", 19.3, 8.5],
  ["浙江", 34.7, 4.2],
  ["江苏", 29.5, 5.1],
];
const columns = { unit: ["省"], values: ["渗透率"], negative: ["单均物流成本"] };

describe("Guizhou beside Zhejiang and Jiangsu", () => {
  const completed = ranOn("benchmark", tableOf(quoted), columns, { focus: "贵州" });

  it("pays 2.02 times the cost of Zhejiang", () => {
    const card = rowsOf(completed, "cards").find(({ unit, indicator }) => unit === "贵州" && indicator === "单均物流成本")!;
    expect(card).toMatchObject({ x: 8.5, best_unit: "浙江", best: 4.2, rank: 3, n: 3, direction: "lower" });
    near(card["to_best"], 85 / 42, 1e-15);
    near(card["mean"], 17.8 / 3, 1e-15);
    near(card["to_mean"], 25.5 / 17.8, 1e-14);
    expect(saidBy(ranOn("benchmark", tableOf(quoted), { unit: ["省"], negative: ["单均物流成本"] }, { focus: "贵州" }))).toEqual({
      behind: [
        "“贵州”的“单均物流成本”为8.50，最低的“浙江”为4.20，前者是后者的2.02倍；在3个单元中居第3位。",
        "“单均物流成本” is 8.50 in “贵州” against 4.20 in “浙江”, the lowest: 2.02 times; it ranks 3 of 3.",
      ],
      mean: ["“贵州”的“单均物流成本”为平均水平5.93的1.43倍。", "“单均物流成本” of “贵州” is 1.43 times the mean of 5.93."],
    });
  });

  it("is set beside each of them, and itself", () => {
    const peers = rowsOf(completed, "peers").filter(({ indicator }) => indicator === "渗透率");
    expect(peers.map(({ peer, peer_x: value }) => [peer, value])).toEqual([
      ["江苏", 29.5],
      ["浙江", 34.7],
      ["贵州", 19.3],
    ]);
    near(peers[1]["ratio"], 193 / 347, 1e-15);
    near(peers[1]["difference"], -15.4, 1e-14);
  });

  it("is who is spoken of without a focus, being farthest from the best", () => {
    expect(saidBy(ranOn("benchmark", tableOf(quoted), columns))).toEqual(saidBy(completed));
  });
});

describe("what is said and refused", () => {
  it("says who is best, that all are alike, and that there is nobody to compare with", () => {
    expect(saidBy(ranOn("benchmark", tableOf(quoted), columns, { focus: "浙江" }))["best"]).toEqual([
      "“浙江”的“单均物流成本”为4.20，在3个单元中最好。",
      "“浙江” has the best “单均物流成本” of 3 units: 4.20.",
    ]);
    const alike: readonly (readonly Cell[])[] = [
      ["省", "通达率", "区"],
      ["贵州", 100, "西"],
      ["浙江", 100, "东"],
      ["江苏", 100, "东"],
    ];
    expect(saidBy(ranOn("benchmark", tableOf(alike), { unit: ["省"], values: ["通达率"] }))).toEqual({
      alike: ["3个单元的“通达率”都是100.00，没有差距。", "“通达率” is 100.00 in all 3 units: there is no gap."],
    });
    expect(saidBy(ranOn("benchmark", tableOf(alike), { unit: ["省"], values: ["通达率"], group: ["区"] }, { focus: "贵州" }))).toEqual({
      alone: ["“西”组只有1个单元“贵州”，没有可比的对象。", "In “西” there is 1 unit, “贵州”: nothing to compare it with."],
    });
  });

  it("has no ratio to 0, and refuses an unknown unit and a table without an indicator", () => {
    const zero: readonly (readonly Cell[])[] = [
      ["省", "损耗"],
      ["a", 3],
      ["b", 0],
    ];
    const completed = ranOn("benchmark", tableOf(zero), { unit: ["省"], negative: ["损耗"] }, { focus: "a" });
    expect(rowsOf(completed, "cards").map(({ to_best: ratio, from_best: gap }) => [ratio, gap])).toEqual([
      [null, 3],
      [null, 0],
    ]);
    expect(saidBy(completed)["behind"]).toBeUndefined();
    expect(refusalOf(() => ranOn("benchmark", tableOf(quoted), columns, { focus: "云南" }))).toEqual(["“省”列没有“云南”。", "Column “省” has no “云南”."]);
    expect(refusalOf(() => ranOn("benchmark", tableOf(quoted), { unit: ["省"] }))).toEqual([
      "没有指标：请至少给出一列数值。",
      "There is no indicator: give a column of numbers.",
    ]);
  });
});
