import { describe, expect, it } from "vitest";
import { models } from "../../src/engine/catalog.ts";
import { variablesOf, type Dataset } from "../../src/engine/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import type { ScoreRow } from "../../src/engine/results.ts";
import { run } from "../../src/engine/run.ts";
import { inOtherUnits, nameOf, panels, samples, scoresOf, settingsOf, shuffled, takeRows, withUnit } from "./samples.ts";

const onFrontier = ({ status }: ScoreRow) => status === "efficient" || status === "super-efficient";
const rowOf = (data: Dataset, row: number) => variablesOf(data).map(({ values }) => values[row]);
const otherUnits = [1000, 1 / 1.609344, 1e-4, 37, 1e6];

for (const model of models) {
  describe.each(settingsOf(model).map((settings) => ({ name: nameOf(settings), settings })))(`${model.id}, $name`, ({ settings }) => {
    const results = samples.map((sample) => ({ ...sample, scores: scoresOf(model, settings, sample.data) }));

    it("evaluates every unit of every sample to a score or says that it is infeasible", () => {
      for (const { name, scores } of results) {
        expect(
          scores.some((row) => onFrontier(row) || row.status === "infeasible"),
          name,
        ).toBe(true);
        for (const { dmu, status, score } of scores) {
          if (status === "infeasible") expect(score, `${name} ${dmu}`).toBeNull();
          else expect(score, `${name} ${dmu} ${status}`).toBeGreaterThan(0);
        }
      }
    });

    it(model.properties.unitsInvariant ? "gives the same scores in other units of measure" : "depends on the units of measure, as it says", () => {
      let furthest = 0;
      for (const { name, data, scores } of results) {
        const others = scoresOf(model, settings, inOtherUnits(data, otherUnits));
        others.forEach(({ score, status }, row) => {
          if (model.properties.unitsInvariant) expect(status, `${name} ${row}`).toBe(scores[row].status);
          if (score !== null && scores[row].score !== null) furthest = Math.max(furthest, Math.abs(score / scores[row].score - 1));
        });
      }
      if (model.properties.unitsInvariant) expect(furthest).toBeLessThan(1e-9);
      else expect(furthest).toBeGreaterThan(1e-6);
    });

    it("gives the same scores, slacks, targets and peers bit for bit whatever the order of the rows", () => {
      for (const { name, data, scores } of results) {
        const order = shuffled(data.dmus.length, 77);
        const again = scoresOf(model, settings, takeRows(data, order));
        again.forEach((row, k) => expect({ ...row, row: order[k] }, `${name} ${row.dmu}`).toEqual(scores[order[k]]));
      }
    });

    it("gives a duplicate of a unit on the frontier and the unit itself a score of exactly 1", () => {
      for (const { name, data, scores } of results) {
        for (const { row, dmu } of scores.filter((one) => onFrontier(one) || one.status === "infeasible").slice(0, 4)) {
          const twice = scoresOf(model, settings, withUnit(data, "the duplicate", rowOf(data, row)));
          for (const place of [row, data.dmus.length]) expect([twice[place].status, twice[place].score], `${name} ${dmu}`).toEqual(["efficient", 1]);
        }
      }
    });

    it("scores the targets of an inefficient unit 1 when they stand as a unit of their own", () => {
      for (const { name, data, scores } of results) {
        for (const { dmu, targets } of scores.filter(({ status }) => status === "inefficient").slice(0, 4)) {
          const projected = scoresOf(model, settings, withUnit(data, "the projection", targets!)).at(-1)!;
          expect(projected.status, `${name} ${dmu}`).toBe("efficient");
          expect(Math.abs(projected.score! - 1), `${name} ${dmu}`).toBeLessThan(1e-8);
        }
      }
    });

    it("spans every projection by its peers: Σλx + s = x, Σλy − s = y, Σλb + s = b, and Σλ as the returns to scale ask", () => {
      for (const { name, data, scores } of results) {
        const own = new Map(data.dmus.map((dmu, row) => [`${dmu} ${data.periods?.[row] ?? ""}`, row]));
        for (const { row, dmu, period, status, slacks, targets, peers } of scores) {
          if (slacks === null || targets === null) continue;
          const where = `${name} ${dmu} ${period ?? ""} ${status}`;
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
          if (settings.rts === "vrs") expect(Math.abs(sum - 1), where).toBeLessThan(1e-8);
          if (settings.rts === "nirs") expect(sum, where).toBeLessThan(1 + 1e-8);
          if (settings.rts === "ndrs") expect(sum, where).toBeGreaterThan(1 - 1e-8);
        }
      }
    });

    it(
      model.properties.efficientAt === null ? "tells units on the frontier apart" : `scores every unit on the frontier ${model.properties.efficientAt}`,
      () => {
        const frontier = new Set(results.flatMap(({ scores }) => scores.filter(onFrontier).map(({ score }) => score)));
        if (model.properties.efficientAt === null) expect(frontier.size).toBeGreaterThan(5);
        else expect([...frontier]).toEqual([model.properties.efficientAt]);
      },
    );

    it("scores no unit of a panel higher against the global technology than against that of its period", () => {
      let compared = 0;
      for (const { name, data } of panels) {
        const against = (reference: "period" | "global") => run({ model: model.id, index: null, options: settings, reference, data }, new Simplex()).scores;
        const [own, global] = [against("period"), against("global")];
        own.forEach(({ dmu, period, score }, row) => {
          if (score === null || global[row].score === null) return;
          expect(global[row].score, `${name} ${dmu} ${period}`).toBeLessThanOrEqual(score + 1e-9);
          compared++;
        });
      }
      expect(compared).toBeGreaterThan(200);
    });
  });

  describe(`${model.id} under different returns to scale`, () => {
    const orientations = [...new Set(settingsOf(model).map(({ orientation }) => orientation))];
    it.each(orientations)("scores CRS ≤ NIRS ≤ VRS and CRS ≤ NDRS ≤ VRS: %s", (orientation) => {
      for (const { name, data } of samples) {
        const [crs, vrs, nirs, ndrs] = ["crs", "vrs", "nirs", "ndrs"].map((rts) => scoresOf(model, { rts, orientation }, data));
        for (const [lower, upper] of [
          [crs, nirs],
          [crs, ndrs],
          [nirs, vrs],
          [ndrs, vrs],
        ]) {
          upper.forEach(({ dmu, score }, row) => {
            if (score !== null && lower[row].score !== null) expect(lower[row].score, `${name} ${dmu}`).toBeLessThanOrEqual(score + 1e-9);
            // A smaller technology cannot make a program feasible that the larger one leaves infeasible.
            if (lower[row].status === "infeasible") expect(score, `${name} ${dmu}`).toBeNull();
          });
        }
      }
    });
  });
}
