import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import type { LpSolver } from "../../src/engine/lp/solution.ts";
import type { ScoreRow } from "../../src/engine/run/results.ts";
import { run } from "../../src/engine/run/run.ts";
import { Highs } from "../oracle/highs.ts";
import { numberIn, readCase, readExpected, type CaseName } from "./cases.ts";

const orientations = { no: "none", io: "input", oo: "output" } as const;
const [byQianyan, byHighs] = [new Simplex(), new Highs()];

/** Scores of one cross-section: all periods of a panel pooled. */
function scores(data: Dataset, column: string, solver: LpSolver = byQianyan): readonly ScoreRow[] {
  const [kind, orientation, rts] = column.split("_");
  const model = kind === "sbm" ? "sbm" : "super-sbm";
  return run({ model, index: null, options: { rts, orientation: orientations[orientation as keyof typeof orientations] }, reference: "global", data }, solver)
    .scores;
}

const tables: readonly { readonly expected: string; readonly data: Dataset; readonly title: string }[] = [
  table("tone2001", "Tone (2001)"),
  table("power-plants", "the power plants of Tone (2002)"),
  { ...table("tone2003", "Tone (2003) without its undesirable output"), data: { ...readCase("tone2003"), undesirables: [] } },
  { ...table("tone2003", "Tone (2003) with its undesirable output"), expected: "tone2003-undesirable" },
  table("hotels", "the badly scaled hotels of Wu, Tsai & Zhou (2011)"),
  table("grifell-lovell", "the two periods of Grifell-Tatjé & Lovell (1999), pooled"),
  table("economy", "31 provinces × 5 years of Wang & Lan (2011), pooled"),
];

function table(name: CaseName, title: string) {
  return { expected: name, data: readCase(name), title };
}

/** Where deaR 1.5.3 prints NA although the program has an optimum; ours is confirmed by HiGHS below. */
const peerFails = [
  { expected: "hotels", column: "sbm_oo_crs", dmu: "GTR" },
  { expected: "hotels", column: "sbm_oo_vrs", dmu: "UNI" },
];

for (const { expected, data, title } of tables) {
  const rows = readExpected(expected);
  const columns = Object.keys(rows[0]).filter((name) => /^(sbm|super)_/.test(name));
  describe(`deaR's scores of ${title}`, () => {
    it.each(columns)("are reproduced at 1e-8: %s", (column) => {
      const ours = new Map(scores(data, column).map((row) => [`${row.dmu}@${row.period ?? ""}`, row]));
      expect(ours.size).toBe(rows.length);
      for (const row of rows) {
        const { status, score } = ours.get(`${row.dmu}@${row.period ?? ""}`)!;
        const theirs = numberIn(row[column]);
        const where = `${row.dmu} ${row.period ?? ""}`;
        if (peerFails.some((fail) => fail.expected === expected && fail.column === column && fail.dmu === row.dmu)) expect(theirs, where).toBeNull();
        else if (theirs === null) expect([status, score], where).toEqual(["infeasible", null]);
        else {
          // deaR's super-efficiency is 1 for inefficient units; ours keeps the SBM score, which `sbm_…` compares.
          const comparable = column.startsWith("super") ? Math.max(1, score!) : score!;
          expect(Math.abs(comparable - theirs) / Math.max(1, theirs), where).toBeLessThan(1e-8);
        }
      }
    });

    it.each(columns.filter((column) => column.startsWith("super")))("are, below 1, those of SBM: %s", (column) => {
      const sbm = scores(data, column.replace("super", "sbm"));
      const below = scores(data, column).filter(({ status }) => status === "inefficient");
      expect(below.map(({ row, score }) => [row, score])).toEqual(sbm.filter(({ status }) => status === "inefficient").map(({ row, score }) => [row, score]));
    });
  });
}

describe("where deaR has no number for a badly scaled hotel", () => {
  it.each(peerFails)("ours is an optimum that HiGHS confirms: $dmu in $column", ({ column, dmu }) => {
    const [ours, theirs] = [byQianyan, byHighs].map((solver) => scores(readCase("hotels"), column, solver).find((row) => row.dmu === dmu)!);
    expect(ours.score).not.toBeNull();
    expect(theirs.status).toBe(ours.status);
    expect(Math.abs(ours.score! - theirs.score!)).toBeLessThan(1e-8);
  });
});

describe("where a super-efficiency program has no solution", () => {
  it.each(tables.flatMap(({ expected, data }) => ["super_io_vrs", "super_oo_vrs"].map((column) => ({ expected, data, column }))))(
    "HiGHS finds the same units infeasible: $expected $column",
    ({ data, column }) => {
      const infeasible = (solver: LpSolver) => scores(data, column, solver).filter(({ status }) => status === "infeasible");
      expect(infeasible(byQianyan).map(({ dmu }) => dmu)).toEqual(infeasible(byHighs).map(({ dmu }) => dmu));
    },
  );
});
