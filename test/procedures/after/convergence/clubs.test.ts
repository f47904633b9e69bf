import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../src/analysis/table/table.ts";
import { isMistake } from "../../../../src/engine/declare/mistake.ts";
import type { OptionSettings } from "../../../../src/engine/declare/options.ts";
import { locales } from "../../../../src/engine/declare/text.ts";
import { sentence } from "../../../../src/locale/wording/sentences.ts";
import { critical, logT } from "../../../../src/procedures/after/convergence/log-t.ts";
import { findClubs, mergeClubs } from "../../../../src/procedures/after/convergence/club-search.ts";
import { quadraticSpectral } from "../../../../src/procedures/regression/quadratic-spectral.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../../../src/procedures/run/run-procedure.ts";
import { codesOf, fieldOf, rowWhere, saidIn, tablesOf } from "../../outcomes.ts";
import { linesOf, tableIn, tableOf } from "../../tables.ts";

const onScores = (options: OptionSettings = {}) =>
  runProcedure(
    completeProcedure({ procedure: "clubs", columns: { value: ["score"], unit: ["province"], period: ["year"] }, options }),
    tableIn("rd30-scores.csv"),
  );

/** Rows of units that follow paths; a null is a blank cell. */
const cellsOf = (paths: Readonly<Record<string, readonly (number | null)[]>>): readonly (readonly Cell[])[] => [
  ["unit", "t", "y"],
  ...Object.entries(paths).flatMap(([unit, values]) => values.map((y, t): Cell[] => [unit, 2000 + t, y])),
];
const run = (paths: Parameters<typeof cellsOf>[0], options: OptionSettings = {}): CompletedProcedure =>
  runProcedure(completeProcedure({ procedure: "clubs", columns: { value: ["y"], unit: ["unit"], period: ["t"] }, options }), tableOf(cellsOf(paths)));

/** A path towards a level, from a distance that halves every other period, with a ripple so that the regression is not exact. */
const towards = (level: number, start: number, periods = 15, ripple = 0.01) =>
  Array.from({ length: periods }, (_, t) => level + start * 2 ** (-t / 2) * (1 + ripple * Math.sin(3 * t + level + start)));
const two = { a: towards(10, 1), b: towards(10, -1), c: towards(10, 2), d: towards(4, 1), e: towards(4, -1), f: towards(4, 0.5) };

describe("the log t test of the R&D scores", () => {
  it("is that of ConvergenceClubs with both bandwidths", () => {
    const logt = tablesOf(onScores()).get("logt")!;
    for (const [, bandwidth, ...numbers] of linesOf("rd30-logt.csv").slice(1)) {
      const row = rowWhere(logt, { bandwidth: bandwidth.toLowerCase() });
      ["b", "se", "t", "p"].forEach((field, k) => expect(Number(fieldOf(logt, row, field)) / Number(numbers[k])).toBeCloseTo(1, 6));
    }
  });

  it("has one club with the bandwidth of the program, and another verdict with the adaptive one, which is said", () => {
    const fqsb = onScores({ bandwidth: "fqsb" });
    const clubs = tablesOf(fqsb).get("clubs")!;
    const [[, n, b, t, members]] = linesOf("rd30-clubs.csv").slice(1);
    expect(clubs.rows).toHaveLength(1);
    expect(fieldOf(clubs, 0, "n")).toBe(Number(n));
    expect(Number(fieldOf(clubs, 0, "b")) / Number(b)).toBeCloseTo(1, 6);
    expect(Number(fieldOf(clubs, 0, "t")) / Number(t)).toBeCloseTo(1, 6);
    expect(fieldOf(clubs, 0, "members")).toBe(members);
    expect(codesOf(fqsb)).toEqual(["converges", "bandwidths-differ"]);
    const aqsb = onScores();
    expect(codesOf(aqsb).slice(0, 2)).toEqual(["rejected", "bandwidths-differ"]);
    expect(saidIn(aqsb)[1]["zh-CN"]).toMatch(
      /^两种带宽的结论不同：所选带宽的t值为−1\.8052（\d+个俱乐部），另一种为−1\.4412（1个俱乐部），分居−1\.65两侧，结论不稳健。$/,
    );
    expect(saidIn(aqsb)[1].en).toMatch(/^The bandwidths differ: with the one that was chosen t is −1\.8052 .* with the other −1\.4412 \(1 club\)/);
    expect(saidIn(fqsb)[0]["zh-CN"]).toBe("log t检验的b为−0.4271，t值−1.4412大于−1.65（单侧p值0.0748），不拒绝整体收敛，全部单元为一个俱乐部。");
    expect(saidIn(fqsb)[0].en).toContain("convergence of all units is not rejected, they are one club.");
  });

  it("gives every unit its club, whose members converge", () => {
    const tables = tablesOf(onScores());
    const [members, clubs] = [tables.get("members")!, tables.get("clubs")!];
    expect(members.rows).toHaveLength(30);
    for (const row of clubs.rows.keys()) {
      expect(fieldOf(clubs, row, "t")).toBeGreaterThan(critical);
      const named = String(fieldOf(clubs, row, "members")).split("|");
      expect(named).toHaveLength(Number(fieldOf(clubs, row, "n")));
      expect(members.rows.filter((_, k) => fieldOf(members, k, "club") === fieldOf(clubs, row, "club"))).toHaveLength(named.length);
    }
  });
});

describe("the search for clubs", () => {
  it("finds those that a panel was made of", () => {
    const { clubs, divergent } = findClubs(Object.values(two), "aqsb");
    expect(clubs.map(({ members }) => [...members].sort())).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(divergent).toEqual([]);
  });

  it("makes neighbours that converge together one", () => {
    const paths = Object.values({ a: towards(10, 1), b: towards(10, -1), c: towards(10, 2), d: towards(10, 0.5) });
    const half = (members: readonly number[]) => ({
      members,
      test: logT(
        members.map((unit) => paths[unit]),
        "aqsb",
      )!,
    });
    const merged = mergeClubs(paths, { clubs: [half([0, 1]), half([2, 3])], divergent: [] }, "aqsb");
    expect(merged.clubs.map(({ members }) => members)).toEqual([[0, 1, 2, 3]]);
  });

  it("weighs lags by the quadratic spectral kernel", () => {
    expect(quadraticSpectral(0)).toBe(1);
    expect(quadraticSpectral(1e-4)).toBeCloseTo(1, 6);
    // At x = 5/6 the sine is 0 and the cosine −1: 3/π².
    expect(quadraticSpectral(5 / 6)).toBeCloseTo(3 / Math.PI ** 2, 14);
  });
});

describe("what is said", () => {
  const said = (completed: CompletedProcedure, code: string) => saidIn(completed)[codesOf(completed).indexOf(code)];

  it("names the clubs, that bandwidths agree, and who is in none", () => {
    const completed = run({ ...two, z: Array.from({ length: 15 }, (_, t) => 1 + t * t) });
    expect(codesOf(completed)).toEqual(["rejected", "bandwidths-agree", "highest-club", "largest", "diverging"]);
    expect(said(completed, "rejected")["zh-CN"]).toMatch(/不大于−1\.65，拒绝整体收敛；分为2个收敛俱乐部，发散的单元有1个。$/);
    expect(said(completed, "rejected").en).toMatch(/convergence of all units is rejected; there are 2 clubs, with 1 unit in none\.$/);
    expect(said(completed, "bandwidths-agree")["zh-CN"]).toMatch(/^两种带宽的结论相同：t值分别为\S+与\S+，在−1\.65的同一侧。$/);
    expect(said(completed, "bandwidths-agree").en).toMatch(/^Both bandwidths agree: t is \S+ and \S+, on one side of −1\.65\.$/);
    expect(said(completed, "highest-club")["zh-CN"]).toMatch(/^期末水平最高的是俱乐部1（[abc]、[abc]、[abc]），均值为1\d\.\d{4}。$/);
    expect(said(completed, "highest-club").en).toMatch(/^Club 1 ends highest \([abc], [abc], [abc]\), with a mean of 1\d\.\d{4}\.$/);
    expect(said(completed, "largest")["zh-CN"]).toMatch(/^最大的是俱乐部1，有3个单元（[abc]、[abc]、[abc]），t值\S+。$/);
    expect(said(completed, "largest").en).toMatch(/^The largest is club 1 with 3 units /);
    expect(said(completed, "diverging")).toEqual({ "zh-CN": "1个单元不属于任何俱乐部：z。", en: "1 unit is in no club: z." });
    for (const text of saidIn(completed))
      for (const locale of locales) expect(text[locale]).not.toMatch(/导致|由于|因为|显著|caused|because|significant|driven/);
  });

  it("says that nothing is there: no club, and no test where nothing differs", () => {
    const apart = run(
      Object.fromEntries(
        [1, 2, 3, 4].map((k) => [`u${k}`, Array.from({ length: 15 }, (_, t) => 10 + (k - 2.5) * (t + 1) ** 1.5 * 0.1 * (1 + 0.05 * Math.sin(2 * t + k)))]),
      ),
    );
    expect(codesOf(apart)).toEqual(["no-clubs", "bandwidths-agree"]);
    expect(said(apart, "no-clubs")["zh-CN"]).toMatch(/拒绝整体收敛；也没有找到收敛俱乐部，4个单元都是发散的。$/);
    expect(said(apart, "no-clubs").en).toMatch(/convergence is rejected, and there is no club either: all 4 units diverge\.$/);
    const equal = run({ a: [1, 2, 3, 4, 5, 6], b: [1, 2, 3, 4, 5, 6], c: [1, 2, 3, 4, 5, 6] });
    expect(saidIn(equal)).toEqual([
      {
        "zh-CN": "3个单元在某一时期完全相同，或偏离全无变化，横截面方差没有对数，无法检验。",
        en: "In some period all 3 units are equal, or nothing deviates: the variance has no logarithm, and there is no test.",
      },
    ]);
  });

  it("names the units that lack a period, which are left out", () => {
    const completed = run({ ...two, z: [...towards(10, 1.5).slice(0, 14), null] });
    expect(said(completed, "incomplete")).toEqual({
      "zh-CN": "z缺少某些时期，未参与检验，其余6个单元参与。",
      en: "z lacks some periods and is left out; 6 units are tested.",
    });
  });

  it("tells of clubs that were made one", () => {
    const found = Array.from({ length: 40 }, (_, seed) =>
      run(
        Object.fromEntries(
          Array.from({ length: 8 }, (_u, k) => [
            `u${k}`,
            Array.from(
              { length: 12 },
              (_t, t) => 5 + k * 0.4 + 2 * Math.sin(seed + 1.7 * k) * (t + 1) ** -0.2 + 0.2 * Math.sin((seed + 1) * (t + 1) * (k + 2)),
            ),
          ]),
        ),
      ),
    ).find((one) => codesOf(one).includes("merged"));
    expect(found).toBeDefined();
    expect(said(found!, "merged")["zh-CN"]).toMatch(/^初始的\d个俱乐部中，相邻且共同收敛的合并后为\d个。$/);
    expect(said(found!, "merged").en).toMatch(/^Of \d clubs at first those that converge with their neighbour were made one: \d (is|are) left\.$/);
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

  it("is a panel of too few periods, or of too few units that have every one", () => {
    expect(refused(() => run({ a: [1, 2, 3, 4], b: [2, 3, 4, 5], c: [5, 5, 6, 7] }))).toEqual([
      "“t”只有4个时期，log t检验至少要5个时期。",
      '"t" has 4 periods: the log t test needs 5 or more.',
    ]);
    expect(refused(() => run({ a: [1, 2, 3, 4, 5], b: [2, 3, 4, 5, null], c: [5, 5, 6, 7, 8] }))).toEqual([
      "只有2个单元在每个时期都有“y”，log t检验至少要3个。",
      'Only 2 units have a "y" in every period: the log t test needs 3 or more.',
    ]);
  });
});
