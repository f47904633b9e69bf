import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../src/analysis/table/table.ts";
import { isMistake } from "../../../../src/engine/declare/mistake.ts";
import type { OptionSettings } from "../../../../src/engine/declare/options.ts";
import { locales } from "../../../../src/engine/declare/text.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../../../src/procedures/run/run-procedure.ts";
import { codesOf, fieldOf, rowWhere, saidIn, tablesOf } from "../../outcomes.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const run = (cells: readonly (readonly Cell[])[], options: OptionSettings = {}): CompletedProcedure => {
  const columns = { value: ["y"], period: ["t"], group: cells[0].includes("g") ? ["g"] : [] };
  return runProcedure(completeProcedure({ procedure: "sigma", columns, options }), tableOf(cells));
};

/** One row for each value of each period. */
const panel = (values: Readonly<Record<string, readonly (number | readonly [number, string])[]>>): readonly (readonly Cell[])[] => {
  const withGroups = Object.values(values).some((own) => own.some((one) => typeof one !== "number"));
  const rows = Object.entries(values).flatMap(([t, own]) => own.map((one) => (typeof one === "number" ? [one, t] : [one[0], t, one[1]])));
  return [withGroups ? ["y", "t", "g"] : ["y", "t"], ...rows];
};

/** Three values about 10 whose coefficient of variation is `cv`. */
const spread = (cv: number) => [10 - 10 * cv, 10, 10 + 10 * cv];

describe("the dispersion of the R&D scores", () => {
  const scores = tableIn("rd30-scores.csv");
  const columns = { value: ["score"], period: ["year"], unit: ["province"], group: ["region4"] };
  const of = (options: OptionSettings = {}) => tablesOf(runProcedure(completeProcedure({ procedure: "sigma", columns, options }), scores));

  it("is that of the definitions in every year, of a sample and of a population", () => {
    const wanted = linesOf("rd30-theil.csv").filter(([name]) => name === "region4_zh");
    expect(wanted).toHaveLength(13);
    const [sample, population] = [of().get("totals")!, of({ sd: "population" }).get("totals")!];
    wanted.forEach((line, k) => {
      expect(sample.rows[k].period).toBe(line[1]);
      expect(Number(fieldOf(sample, k, "cv")) / Number(line[8])).toBeCloseTo(1, 9);
      expect(Number(fieldOf(population, k, "cv")) / Number(line[9])).toBeCloseTo(1, 9);
      expect(Number(fieldOf(sample, k, "sd_ln")) / Number(line[10])).toBeCloseTo(1, 9);
    });
  });

  it("has the slope and the t of the textbook's sums over the years", () => {
    const tables = of();
    const trends = tables.get("trends")!;
    for (const measure of ["cv", "sd_ln"]) {
      const y = tables.get("totals")!.rows.map((_, k) => Number(fieldOf(tables.get("totals")!, k, measure)));
      const n = y.length;
      const [tBar, yBar] = [(n + 1) / 2, y.reduce((sum, one) => sum + one, 0) / n];
      const Sxx = y.reduce((sum, _, k) => sum + (k + 1 - tBar) ** 2, 0);
      const b = y.reduce((sum, one, k) => sum + (k + 1 - tBar) * (one - yBar), 0) / Sxx;
      const s2 = y.reduce((sum, one, k) => sum + (one - yBar - b * (k + 1 - tBar)) ** 2, 0) / (n - 2);
      const row = rowWhere(trends, { group: "all", measure });
      expect(fieldOf(trends, row, "slope")).toBeCloseTo(b, 13);
      expect(fieldOf(trends, row, "t")).toBeCloseTo(b / Math.sqrt(s2 / Sxx), 9);
      expect(fieldOf(trends, row, "df")).toBe(11);
    }
    expect(trends.rows).toHaveLength(2 * 5);
  });
});

describe("the test of the trend", () => {
  it("has the two-sided p of Student's t: with one degree of freedom 1 − (2/π) arctan |t|", () => {
    const trends = tablesOf(run(panel({ 2020: spread(0.5), 2021: spread(0.3), 2022: spread(0.2) }))).get("trends")!;
    expect(fieldOf(trends, 0, "slope")).toBeCloseTo(-0.15, 12);
    const t = Number(fieldOf(trends, 0, "t"));
    expect(t).toBeCloseTo(-0.15 / (Math.sqrt(0.1 ** 2 / 6) / Math.SQRT2), 9);
    expect(fieldOf(trends, 0, "p")).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(Math.abs(t)), 12);
  });

  it("counts the periods in the order of time, whatever the order of the rows", () => {
    const cells = panel({ 2020: spread(0.5), 2021: spread(0.3), 2022: spread(0.2) });
    const turned = [cells[0], ...cells.slice(1).reverse()];
    expect(fieldOf(tablesOf(run(turned)).get("trends")!, 0, "slope")).toBeCloseTo(-0.15, 12);
  });
});

describe("what is said", () => {
  const falling = { 2020: spread(0.6), 2021: spread(0.5), 2022: spread(0.39), 2023: spread(0.3), 2024: spread(0.2) };
  const said = (values: Parameters<typeof panel>[0]) => saidIn(run(panel(values)))[0];

  it("tells a dispersion that falls from one that rises and one that does neither", () => {
    expect(said(falling)).toEqual({
      "zh-CN": expect.stringMatching(/^变异系数2020年为0\.6000，2024年为0\.2000，对时期的斜率为−0\.1000（双侧p值\S+），差距显著缩小，存在σ收敛。$/) as string,
      en: expect.stringMatching(
        /^The coefficient of variation is 0\.6000 in 2020 and 0\.2000 in 2024; .*: differences shrink, there is sigma convergence\.$/,
      ) as string,
    });
    const [a, b, c, d, e] = Object.values(falling);
    expect(codesOf(run(panel({ 2020: e, 2021: d, 2022: c, 2023: b, 2024: a })))[0]).toBe("rises");
    expect(said({ 2020: e, 2021: d, 2022: c, 2023: b, 2024: a }).en).toContain("differences grow, there is no sigma convergence.");
    const flat = { 2020: spread(0.3), 2021: spread(0.5), 2022: spread(0.2), 2023: spread(0.5), 2024: spread(0.3) };
    expect(codesOf(run(panel(flat)))).toEqual(["none"]);
    expect(said(flat)["zh-CN"]).toMatch(/斜率与0没有显著差异，没有σ收敛。$/);
    expect(said(flat).en).toMatch(/which cannot be told from 0: no sigma convergence is found\.$/);
  });

  it("says that nothing is there where all values of a period are equal", () => {
    const equal = run(panel({ 2020: [3, 3, 3], 2021: [5, 5, 5] }));
    expect(saidIn(equal)).toEqual([
      {
        "zh-CN": "2个时期中每期的数值都完全相同，变异系数为0.0000，没有差距可收敛。",
        en: "In each of 2 periods all values are equal (coefficient of variation 0.0000): there is no difference that could shrink.",
      },
    ]);
  });

  it("has no test with fewer than three periods, nor on an exact line", () => {
    const two = run(panel({ 2020: spread(0.5), 2021: spread(0.3) }));
    expect(saidIn(two)[0]["zh-CN"]).toBe("变异系数2020年为0.5000，2021年为0.3000；只有2个时期有数值，至少要3个时期才能检验趋势。");
    expect(saidIn(two)[0].en).toContain("only 2 periods have one, and a test of its trend needs 3 or more.");
    expect(fieldOf(tablesOf(two).get("trends")!, 0, "p")).toBeNull();
    const one = run(panel({ 2020: spread(0.5) }));
    expect(saidIn(one)).toEqual([
      { "zh-CN": "只有2020年有变异系数，为0.5000，无法看出变化。", en: "Only 2020 has a coefficient of variation, 0.5000: there is no change to be seen." },
    ]);
    const same = run(panel({ 2020: [1, 2, 3], 2021: [1, 2, 3], 2022: [2, 4, 6] }));
    expect(saidIn(same)[0]).toEqual({
      "zh-CN": "3个时期的变异系数恰在一条斜率为0.0000的直线上，没有偏差，t检验无定义。",
      en: "The coefficients of variation of 3 periods lie exactly on a line with the slope 0.0000: without deviations there is no t-test.",
    });
  });

  it("says where the logarithms have another verdict", () => {
    const low = (least: number, cv: number): readonly number[] => [least, ...spread(cv)];
    const completed = run(panel({ 2020: low(5, 0.6), 2021: low(2, 0.5), 2022: low(0.5, 0.41), 2023: low(0.1, 0.3), 2024: low(0.01, 0.2) }));
    expect(codesOf(completed)).toContain("logarithms-differ");
    const text = saidIn(completed)[codesOf(completed).indexOf("logarithms-differ")];
    expect(text["zh-CN"]).toMatch(/^对数标准差的结论与变异系数不同：其斜率为\d\.\d{4}（双侧p值\S+），σ收敛的判断取决于所用指标。$/);
    expect(text.en).toMatch(/^The standard deviation of the logarithms says otherwise: its slope is \d\.\d{4} /);
  });

  const two = (a: readonly number[], b: readonly number[], alone = true) => [
    ...a.map((y) => [y, "东部"] as const),
    ...b.map((y) => [y, "西部"] as const),
    ...(alone ? [[10, "中部"] as const] : []),
  ];

  it("names the group in which it falls fastest, or that it falls in none, and the group of one", () => {
    const courses = [0.6, 0.5, 0.39, 0.3, 0.2];
    const some = run(panel(Object.fromEntries(courses.map((cv, k) => [String(2020 + k), two(spread(cv), spread([0.3, 0.5, 0.2, 0.5, 0.3][k]))]))));
    expect(codesOf(some).slice(-2)).toEqual(["steepest-group", "group-of-one"]);
    expect(saidIn(some).at(-2)!["zh-CN"]).toMatch(/^东部的变异系数下降最快，斜率为−0\.1000（双侧p值\S+）。$/);
    expect(saidIn(some).at(-2)!.en).toMatch(/^The coefficient of variation falls fastest in 东部: its slope is −0\.1000 /);
    expect(saidIn(some).at(-1)).toEqual({
      "zh-CN": "2024年，中部只有1个成员，组内没有差距可比。",
      en: "In 2024, 中部 has 1 member: there is nothing to compare inside.",
    });
    const flat = [0.3, 0.5, 0.2, 0.5, 0.3];
    const none = run(panel(Object.fromEntries(flat.map((cv, k) => [String(2020 + k), two(spread(cv), spread(flat[4 - k] + 0.01 * (k % 2)), false)]))));
    expect(saidIn(none).at(-1)!["zh-CN"]).toMatch(/^东部、西部的变异系数都没有显著下降，最接近的是[东西]部，双侧p值为\S+。$/);
    expect(saidIn(none).at(-1)!.en).toMatch(
      /^In none of 东部, 西部 does the coefficient of variation fall significantly; [东西]部 is the nearest to it, with a two-sided p of /,
    );
    // A rise has the smaller p value, and is no nearer to a fall for it.
    const rising = run(panel(Object.fromEntries(courses.map((_, k) => [String(2020 + k), two(spread(courses[4 - k]), spread(flat[k]), false)]))));
    expect(saidIn(rising).at(-1)!["zh-CN"]).toContain("最接近的是西部");
    const alone = run(
      panel(Object.fromEntries(flat.map((cv, k) => [String(2020 + k), two(spread(cv), spread(cv), false).map(([y]) => [y, "东部"] as const)]))),
    );
    expect(saidIn(alone).at(-1)!["zh-CN"]).toMatch(/^东部的变异系数没有显著下降，双侧p值为\S+。$/);
    expect(saidIn(alone).at(-1)!.en).toMatch(/^In 东部 the coefficient of variation does not fall significantly \(two-sided p \S+\)\.$/);
  });

  it("names the cells whose logarithm is asked for and is not there, and periods of different size", () => {
    const completed = run(panel({ 2020: [0, 4, 9], 2021: spread(0.4), 2022: [...spread(0.3), 10] }));
    const totals = tablesOf(completed).get("totals")!;
    expect([0, 1].map((row) => typeof fieldOf(totals, row, "sd_ln"))).toEqual(["object", "number"]);
    expect(saidIn(completed).map((text) => text["zh-CN"])).toEqual(
      expect.arrayContaining([
        "2020年，有1个数值为0（A2），对数无定义，该期的对数标准差缺失。",
        "各时期的行数不同（2020年为3行，2022年为4行），差距的变化含样本的变化。",
      ]),
    );
    expect(saidIn(completed).map(({ en }) => en)).toEqual(
      expect.arrayContaining([
        "In 2020, 1 value is 0 (A2) and has no logarithm: that period has no standard deviation of logarithms.",
        "The periods have different numbers of rows (3 in 2020, 4 in 2022): a change may be one of who is counted.",
      ]),
    );
  });

  it("claims no cause", () => {
    for (const text of saidIn(run(panel(falling)))) for (const locale of locales) expect(text[locale]).not.toMatch(/导致|由于|因为|caused|because|driven/);
  });
});

describe("bad input", () => {
  it("is refused: a negative value by its cell, a period with fewer than three rows, no periods", () => {
    const codeOf = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        if (isMistake(error)) return error.code;
        throw error;
      }
      return null;
    };
    expect(codeOf(() => run(panel({ 2020: [1, -2, 3] })))).toBe("bad-cells");
    expect(codeOf(() => run(panel({ 2020: [1, 2, 3], 2021: [1, 2] })))).toBe("too-few-units");
    expect(codeOf(() => runProcedure(completeProcedure({ procedure: "sigma", columns: { value: ["y"] } }), tableOf(panel({ 2020: [1, 2, 3] }))))).toBe(
      "role-count",
    );
  });
});
