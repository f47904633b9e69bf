import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import type { OptionSettings } from "../../../src/engine/declare/options.ts";
import { run } from "../../../src/engine/run/run.ts";
import { readCase } from "../../cases/cases.ts";
import { takeRows } from "../../contracts/samples.ts";

const plain = readCase("economy");
const groupOf = (dmu: string) => (dmu < "H" ? "first" : "second");
const grouped: Dataset = { ...plain, groups: plain.dmus.map(groupOf) };
const measured = (data: Dataset, index: string, options: OptionSettings = {}, model = "radial") =>
  run({ model, index, options, reference: "period", data }, new Simplex()).index;

describe("the metafrontier Malmquist index", () => {
  it.each(["radial", "super-sbm", "sbm"])("is made of the global indices of all units and of the group alone, on %s", (model) => {
    const found = measured(grouped, "metafrontier", {}, model);
    const all = new Map(measured(plain, "gm", {}, model).map((row) => [`${row.dmu} ${row.to}`, row.factors]));
    for (const group of ["first", "second"]) {
      const rows = [...plain.dmus.keys()].filter((row) => groupOf(plain.dmus[row]) === group);
      const alone = measured(takeRows(plain, rows), "gm", {}, model);
      expect(alone.length).toBeGreaterThan(30);
      for (const { dmu, to, factors } of alone) {
        const { TFP, EC, BPC, TGC } = found.find((row) => row.dmu === dmu && row.to === to)!.factors;
        expect(TFP).toBeCloseTo(all.get(`${dmu} ${to}`)!.TFP!, 12);
        expect(EC).toBeCloseTo(factors.EC!, 12);
        expect(BPC).toBeCloseTo(factors.BPC!, 12);
        expect(TGC).toBeCloseTo(all.get(`${dmu} ${to}`)!.TFP! / factors.TFP!, 12);
      }
    }
  });

  it("with one group is the global index, and no gap changes", () => {
    const one = measured({ ...plain, groups: plain.dmus.map(() => "all") }, "metafrontier");
    measured(plain, "gm").forEach(({ factors }, k) => expect(one[k].factors).toEqual({ ...factors, TGC: 1 }));
  });

  it("needs the group of each row", () => {
    expect(() => measured(plain, "metafrontier")).toThrow(expect.objectContaining({ code: "group-needed" }) as Error);
  });
});
