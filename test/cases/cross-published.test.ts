import { describe, expect, it } from "vitest";
import { run } from "../../src/engine/run/run.ts";
import { readCase, readExpected, type CaseName } from "./cases.ts";

const table = readExpected("cross-efficiency");
const sides = { io: "input", oo: "output" } as const;
const settings = (["nursing-homes", "tone2001", "power-plants", "fls"] as const satisfies readonly CaseName[]).flatMap((name) =>
  (["io", "oo"] as const).flatMap((side) => (["benevolent", "aggressive"] as const).map((goal) => ({ name, side, goal }))),
);

describe("deaR's cross-efficiencies by Doyle & Green's method III", () => {
  it.each(settings)("are reproduced at 1e-8: $name, $side, $goal", ({ name, side, goal }) => {
    const rows = table.filter((row) => row.data === name && row.orientation === side && row.goal === goal);
    const scores = (self: string) =>
      run({ model: "cross-efficiency", index: null, options: { orientation: sides[side], goal, self }, reference: "global", data: readCase(name) }).scores;
    const [all, others] = [scores("include"), scores("exclude")];
    expect(rows).toHaveLength(all.length);
    rows.forEach((row, k) => {
      expect(all[k].dmu).toBe(row.dmu);
      const near = (ours: number, theirs: number, what: string) =>
        expect(Math.abs(ours - theirs) / Math.max(1, theirs), `${row.dmu} ${what}`).toBeLessThan(1e-8);
      // deaR's output-oriented tables hold 1/E and its means, which are ours as 1 over the score.
      const value = (score: number) => (side === "io" ? score : 1 / score);
      near(value(all[k].score!), Number(row.e), "mean over all");
      near(value(others[k].score!), Number(row.e_others), "mean over the others");
      near(value(all[k].extras!.own as number), Number(row.own), "own");
      // Its maverick index |own − e| / e is ours where e leaves the unit itself out; its default e does not.
      if (side === "io") near(others[k].extras!.maverick as number, Number(row.maverick_others), "maverick");
    });
  });
});
