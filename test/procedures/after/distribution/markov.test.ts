import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../../src/analysis/table/table.ts";
import { homogeneityOf } from "../../../../src/procedures/after/distribution/markov-homogeneity.ts";
import { stationaryOf } from "../../../../src/procedures/after/distribution/markov-chain.ts";
import type { GivenTables } from "../../../../src/procedures/run/given.ts";
import { resultTables } from "../../../../src/procedures/run/results.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../../../src/procedures/run/run-procedure.ts";
import { sentenceOf } from "../../../../src/report/procedure/sentence.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const made = { value: ["y"], unit: ["u"], period: ["t"] };
const run = (table: Table, columns: Readonly<Record<string, readonly string[]>> = made, options: object = {}, tables: GivenTables = {}) =>
  runProcedure(completeProcedure({ procedure: "markov", columns, options: { ...options } }), table, tables);
const rowsOf = ({ procedure, outcome, given }: CompletedProcedure, result: string) => {
  const { fields, rows } = resultTables(procedure, outcome, given).find(({ id }) => id === result)!;
  return rows.map(({ period, cells }) => ({ period, ...Object.fromEntries(fields.map(({ id }, k) => [id, cells[k]])) })) as readonly Readonly<
    Record<string, number | string | null>
  >[];
};
const said = (completed: CompletedProcedure) => new Map(completed.outcome.findings.map((found) => [found.code, sentenceOf(completed.procedure, found)]));
const close = (found: unknown, wanted: string | number) =>
  expect(Math.abs(Number(found) - Number(wanted))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(Number(wanted))));
const lagName = (lag: string) => (lag === "all" ? "all" : `lag${lag}`);

/** Every count and probability of a file: lag class, from, to, count, probability. */
function compareTransitions(completed: CompletedProcedure, lines: readonly (readonly string[])[]): void {
  const found = rowsOf(completed, "transitions");
  expect(found).toHaveLength(lines.length);
  for (const [lag, from, to, count, p] of lines) {
    const row = found.find((one) => one["lag"] === lagName(lag) && one["from"] === Number(from) && one["to"] === Number(to))!;
    expect(row["count"]).toBe(Number(count));
    if (p === "") expect(row["p"]).toBeNull();
    else close(row["p"], p);
  }
}

const scores = tableIn("rd30-scores.csv");
const scored = { value: ["score"], unit: ["province"], period: ["year"] };

describe("the chains of the R&D scores", () => {
  it.each(["pooled", "yearly"])("are those computed from the definitions, with %s quartiles", (quantiles) => {
    const completed = run(scores, scored, { quantiles, spatial: "lag" });
    const lines = linesOf("rd30-markov.csv").filter(([scheme]) => scheme === `${quantiles}_quartiles`);
    expect(lines).toHaveLength(80);
    compareTransitions(
      completed,
      lines.map(([, ...line]) => line),
    );
    const [, cut1, cut2, cut3, ...summary] = linesOf("rd30-markov-summary.csv").find(([scheme]) => scheme === `${quantiles}_quartiles`)!;
    const classes = rowsOf(completed, "classes").filter(({ lag }) => lag === "all");
    classes.forEach(({ stationary }, k) => close(stationary, summary[k]));
    const [tests] = rowsOf(completed, "tests");
    ["Q", "LR", "dof", "p_Q", "p_LR"].forEach((field, k) => close(tests[field], summary[4 + k]));
    if (quantiles === "yearly") expect(rowsOf(completed, "cuts").filter(({ of }) => of === "value")).toHaveLength(13 * 4);
    else [cut1, cut2, cut3].forEach((cut, k) => close(rowsOf(completed, "cuts")[k]["upper"], cut));
  });

  it("are the same of all together whether or not neighbours are looked at", () => {
    const [alone, spatial] = [run(scores, scored), run(scores, scored, { spatial: "lag" })];
    expect(rowsOf(alone, "transitions")).toEqual(rowsOf(spatial, "transitions").slice(0, 16));
    expect(rowsOf(alone, "tests")[0]["Q"]).toBeNull();
    expect(rowsOf(alone, "weights")).toEqual([]);
  });

  it("say that neighbours make no difference, or that the tests disagree", () => {
    const found = said(run(scores, scored, { spatial: "lag" }));
    const none = found.get("neighbours-none")!;
    expect(found.get("thin")!.en).toMatch(/^\d+ rows? of the matrices by neighbours ha(s|ve) fewer than 5 transitions/);
    expect(none["zh-CN"]).toBe(
      "没有证据表明转移概率随相邻单元的类别而不同：Q为37.6629（p值0.3930），LR为39.0313（p值0.3351），自由度36，在0.05的水平上都不显著。",
    );
    expect(none.en).toContain("There is no evidence that transitions differ with the class of the neighbours: Q is 37.6629");
    const apart = said(run(scores, scored, { spatial: "lag", quantiles: "yearly" }));
    expect(apart.get("tests-disagree")!["zh-CN"]).toContain("两个检验结论不一：Q为44.5427（p值0.0426），LR为42.6773（p值0.0625）");
  });
});

describe("the chains of the incomes of 48 states", () => {
  const [[, ...years], ...states] = linesOf("us-income.csv");
  const names = states.map(([state]) => state);
  const incomes = tableOf([
    ["state", "year", "income"],
    ...states.flatMap(([state, ...values]) => values.map((value, t): Cell[] => [state, years[t], Number(value)])),
  ]);
  const neighbours = tableOf([
    ["from", "to"],
    ...linesOf("us-states-neighbours.csv")
      .slice(1)
      .flatMap(([state, near]) => near.split(" ").map((k) => [state, names[Number(k) - 1]])),
  ]);
  const completed = run(incomes, { value: ["income"], unit: ["state"], period: ["year"] }, { classes: 5, relative: "mean", "lag-cuts": "own" }, { neighbours });

  it("are those of giddy, lag by lag", () => {
    compareTransitions(completed, linesOf("us-income-markov.csv").slice(1));
  });

  it("have giddy's cut points, tests and stationary distributions", () => {
    const wanted = new Map(
      linesOf("us-income-markov-summary.csv")
        .slice(1)
        .map(([name, value]) => [name, value]),
    );
    const cuts = rowsOf(completed, "cuts");
    const [tests] = rowsOf(completed, "tests");
    for (const k of [1, 2, 3, 4]) {
      close(cuts[k - 1]["upper"], wanted.get(`cutoff${String(k)}`)!);
      close(cuts[5 + k - 1]["upper"], wanted.get(`lag_cutoff${String(k)}`)!);
    }
    for (const field of ["Q", "LR", "dof"]) close(tests[field], wanted.get(field)!);
    for (const lag of ["1", "5"])
      for (const own of [1, 2, 3, 4, 5]) {
        const row = rowsOf(completed, "classes").find((one) => one["lag"] === `lag${lag}` && one["class"] === own)!;
        close(row["stationary"], wanted.get(`stationary_lag${lag}_class${String(own)}`)!);
      }
  });

  it("say that neighbours make a difference, and whose weights they are", () => {
    const found = said(completed);
    expect(found.get("neighbours-count")!.en).toMatch(/^Transitions differ with the class of the neighbours: Q is 200\.6237 \(p \d\.\d\d×10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+\)/);
    expect(found.get("neighbours-count")!["zh-CN"]).toContain("LR为170.6588");
    expect(found.get("weights")!["zh-CN"]).toContain("48个单元");
  });
});

const panel = (rows: Readonly<Record<string, readonly (number | null)[]>>) =>
  tableOf([["u", "t", "y"], ...Object.entries(rows).flatMap(([unit, values]) => values.map((y, t): Cell[] => [unit, String(2020 + t), y]))]);

describe("the stationary distribution", () => {
  it("is not changed by another step", () => {
    const counts = [
      [5, 3, 0],
      [2, 4, 2],
      [1, 0, 7],
    ];
    const { kind, shares } = stationaryOf(counts);
    expect(kind).toBe("one");
    [0, 1, 2].forEach((j) =>
      close(
        shares.reduce<number>((sum, share, i) => sum + (share! * counts[i][j]) / 8, 0),
        shares[j]!,
      ),
    );
  });

  it("is all in the absorbing class where there is one, and no single one where there are two, or a class without an end", () => {
    expect(
      stationaryOf([
        [1, 1],
        [0, 3],
      ]),
    ).toEqual({ kind: "one", shares: [0, 1] });
    expect(
      stationaryOf([
        [2, 0],
        [0, 3],
      ]).kind,
    ).toBe("several");
    expect(
      stationaryOf([
        [1, 1],
        [0, 0],
      ]),
    ).toEqual({ kind: "open", shares: [null, null] });
    expect(
      stationaryOf([
        [1, 0, 1],
        [0, 0, 0],
        [1, 0, 1],
      ]).shares,
    ).toEqual([expect.closeTo(0.5, 12), null, expect.closeTo(0.5, 12)]);
    expect(stationaryOf([[0]]).kind).toBe("empty");
  });

  it("is there of a chain that goes round", () => {
    expect(
      stationaryOf([
        [0, 2],
        [2, 0],
      ]).shares,
    ).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
  });
});

it("finds no difference between lag classes of the same transitions, and no test of one alone", () => {
  const counts = [
    [4, 2],
    [3, 6],
  ];
  const { Q, LR, dof, p_Q } = homogeneityOf(
    [
      [8, 4],
      [6, 12],
    ],
    [counts, counts],
  );
  expect([Q, dof, p_Q]).toEqual([0, 2, 1]);
  expect(Math.abs(LR!)).toBeLessThan(1e-12);
  expect(homogeneityOf(counts, [counts])).toEqual({ Q: null, LR: null, dof: 0, p_Q: null, p_LR: null });
});

describe("what else is said", () => {
  it("says that nothing is there: no unit has changed its class", () => {
    const found = said(run(panel({ a: [1, 1, 1], b: [2, 2, 2], c: [3, 3, 3], d: [4, 4, 4] })));
    expect(found.get("unmoved")).toEqual({
      "zh-CN": "8次转移都留在原来的类别：没有单元改变类别。",
      en: "All 8 transitions stay in their class: no unit has changed its class.",
    });
    expect(found.get("no-stationary")!["zh-CN"]).toBe("4个类别没有唯一的平稳分布：链最终停在互不相通的几组类别之一，停在哪一组取决于起点。");
    expect(found.get("absorbing")!.en).toMatch(/^Classes 1, 2, 3, 4 are absorbing: .* \(probability 1\.0000\)/);
  });

  it("leaves the row of a class blank that no transition leaves, and says so", () => {
    const completed = run(panel({ a: [1, 1.5, 9], b: [2, 2, 2], c: [3, 3, 3] }), made, { cuts: [5] });
    const rows = rowsOf(completed, "transitions");
    expect(rows.map(({ count, p }) => [count, p])).toEqual([
      [5, 5 / 6],
      [1, 1 / 6],
      [0, null],
      [0, null],
    ]);
    const found = said(completed);
    expect(found.get("empty")!["zh-CN"]).toBe("第2类的转出次数为0，没有转移概率（留空，不是0）。");
    expect(found.get("no-stationary")!.en).toContain("a class is entered and no transition from it is on record");
    expect(found.get("moves")!["zh-CN"]).toBe("升入较高类别的有1次，降入较低类别的有0次：上升多于下降。");
    expect(found.get("no-jumps")!.en).toBe("0 transitions skip a class: changes are between adjacent classes alone.");
  });

  it("puts a value that is a cut point into the class below it", () => {
    const completed = run(panel({ a: [5, 5.0001, 5], b: [4, 6, 6], c: [7, 7, 3] }), made, { cuts: "5" });
    expect(rowsOf(completed, "states").map((row) => row["class"])).toEqual([1, 1, 2, 2, 2, 2, 1, 2, 1]);
    const found = said(completed);
    expect(found.get("persistence")!.en).toBe("Of 6 transitions 2 (33.3%) stay in their class.");
    expect(found.get("firmest")!["zh-CN"]).toBe("第2类最稳定，下一期仍在该类的概率为0.5000。");
    expect(found.get("stationary")!.en).toBe(
      "If the probabilities stayed as they are, class 2 would be the largest in the long run with 66.7% (the stationary distribution); in the last period it has 33.3%.",
    );
  });

  it("counts units that are missing in the next period, and skipped classes", () => {
    const found = said(run(panel({ a: [1, 9, 9], b: [2, 2, null], c: [3, 3, 3], d: [6, 6, 1] }), made, { cuts: [2.5, 5] }));
    expect(found.get("unpaired")!["zh-CN"]).toBe("有1次单元在下一个时期没有数据，没有转移；计入的转移为7次。");
    expect(found.get("jumps")!.en).toBe("2 of 7 transitions skip a class or more.");
  });

  it("says that nothing can be tested where all neighbours are in one class, and who has no neighbour", () => {
    const neighbours = tableOf([
      ["from", "to"],
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
    ]);
    const completed = run(panel({ a: [1, 2, 1], b: [2, 1, 2], c: [1.5, 1.5, 1.2], d: [9, 9, 9] }), made, { cuts: [1.7, 5] }, { neighbours });
    const found = said(completed);
    expect(rowsOf(completed, "tests")[0]["transitions"]).toBe(6);
    expect(found.get("unlisted")!.en).toContain("d is not in the table of neighbours");
    const one = said(run(panel({ a: [1, 2, 1], b: [2, 1, 2], c: [1.5, 1.5, 1.2] }), made, { cuts: [5] }, { neighbours }));
    expect(one.get("untested")!["zh-CN"]).toContain("自由度为0");
  });
});

describe("data that chains cannot be made of", () => {
  const refused = (table: Table, options: object, zh: string, tables: GivenTables = {}) =>
    expect(() => run(table, made, options, tables)).toThrow(expect.objectContaining({ params: { text: expect.objectContaining({ "zh-CN": zh }) as unknown } }));

  it("is refused by one sentence each", () => {
    const plain = panel({ a: [1, 2], b: [2, 3], c: [3, 1] });
    refused(panel({ a: [1], b: [2], c: [3] }), {}, "数据只有一个时期（2020），没有转移；至少需要两个时期。");
    refused(plain, { cuts: [3, 2] }, "分界点应从小到大且互不相同：2排在3之后。");
    refused(plain, { cuts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }, "分界点有10个，最多9个。");
    refused(panel({ a: [1, 1], b: [1, 1], c: [1, 2] }), {}, "“y”有许多数值同为1，4个类别的分位数重合，分不出4类；请减少类别数，或自定分界点。");
    refused(panel({ a: [1, 1], b: [-1, 1], c: [0, 2] }), { relative: "mean" }, "2020年，“y”的均值为0，不能除以均值；请用原值。");
    const moved = tableOf([["u", "t", "y"], ...["a", "b", "c", "d", "e", "f"].map((unit, k): Cell[] => [unit, k < 3 ? "2020" : "2021", k])]);
    refused(moved, {}, "“u”中没有一个单元在前后两个时期都有数据（且有相邻的单元），没有转移；请核对名称是否一致。");
    const [even, apart] = [
      panel({ a: [1, 5], b: [1, 5], c: [1, 5] }),
      tableOf([
        ["from", "to"],
        ["a", "x"],
        ["b", "x"],
      ]),
    ];
    refused(even, { cuts: [2], "lag-cuts": "own", classes: 2 }, "2020年，3个单元都没有相邻的单元；请核对单元名称与邻接表。", { neighbours: apart });
    const same = panel({ a: [1, 1], b: [1, 1], c: [1, 1] });
    const ring = tableOf([
      ["from", "to"],
      ["a", "b"],
      ["b", "c"],
    ]);
    refused(same, { cuts: [2, 3], "lag-cuts": "own" }, "空间滞后有许多数值同为1，其3个类别的分位数重合；请减少类别数，或用数值的分界点。", {
      neighbours: ring,
    });
  });
});
