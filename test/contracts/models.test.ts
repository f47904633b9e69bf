import { describe, expect, it } from "vitest";
import { modelById, models } from "../../src/engine/catalog.ts";
import { variablesOf, type Dataset } from "../../src/engine/data/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import type { ScoreRow } from "../../src/engine/run/results.ts";
import { run } from "../../src/engine/run/run.ts";
import {
  fits,
  inOtherUnits,
  nameOf,
  outcomesAt,
  panels,
  samples,
  scoresOf,
  scoresOfSample,
  settingsOf,
  shifted,
  shuffled,
  takeRows,
  withUnit,
} from "./samples.ts";

const onFrontier = ({ status }: ScoreRow) => status === "efficient" || status === "super-efficient";
const rowOf = (data: Dataset, row: number) => variablesOf(data).map(({ values }) => values[row]);
const otherUnits = [1000, 1 / 1.609344, 1e-4, 37, 1e6];
/** A cross-section of several outputs cut in two. */
const hotels = samples.find(({ name }) => name === "hotels")!.data;
const halves = { name: "hotels, in two halves", data: { ...hotels, periods: hotels.dmus.map((_, row) => String((row % 2) + 1)) } };
/** Distance of two scores, relative where they are not small. */
const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(b), 1e-3);

for (const model of models) {
  describe.each(settingsOf(model).map((settings) => ({ name: nameOf(settings), settings })))(`${model.id}, $name`, ({ settings }) => {
    const results = samples
      .filter(({ data }) => fits(model, settings, data))
      .map((sample) => ({ ...sample, scores: scoresOfSample(model, settings, sample.name) }));
    const { properties } = model;
    const lower = properties.better === "lower";
    const unitsInvariant = typeof properties.unitsInvariant === "boolean" ? properties.unitsInvariant : properties.unitsInvariant(settings);
    const translationInvariant = properties.translationInvariant?.(settings) ?? false;
    const monotone = properties.monotone?.(settings) ?? true;
    /** The score of a unit on the frontier: where units on it are told apart, that of one which another equals. */
    const atFrontier = properties.efficientAt ?? (model.beyond === model.id ? 1 : null);
    const pareto = properties.frontierIsPareto?.(settings) ?? true;

    it("evaluates every unit of every sample to a score or says that it is infeasible", () => {
      for (const { name, scores } of results) {
        expect(
          scores.some((row) => onFrontier(row) || row.status === "infeasible"),
          name,
        ).toBe(true);
        for (const { dmu, status, score } of scores) {
          if (status === "infeasible") expect(score, `${name} ${dmu}`).toBeNull();
          // A distance is 0 on the frontier, and a score that has no zero of the data to go by can be 0 below it.
          else if (lower || translationInvariant) expect(score, `${name} ${dmu} ${status}`).toBeGreaterThanOrEqual(0);
          else expect(score, `${name} ${dmu} ${status}`).toBeGreaterThan(0);
        }
      }
    });

    it("describes whatever it says of a unit beyond score, slacks, targets and peers", () => {
      const described = model.results.map(({ id }) => id);
      for (const { scores } of results) {
        for (const { extras, multipliers } of scores) {
          expect(described).toEqual(expect.arrayContaining(Object.keys(extras ?? {})));
          if (multipliers !== undefined) expect(described).toContain("multipliers");
        }
      }
    });

    it(unitsInvariant ? "gives the same scores in other units of measure" : "depends on the units of measure, as it says", () => {
      let furthest = 0;
      for (const { name, data, scores } of results) {
        const others = scoresOf(model, settings, inOtherUnits(data, otherUnits));
        others.forEach(({ score, status }, row) => {
          if (unitsInvariant) expect(status, `${name} ${row}`).toBe(scores[row].status);
          if (score !== null && scores[row].score !== null) furthest = Math.max(furthest, apart(score, scores[row].score));
        });
      }
      if (unitsInvariant) expect(furthest).toBeLessThan(1e-9);
      else expect(furthest).toBeGreaterThan(1e-6);
    });

    it(translationInvariant ? "gives the same scores after a constant is added to a column" : "depends on where a column's zero stands, as it says", () => {
      let furthest = 0;
      for (const { data, scores } of results) {
        const largest = scores.reduce((most, { score }) => Math.max(most, score ?? 0), 0);
        scoresOf(model, settings, shifted(data)).forEach(({ score }, row) => {
          const before = scores[row].score;
          if (score !== null && before !== null) furthest = Math.max(furthest, Math.abs(score - before) / Math.max(largest, 1e-3));
        });
      }
      if (translationInvariant) expect(furthest).toBeLessThan(1e-9);
      else expect(furthest).toBeGreaterThan(1e-6);
    });

    it.runIf(!pareto)("puts some unit that none dominates below the frontier, as it says", () => {
      const undominated = (name: string) => scoresOfSample(modelById("sbm"), "rts" in settings ? { rts: settings.rts } : {}, name);
      const below = results.flatMap(({ name, scores }) =>
        undominated(name).filter(({ status, row }) => status === "efficient" && scores[row].score! < 1 - 1e-6),
      );
      expect(below.length).toBeGreaterThan(0);
    });

    it("gives the same scores, slacks, targets and peers bit for bit whatever the order of the rows", () => {
      for (const { name, data, scores } of results) {
        const order = shuffled(data.dmus.length, 77);
        const again = scoresOf(model, settings, takeRows(data, order));
        again.forEach((row, k) => expect({ ...row, row: order[k] }, `${name} ${row.dmu}`).toEqual(scores[order[k]]));
      }
    });

    it.runIf(atFrontier !== null && pareto)("gives a duplicate of a unit on the frontier and the unit itself the frontier's score exactly", () => {
      for (const { name, data, scores } of results) {
        for (const { row, dmu } of scores.filter((one) => onFrontier(one) || one.status === "infeasible").slice(0, 4)) {
          const twice = withUnit(data, "the duplicate", rowOf(data, row));
          for (const { status, score } of outcomesAt(model, settings, twice, [row, data.dmus.length]))
            expect([status, score], `${name} ${dmu}`).toEqual(["efficient", atFrontier]);
        }
      }
    });

    // Under generalised returns a projection can be scaled anew between the bounds: it enlarges the technology.
    it.runIf(atFrontier !== null && pareto && settings.rts !== "grs")(
      "scores the targets of an inefficient unit as the frontier when they stand as a unit of their own",
      () => {
        for (const { name, data, scores } of results) {
          const largest = scores.reduce((most, { score }) => Math.max(most, score ?? 0), 1);
          for (const { dmu, targets } of scores.filter(({ status }) => status === "inefficient").slice(0, 4)) {
            const [projected] = outcomesAt(model, settings, withUnit(data, "the projection", targets!), [data.dmus.length]);
            // Exact arithmetic sees that the target is rounded, by its last digit.
            if (unitsInvariant) expect(projected.status, `${name} ${dmu}`).toBe("efficient");
            expect(Math.abs(projected.score! - atFrontier!) / largest, `${name} ${dmu}`).toBeLessThan(1e-8);
          }
        }
      },
    );

    it("spans every projection by its peers: Σλx + s = x, Σλy − s = y, Σλb + s = b, and Σλ as the returns to scale ask", () => {
      for (const { name, data, scores } of results) {
        const own = new Map(data.dmus.map((dmu, row) => [`${dmu} ${data.periods?.[row] ?? ""}`, row]));
        for (const { row, dmu, period, status, slacks, targets, peers } of scores) {
          if (slacks === null || targets === null) continue;
          const where = `${name} ${dmu} ${period ?? ""} ${status}`;
          // Where the peers abate, λ is their share of the inputs alone; test/engine/models/directional/ddf.test.ts looks at the outputs.
          const abates = settings["vrs-technology"] !== "plain" && settings.rts !== "crs" && settings.disposability === "weak" && data.undesirables.length > 0;
          const beyond = status === "super-efficient";
          expect(
            peers.every(({ lambda }) => lambda > 0),
            where,
          ).toBe(true);
          if (beyond)
            expect(
              peers.some((peer) => peer.dmu === dmu && peer.period === period),
              where,
            ).toBe(false);
          variablesOf(data).forEach(({ values, role }, k) => {
            if (abates && role !== "input") return;
            const sum = peers.reduce((total, peer) => total + peer.lambda * values[own.get(`${peer.dmu} ${peer.period ?? ""}`)!], 0);
            const size = Math.max(values[row], sum);
            const towards = role === "output" ? 1 : -1;
            expect(Math.abs(values[row] + towards * slacks[k] - targets[k]) / size, where).toBeLessThan(1e-12);
            const missing = towards * (targets[k] - sum);
            expect(missing / size, where).toBeLessThan(1e-8);
            // A super-efficient unit's comparison point only has to be dominated by the technology.
            if (status === "inefficient") expect(Math.abs(missing) / size, where).toBeLessThan(1e-8);
          });
          const sum = peers.reduce((total, { lambda }) => total + lambda, 0);
          if (settings.rts === "grs") expect(Math.abs(sum - 1.25), where).toBeLessThan(0.75 + 1e-8);
          if (settings.rts === "vrs") expect(Math.abs(sum - 1), where).toBeLessThan(1e-8);
          if (settings.rts === "nirs") expect(sum, where).toBeLessThan(1 + 1e-8);
          if (settings.rts === "ndrs") expect(sum, where).toBeGreaterThan(1 - 1e-8);
        }
      }
    });

    it(properties.efficientAt === null ? "tells units on the frontier apart" : `scores every unit on the frontier ${properties.efficientAt}`, () => {
      const frontier = new Set(results.flatMap(({ scores }) => scores.filter(onFrontier).map(({ score }) => score)));
      if (properties.efficientAt === null) expect(frontier.size).toBeGreaterThan(5);
      else expect([...frontier]).toEqual([properties.efficientAt]);
    });

    it(
      monotone
        ? "scores no unit of a panel better against the global technology than against that of its period"
        : "can score a unit better against a larger technology, as it says",
      () => {
        let compared = 0;
        let furthest = 0;
        for (const { name, data } of [...panels, halves].filter(({ data }) => fits(model, settings, data))) {
          const against = (reference: "period" | "global") => run({ model: model.id, index: null, options: settings, reference, data }, new Simplex()).scores;
          const [own, global] = [against("period"), against("global")];
          own.forEach(({ dmu, period, score }, row) => {
            if (score === null || global[row].score === null) return;
            const gain = (lower ? -1 : 1) * (global[row].score - score);
            furthest = Math.max(furthest, gain);
            if (monotone) expect(gain / Math.max(1, Math.abs(score)), `${name} ${dmu} ${period}`).toBeLessThan(1e-9);
            compared++;
          });
        }
        expect(compared).toBeGreaterThan(30);
        // Inverse ranges turn only where a unit is the best of its period: test/engine/models/directional/range-directional.test.ts.
        if (!monotone && settings.ranges !== "inverse") expect(furthest).toBeGreaterThan(1e-6);
      },
    );
  });

  const defaults = settingsOf(model)[0];
  const byReturns = "rts" in defaults && (model.properties.monotone?.(defaults) ?? true);
  describe.runIf(byReturns)(`${model.id} under different returns to scale`, () => {
    const orientations = [...new Set(settingsOf(model).map(({ orientation }) => orientation))];
    it.each(orientations)("scores CRS no better than NIRS and NDRS, and these no better than VRS: %s", (orientation) => {
      for (const { name } of samples.filter((sample) => fits(model, defaults, sample.data))) {
        const scores = (rts: string) => scoresOfSample(model, orientation === undefined ? { rts } : { rts, orientation }, name);
        const [crs, vrs, nirs, ndrs] = ["crs", "vrs", "nirs", "ndrs"].map(scores);
        for (const [larger, smaller] of [
          [crs, nirs],
          [crs, ndrs],
          [nirs, vrs],
          [ndrs, vrs],
        ]) {
          smaller.forEach(({ dmu, score }, row) => {
            const than = larger[row].score;
            const gain = score === null || than === null ? 0 : (model.properties.better === "lower" ? -1 : 1) * (than - score);
            expect(gain / Math.max(1, Math.abs(score ?? 1)), `${name} ${dmu}`).toBeLessThan(1e-9);
            // A smaller technology cannot make a program feasible that the larger one leaves infeasible.
            if (larger[row].status === "infeasible") expect(score, `${name} ${dmu}`).toBeNull();
          });
        }
      }
    });
  });
}
