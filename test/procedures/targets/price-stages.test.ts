import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { near } from "../procedure-run.ts";
import { ranOn, refusalOf, rowsOf, saidBy } from "../runs.ts";
import { tableOf } from "../tables.ts";

const columns = { stage: ["环节"], value: ["价格"] };
/** 1.8 yuan at the farm and 6.5 for the consumer, as a study of Guizhou quotes them; the stages between are made for the test. */
const chain: readonly (readonly Cell[])[] = [
  ["环节", "价格", "次序", "品种"],
  ["零售", 6.5, 4, "椒"],
  ["农户", 1.8, 1, "椒"],
  ["批发", 4, 3, "椒"],
  ["收购", 2.5, 2, "椒"],
];

describe("a chain of prices", () => {
  const completed = ranOn("price-stages", tableOf(chain), columns);

  it("gives the farmer 27.7 % of the final price, and each stage what it adds", () => {
    const [total] = rowsOf(completed, "chains");
    near(total["producer_share"], 18 / 65, 1e-15);
    near(total["multiple"], 65 / 18, 1e-15);
    const stages = rowsOf(completed, "stages");
    expect(stages.map(({ stage }) => stage)).toEqual(["农户", "收购", "批发", "零售"]);
    [18 / 65, 7 / 65, 15 / 65, 25 / 65].forEach((share, k) => near(stages[k]["share"], share, 1e-14));
    near(
      stages.reduce((sum, { share }) => sum + Number(share), 0),
      1,
      1e-14,
    );
    expect(stages[0]["markup"]).toBeNull();
    near(stages[2]["markup"], 0.6, 1e-14);
  });

  it("is said", () => {
    expect(saidBy(completed)).toEqual({
      producer: [
        "“农户”得到1.80，占“零售”终端价6.50的27.7%；终端价是它的3.61倍。",
        "“农户” gets 1.80, 27.7% of the final price of 6.50 at “零售”, which is 3.61 times as much.",
      ],
      largest: ["加价最多的环节是“零售”，加2.50，占终端价的38.5%。", "“零售” adds most, 2.50, or 38.5% of the final price."],
    });
  });

  it("stands in the order that is given, and tells where the price falls or nothing is added", () => {
    const turned = chain.map((line) => (line[0] === "批发" ? ["批发", 2.4, 3, "椒"] : line));
    const said = saidBy(ranOn("price-stages", tableOf(turned), { ...columns, order: ["次序"], group: ["品种"] }));
    expect(said["falls"]).toEqual([
      "“椒”：到“批发”价格由2.50降为2.40，请核对次序和计量单位。",
      "“椒”: the price falls from 2.50 to 2.40 at “批发”: check the order and the units of measure.",
    ]);
    const level: readonly (readonly Cell[])[] = [
      ["环节", "价格"],
      ["农户", 2],
      ["零售", 2],
    ];
    expect(saidBy(ranOn("price-stages", tableOf(level), columns))).toEqual({
      level: ["2个环节的价格都是2.00，没有加价。", "The price is 2.00 at all 2 stages: nothing is added."],
    });
  });

  it("refuses a chain of one stage, and a price that is not above 0", () => {
    const one = [...chain, ["农户", 3, 1, "茶"]];
    expect(refusalOf(() => ranOn("price-stages", tableOf(one), { ...columns, group: ["品种"] }))).toEqual([
      "“茶”：只有“农户”一个环节（A6），无从拆分。",
      "“茶”: “农户” in A6 is the one stage, and there is nothing to split.",
    ]);
    expect(refusalOf(() => ranOn("price-stages", tableOf([...chain, ["税", 0, 5, "椒"]]), columns))[0]).toContain("“价格”");
  });
});
