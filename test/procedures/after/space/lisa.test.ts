import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../../src/analysis/table/table.ts";
import { seeded } from "../../../../src/engine/lp/random.ts";
import { lisa } from "../../../../src/procedures/after/space/lisa.ts";
import { permuted } from "../../../../src/procedures/after/space/permutations.ts";
import type { MapWork } from "../../../../src/procedures/run/drive.ts";
import { completeProcedure, driveProcedure } from "../../../../src/procedures/run/run-procedure.ts";
import { workOf } from "../../../../src/procedures/run/work.ts";
import { inverseDistances, near, refusal, rowsOf, runner, said, scoresOf, type Settings } from "../../procedure-run.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const run = runner("lisa");
const panel = { value: ["score"], unit: ["province"], period: ["year"] };
const section = { value: ["y"], unit: ["u"] };
const scores = tableIn("rd30-scores.csv");
const names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
const data = (values: readonly Cell[]) => tableOf([["u", "y"], ...values.map((y, k) => [names[k], y])]);
const line = { neighbours: tableOf([["单元", "相邻"], ...names.slice(1).map((name, k) => [names[k], name])]) };

describe("the local Moran's I of the R&D scores", () => {
  const [, ...local] = linesOf("rd30-moran-local.csv");

  it.each([
    ["contiguity_row", {}, {}],
    ["invdist_row", {}, inverseDistances(1)],
  ])("is that of spdep: %s", (scheme, options, tables) => {
    const found = new Map(rowsOf(run(scores, panel, { permutations: 0, ...options }, tables), "local").map((row) => [`${row["unit"]} ${row["period"]}`, row]));
    const wanted = local.filter(([weights]) => weights === scheme);
    expect(wanted).toHaveLength(90);
    for (const [, year, province, x, , , I, E, variance, zI, p, quadrant] of wanted) {
      const row = found.get(`${province} ${year}`)!;
      for (const [field, value] of Object.entries({ x, I_i: I, E_I_i: E, var_I_i: variance, z_I_i: zI, p })) near(row[field], value);
      expect(row["quadrant"]).toBe(Number(p) < 0.05 ? quadrant : "ns");
    }
  });

  it("has permuted p values near those of the normal distribution, and the same as Moran's I by the same seed", () => {
    const [own, other] = ["lisa", "moran"].map((procedure) =>
      rowsOf(runner(procedure)(scoresOf("2022", "2024"), panel, { permutations: 4999, seed: 7 }), "local"),
    );
    expect(own).toEqual(other);
    const differences = own.map((row) => Math.abs(Number(row["p_perm"]) - Number(row["p"])));
    expect(differences.reduce((sum, one) => sum + one, 0) / differences.length).toBeLessThan(0.1);
  });

  it("counts what it found: quadrants, tests below the level with and without adjustment, and periods", () => {
    const completed = run(scores, panel, { permutations: 499 });
    const rows = rowsOf(completed, "local");
    for (const row of rowsOf(completed, "clusters")) {
      const own = rows.filter(({ period }) => period === row["period"]);
      for (const quadrant of ["HH", "LL", "HL", "LH", "ns"]) expect(row[quadrant]).toBe(own.filter((one) => one["quadrant"] === quadrant).length);
      expect(row["found"]).toBe(own.filter((one) => Number(one["p_perm"]) < 0.05).length);
      expect(row["by_chance"]).toBeCloseTo(1.5, 12);
      // By the definition: the largest k with p(k) ≤ k α / n; the level itself does not count as below it.
      const sorted = own.map((one) => Number(one["p_perm"])).sort((a, b) => a - b);
      const passing = [...sorted.keys()].filter((k) => sorted[k] < (0.05 * (k + 1)) / own.length);
      expect(row["found_fdr"]).toBe(passing.length === 0 ? 0 : passing[passing.length - 1] + 1);
    }
    for (const row of rowsOf(completed, "times"))
      for (const quadrant of ["HH", "LL", "HL", "LH"])
        expect(row[quadrant]).toBe(rows.filter((one) => one["unit"] === row["unit"] && one["quadrant"] === quadrant).length);
  });

  it("is adjusted by the number of tests where that is asked for", () => {
    const rows = rowsOf(run(scores, panel, { permutations: 999, adjust: "fdr" }), "local");
    for (const row of rows) expect(Number(row["p_adj"])).toBeGreaterThanOrEqual(Number(row["p_perm"]));
    const clusters = rowsOf(run(scores, panel, { permutations: 999, adjust: "fdr" }), "clusters");
    for (const row of clusters) expect(Number(row["n"]) - Number(row["ns"])).toBe(row["found_fdr"]);
  });
});

describe("the conditional permutations", () => {
  it("give the p value of every way to draw the neighbours, as far as they show it", () => {
    const y = [1, 7, 3, 9, 4, 12, 6, 2];
    const mean = y.reduce((sum, one) => sum + one, 0) / 8;
    const z = y.map((one) => one - mean);
    const [row] = rowsOf(run(data(y), section, { permutations: 20_000, standardise: "none" }, line), "local").slice(3, 4);
    const others = z.filter((_, k) => k !== 3);
    const pairs = others.flatMap((a, i) => others.flatMap((b, j) => (i === j ? [] : [z[3] * (a + b)])));
    const [observed, expected] = [z[3] * (z[2] + z[4]), pairs.reduce((sum, one) => sum + one, 0) / pairs.length];
    const p = pairs.filter((one) => Math.abs(one - expected) >= Math.abs(observed - expected) - 1e-9).length / pairs.length;
    expect(Math.abs(Number(row["p_perm"]) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 20_000) + 1e-4);
  });

  it("are the same to the last bit for 1, 2 and 4 workers, in whatever order these finish", async () => {
    const analysis = completeProcedure({ procedure: "lisa", columns: panel, options: { permutations: 199, seed: 11 } });
    const table = scoresOf("2021", "2022", "2023");
    const shared =
      (workers: number): MapWork =>
      async (mapping) => {
        const answers: unknown[] = new Array(mapping.items.length);
        // What each worker takes is done from its end, and the last worker comes first.
        for (let worker = workers - 1; worker >= 0; worker--)
          for (let k = mapping.items.length - 1; k >= 0; k--)
            if (k % workers === worker) answers[k] = workOf(lisa, mapping.work)(structuredClone(mapping.items[k]));
        return answers;
      };
    const [one, ...more] = await Promise.all([1, 2, 4].map(async (workers) => (await driveProcedure(analysis, table, {}, { map: shared(workers) })).outcome));
    expect(more).toEqual([one, one]);
    expect(rowsOf(await driveProcedure(analysis, table), "local").every((row) => Number(row["p_perm"]) > 0)).toBe(true);
    const otherSeed = completeProcedure({ procedure: "lisa", columns: panel, options: { permutations: 199, seed: 12 } });
    expect((await driveProcedure(otherSeed, table)).outcome).not.toEqual(one);
  });
});

describe("the draws around a unit", () => {
  it("are those of its stream, one number of the generator for each neighbour", () => {
    const z = Float64Array.from([0.3, -1.2, 0.9, 1.4, -0.8, -0.6]);
    const [count, seed, stream, unit] = [500, 7, 3, 2];
    const links = [
      [0, 0.5],
      [4, 0.3],
      [5, 0.2],
    ] as const;
    const random = seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b));
    const others = [...z].filter((_, k) => k !== unit);
    const observed = z[unit] * links.reduce((sum, [at, weight]) => sum + weight * z[at], 0);
    let wanted = 0;
    for (let k = 0; k < count; k++) {
      let lag = 0;
      for (const [d, [, weight]] of links.entries()) {
        const at = d + Math.floor(random() * (others.length - d));
        [others[at], others[d]] = [others[d], others[at]];
        lag += weight * others[d];
      }
      if (z[unit] * lag >= observed - 1e-12) wanted++;
    }
    const weights = { starts: Int32Array.of(0, 3), columns: Int32Array.from(links, ([at]) => at), weights: Float64Array.from(links, ([, weight]) => weight) };
    const item = { of: "local" as const, z, weights, units: Int32Array.of(unit), streams: Int32Array.of(stream), count, seed, alternative: "greater" as const };
    expect(wanted).toBeGreaterThan(100);
    expect(wanted).toBeLessThan(count);
    expect([...permuted(item)]).toEqual([wanted]);
  });
});

describe("what LISA says", () => {
  const heard = new Set<string>();
  const of = (table: Table, columns: Parameters<typeof run>[1], options: Settings = {}, tables: Parameters<typeof run>[3] = {}) => {
    const found = said(run(table, columns, { permutations: 0, ...options }, tables));
    for (const code of found.keys()) heard.add(code);
    return found;
  };

  it("names the clusters and outliers of the last period", () => {
    const found = of(data([1, 2, 3, 4, 5, 6, 7, 8]), section, {}, line);
    expect(found.get("high")).toEqual({ "zh-CN": "高值集聚（高—高）：庚。", en: "High values among high ones: 庚." });
    expect(found.get("low")).toEqual({ "zh-CN": "低值集聚（低—低）：乙。", en: "Low values among low ones: 乙." });
    expect(of(scoresOf("2024"), panel).get("apart")!["zh-CN"]).toBe("2024年，与相邻单元相异（高—低或低—高）：甘肃。");
  });

  it("says that there is no cluster, and what chance alone would give", () => {
    const found = of(scoresOf("2022"), panel, { alpha: 0.01, permutations: 999, adjust: "fdr" });
    expect(found.get("no-unit")).toEqual({
      "zh-CN": "2022年，30个单元的局部Moran指数在0.01的水平上都不显著，没有可以指认的高值区或低值区。",
      en: "In 2022, none of the local I of 30 units is significant at 0.01: no cluster can be named.",
    });
    expect(found.get("tests")!["zh-CN"]).toMatch(
      /^2022年，30次局部检验（条件置换999次，双侧p值）中，不校正有\d个小于0\.01，没有空间自相关时偶然也会有0\.3000个；FDR校正后为0个。类型按校正后的p值判定。$/,
    );
    expect(of(scoresOf("2024"), panel).get("tests")!.en).toMatch(
      /^In 2024, of 30 local tests \(normal approximation, two-sided p\) \d (is|are) below 0\.05 unadjusted, where 1\.5000 would be by chance alone; \d (is|are) after the adjustment for the false discovery rate\. The quadrants go by the unadjusted p values\.$/,
    );
  });

  it("says which units stay in a quadrant, or that none does", () => {
    const rows = (values: readonly (readonly number[])[]) =>
      tableOf([["u", "t", "y"], ...values.flatMap((list, t) => list.map((y, k): Cell[] => [names[k], String(2020 + t), y]))]);
    const dated = { ...section, period: ["t"] };
    const rising = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(of(rows([rising, rising, rising]), dated, {}, line).get("lasting")).toEqual({
      "zh-CN": "最持续的是庚：3个时期中有3个属于高值集聚（高—高）。",
      en: "What lasts longest is 庚: high among high values in 3 of 3 periods.",
    });
    const mixed = [3, 1, 4, 1, 5, 9, 2, 6];
    expect(of(rows([mixed, mixed, rising]), dated, { alpha: 0.01 }, line).get("never-lasting")).toEqual({
      "zh-CN": "8个单元中，没有一个在3个时期的半数以上属于同一类：没有持续的集聚区。",
      en: "None of 8 units is of one quadrant in more than half of 3 periods: no cluster lasts.",
    });
  });

  it("says of the weights what Moran's I does", () => {
    const ring = names.slice(0, 6).map((name, k): Cell[] => [name, names[(k + 1) % 6]]);
    const found = of(data([1, 2, 3, 4, 5, 6, 7, 8]), section, { weights: "k-nearest" }, { neighbours: tableOf([["a", "b"], ...ring, ["庚", "壬"]]) });
    expect(found.get("isolated")!.en).toBe("庚 has no neighbour and does not count; weights by distance, chosen or in a table, would include it.");
    for (const code of ["unlisted", "strangers", "table-first", "weights"]) expect(found.get(code)).toBeDefined();
    expect(of(scoresOf("2022"), panel).get("convention")!["zh-CN"]).toContain("广东与海南");
    expect(of(scoresOf("2022"), panel, { weights: "k-nearest", k: 3 }).get("one-way")).toBeDefined();
  });

  it("has said every sentence that it declares", () => {
    expect([...heard].sort()).toEqual(Object.keys(lisa.says).sort());
  });

  it("refuses values that are all equal, by the period", () => {
    const rows = names.flatMap((name, k): Cell[][] => [
      [name, "2020", k],
      [name, "2021", 3],
    ]);
    expect(refusal(() => run(tableOf([["u", "t", "y"], ...rows]), { ...section, period: ["t"] }, {}, line))).toEqual([
      "2021年，“y”的数值全部为3，没有差异，无法计算空间自相关。",
      "In 2021, every value of “y” is 3: where nothing differs there is no autocorrelation.",
    ]);
  });
});
