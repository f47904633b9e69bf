import { describe, expect, it } from "vitest";
import { modelById } from "../../src/engine/catalog.ts";
import { unitAt, variablesOf, type Dataset } from "../../src/engine/data/dataset.ts";
import type { Outcome } from "../../src/engine/method/outcome.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { pooled } from "../../src/engine/technology/technology-key.ts";
import { readCase, type CaseName } from "../cases/cases.ts";
import { randomDataset } from "../engine/lp/random-programs.ts";
import { composite, twoStage } from "../oracle/formulations/remedies.ts";
import { superSbm } from "../oracle/formulations/sbm.ts";
import { nameOf, takeRows } from "./samples.ts";

const column = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
/** A unit whose best projection loses an output altogether. */
const lost: Dataset = {
  dmus: ["A", "B", "C"],
  inputs: [column("x", 1, 1, 2)],
  outputs: [column("y1", 1, 0, 1), column("y2", 1, 1, 0.5)],
  undesirables: [],
  unscored: [1],
};

const published = (["tone2001", "power-plants", "tone2003", "hotels", "departments", "dearun", "cn30"] as CaseName[]).map((name) => {
  const data = readCase(name);
  return { name: name, data: takeRows(data, [...data.dmus.keys()].slice(0, 14)) };
});
const datasets: readonly { readonly name: string; readonly data: Dataset }[] = [
  ...published,
  { name: "duplicates", data: takeRows(randomDataset(2, "duplicates"), [...Array(10).keys()]) },
  { name: "badly scaled", data: takeRows(randomDataset(29, "badly scaled"), [...Array(10).keys()]) },
  { name: "a lost output", data: lost },
];

const settings = ["crs", "vrs", "nirs", "ndrs", "grs"].flatMap((rts) =>
  ["none", "input", "output"].flatMap((orientation) =>
    ["a", "b"].flatMap((formula) =>
      ["none", "drop"].map((zeros): OptionSettings => ({ rts, orientation, formula, zeros, ...(rts === "grs" ? { lower: 0.6, upper: 1.4 } : {}) })),
    ),
  ),
);

/** Rows that can tell a setting from another: zeros where they are dropped, formulas where there are undesirable outputs. */
function rowsFor(data: Dataset, { formula, zeros }: OptionSettings): readonly number[] {
  if (formula === "b" && data.undesirables.length === 0) return [];
  const whole = (row: number) => variablesOf(data).every(({ values }) => values[row] > 0);
  return [...data.dmus.keys()].filter((row) => whole(row) === (zeros === "none"));
}

const outcomesOf = (data: Dataset, rows: readonly number[], options: OptionSettings): readonly Outcome[] => [
  ...evaluate(
    { model: "super-sbm", index: null, options, reference: "global", data },
    rows.map((row) => ({ row, technology: pooled })),
  ),
];

const near = (score: number | null, expected: number) => score !== null && Math.abs(score - expected) <= 1e-8 * Math.max(1, expected);

/** Units that were remedied in two stages, and whose composite score is below δ: the comparison is not an empty one. */
let [remedied, lowered] = [0, 0];

describe.each(datasets)("super-SBM's remedies on $name", ({ data }) => {
  const all = data.dmus.map((_, row) => unitAt(data, row));
  const against = (row: number) => ({ unit: all[row], reference: all, own: row });

  it("are options of the model", () => {
    expect(Object.keys((modelById("super-sbm").options["remedy"] as { readonly values: object }).values)).toEqual(["none", "two-stage", "composite"]);
  });

  it("in two stages: the scores of the papers' programs, solved by HiGHS", () => {
    for (const options of settings.filter(({ orientation }) => orientation !== "none")) {
      // Only what Tone's program leaves without a score is remedied.
      const rows = rowsFor(data, options)
        .filter((row) => superSbm(against(row), options) === "infeasible")
        .slice(0, 3);
      for (const [k, { score, status, extras }] of outcomesOf(data, rows, { ...options, remedy: "two-stage" }).entries()) {
        const where = `${nameOf(options)}: ${data.dmus[rows[k]]}`;
        const verdict = twoStage(against(rows[k]), options);
        if (typeof verdict === "string") expect([status, score], where).toEqual([verdict, null]);
        else {
          expect(near(score, verdict.score), `${where}: ${String(score)}, not ${verdict.score}`).toBe(true);
          expect(extras, where).toEqual({ remedy: "two-stage" });
          remedied++;
        }
      }
    }
  });

  it("by the composite score: δ of a projection that is one, times its SBM score among the others", () => {
    for (const options of settings) {
      const rows = rowsFor(data, options).filter((row) => {
        const plain = superSbm(against(row), options);
        return typeof plain === "object" && plain.score > 1 - 1e-9;
      });
      const few = rows.slice(0, 3);
      for (const [k, { score, targets, extras }] of outcomesOf(data, few, { ...options, remedy: "composite" }).entries()) {
        const where = `${nameOf(options)}: ${data.dmus[few[k]]}`;
        const verdict = composite(against(few[k]), options, targets!);
        expect(typeof verdict, `${where}: ${JSON.stringify(verdict)}`).toBe("object");
        const expected = (verdict as { readonly score: number }).score;
        expect(near(score, expected), `${where}: ${String(score)}, not ${expected}`).toBe(true);
        if ((extras!.rho as number) < 1) lowered++;
      }
    }
  });
});

it("have been compared where they matter", () => {
  expect(remedied).toBeGreaterThan(20);
  expect(lowered).toBeGreaterThan(20);
});
