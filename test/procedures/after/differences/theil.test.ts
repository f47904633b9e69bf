import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../src/analysis/table/table.ts";
import { locales } from "../../../../src/engine/declare/text.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../../../src/procedures/run/run-procedure.ts";
import { codesOf, fieldOf, saidIn, tablesOf } from "../../outcomes.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const run = (cells: readonly (readonly Cell[])[], period: readonly string[] = []): CompletedProcedure =>
  runProcedure(completeProcedure({ procedure: "theil", columns: { value: ["y"], group: ["g"], period } }), tableOf(cells));

/** Rows of a value and its group, below their header. */
const grouped = (...rows: readonly (readonly [number, string])[]): readonly (readonly Cell[])[] => [["y", "g"], ...rows];

describe.each([
  ["region4", "region4_zh"],
  ["region3", "region3_zh"],
])("the Theil indices of the R&D scores by %s", (grouping, named) => {
  const completed = runProcedure(
    completeProcedure({ procedure: "theil", columns: { value: ["score"], group: [grouping], period: ["year"], unit: ["province"] } }),
    tableIn("rd30-scores.csv"),
  );
  const totals = tablesOf(completed).get("totals")!;

  it("are those of the definitions in every year, with the coefficients of variation", () => {
    const [header, ...lines] = linesOf("rd30-theil.csv");
    const wanted = lines.filter(([name]) => name === named);
    expect(wanted).toHaveLength(13);
    const fields = ["T", "Tb", "Tw", "L", "Lb", "Lw", "cv", "cv_pop"];
    expect(header.slice(2, 10)).toEqual(["theil_T", "T_between", "T_within", "theil_L", "L_between", "L_within", "cv_sample", "cv_pop"]);
    wanted.forEach((line, k) => {
      expect(totals.rows[k].period).toBe(line[1]);
      fields.forEach((field, c) => expect(Number(fieldOf(totals, k, field)) / Number(line[c + 2])).toBeCloseTo(1, 9));
    });
  });

  it("have contributions of the groups that add up to the share within", () => {
    const within = tablesOf(completed).get("within")!;
    for (const [k, { period }] of totals.rows.entries()) {
      const own = [...within.rows.keys()].filter((row) => within.rows[row].period === period);
      const sum = own.reduce((all, row) => all + Number(fieldOf(within, row, "contribution")), 0);
      expect(sum).toBeCloseTo(Number(fieldOf(totals, k, "share_w")), 12);
      expect(own.reduce((all, row) => all + Number(fieldOf(within, row, "s_j")), 0)).toBeCloseTo(1, 12);
    }
  });
});

describe("two groupings at once", () => {
  const run2 = (group: readonly string[]) =>
    runProcedure(
      completeProcedure({ procedure: "theil", columns: { value: ["score"], group, period: ["year"], unit: ["province"] } }),
      tableIn("rd30-scores.csv"),
    );
  const [both, alone] = [run2(["region4", "region3"]), run2(["region4"])];

  it("split the same indices by each of them, as each alone", () => {
    const [header, ...lines] = linesOf("rd30-theil.csv");
    expect(header.slice(2, 8)).toEqual(["theil_T", "T_between", "T_within", "theil_L", "L_between", "L_within"]);
    const groupings = tablesOf(both).get("groupings")!;
    expect(groupings.rows).toHaveLength(26);
    for (const line of lines) {
      const grouping = line[0].replace("_zh", "");
      const row = groupings.rows.findIndex(({ period, cells }) => period === line[1] && cells[0] === grouping);
      expect(fieldOf(groupings, row, "groups")).toBe(grouping === "region4" ? 4 : 3);
      ["T", "Tb", "Tw", "L", "Lb", "Lw"].forEach((field, c) => expect(Number(fieldOf(groupings, row, field)) / Number(line[c + 2])).toBeCloseTo(1, 9));
    }
    expect(tablesOf(both).get("totals")).toEqual(tablesOf(alone).get("totals"));
    const first = tablesOf(both)
      .get("within")!
      .rows.filter(({ cells }) => cells.at(-1) === "region4");
    expect(first).toEqual(tablesOf(alone).get("within")!.rows);
  });

  it("are spoken of one after the other, the others beside the first", () => {
    expect(codesOf(both)).toEqual([...codesOf(alone), "grouping", "grouping-within"]);
    const [one, other] = saidIn(both).slice(-2);
    expect(one["zh-CN"]).toMatch(/^2024年，按“region3”分组，(组内|组间)差异的贡献最大，占\d+\.\d%；按“region4”分组，该部分占\d+\.\d%。$/);
    expect(one.en).toMatch(/^In 2024, by “region3” the difference (within|between) groups contributes most, \d+\.\d%; by “region4” that part is \d+\.\d%\.$/);
    expect(other["zh-CN"]).toMatch(/^2024年，按“region3”分组，组内差异最大的是.部，组内泰尔指数为0\.\d{4}，贡献率为\d+\.\d%。$/);
    expect(other.en).toMatch(/^In 2024, by “region3” .部 has the largest Theil index inside a group, 0\.\d{4}, and contributes \d+\.\d% of the total\.$/);
  });
});

describe("the decomposition", () => {
  it("adds up and is the sum over all rows, whatever the groups", () => {
    const panel = fc.array(fc.record({ g: fc.constantFrom("a", "b", "c"), y: fc.double({ min: 0.01, max: 100, noNaN: true }) }), {
      minLength: 3,
      maxLength: 40,
    });
    fc.assert(
      fc.property(panel, (rows) => {
        const totals = tablesOf(run([["y", "g"], ...rows.map(({ y, g }) => [y, g])])).get("totals")!;
        const mean = rows.reduce((sum, { y }) => sum + y, 0) / rows.length;
        const T = rows.reduce((sum, { y }) => sum + (y / mean) * Math.log(y / mean), 0) / rows.length;
        const L = rows.reduce((sum, { y }) => sum + Math.log(mean / y), 0) / rows.length;
        for (const [name, direct] of [
          ["T", T],
          ["L", L],
        ] as const)
          expect(fieldOf(totals, 0, name)).toBeCloseTo(direct, 10);
      }),
      { numRuns: 60 },
    );
  });

  it("takes 0 in T and has no L then, and the ratios whose divisor is 0 have no value", () => {
    const completed = run(grouped([0, "a"], [1, "a"], [3, "b"], [4, "b"]));
    const totals = tablesOf(completed).get("totals")!;
    // mean 2: T = (0 + ½·ln ½ + 1.5·ln 1.5 + 2·ln 2) / 4
    expect(fieldOf(totals, 0, "T")).toBeCloseTo((0.5 * Math.log(0.5) + 1.5 * Math.log(1.5) + 2 * Math.log(2)) / 4, 14);
    expect(["L", "Lb", "Lw", "L_share_b", "range_ratio"].map((name) => fieldOf(totals, 0, name))).toEqual([null, null, null, null, null]);
    expect(fieldOf(totals, 0, "group_range_ratio")).toBe(7);
    expect(codesOf(completed)).toContain("no-L");
    expect(saidIn(completed).find(({ en }) => en.includes("no L"))).toEqual({
      "zh-CN": "有1个数值为0，对数无定义，泰尔指数L缺失；T按0·ln 0 = 0计算，为0.4120。",
      en: "1 value is 0 and has no logarithm: there is no L; T, with 0·ln 0 = 0, is 0.4120.",
    });
  });

  it("is 0 in a group of one, which counts as between groups, and of a group of zeros has no value", () => {
    const completed = run(grouped([2, "a"], [1, "b"], [3, "b"], [0, "c"], [0, "c"]));
    const within = tablesOf(completed).get("within")!;
    expect(within.rows.map((_, row) => fieldOf(within, row, "T_j"))).toEqual([0, expect.any(Number), null]);
    expect(saidIn(completed).map((text) => text["zh-CN"])).toContain("a只有1个成员，组内差异为0，与其他单元的差异全部计入组间差异。");
  });

  it("keeps small differences between large numbers", () => {
    const totals = tablesOf(run(grouped([1e9 + 1, "a"], [1e9 + 2, "a"], [1e9 + 4, "b"]))).get("totals")!;
    // Where differences are small both are half the square of the coefficient of variation: the squares add up to 14/3.
    for (const name of ["T", "L"]) expect(Number(fieldOf(totals, 0, name)) / (14 / 9 / 2e18)).toBeCloseTo(1, 6);
  });
});

describe("what is said", () => {
  const two: readonly (readonly Cell[])[] = [
    ["y", "g", "t"],
    ...([2020, 2021] as const).flatMap((t, k): Cell[][] => [
      [1, "东部", t],
      [2 + k, "东部", t],
      [6, "西部", t],
      [9 + 3 * k, "西部", t],
      [4, "中部", t],
      [5, "中部", t],
    ]),
  ];

  it("names the larger part, the group with the largest differences, the range and the change", () => {
    const completed = run(two, ["t"]);
    expect(codesOf(completed)).toEqual(["level", "most-within", "range", "change"]);
    const said = saidIn(completed);
    expect(said.map((text) => text["zh-CN"])).toEqual([
      expect.stringMatching(/^2021年，总体泰尔指数T为0\.\d{4}，组间差异占\d+\.\d%。$/),
      expect.stringMatching(/^2021年，组内差异最大的是东部，组内泰尔指数为0\.\d{4}，贡献率为\d+\.\d%。$/),
      "2021年，最大值12.0000为最小值1.0000的12.0000倍。",
      expect.stringMatching(/^泰尔指数T由2020年的0\.\d{4}变为2021年的0\.\d{4}，上升0\.\d{4}。$/),
    ]);
    expect(said[0].en).toMatch(/^In 2021, the Theil index T is 0\.\d{4}; the difference between groups makes \d+\.\d% of it\.$/);
    expect(said[2].en).toBe("In 2021, the largest value, 12.0000, is 12.0000 times the least, 1.0000.");
    const [first, last, difference] = said[3].en.match(/0\.\d{4}/g)!.map(Number);
    expect(Math.abs(last - first)).toBeCloseTo(difference, 10);
    for (const text of said) for (const locale of locales) expect(text[locale]).not.toMatch(/导致|由于|因为|显著|caused|because|significant|driven/);
  });

  it("says that nothing is there where all values are equal, are 0, or belong to one group", () => {
    const equal = run(grouped([0.1, "a"], [0.1, "b"], [0.1, "b"]));
    expect(codesOf(equal)).toEqual(["equal"]);
    expect(fieldOf(tablesOf(equal).get("totals")!, 0, "T")).toBe(0);
    expect(fieldOf(tablesOf(equal).get("totals")!, 0, "cv")).toBe(0);
    expect(saidIn(equal)[0]).toEqual({
      "zh-CN": "3个数值完全相同，泰尔指数为0，没有差异可分解。",
      en: "All 3 values are equal: the Theil index is 0, and there is no difference to be split.",
    });
    const zero = run(grouped([0, "a"], [0, "b"], [0, "b"]));
    expect(saidIn(zero)).toEqual([{ "zh-CN": "3个数值全部为0，泰尔指数无定义。", en: "All 3 values are 0: the Theil index has no value." }]);
    const one = run(grouped([1, "a"], [2, "a"], [4, "a"]));
    expect(codesOf(one)).toEqual(["one-group", "range"]);
    expect(saidIn(one)[0]).toEqual({
      "zh-CN": "所有行都属于“a”，只有一组，没有组间差异可分解；总体泰尔指数T为0.1429。",
      en: "Every row belongs to “a”: with one group there is nothing between groups; the Theil index T is 0.1429.",
    });
  });
});
