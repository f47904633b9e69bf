import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import type { Results } from "../../src/engine/run/results.ts";
import { run } from "../../src/engine/run/run.ts";
import { numberIn, readCase, readExpected, type CaseName } from "./cases.ts";

const gm = (name: CaseName, rts: string, model: string, data: Dataset = readCase(name)): Results =>
  run({ model, index: "gm", options: { rts }, reference: "period", data }, new Simplex());

const close = (ours: number | null | undefined, theirs: number | null, where: string) => {
  if (theirs === null) expect(ours ?? null, where).toBeNull();
  else expect(Math.abs((ours ?? NaN) - theirs) / Math.max(1, Math.abs(theirs)), where).toBeLessThan(1e-8);
};

const panels = [
  { name: "economy", title: "31 provinces × 5 years of Wang & Lan (2011)" },
  { name: "cn30", title: "30 provinces × 3 years with CO₂ as undesirable output (Wang, Du & Zhang 2022)" },
  { name: "industrial-rd", title: "industrial R&D of 30 provinces, 2014–2022 (National Bureau of Statistics)" },
] as const;

for (const { name, title } of panels) {
  describe(`the global Malmquist index of ${title}`, () => {
    it.each(["crs", "vrs"])("on super-SBM and on SBM is reproduced at 1e-8, scores and factors: %s", (rts) => {
      const superSbm = byObservation(gm(name, rts, "super-sbm"));
      const sbm = byObservation(gm(name, rts, "sbm"));
      const expected = readExpected(`${name}-gm`).filter((row) => row.rts === rts);
      expect(expected.length).toBe(superSbm.size);
      for (const row of expected) {
        const where = `${row.dmu} ${row.period}`;
        const ours = superSbm.get(`${row.dmu}@${row.period}`);
        const plain = sbm.get(`${row.dmu}@${row.period}`);
        close(ours?.own, numberIn(row.score_t), `${where} score_t`);
        close(ours?.global, numberIn(row.score_G), `${where} score_G`);
        close(plain?.own, numberIn(row.sbm_t), `${where} sbm_t`);
        close(plain?.global, numberIn(row.sbm_G), `${where} sbm_G`);
        for (const factor of ["TFP", "EC", "BPC"]) close(ours?.factors?.[factor], numberIn(row[factor]), `${where} ${factor}`);
        close(plain?.factors?.TFP, numberIn(row.TFP_sbm), `${where} TFP on SBM`);
        close(plain?.factors?.EC, numberIn(row.EC_sbm), `${where} EC on SBM`);
      }
    });
  });
}

describe("the 12 × 3 panel of the program Dearun", () => {
  it.each(["crs", "vrs"])("has, with y1 as the output it is named for, the super-SBM scores of an independent implementation: %s", (rts) => {
    const data = readCase("dearun");
    const [x1, x2, y1] = data.inputs;
    const ours = byObservation(gm("dearun", rts, "super-sbm", { ...data, inputs: [x1, x2], outputs: [y1, ...data.outputs] }));
    const expected = readExpected("dearun").filter((row) => row.rts === rts);
    expect(expected).toHaveLength(36);
    for (const row of expected) {
      close(ours.get(`${row.dmu}@${row.period}`)?.own, numberIn(row.score_t), `${row.dmu} ${row.period} score_t`);
      close(ours.get(`${row.dmu}@${row.period}`)?.global, numberIn(row.score_G), `${row.dmu} ${row.period} score_G`);
    }
  });

  it("has the SBM scores and the global Malmquist index that Dearun published", () => {
    const ours = byObservation(gm("dearun", "crs", "sbm"));
    const expected = readExpected("dearun-published");
    expect(expected).toHaveLength(24);
    for (const row of expected) {
      const from = ours.get(`${row.dmu}@${row.from}`);
      const to = ours.get(`${row.dmu}@${row.to}`);
      close(from?.own, numberIn(row.E_from), `${row.dmu} ${row.from} E`);
      close(to?.own, numberIn(row.E_to), `${row.dmu} ${row.to} E`);
      close(from?.global, numberIn(row.G_from), `${row.dmu} ${row.from} E^G`);
      close(to?.global, numberIn(row.G_to), `${row.dmu} ${row.to} E^G`);
      for (const factor of ["TFP", "EC", "BPC"]) close(to?.factors?.[factor], numberIn(row[factor]), `${row.dmu} ${row.to} ${factor}`);
    }
  });
});

/** Both scores of every observation, and the factors of the interval that ends in it. */
function byObservation({ scores, index }: Results) {
  const factors = new Map(index.map((row) => [`${row.dmu}@${row.to}`, row.factors]));
  return new Map(
    scores.map(({ dmu, period, ownScore, globalScore }) => {
      const key = `${dmu}@${period}`;
      return [key, { own: ownScore, global: globalScore, factors: factors.get(key) }];
    }),
  );
}
