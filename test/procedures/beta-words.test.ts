import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { isMistake } from "../../src/engine/declare/mistake.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import { locales } from "../../src/engine/declare/text.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../src/procedures/run/run-procedure.ts";
import { codesOf, fieldOf, saidIn, tablesOf } from "./outcomes.ts";
import { tableIn, tableOf } from "./tables.ts";

/** Numbers from −1 to 1 that only look drawn. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (2 * state) / 2147483647 - 1;
  };
}

/**
 * A panel in which ln y grows by `slope` times itself and a little noise; x1 and x2 are columns beside it.
 * @param x1 of a unit and a period
 */
function panel(slope: number, { units = 12, periods = 8, size = 0.3, seed = 11, x1 = (unit: number, _t: number): number => unit } = {}): Cell[][] {
  const next = noise(seed);
  const rows: Cell[][] = [["unit", "t", "y", "g", "x1", "x2"]];
  for (let unit = 0; unit < units; unit++) {
    let ln = next();
    for (let t = 0; t < periods; t++) {
      rows.push([`u${unit}`, 2000 + t, Math.exp(ln), unit % 2 === 0 ? "东" : "西", x1(unit, t), next()]);
      ln += slope * ln + size * next();
    }
  }
  return rows;
}

const run = (cells: readonly (readonly Cell[])[], options: OptionSettings = {}, more: Readonly<Record<string, readonly string[]>> = {}): CompletedProcedure =>
  runProcedure(completeProcedure({ procedure: "beta", columns: { value: ["y"], unit: ["unit"], period: ["t"], ...more }, options }), tableOf(cells));

const onScores = (options: OptionSettings = {}, more: Readonly<Record<string, readonly string[]>> = {}) => {
  const columns = { value: ["score"], unit: ["province"], period: ["year"], ...more };
  return runProcedure(
    completeProcedure({ procedure: "beta", columns, options }),
    tableIn(more["explaining"] === undefined ? "rd30-scores.csv" : "rd30-gdp.csv"),
  );
};

/** The sentence of a code in a run, in both languages. */
function said(completed: CompletedProcedure, code: string) {
  const place = codesOf(completed).indexOf(code);
  if (place < 0) throw new Error(`${code} is not among ${codesOf(completed).join(", ")}`);
  return saidIn(completed)[place];
}

/** Some cells written over: by row below the header, the value of y. */
const withValues = (cells: Cell[][], values: Readonly<Record<number, Cell>>) =>
  cells.map((row, k) => (values[k] === undefined ? row : row.map((cell, c) => (c === 2 ? values[k] : cell))));

describe("what is said of the R&D scores", () => {
  const completed = onScores({}, { group: ["region4"] });

  it("is the verdict of the main model, whether the others agree, Hausman's test, and the groups", () => {
    expect(codesOf(completed)).toEqual(["converges", "models-agree", "no-effects", "fixed-preferred", "fastest", "few-periods-bias"]);
    expect(said(completed, "converges")).toEqual({
      "zh-CN": expect.stringMatching(/^双固定效应模型中β为−0\.3623（双侧p值\S+），存在β收敛，收敛速度为每期0\.4499，差距缩小一半约需1\.5408期。$/) as string,
      en: expect.stringMatching(
        /^In the model with individual and period fixed effects β is −0\.3623 \(two-sided p \S+\): there is beta convergence, at a speed of 0\.4499 per period; half of a distance is closed in 1\.5408 periods\.$/,
      ) as string,
    });
    expect(said(completed, "models-agree")["zh-CN"]).toMatch(/^截面回归、混合回归、.*的β在0\.05的水平上都显著小于0，在−0\.4281与−0\.0614之间。$/);
    expect(said(completed, "models-agree").en).toMatch(/all have a β significantly below 0 at 0\.05, from −0\.4281 to −0\.0614\.$/);
    expect(said(completed, "no-effects")["zh-CN"]).toMatch(/^个体效应方差的估计值为−0\.\d{4}，小于0，按0处理，随机效应模型即混合回归。$/);
    expect(said(completed, "no-effects").en).toMatch(/below 0, and set to 0: random effects are the pooled regression\.$/);
    expect(said(completed, "fixed-preferred")["zh-CN"]).toBe("Hausman检验χ²为36.0811（p值1.89×10⁻⁹），拒绝随机效应，应采用固定效应。");
    expect(said(completed, "fixed-preferred").en).toBe("Hausman's χ² is 36.0811 (p 1.89×10⁻⁹): random effects are rejected against fixed ones.");
    expect(said(completed, "fastest")["zh-CN"]).toMatch(/^β显著小于0的分组中，东部的β最小，为−0\.4743（双侧p值\S+）。$/);
    expect(said(completed, "fastest").en).toMatch(/^Of the groups with a β significantly below 0, 东部 has the lowest: −0\.4743 /);
    expect(said(completed, "few-periods-bias")["zh-CN"]).toContain("只有12期变化，期数少时组内估计偏向收敛（Nickell偏误）");
    expect(said(completed, "few-periods-bias").en).toContain("has 12 steps in time; with few of them the within estimate leans towards convergence");
  });

  it("names a column that goes with growth, as no more than that", () => {
    const given = onScores({ model: "fixed", errors: "classical" }, { explaining: ["lgdp"] });
    expect(said(given, "explained")["zh-CN"]).toBe("个体固定效应模型中“lgdp”的系数为0.1573（双侧p值0.0125），与增长显著相关。");
    expect(said(given, "explained").en).toContain("the coefficient of “lgdp” is 0.1573 (two-sided p 0.0125): it goes with growth significantly.");
  });

  it("claims no cause", () => {
    for (const text of saidIn(completed)) for (const locale of locales) expect(text[locale]).not.toMatch(/导致|由于|因为|caused|because|driven/);
  });
});

describe("every other sentence is said where it belongs", () => {
  const walk = { slope: 0, size: 0.2 };
  const cases: readonly (readonly [code: string, completed: () => CompletedProcedure, zh: RegExp, en: RegExp])[] = [
    [
      "overshoots",
      () => run(panel(-1.5), { model: "pooled" }),
      /1 \+ βT不大于0，对数无定义，没有收敛速度和半程。$/,
      /so that there is no speed and no half-life\.$/,
    ],
    ["diverges", () => run(panel(0.3, { size: 0.05 }), { model: "pooled" }), /起点高的单元增长更快，没有β收敛。$/, /there is no beta convergence\.$/],
    ["none", () => run(panel(walk.slope, walk), { model: "cross-section" }), /与0没有显著差异，没有发现β收敛。$/, /no beta convergence is found\.$/],
    [
      "no-errors",
      () => run(panel(-0.3), { model: "random", errors: "xtreg" }),
      /所选标准误对该模型没有定义，不作检验。$/,
      /are not defined for it, and there is no test\.$/,
    ],
    [
      "equal",
      () => run(panel(0, { size: 0 }).map((row, k) => (k === 0 ? row : row.map((cell, c) => (c === 2 ? 2 : cell))))),
      /^84次相邻时期的变化中所有数值完全相同，没有差距，谈不上收敛。$/,
      /^In all 84 steps from a period to the next the values are equal/,
    ],
    [
      "not-identified",
      () => run(panel(-0.3, { periods: 2 })),
      /^12个单元、2个时期、12次变化不足以估计双固定效应模型，β缺失。$/,
      /^12 units, 2 periods and 12 steps between them are too few/,
    ],
    ["two-periods", () => run(panel(-0.3, { periods: 2 })), /^只有2个时期，每个单元只有一次变化/, /^With 2 periods every unit has one step/],
    [
      "models-differ",
      () => run(panel(walk.slope, walk), { model: "fixed" }),
      /^结论取决于模型：.*有β收敛，.*没有（.*的双侧p值为\S+）。$/,
      /^The verdict hangs on the model: .* find beta convergence, .* do not/,
    ],
    ["random-not-rejected", () => run(panel(-0.9, { seed: 5 })), /不能拒绝随机效应。$/, /random effects are not rejected\.$/],
    [
      "no-group",
      () => run(panel(walk.slope, walk), { model: "pooled", alpha: 0.0001 }, { group: ["g"] }),
      /^各组内部都没有显著的β收敛，双侧p值最小的是[东西]，为\S+。$/,
      /^In no group is there significant beta convergence/,
    ],
    [
      "absorbed",
      () => run(panel(-0.3), { model: "fixed" }, { explaining: ["x1"] }),
      /^x1在个体固定效应模型的84次变化中被固定效应或其他列完全解释，未进入该模型。$/,
      /^x1 is made up by the effects or other columns in the 84 steps/,
    ],
    [
      "few-clusters",
      () => run(panel(-0.3)),
      /只有12个单元作聚类，聚类数少时聚类标准误往往偏小/,
      /has 12 units as clusters; with few of them clustered errors, and with them the p values, tend to be too small/,
    ],
    [
      "nonpositive",
      () => run(withValues(panel(-0.3), { 3: 0, 12: -1 })),
      /^有2个数值不大于0（C4、C13），对数无定义，这些行未参与计算。$/,
      /^2 values are 0 or less \(C4, C13\) and have no logarithm: their rows are left out\.$/,
    ],
    [
      "gaps",
      () => run(withValues(panel(-0.3), { 3: 0, 12: null })),
      /^u0、u1缺少中间时期，共2处间断，间断前后不作连接。$/,
      /^u0, u1 lack periods between others; the 2 gaps are not bridged\.$/,
    ],
  ];

  it.each(cases)("%s", (code, completed, zh, en) => {
    const text = said(completed(), code);
    expect(text["zh-CN"]).toMatch(zh);
    expect(text.en).toMatch(en);
  });

  it("that Hausman's test supposes what is not there, and has no number then that would be negative", () => {
    const found = Array.from({ length: 60 }, (_, seed) =>
      run(panel(-0.4, { units: 6, periods: 5, seed: seed + 1, size: 0.4 }), {}, { explaining: ["x2"] }),
    ).filter((one) => codesOf(one).includes("not-definite"));
    expect(found.length).toBeGreaterThan(0);
    expect(said(found[0], "not-definite")["zh-CN"]).toMatch(/^两个协方差矩阵之差（2个斜率）不是正定的/);
    expect(said(found[0], "not-definite").en).toContain("of 2 slopes) is not positive definite, as Hausman's test supposes");
    for (const one of found) {
      const chi2 = fieldOf(tablesOf(one).get("hausman")!, 0, "chi2");
      if (chi2 !== null) expect(chi2).toBeGreaterThanOrEqual(0);
    }
  });

  it("and clustered errors of two units and both effects, which are 0 by themselves, are none", () => {
    const two = tablesOf(run(panel(-0.3, { units: 2 }))).get("models")!;
    expect([fieldOf(two, 3, "model"), fieldOf(two, 3, "se"), fieldOf(two, 3, "p")]).toEqual(["two-way", null, null]);
  });
});

describe("what is refused", () => {
  const refused = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      if (isMistake(error)) return locales.map((locale) => sentence(error, locale));
      throw error;
    }
    throw new Error("nothing was refused");
  };
  const both = (x1: (unit: number, t: number) => number, explaining: readonly string[]) => refused(() => run(panel(-0.3, { x1 }), {}, { explaining }));

  it("is one period, and a value that is never above 0 in two periods in a row", () => {
    expect(refused(() => run(panel(-0.3, { periods: 1 })))).toEqual([
      "“y”只有一个时期（2000），β收敛至少要2个时期。",
      '"y" has one period only (2000): beta convergence needs 2 or more.',
    ]);
    const none = panel(-0.3, { periods: 2 }).map((row, k) => (k > 0 && k % 2 === 0 ? row.map((cell, c) => (c === 2 ? 0 : cell)) : row));
    expect(refused(() => run(none))).toEqual([
      "没有一个单元在相邻两个时期的“y”都大于0，无法计算增长率。",
      'No unit has a "y" above 0 in two periods in a row: there is no growth to compute.',
    ]);
  });

  it("is a column that is constant, or that others make up, by its name", () => {
    expect(both(() => 7, ["x2", "x1"])).toEqual([
      "解释变量“x1”的数值全部为7，与常数项重复；请去掉这一列。",
      'Every value of the explaining column "x1" is 7, as the constant is; leave it out.',
    ]);
    const doubled = panel(-0.3).map((row, k) => [...row, k === 0 ? "x3" : 2 * Number(row[5]) - 3]);
    expect(refused(() => run(doubled, {}, { explaining: ["x2", "x3"] }))).toEqual([
      "解释变量“x3”是常数项、期初对数值与其前各列的线性组合，无法同时估计；请去掉这一列。",
      'The explaining column "x3" is a linear combination of the constant, ln y and the columns before it; leave it out.',
    ]);
  });
});
