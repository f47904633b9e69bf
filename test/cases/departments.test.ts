import { describe, expect, it } from "vitest";
import type { Dataset, Variable } from "../../src/engine/data/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import type { LpSolver } from "../../src/engine/lp/solution.ts";
import type { ScoreRow } from "../../src/engine/run/results.ts";
import { run } from "../../src/engine/run/run.ts";
import { Highs } from "../oracle/highs.ts";
import { numberIn, readCase, readExpected } from "./cases.ts";

/*
 * 18 of the 20 departments of Tomkins & Green (1988) have zero outputs. Qianyan takes a zero as it is: such a unit is
 * "bad data" when it is evaluated, and an ordinary member of the technology of the others. deaR writes a hundredth of the
 * output's least positive value in place of every zero, in the reference set too (its super-efficiency program), so that
 * its super-efficiency of the two units without zeros is a little lower than the data's.
 */
const orientations = { no: "none", io: "input", oo: "output" } as const;
const expected = readExpected("departments");
const columns = Object.keys(expected[0]).slice(1);
const departments = readCase("departments");

function score(data: Dataset, column: string, solver: LpSolver): ReadonlyMap<string, ScoreRow> {
  const [kind, orientation, rts] = column.split("_");
  const options = { rts, orientation: orientations[orientation as keyof typeof orientations] };
  const { scores } = run({ model: kind === "sbm" ? "sbm" : "super-sbm", index: null, options, reference: "period", data }, solver);
  return new Map(scores.map((row) => [row.dmu, row]));
}

/** A hundredth of the least positive value in place of every zero, as deaR's super-efficiency program does. */
function withoutZeros(data: Dataset): Dataset {
  const replaced = ({ name, values }: Variable): Variable => {
    const least = Math.min(...values.filter((value) => value > 0)) / 100;
    return { name, values: values.map((value) => (value === 0 ? least : value)) };
  };
  return { ...data, inputs: data.inputs.map(replaced), outputs: data.outputs.map(replaced), unscored: [] };
}

describe("departments with zero outputs", () => {
  it("are bad data when evaluated, 18 of 20, and get no score", () => {
    const rows = [...score(departments, "super_no_crs", new Simplex()).values()];
    const bad = rows.filter(({ status }) => status === "bad data");
    expect(bad).toHaveLength(18);
    expect(bad.every((row) => row.score === null && row.slacks === null && row.peers.length === 0)).toBe(true);
    expect(rows.filter(({ status }) => status !== "bad data").map(({ dmu }) => dmu)).toEqual(["Department3", "Department15"]);
  });

  it.each(columns)("span the technology of the two others with their zeros, as HiGHS confirms: %s", (column) => {
    const ours = score(departments, column, new Simplex());
    const theirs = score(departments, column, new Highs());
    for (const dmu of ["Department3", "Department15"]) {
      expect(ours.get(dmu)!.status).toBe(theirs.get(dmu)!.status);
      if (theirs.get(dmu)!.score === null) expect(ours.get(dmu)!.score).toBeNull();
      else expect(Math.abs(ours.get(dmu)!.score! - theirs.get(dmu)!.score!) / theirs.get(dmu)!.score!).toBeLessThan(1e-8);
    }
  });

  it.each(columns.filter((column) => column.startsWith("sbm")))("leave deaR's SBM scores of the two others as they are: %s", (column) => {
    const ours = score(departments, column, new Simplex());
    for (const dmu of ["Department3", "Department15"]) {
      expect(Math.abs(ours.get(dmu)!.score! - Number(expected.find((row) => row.dmu === dmu)![column]))).toBeLessThan(1e-8);
    }
  });

  it.each(columns.filter((column) => column.startsWith("super")))(
    "give deaR's super-efficiency of all 20 once each zero is replaced as deaR does: %s",
    (column) => {
      const ours = score(withoutZeros(departments), column, new Simplex());
      for (const row of expected) {
        const { status, score } = ours.get(row.dmu)!;
        const theirs = numberIn(row[column]);
        if (theirs === null) expect([status, score], row.dmu).toEqual(["infeasible", null]);
        else expect(Math.abs(Math.max(1, score!) - theirs) / theirs, row.dmu).toBeLessThan(1e-8);
      }
    },
  );

  it.each(["super_no_crs", "super_no_vrs", "super_io_crs", "super_oo_crs", "super_oo_vrs"])(
    "score above deaR, whose replaced zeros enlarge the technology: %s",
    (column) => {
      const ours = score(departments, column, new Simplex());
      for (const dmu of ["Department3", "Department15"]) {
        const theirs = Number(expected.find((row) => row.dmu === dmu)![column]);
        expect(ours.get(dmu)!.score! - theirs).toBeGreaterThan(1e-6);
        expect(ours.get(dmu)!.score! - theirs).toBeLessThan(1e-3);
      }
    },
  );
});
