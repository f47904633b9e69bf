import { describe, expect, it } from "vitest";
import { ranOn, refusalOf, rowsOf, saidBy, worst } from "../runs.ts";
import { linesOf, tableIn, tableOf } from "../tables.ts";

const panel = tableIn("rd31-indicators.csv");
const columns = { values: panel.header.slice(2), unit: ["province"], period: ["year"] };
const recordsOf = (name: string) => {
  const [head, ...lines] = linesOf(name);
  return lines.map((line) => Object.fromEntries(head.map((field, k) => [field, line[k]])));
};

describe.each(["2022", "pooled"])("the composite indices of the R&D indicators, %s", (part) => {
  const rows = panel.rows.flatMap((row, k) => (part === "pooled" || String(row[1]) === part ? [k] : []));
  const table = { ...panel, rows: rows.map((k) => panel.rows[k]), rowNumbers: rows.map((k) => panel.rowNumbers[k]) };
  const weights = recordsOf(`rd31-composite-weights-${part}.csv`);
  const scores = recordsOf(`rd31-composite-scores-${part}.csv`);
  const of = (options: object) => ranOn("composite", table, columns, { ...options });
  const scoresOf = (options: object) => {
    const found = new Map(rowsOf(of(options), "score").map((row) => [`${String(row["unit"])} ${String(row.period)}`, row["score"]]));
    return scores.map((row) => [found.get(`${row["province_zh"]} ${row["year"]}`), row] as const);
  };

  it("have the weights of the reference", () => {
    for (const [weighting, weight, measure] of [
      ["entropy", "w_entropy", "entropy_e"],
      ["critic", "w_critic", "critic_C"],
      ["cv", "w_cv", null],
      ["pca", null, "pca_eigenvalue"],
    ] as const) {
      const found = rowsOf(of({ weighting }), "weights");
      const pairs = weights.flatMap((row, k) => [
        ...(weight === null ? [] : [[found[k]["weight"], Number(row[weight])] as const]),
        ...(measure === null ? [] : [[found[k]["measure"], Number(row[measure])] as const]),
      ]);
      expect([weighting, worst(pairs).difference < 1e-9]).toEqual([weighting, true]);
    }
  });

  it.each([
    ["mean_minmax", { weighting: "equal" }],
    ["entropy_score", {}],
    ["critic_score", { weighting: "critic" }],
    ["topsis_closeness", { scoring: "topsis" }],
    ["topsis_vector_closeness", { scoring: "topsis-vector" }],
    ["pca_score_eig_gt1", { weighting: "pca" }],
  ])("have the scores of the reference: %s", (field, options) => {
    const compared = scoresOf(options).map(([found, row]) => Math.abs(Number(found) - Number(row[field])));
    expect(compared).toHaveLength(part === "pooled" ? 403 : 31);
    expect(Math.max(...compared)).toBeLessThan(1e-9);
  });

  it("have other weights where scaled values are shifted, and it is said", () => {
    const ran = of({ shift: 0.01 });
    const pairs = rowsOf(ran, "weights").map((row, k) => [row["weight"], Number(weights[k]["w_entropy_plus_0_01"])] as const);
    expect(worst(pairs).difference).toBeLessThan(1e-9);
    expect(saidBy(ran)["shifted"][0]).toMatch(/^标准化值平移了0\.01，权重因此改变/);
    expect(saidBy(ran)["scaled"][1]).toMatch(/they are no data for DEA\.$/);
  });
});

describe("weights that were printed", () => {
  it("are those of CRITIC by Diakoulaki, Mavrotas and Papayannakis", () => {
    const table = tableIn("critic-diakoulaki.csv");
    const found = rowsOf(ranOn("composite", table, { values: table.header }, { weighting: "critic" }), "weights");
    [0.20222554, 0.48090173, 0.31687273].forEach((wanted, k) => expect(Math.abs(Number(found[k]["weight"]) - wanted)).toBeLessThan(1e-8));
  });

  it("are those of AHP by Saaty, whose comparisons are not consistent", () => {
    const matrix = tableIn("ahp-saaty.csv");
    const indicators = tableOf([matrix.header, ...[1, 2, 3].map((row) => matrix.header.map((_, k) => row * row + k * row))]);
    const ran = ranOn("composite", indicators, { values: matrix.header }, { weighting: "ahp" }, { pairwise: matrix });
    const wanted = [0.3207701832631065, 0.13950274542094138, 0.034768307699655665, 0.12848601846309246, 0.23738999474001626];
    wanted.forEach((weight, k) => expect(Number(rowsOf(ran, "weights")[k]["weight"])).toBeCloseTo(weight, 10));
    const check = Object.fromEntries(rowsOf(ran, "checks").map((row) => [String(row["check"]), row["value"]]));
    expect([check["lambda"], check["CI"], check["CR"]].map((one, k) => Number(one) / [7.419870101921269, 0.28397402038425384, 0.22901130676149503][k])).toEqual(
      [expect.closeTo(1, 9), expect.closeTo(1, 9), expect.closeTo(1, 9)],
    );
    expect(saidBy(ran)["inconsistent"]).toEqual([
      "判断矩阵的一致性比率CR为0.2290，大于0.1，应调整判断。",
      "The consistency ratio CR is 0.2290, above 0.1: the comparisons should be revised.",
    ]);
  });
});

describe("composite indices", () => {
  const small = tableOf([
    ["u", "t", "a", "b", "c"],
    ["甲", "2020", 1, 10, 5],
    ["乙", "2020", 2, 30, 5],
    ["丙", "2020", 4, 20, 5],
    ["甲", "2021", 3, 90, 5],
    ["乙", "2021", 5, 40, 5],
    ["丙", "2021", 9, 10, 5],
  ]);
  const keys = { unit: ["u"], period: ["t"] };
  const of = (options: object, given: object = { values: ["a", "b"] }, tables = {}) => ranOn("composite", small, { ...keys, ...given }, { ...options }, tables);
  const square = (cells: readonly (readonly (string | number)[])[]) => ({ pairwise: tableOf(cells) });

  it("turn a negative indicator round, in sums and in TOPSIS", () => {
    const turned = tableOf([["u", "t", "a", "b"], ...small.rows.map(([u, t, a, b]) => [u, t, a, -Number(b)])]);
    for (const scoring of ["sum", "topsis", "topsis-vector"]) {
      const [one, other] = [of({ scoring }, { values: ["a"], negative: ["b"] }), ranOn("composite", turned, { ...keys, values: ["a", "b"] }, { scoring })];
      rowsOf(one, "score").forEach((row, k) => expect(Number(row["score"])).toBeCloseTo(Number(rowsOf(other, "score")[k]["score"]), 12));
    }
  });

  it("are scaled over all rows or by period, and it is said which", () => {
    const [pooled, yearly] = [of({}), of({ within: "period" })];
    expect(rowsOf(yearly, "weights").map((row) => row.period)).toEqual(["2020", "2020", "2021", "2021"]);
    expect(saidBy(pooled)["pooled"][0]).toMatch(/^各期6行一起标准化，不同时期的得分可以比较/);
    expect(saidBy(yearly)["yearly"][1]).toMatch(/scores of different periods do not compare\.$/);
    expect(saidBy(of({ weighting: "equal" }))["alike"][0]).toContain("与等权没有实质差别");
    expect(saidBy(of({ weighting: "pca" }))["components"][1]).toMatch(/^\d principal components? (is|are) kept/);
  });

  it("take comparisons by name, with fractions, and are consistent where these are", () => {
    const ran = of(
      { weighting: "ahp" },
      { values: ["a"], negative: ["b"] },
      square([
        ["", "b", "a"],
        ["b", 1, "1/3"],
        ["a", 3, 1],
      ]),
    );
    expect(rowsOf(ran, "weights").map((row) => row["weight"])).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]);
    expect(saidBy(ran)["without-ratio"][0]).toContain("少于3个时判断总是一致");
  });

  it("refuse a constant indicator, weights that do not add up to 1, and comparisons that are not reciprocal, each with its cell", () => {
    expect(refusalOf(() => of({}, { values: ["a", "c"] }))).toEqual([
      "指标“c”（E2起）的数值全部为5，无法标准化，也没有权重；请去掉这一列。",
      'Every value of the indicator "c" (from E2 on) is 5: it cannot be scaled and has no weight; leave it out.',
    ]);
    expect(refusalOf(() => of({ weighting: "given", "weight-vector": [0.5, 0.6] }))[0]).toBe("权重合计应为1，现为1.1。");
    expect(refusalOf(() => of({ weighting: "given", "weight-vector": [1] }))[1]).toMatch(/^There are 1 weights for 2 indicators/);
    expect(refusalOf(() => of({ weighting: "given" }))[1]).toBe("Given weights were chosen; give one for each indicator.");
    expect(refusalOf(() => of({ weighting: "ahp" }))[1]).toBe("AHP takes a pairwise matrix, and none was given.");
    expect(refusalOf(() => of({ weighting: "critic" }, { values: ["a"] }))[1]).toBe("CRITIC and principal components take two indicators or more.");
    expect(refusalOf(() => of({}, {}))[1]).toBe("There must be at least one indicator, positive or negative.");
    expect(
      refusalOf(() =>
        of(
          { weighting: "ahp" },
          undefined,
          square([
            ["", "a", "b"],
            ["a", 1, 3],
            ["b", 0.5, 1],
          ]),
        ),
      ),
    ).toEqual([
      "判断矩阵“data”：不是互反矩阵：单元格B3为0.5，应为0.333333，即对称位置3的倒数。",
      "Pairwise matrix “data”: it is not reciprocal: cell B3 is 0.5 and must be 0.333333, the inverse of 3 across the diagonal.",
    ]);
    expect(
      refusalOf(() =>
        of(
          { weighting: "ahp" },
          undefined,
          square([
            ["", "a", "c"],
            ["a", 1, 3],
            ["c", 0.5, 1],
          ]),
        ),
      )[1],
    ).toContain("does not match b");
    expect(
      refusalOf(() =>
        of(
          { weighting: "ahp" },
          undefined,
          square([
            ["", "a", "b"],
            ["a", 1, -3],
            ["b", 0.5, 1],
          ]),
        ),
      )[0],
    ).toContain("单元格C2应为大于0的数");
  });
});
