import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../../src/analysis/table/table.ts";
import { geary } from "../../../../src/procedures/after/space/geary.ts";
import { inverseDistances, near, refusal, rowsOf, runner, said, scoresOf, type Settings } from "../../procedure-run.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const run = runner("geary", { permutations: 0 });
const panel = { value: ["score"], unit: ["province"], period: ["year"] };
const section = { value: ["y"], unit: ["u"] };
const scores = tableIn("rd30-scores.csv");
const names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
const data = (values: readonly Cell[]) => tableOf([["u", "y"], ...values.map((y, k) => [names[k], y])]);
const line = { neighbours: tableOf([["单元", "相邻"], ...names.slice(1).map((name, k) => [names[k], name])]) };

describe("Geary's C of the R&D scores", () => {
  const [, ...wanted] = linesOf("rd30-geary.csv");
  const schemes: Readonly<Record<string, Parameters<typeof run>[2]>> = {
    contiguity_row: {},
    contiguity_binary: { standardise: "none" },
    invdist_row: {},
    invdist2_row: {},
  };
  const tables: Readonly<Record<string, Parameters<typeof run>[3]>> = { invdist_row: inverseDistances(1), invdist2_row: inverseDistances(2) };

  it.each(Object.keys(schemes))("is that of spdep in every year: %s", (scheme) => {
    const found = rowsOf(run(scores, panel, schemes[scheme], tables[scheme]), "global");
    const own = wanted.filter(([weights]) => weights === scheme);
    expect(own).toHaveLength(13);
    for (const [, year, n, C, variance, z] of own) {
      const row = found.find(({ period }) => period === year)!;
      expect(row["n"]).toBe(Number(n));
      near(row["C"], C);
      near(row["var_rand"], variance);
      near(row["z_rand"], z);
    }
  });
});

describe("Geary's C", () => {
  const [header, ...lines] = linesOf("columbus.csv");
  const columbus = tableOf([header.slice(0, 4), ...lines.map((cells) => [`n${cells[0]}`, ...cells.slice(1, 4).map(Number)])]);
  const pairs = tableOf([["id", "neighbour"], ...lines.flatMap(([id, , , , list]) => list.split(" ").map((other) => [`n${id}`, `n${other}`]))]);

  it.each(linesOf("columbus-geary.csv").slice(1))("of the neighbourhoods of Columbus is that of spdep: %s", (variable, C) => {
    const [row] = rowsOf(run(columbus, { value: [variable], unit: ["id"] }, {}, { neighbours: pairs }), "global");
    near(row["C"], C);
  });

  /** Every arrangement of six values around a ring with a chord, which has the mean and the variance under randomisation exactly. */
  const list = [3, 9, 4, -2, 7, 1];
  const ring = [...list.map((_, k) => [k, (k + 1) % 6]), [0, 3]];
  const table = { neighbours: tableOf([["u", "v"], ...ring.map(([i, j]) => [names[i], names[j]])]) };
  const arrangements = (rest: readonly number[]): readonly (readonly number[])[] =>
    rest.length === 0 ? [[]] : rest.flatMap((one, k) => arrangements([...rest.slice(0, k), ...rest.slice(k + 1)]).map((more) => [one, ...more]));
  const mean = list.reduce((sum, y) => sum + y, 0) / 6;
  const squares = list.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  // Without standardising both directions of a pair have the weight 1.
  const C = (y: readonly number[]) => (5 * 2 * ring.reduce((sum, [i, j]) => sum + (y[i] - y[j]) ** 2, 0)) / (2 * (2 * ring.length) * squares);
  const all = arrangements(list).map(C);

  it("has the expectation and the variance of all arrangements of the values", () => {
    const [row] = rowsOf(run(data(list), section, { standardise: "none" }, table), "global");
    const expected = all.reduce((sum, one) => sum + one, 0) / all.length;
    near(row["C"], C(list));
    near(row["E_C"], expected);
    near(row["var_rand"], all.reduce((sum, one) => sum + (one - expected) ** 2, 0) / all.length);
  });

  it("has the variance under normality that normal draws have", () => {
    const draws = Array.from({ length: 4000 }, (_, k) => normalSample(8, k));
    const values = draws.map((y) => {
      const centre = y.reduce((sum, one) => sum + one, 0) / 8;
      const spread = y.reduce((sum, one) => sum + (one - centre) ** 2, 0);
      return (7 * 2 * y.slice(1).reduce((sum, one, k) => sum + (one - y[k]) ** 2, 0)) / (2 * 14 * spread);
    });
    const centre = values.reduce((sum, one) => sum + one, 0) / values.length;
    const variance = values.reduce((sum, one) => sum + (one - centre) ** 2, 0) / values.length;
    const [row] = rowsOf(run(data([1, 2, 3, 5, 8, 1, 2, 9]), section, { standardise: "none" }, line), "global");
    expect(Math.abs(variance / Number(row["var_norm"]) - 1)).toBeLessThan(0.08);
  });

  it("has the p value of every arrangement, as far as permutations show it", () => {
    const exact = {
      "two-sided": all.filter((one) => Math.abs(one - 1) >= Math.abs(C(list) - 1) - 1e-9).length / all.length,
      greater: all.filter((one) => one <= C(list) + 1e-9).length / all.length,
      less: all.filter((one) => one >= C(list) - 1e-9).length / all.length,
    };
    for (const [alternative, p] of Object.entries(exact)) {
      const [row] = rowsOf(run(data(list), section, { standardise: "none", permutations: 20_000, alternative }, table), "global");
      expect(Math.abs(Number(row["p_perm"]) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 20_000) + 1e-4);
    }
  });
});

/** Numbers that are as good as normal: each the sum of twelve uniform ones. */
function normalSample(count: number, seed: number): readonly number[] {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const uniform = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Array.from({ length: count }, () => Array.from({ length: 12 }, uniform).reduce((sum, one) => sum + one, -6));
}

describe("what Geary's C says", () => {
  const heard = new Set<string>();
  const of = (table: Table, columns: Parameters<typeof run>[1], options: Settings = {}, tables: Parameters<typeof run>[3] = {}) => {
    const found = said(run(table, columns, options, tables));
    for (const code of found.keys()) heard.add(code);
    return found;
  };

  it("says that nothing is there: the R&D scores of 2022", () => {
    const found = of(scoresOf("2022"), panel);
    const [C, p] = rowsOf(run(scoresOf("2022"), panel), "global").map((row) => [row["C"], row["p_rand"]].map((one) => Number(one).toFixed(4)))[0];
    expect(found.get("none")).toEqual({
      "zh-CN": `2022年，全局Geary's C为${C}（双侧p值${p}）：没有空间集聚，也没有空间离散。`,
      en: `In 2022, Geary's C is ${C} (two-sided p ${p}): there is no spatial clustering here, and no dispersion.`,
    });
    expect(found.get("weights")!["zh-CN"]).toBe("2022年，空间权重取自内置的省级邻接关系：30个单元，130个邻接关系，按行标准化。");
    expect(found.get("convention")!.en).toBe("广东 and 海南, which the sea divides, are taken as neighbours by convention.");
  });

  it("says clustering where C is below 1, and dispersion where it is above", () => {
    expect(of(data([1, 2, 3, 4, 5, 6, 7, 8]), section, {}, line).get("clustered")!.en).toMatch(/^Geary's C is 0\.\d{4} \(two-sided p 0\.0/);
    expect(of(data([1, 9, 1, 9, 1, 9, 1, 9]), section, {}, line).get("dispersed")!["zh-CN"]).toMatch(/^全局Geary's C为1\.\d{4}（双侧p值0\.0\d+）：相异的数值/);
  });

  it("says in how many periods there is anything, and where two tests disagree", () => {
    const some = of(scores, panel).get("in-some")!;
    expect(some["zh-CN"]).toMatch(/^13个时期中有\d+个在0\.05的水平上显著（.*2013.*），偏离期望值最大的是\d{4}年，Geary's C为0\.\d{4}。$/);
    expect(some.en).toMatch(/^Of 13 periods \d+ are significant at 0\.05 \(.*2013.*\); C is farthest from what is expected in \d{4}: 0\.\d{4}\.$/);
    expect(of(scoresOf("2022", "2023"), panel).get("in-none")!.en).toMatch(/^In none of 2 periods is it significant at 0\.05; C is farthest/);
    expect(of(scoresOf("2013"), panel, { permutations: 20, alpha: 0.04 }).get("disagree")!.en).toMatch(
      /^In 2013, p is 0\.0\d+ under randomisation and 0\.0952 by permutations, on either side of 0\.04/,
    );
  });

  it("says of the weights what Moran's I does", () => {
    const ring = names.slice(0, 6).map((name, k): Cell[] => [name, names[(k + 1) % 6]]);
    const neighbours = tableOf([["a", "b"], ...ring, ["庚", "壬"]]);
    const found = of(data([1, 2, 3, 4, 5, 6, 7, 8]), section, { weights: "k-nearest" }, { neighbours });
    expect(found.get("isolated")!["zh-CN"]).toBe("庚没有相邻的单元，不计入；可改用距离权重，或含距离权重的邻接表。");
    expect(found.get("unlisted")!["zh-CN"]).toBe("辛不在邻接表中，不计入；请核对名称。");
    expect(found.get("strangers")!["zh-CN"]).toBe("邻接表中的壬不在数据中，没有使用；参与计算的有6个单元。");
    expect(found.get("table-first")!["zh-CN"]).toBe("提供了邻接表，权重以表为准（12个邻接关系），未采用所选的“k个最近邻”。");
    expect(of(scoresOf("2022"), panel, { weights: "k-nearest" }).get("one-way")!["zh-CN"]).toMatch(/^2022年，邻接关系不对称：有\d+对单元/);
  });

  it("has said every sentence that it declares", () => {
    expect([...heard].sort()).toEqual(Object.keys(geary.says).sort());
  });

  it("refuses values that are all equal, and units without neighbours", () => {
    expect(refusal(() => run(data([5, 5, 5, 5, 5, 5, 5, 5]), section, {}, line))[0]).toBe("“y”的数值全部为5，没有差异，无法计算空间自相关。");
    const two = {
      neighbours: tableOf([
        ["a", "b"],
        ["甲", "乙"],
      ]),
    };
    expect(refusal(() => run(data([1, 2, 3, 4, 5, 6, 7, 8]), section, {}, two))[1]).toBe(
      "Only 2 of 8 units have a neighbour, and 4 are needed; check the names of the units against the table of neighbours.",
    );
  });
});
