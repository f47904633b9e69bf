import { describe, expect, it } from "vitest";
import type { Table } from "../../../../src/analysis/table/table.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../../../src/procedures/run/run-procedure.ts";
import { halfLifeOf, speedOf } from "../../../../src/procedures/after/convergence/beta-rows.ts";
import { fieldOf, rowWhere, tablesOf } from "../../outcomes.ts";
import { linesOf, tableIn } from "../../tables.ts";

const reference = linesOf("panel-beta.csv").slice(1);
/** Of the reference: which rows, by model, and what the numbers of a row are. */
const wanted = (model: string) =>
  reference
    .filter(([name]) => name === model)
    .map(([, term, ...numbers]) => {
      const [estimate, se, t, p, n, r2, speed, half] = numbers.map((one) => (one === "" ? null : Number(one)));
      return { term, estimate, se, t, p, n, r2, speed, half };
    });

const run = (table: Table, columns: Readonly<Record<string, readonly string[]>>, errors = "classical"): CompletedProcedure =>
  runProcedure(completeProcedure({ procedure: "beta", columns, options: { errors } }), table);

const absolute = { value: ["score"], unit: ["province"], period: ["year"] };
const scores = tableIn("rd30-scores.csv");
const given = tableIn("rd30-gdp.csv");

const near = (found: unknown, expected: number | null, digits = 9) => {
  if (expected !== null) expect(Number(found) / expected).toBeCloseTo(1, digits);
};
const terms: Readonly<Record<string, string>> = { "(Intercept)": "constant", ly: "ln_y", "log(y0)": "ln_y", lg: "lgdp" };

/** Compares every number of some rows of the reference with a model's; returns how many. */
function compare(completed: CompletedProcedure, model: string, rows: string, group = "all", se = "se"): number {
  const tables = tablesOf(completed);
  const [models, estimates] = [tables.get("models")!, tables.get("estimates")!];
  const whole = rowWhere(models, { group, model });
  const lines = wanted(rows);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const row = rowWhere(estimates, { group, model, term: terms[line.term] });
    near(fieldOf(estimates, row, "coefficient"), line.estimate);
    near(fieldOf(estimates, row, se), line.se);
    near(fieldOf(estimates, row, "t"), line.t);
    near(fieldOf(estimates, row, "p"), line.p, 7);
    expect(fieldOf(models, whole, "n")).toBe(line.n);
    near(fieldOf(models, whole, "r2"), line.r2);
    near(fieldOf(models, whole, "speed"), line.speed);
    near(fieldOf(models, whole, "half_life"), line.half);
  }
  return lines.length;
}

describe("β convergence of the R&D scores", () => {
  it.each([
    ["cross-section", "cross_section_2012_2024"],
    ["pooled", "beta_absolute_pooled_OLS"],
    ["fixed", "beta_absolute_FE_individual"],
    ["two-way", "beta_absolute_FE_twoways"],
    ["random", "beta_absolute_RE_swar"],
  ])("has the numbers of plm: %s", (model, rows) => {
    expect(compare(run(scores, absolute), model, rows)).toBe(model === "fixed" || model === "two-way" ? 1 : 2);
  });

  it.each([
    ["pooled", "beta_conditional_pooled_OLS"],
    ["fixed", "beta_conditional_FE_individual"],
    ["two-way", "beta_conditional_FE_twoways"],
    ["random", "beta_conditional_RE_swar"],
  ])("has the numbers of plm given GDP per capita: %s", (model, rows) => {
    expect(compare(run(given, { ...absolute, explaining: ["lgdp"] }), model, rows)).toBeGreaterThan(1);
  });

  it.each([
    ["hc0", "se_HC0"],
    ["cluster", "se_cluster"],
  ])("has clustered errors as plm has them, and rests t on those that were chosen: %s", (errors, field) => {
    for (const [kind, table, columns] of [
      ["absolute", scores, absolute],
      ["conditional", given, { ...absolute, explaining: ["lgdp"] }],
    ] as const)
      for (const [model, name] of [
        ["fixed", "FE_individual"],
        ["two-way", "FE_twoways"],
      ] as const)
        expect(compare(run(table, columns, errors), model, `beta_${kind}_${name}_cluster${errors === "hc0" ? "HC0" : "Stata"}`, "all", field)).toBe(
          kind === "absolute" ? 1 : 2,
        );
  });

  it("counts the constant and the dummies of periods as Stata does under a name of its own", () => {
    const estimates = tablesOf(run(scores, absolute, "xtreg")).get("estimates")!;
    for (const [model, k] of [
      ["fixed", 2],
      ["two-way", 1 + 1 + 11],
    ] as const) {
      const row = rowWhere(estimates, { group: "all", model, term: "ln_y" });
      const [HC0, xtreg] = ["se_HC0", "se_xtreg"].map((name) => Number(fieldOf(estimates, row, name)));
      expect((xtreg / HC0) ** 2).toBeCloseTo((30 / 29) * (359 / (360 - k)), 12);
      expect(fieldOf(estimates, row, "t")).toBeCloseTo(Number(fieldOf(estimates, row, "coefficient")) / xtreg, 12);
    }
    // What Stata's command for random effects counts is not confirmed here: no number is better than one that may be another's.
    expect(fieldOf(estimates, rowWhere(estimates, { group: "all", model: "random", term: "ln_y" }), "se_xtreg")).toBeNull();
  });

  it("has Hausman's test, and random effects that are the pooled regression where their variance is negative", () => {
    for (const [name, completed] of [
      ["absolute", run(scores, absolute)],
      ["conditional", run(given, { ...absolute, explaining: ["lgdp"] })],
    ] as const) {
      const hausman = tablesOf(completed).get("hausman")!;
      const [{ estimate, p }] = wanted(`beta_${name}_hausman`);
      near(fieldOf(hausman, 0, "chi2"), estimate);
      near(fieldOf(hausman, 0, "p"), p, 7);
      expect(fieldOf(hausman, 0, "sigma2_mu")).toBeLessThan(0);
      expect(fieldOf(hausman, 0, "theta")).toBe(0);
    }
  });

  it.each([
    ["东部", "East"],
    ["中部", "Central"],
    ["西部", "West"],
    ["东北", "Northeast"],
  ])("has the two-way effects of every region: %s", (group, region) => {
    expect(compare(run(scores, { ...absolute, group: ["region4"] }), "two-way", `beta_absolute_FE_twoways_${region}`, group)).toBe(1);
  });

  it("does not hang on the order of the rows", () => {
    const turned = { ...scores, rows: [...scores.rows].reverse() };
    const of = (table: Table) =>
      tablesOf(run(table, absolute))
        .get("models")!
        .rows.map(({ cells }) => cells.map((one) => (typeof one === "number" ? Number(one.toPrecision(12)) : one)));
    expect(of(turned)).toEqual(of(scores));
  });
});

describe("the speed of convergence", () => {
  it("is that of the annualised regression, with the half-life that follows", () => {
    // A package prints −ln(1 + b)/T here, taking b for the coefficient of the whole time: 131 years in place of 6.2.
    const [{ estimate }] = wanted("cross_section_2012_2024").slice(1);
    expect(halfLifeOf(speedOf(estimate!, 12))).toBeCloseTo(6.224204948627, 9);
    expect((12 * Math.LN2) / -Math.log1p(estimate!)).toBeCloseTo(131.19, 1);
  });

  it("is none where 1 + βT is not above 0, and no half-life goes with a distance that grows", () => {
    expect([speedOf(-1, 1), speedOf(-0.1, 12), speedOf(-1.2, 1)]).toEqual([null, null, null]);
    expect(speedOf(0.1, 1)).toBeLessThan(0);
    expect(halfLifeOf(speedOf(0.1, 1))).toBeNull();
    expect(halfLifeOf(null)).toBeNull();
  });
});
