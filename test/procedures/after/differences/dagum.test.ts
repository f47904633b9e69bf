import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../src/analysis/table/table.ts";
import { isMistake } from "../../../../src/engine/declare/mistake.ts";
import { locales } from "../../../../src/engine/declare/text.ts";
import { resultTables, type ResultTable } from "../../../../src/procedures/run/results.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../../../src/procedures/run/run-procedure.ts";
import { sentenceOf } from "../../../../src/report/procedure/sentence.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const run = (cells: readonly (readonly Cell[])[], period: readonly string[] = []): CompletedProcedure =>
  runProcedure(completeProcedure({ procedure: "dagum", columns: { value: ["y"], group: ["g"], period } }), tableOf(cells));

const tablesOf = (completed: CompletedProcedure) =>
  new Map(resultTables(completed.procedure, completed.outcome, completed.given).map((table) => [table.id, table]));
const field = ({ fields, rows }: ResultTable, row: number, name: string) => rows[row].cells[fields.findIndex(({ id }) => id === name)];
const said = (completed: CompletedProcedure) => completed.outcome.findings.map((found) => sentenceOf(completed.procedure, found));
const codes = ({ outcome }: CompletedProcedure) => outcome.findings.map(({ code }) => code);

describe.each(["region4", "region3"])("the Dagum decomposition of the R&D scores by %s", (grouping) => {
  const scores = tableIn("rd30-scores.csv");
  const completed = runProcedure(
    completeProcedure({ procedure: "dagum", columns: { value: ["score"], group: [grouping], period: ["year"], unit: ["province"] } }),
    scores,
  );
  const tables = tablesOf(completed);

  it("has the totals and shares of the definitions in every year", () => {
    const [header, ...lines] = linesOf("rd30-dagum.csv");
    const wanted = lines.filter(([name]) => name === grouping);
    expect(wanted).toHaveLength(13);
    const totals = tables.get("totals")!;
    wanted.forEach((line, k) => {
      expect(totals.rows[k].period).toBe(line[1]);
      header.slice(2).forEach((name, c) => expect(Number(field(totals, k, name)) / Number(line[c + 2])).toBeCloseTo(1, 9));
    });
  });

  it("has the Gini coefficients inside each group and between each pair", () => {
    const [, ...lines] = linesOf("rd30-dagum-pairs.csv");
    const within = tables.get("within")!;
    const between = tables.get("between")!;
    let compared = 0;
    for (const [name, year, kind, one, other, ...numbers] of lines.filter(([own]) => own === grouping)) {
      if (kind === "within") {
        const row = within.rows.findIndex(({ period, cells }) => period === year && cells[0] === one);
        expect(field(within, row, "G_jj")).toBeCloseTo(Number(numbers[0]), 9);
      } else {
        const row = between.rows.findIndex(({ period, cells }) => period === year && cells.includes(one) && cells.includes(other));
        ["G_jh", "d_jh", "p_jh", "D_jh"].forEach((column, c) => expect(field(between, row, column)).toBeCloseTo(Number(numbers[c]), 9));
      }
      compared++;
      expect(name).toBe(grouping);
    }
    expect(compared).toBeGreaterThan(70);
  });
});

describe("two groupings at once", () => {
  const scores = tableIn("rd30-scores.csv");
  const by = (group: readonly string[]) =>
    runProcedure(completeProcedure({ procedure: "dagum", columns: { value: ["score"], group, period: ["year"], unit: ["province"] } }), scores);
  const both = by(["region4", "region3"]);

  it("stand beside each other with the parts, groups and pairs that each has alone", () => {
    const [header, ...lines] = linesOf("rd30-dagum.csv");
    const groupings = tablesOf(both).get("groupings")!;
    expect(groupings.rows).toHaveLength(26);
    for (const line of lines) {
      const row = groupings.rows.findIndex(({ period, cells }) => period === line[1] && cells[0] === line[0]);
      expect(field(groupings, row, "groups")).toBe(line[0] === "region4" ? 4 : 3);
      header.slice(2).forEach((name, c) => expect(Number(field(groupings, row, name)) / Number(line[c + 2])).toBeCloseTo(1, 9));
    }
    for (const id of ["within", "between"]) {
      const alone = ["region4", "region3"].flatMap((name) => tablesOf(by([name])).get(id)!.rows);
      expect(
        new Set(
          tablesOf(both)
            .get(id)!
            .rows.map((row) => JSON.stringify(row)),
        ),
      ).toEqual(new Set(alone.map((row) => JSON.stringify(row))));
    }
  });

  it("keep the totals and the sentences of the first, and add their own", () => {
    const alone = by(["region4"]);
    expect(both.outcome.values["totals"]).toEqual(alone.outcome.values["totals"]);
    expect(codes(both)).toEqual([...codes(alone), "grouping", "grouping-gap"]);
    const texts = said(both);
    expect(texts.slice(0, -2)).toEqual(said(alone));
    expect(texts.at(-2)!["zh-CN"]).toMatch(/^2024年，按“region3”分组，超变密度的贡献最大，占\d+\.\d%；按“region4”分组，该部分占\d+\.\d%。$/);
    expect(texts.at(-1)!.en).toMatch(/^In 2024, by “region3” the Gini coefficient between 中部 and 西部 is the largest of all pairs: 0\.\d{4}\.$/);
    for (const { code, params, at } of both.outcome.findings.slice(-2)) {
      const numbers = Object.values(params).flatMap((value) => (typeof value === "object" && "value" in value ? [value.value] : []));
      expect([code, at.map(([result, row, name]) => field(tablesOf(both).get(result)!, row, name))]).toEqual([code, numbers]);
    }
  });
});

describe("the decomposition", () => {
  const panel = fc.array(fc.record({ g: fc.constantFrom("a", "b", "c"), y: fc.double({ min: 0.01, max: 100, noNaN: true }) }), { minLength: 3, maxLength: 40 });

  it("adds up, is the sum over all pairs, and its part between groups is the Gini coefficient of the group means", () => {
    fc.assert(
      fc.property(panel, (rows) => {
        const totals = tablesOf(run([["y", "g"], ...rows.map(({ y, g }) => [y, g])])).get("totals")!;
        const [G, Gw, Gnb, Gt] = ["G", "Gw", "Gnb", "Gt"].map((name) => field(totals, 0, name) as number);
        const n = rows.length;
        const mean = rows.reduce((sum, { y }) => sum + y, 0) / n;
        const direct = rows.flatMap((a) => rows.map((b) => Math.abs(a.y - b.y))).reduce((sum, one) => sum + one, 0) / (2 * n * n * mean);
        expect(G).toBeCloseTo(direct, 10);
        expect(G).toBeCloseTo(Gw + Gnb + Gt, 12);
        const groups = ["a", "b", "c"].map((g) => rows.filter((row) => row.g === g)).filter((members) => members.length > 0);
        const means = groups.map((members) => ({ p: members.length / n, m: members.reduce((sum, { y }) => sum + y, 0) / members.length }));
        const ofMeans = means.flatMap((a, j) => means.slice(j + 1).map((b) => a.p * b.p * Math.abs(a.m - b.m))).reduce((sum, one) => sum + one, 0) / mean;
        expect(Gnb).toBeCloseTo(ofMeans, 10);
      }),
      { numRuns: 60 },
    );
  });

  it("does not hang on the order of the rows or the unit of the values", () => {
    const cells = [
      ["y", "g"],
      [1, "a"],
      [4, "b"],
      [2, "a"],
      [8, "b"],
      [3, "c"],
    ];
    const base = field(tablesOf(run(cells)).get("totals")!, 0, "G");
    const turned = [cells[0], ...cells.slice(1).reverse()];
    const scaled = [cells[0], ...cells.slice(1).map(([y, g]) => [Number(y) * 1e6, g])];
    for (const other of [turned, scaled]) expect(field(tablesOf(run(other)).get("totals")!, 0, "G")).toBeCloseTo(Number(base), 12);
  });

  it("keeps small differences between large numbers", () => {
    const totals = tablesOf(
      run([
        ["y", "g"],
        [1e9 + 1, "a"],
        [1e9 + 2, "a"],
        [1e9 + 4, "b"],
      ]),
    ).get("totals")!;
    // Σ|y_i − y_r| = 2 (1 + 3 + 2) = 12
    expect(Number(field(totals, 0, "G")) / (12 / (18 * (1e9 + 7 / 3)))).toBeCloseTo(1, 9);
  });

  it("is 0 in a group of one, and without a value where every number is 0", () => {
    const one = tablesOf(
      run([
        ["y", "g"],
        [1, "a"],
        [2, "b"],
        [3, "b"],
      ]),
    );
    expect(field(one.get("within")!, 0, "G_jj")).toBe(0);
    const zero = tablesOf(
      run([
        ["y", "g"],
        [0, "a"],
        [0, "b"],
        [0, "b"],
      ]),
    );
    expect(field(zero.get("totals")!, 0, "G")).toBeNull();
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
    ]),
  ];

  it("names the largest part, the widest gap, the group with the largest differences, and the change", () => {
    const completed = run(two, ["t"]);
    expect(codes(completed)).toEqual(["level", "widest-gap", "most-within", "change", "group-of-one"]);
    expect(said(completed).map((text) => text["zh-CN"])).toEqual([
      expect.stringMatching(/^2021年，总体基尼系数为0\.\d{4}，组间差异的贡献最大，占\d+\.\d%。$/),
      expect.stringMatching(/^2021年，西部与东部的组间基尼系数最大，为0\.\d{4}。$/),
      expect.stringMatching(/^2021年，组内差异最大的是东部，组内基尼系数为0\.2500。$/),
      expect.stringMatching(/^总体基尼系数由2020年的0\.\d{4}变为2021年的0\.\d{4}，(上升|下降)0\.\d{4}。$/),
      "2021年，中部只有1个成员，组内差异为0，与其他单元的差异计入组间差异与超变密度。",
    ]);
    expect(said(completed)[4].en).toBe(
      "In 2021, 中部 has 1 member and so no difference inside: it counts in the net inequality between groups and in transvariation.",
    );
    expect(said(completed)[3].en).toMatch(/^The Gini coefficient went from 0\.\d{4} in 2020 to 0\.\d{4} in 2021: (up|down) by 0\.\d{4}\.$/);
  });

  it("names a difference that a reader finds by taking one shown number from the other", () => {
    const [, , , change] = said(run(two, ["t"]));
    const [first, last, difference] = change.en.match(/0\.\d{4}/g)!.map(Number);
    expect(Math.abs(last - first)).toBeCloseTo(difference, 10);
  });

  it("says that nothing is there where all values are equal, or all rows are of one group", () => {
    const equal = run([
      ["y", "g"],
      [3, "a"],
      [3, "b"],
      [3, "b"],
    ]);
    expect(codes(equal)).toEqual(["equal"]);
    expect(said(equal)[0]).toEqual({
      "zh-CN": "3个数值完全相同，基尼系数为0，没有差异可分解。",
      en: "All 3 values are equal: the Gini coefficient is 0, and there is no difference to be split.",
    });
    const one = run([
      ["y", "g"],
      [1, "a"],
      [2, "a"],
      [4, "a"],
    ]);
    expect(codes(one)).toEqual(["level", "one-group"]);
    expect(said(one)[1]["zh-CN"]).toBe("所有行都属于“a”，只有一组，没有组间差异可分解。");
  });

  it("claims no cause and no significance, in any language", () => {
    for (const text of [
      ...said(run(two, ["t"])),
      ...said(
        run([
          ["y", "g"],
          [3, "a"],
          [3, "b"],
          [3, "b"],
        ]),
      ),
    ])
      for (const locale of locales) expect(text[locale]).not.toMatch(/导致|由于|因为|显著|caused|because|significant|driven/);
  });
});

describe("bad input", () => {
  const mistakeOf = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      if (isMistake(error)) return [error.code, error.params] as const;
      throw error;
    }
    throw new Error("nothing was refused");
  };

  it("leaves out a row with a missing cell and names it", () => {
    const completed = run([
      ["y", "g"],
      [1, "a"],
      [null, "a"],
      [{ error: "#N/A" }, "b"],
      [2, "b"],
      [5, null],
      [3, "b"],
    ]);
    expect(completed.given.rows).toBe(3);
    expect(completed.notes.map((note) => "address" in note && note.address)).toEqual(["A3", "A4", "B6"]);
  });

  it("takes the order of the periods that it is given, and refuses one that leaves some out", () => {
    const table = tableOf([
      ["y", "g", "t"],
      ...["b", "a"].flatMap((t): Cell[][] => [
        [1, "x", t],
        [2, "x", t],
        [4, "z", t],
      ]),
    ]);
    const ordered = (periodOrder: readonly string[]) =>
      runProcedure(completeProcedure({ procedure: "dagum", columns: { value: ["y"], group: ["g"], period: ["t"] }, periodOrder }), table);
    expect(ordered(["b", "a"]).given.periods.map(({ period }) => period)).toEqual(["b", "a"]);
    expect(mistakeOf(() => ordered(["b"]))).toEqual(["period-order", { column: "t", missing: ["a"], unknown: [], twice: [] }]);
  });

  it("refuses text, negative numbers and too few rows by cell and rule", () => {
    expect(
      mistakeOf(() =>
        run([
          ["y", "g"],
          [1, "a"],
          ["x", "a"],
          [-2, "b"],
          [3, "b"],
        ]),
      ),
    ).toEqual([
      "bad-cells",
      {
        cells: [
          { column: "y", row: 3, address: "A3", rule: "text", got: "x" },
          { column: "y", row: 4, address: "A4", rule: "negative", got: "-2" },
        ],
        rows: 4,
      },
    ]);
    expect(
      mistakeOf(() =>
        run([
          ["y", "g"],
          [1, "a"],
          [2, "b"],
        ]),
      ),
    ).toEqual(["too-few-units", { period: null, got: 2, min: 3 }]);
    expect(
      mistakeOf(() =>
        run(
          [
            ["y", "g"],
            [1, "a"],
          ],
          ["t"],
        ),
      )[0],
    ).toBe("column-missing");
    expect(mistakeOf(() => completeProcedure({ procedure: "dagum", columns: { inputs: ["y"] } }))[0]).toBe("role-not-taken");
    expect(mistakeOf(() => completeProcedure({ procedure: "nonsense", columns: {} }))[0]).toBe("unknown-method");
  });
});
