import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../../src/analysis/table/table.ts";
import { isMistake } from "../../../src/engine/declare/mistake.ts";
import { sentence } from "../../../src/locale/wording/sentences.ts";
import { resultTables } from "../../../src/procedures/run/results.ts";
import { completeProcedure, runProcedure, type CompletedProcedure, type ProcedureDraft } from "../../../src/procedures/run/run-procedure.ts";
import { sentenceOf } from "../../../src/report/procedure/sentence.ts";
import { linesOf, tableIn, tableOf } from "../tables.ts";

const run = (table: Table, columns: ProcedureDraft["columns"]) => runProcedure(completeProcedure({ procedure: "entropy-weights", columns }), table);
const tablesOf = ({ procedure, outcome, given }: CompletedProcedure) => new Map(resultTables(procedure, outcome, given).map((table) => [table.id, table]));
const weightsOf = (completed: CompletedProcedure) =>
  tablesOf(completed)
    .get("weights")!
    .rows.map(({ cells }) => Number(cells[4]));
const scoresOf = (completed: CompletedProcedure) =>
  tablesOf(completed)
    .get("score")!
    .rows.map(({ cells }) => Number(cells[cells.length - 1]));
const said = (completed: CompletedProcedure) => completed.outcome.findings.map((found) => sentenceOf(completed.procedure, found));
const codes = ({ outcome }: CompletedProcedure) => outcome.findings.map(({ code }) => code);

describe.each(["2022", "all"])("the entropy weights of the R&D indicators, rows of %s", (part) => {
  const whole = tableIn("rd31-indicators.csv");
  const rows = whole.rows.flatMap((row, k) => (part === "all" || String(row[1]) === part ? [k] : []));
  const table = { ...whole, rows: rows.map((k) => whole.rows[k]), rowNumbers: rows.map((k) => whole.rowNumbers[k]) };
  const completed = run(table, { values: whole.header.slice(2), unit: ["province"], period: ["year"] });
  const tables = tablesOf(completed);

  it("are those of the definition", () => {
    const wanted = linesOf("rd31-entropy-weights.csv").filter(([tag]) => tag === part);
    expect(wanted).toHaveLength(5);
    for (const [, indicator, ...numbers] of wanted) {
      const cells = tables.get("weights")!.rows.find((row) => row.cells[0] === indicator)!.cells;
      numbers.forEach((number, k) => expect(Number(cells[k + 2]) / Number(number)).toBeCloseTo(1, 10));
    }
  });

  it("make the composite scores", () => {
    const wanted = linesOf("rd31-entropy-scores.csv").filter(([tag]) => tag === part);
    expect(wanted).toHaveLength(part === "all" ? 403 : 31);
    const found = new Map(tables.get("score")!.rows.map(({ period, cells }) => [`${String(cells[0])} ${String(period)}`, Number(cells[1])]));
    for (const [, province, year, score] of wanted) expect(found.get(`${province} ${year}`)).toBeCloseTo(Number(score), 12);
  });
});

describe("entropy weights", () => {
  const cells: readonly (readonly Cell[])[] = [
    ["u", "a", "b"],
    ["甲", 1, 10],
    ["乙", 2, 30],
    ["丙", 4, 20],
    ["丁", 3, 90],
  ];

  it("turn a negative indicator round: minus it as a positive one", () => {
    const turned = tableOf(cells.map(([u, a, b], k) => [u, a, k === 0 ? b : -Number(b)]));
    const [negative, positive] = [run(tableOf(cells), { values: ["a"], negative: ["b"] }), run(turned, { values: ["a", "b"] })];
    weightsOf(negative).forEach((weight, k) => expect(weight).toBeCloseTo(weightsOf(positive)[k], 14));
    scoresOf(negative).forEach((score, k) => expect(score).toBeCloseTo(scoresOf(positive)[k], 14));
  });

  it("add up to 1, and do not hang on the units of the indicators", () => {
    const scaled = tableOf(cells.map(([u, a, b], k) => [u, k === 0 ? a : 7 + 1000 * Number(a), b]));
    const [one, other] = [tableOf(cells), scaled].map((table) => weightsOf(run(table, { values: ["a", "b"] })));
    expect(one[0] + one[1]).toBeCloseTo(1, 14);
    one.forEach((weight, k) => expect(weight).toBeCloseTo(other[k], 12));
  });

  it("say what weighs most and least, and who is first", () => {
    const completed = run(tableOf(cells), { values: ["a", "b"], unit: ["u"] });
    expect(codes(completed)).toEqual(["heaviest", "lightest", "first"]);
    const [heavy, light] = weightsOf(completed)[0] > weightsOf(completed)[1] ? ["a", "b"] : ["b", "a"];
    expect(said(completed)[0]["zh-CN"]).toMatch(new RegExp(`^“${heavy}”的权重最大，为0\\.\\d{4}。$`));
    expect(said(completed)[1].en).toMatch(new RegExp(`^“${light}” weighs least: 0\\.\\d{4}\\.$`));
    expect(said(completed)[2]["zh-CN"]).toMatch(/^丁的综合得分最高，为0\.\d{4}。$/);
  });

  it("say that nothing is there: weights that hardly differ, or a single indicator", () => {
    const same = tableOf(cells.map(([u, a], k) => [u, a, k === 0 ? "b" : 10 * Number(a)]));
    const alike = run(same, { values: ["a", "b"] });
    expect(codes(alike)).toEqual(["alike"]);
    expect(said(alike)[0]).toEqual({
      "zh-CN": "各指标权重相差很小，在0.5000与0.5000之间，与等权没有实质差别。",
      en: "The weights hardly differ, from 0.5000 to 0.5000: no indicator stands out, as with equal weights.",
    });
    expect(codes(run(tableOf(cells), { values: ["a"] }))).toEqual(["alone"]);
  });

  it("refuse an indicator that does not vary, none at all, and a column named twice", () => {
    const refusal = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        if (isMistake(error)) return [error.code, sentence(error, "zh-CN"), sentence(error, "en")];
        throw error;
      }
      throw new Error("nothing was refused");
    };
    const constant = tableOf(cells.map(([u, a], k) => [u, a, k === 0 ? "b" : 5]));
    expect(refusal(() => run(constant, { values: ["a", "b"] }))).toEqual([
      "said",
      "指标“b”（C2起）的数值全部为5，无法标准化，也没有权重；请去掉这一列。",
      'Every value of the indicator "b" (from C2 on) is 5: it cannot be scaled and has no weight; leave it out.',
    ]);
    expect(refusal(() => run(tableOf(cells), {}))[2]).toBe("There must be at least one indicator, positive or negative.");
    expect(refusal(() => run(tableOf(cells), { values: ["a"], negative: ["a"] }))[0]).toBe("column-twice");
    expect(refusal(() => run(tableOf(cells.slice(0, 3)), { values: ["a"] }))[0]).toBe("too-few-units");
  });
});
