import { describe, expect, it } from "vitest";
import type { Dataset, Variable } from "../../src/engine/data/dataset.ts";
import type { LpSolver } from "../../src/engine/lp/solution.ts";
import type { ScoreRow } from "../../src/engine/run/results.ts";
import { run } from "../../src/engine/run/run.ts";
import { Highs } from "../oracle/highs.ts";
import { numberIn, readCase, readExpected, type CaseName } from "./cases.ts";

const sides = { io: "input", oo: "output" } as const;

/** Zeros are evaluated: the radial models take every number that is not negative. Undesirable outputs were left out. */
const plain = (name: CaseName): Dataset => ({ ...readCase(name), undesirables: [], unscored: [] });

/** deaR's super-efficiency program writes a hundredth of a column's least positive number in place of every zero. */
function withoutZeros(data: Dataset): Dataset {
  const replaced = ({ name, values }: Variable): Variable => {
    const least = Math.min(...values.filter((value) => value > 0)) / 100;
    return { name, values: values.map((value) => (value === 0 ? least : value)) };
  };
  return { ...data, inputs: data.inputs.map(replaced), outputs: data.outputs.map(replaced) };
}

/** Scores of one cross-section, all periods of a panel pooled, by DMU and period. */
function scores(data: Dataset, column: string, solver?: LpSolver): ReadonlyMap<string, ScoreRow> {
  const [kind, side, rts] = column.split("_");
  const options = { rts, orientation: sides[side as keyof typeof sides] };
  const results = run({ model: kind === "super" ? "super-radial" : "radial", index: null, options, reference: "global", data }, solver);
  return new Map(results.scores.map((row) => [`${row.dmu}@${row.period ?? ""}`, row]));
}

const tables: readonly { readonly name: CaseName; readonly title: string }[] = [
  { name: "tone2001", title: "Tone (2001)" },
  { name: "power-plants", title: "the power plants of Andersen & Petersen (1993)" },
  { name: "tone2003", title: "Tone (2003) without its undesirable output" },
  { name: "hotels", title: "the badly scaled hotels of Wu, Tsai & Zhou (2011)" },
  { name: "departments", title: "the departments of Tomkins & Green (1988) with their 44 zeros" },
  { name: "grifell-lovell", title: "the two periods of Grifell-Tatjé & Lovell (1999), pooled" },
];

describe.each(tables)("deaR's radial scores of $title", ({ name }) => {
  const rows = readExpected(`${name}-radial`);
  const columns = Object.keys(rows[0]).filter((column) => /^(radial|super)_/.test(column));

  it.each(columns)("are reproduced at 1e-8: %s", (column) => {
    const data = plain(name);
    const ours = scores(column.startsWith("super") ? withoutZeros(data) : data, column);
    expect(ours.size).toBe(rows.length);
    for (const row of rows) {
      const where = `${row.dmu} ${row.period ?? ""}`;
      const { status, score, extras } = ours.get(`${row.dmu}@${row.period ?? ""}`)!;
      const theirs = numberIn(row[column]);
      if (theirs === null) expect([status, score], where).toEqual(["infeasible", null]);
      else {
        // deaR prints φ of an output-oriented score, which is ours beside 1/φ.
        const factor = column.includes("_oo_") ? extras!.phi : extras!.theta;
        expect(Math.abs((factor as number) - theirs) / Math.max(1, theirs), where).toBeLessThan(1e-8);
        expect(Math.abs(score! - (column.includes("_oo_") ? 1 / theirs : theirs)), where).toBeLessThan(1e-8 * Math.max(1, score!));
      }
    }
  });

  it.each(columns)("are those of HiGHS on the same programs, infeasible units alike: %s", (column) => {
    const ours = scores(plain(name), column);
    const theirs = scores(plain(name), column, new Highs());
    for (const [key, row] of ours) {
      const other = theirs.get(key)!;
      if (row.score === null) expect(other.status, key).toBe(row.status);
      else expect(Math.abs(row.score - other.score!) / Math.max(1, row.score), key).toBeLessThan(1e-8);
    }
  });
});

describe("departments with zeros under super-efficiency", () => {
  it.each(["super_io_crs", "super_io_vrs", "super_oo_crs", "super_oo_vrs"])(
    "score as the data has it, apart from deaR, which replaces the zeros: %s",
    (column) => {
      const ours = scores(plain("departments"), column);
      let apart = 0;
      for (const row of readExpected("departments-radial")) {
        const theirs = numberIn(row[column]);
        const { score } = ours.get(`${row.dmu}@`)!;
        if (theirs === null || score === null) continue;
        if (Math.abs(score - (column.includes("_oo_") ? 1 / theirs : theirs)) > 1e-6) apart++;
      }
      expect(apart).toBeGreaterThan(0);
    },
  );
});

describe("a unit with θ = 1 and a slack", () => {
  it("is weakly efficient, as DMU_D of Tone (2001), whose second output lacks 1", () => {
    const row = scores(plain("tone2001"), "radial_io_crs").get("DMU_D@")!;
    expect([row.status, row.score, row.slacks]).toEqual(["weakly-efficient", 1, [0, 0, 0, 1]]);
  });

  it("stays weakly efficient under super-efficiency, with score 1", () => {
    const row = scores(plain("tone2001"), "super_io_crs").get("DMU_D@")!;
    expect([row.status, row.score]).toEqual(["weakly-efficient", 1]);
  });
});
