import { describe, expect, it } from "vitest";
import { indices } from "../../src/engine/catalog.ts";
import type { Dataset } from "../../src/engine/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { seeded } from "../../src/engine/lp/random.ts";
import type { IndexRow } from "../../src/engine/method.ts";
import { Mistake } from "../../src/engine/mistake.ts";
import type { Results } from "../../src/engine/results.ts";
import { run } from "../../src/engine/run.ts";
import { readCase } from "../cases/cases.ts";
import { panels, shuffled, takeRows } from "./samples.ts";

const keyOf = ({ dmu, from, to }: IndexRow) => `${dmu} ${from} ${to}`;
const sorted = (rows: readonly IndexRow[]) => [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** A panel from which a seeded third of the rows is gone, whole periods of some DMUs among them. */
function unbalanced(data: Dataset, seed: number): Dataset {
  const random = seeded(seed);
  return takeRows(
    data,
    [...data.dmus.keys()].filter(() => random() > 1 / 3),
  );
}

for (const index of indices) {
  const measured = (data: Dataset, model: string, rts = "crs"): Results =>
    run({ model, index: index.id, options: { rts }, reference: "period", data }, new Simplex());

  describe.each(index.measures.map((measure) => ({ measure })))(`${index.id} on $measure`, ({ measure }) => {
    it.each(["crs", "vrs", "nirs", "ndrs"])("is the product of its factors to 1e-12: %s", (rts) => {
      for (const { name, data } of panels) {
        const rows = measured(data, measure, rts).index;
        expect(rows.length, name).toBeGreaterThan(0);
        for (const row of rows) {
          const [whole, ...parts] = index.factors.map((factor) => row.factors[factor]);
          if (whole === null) continue;
          const product = parts.reduce<number>((total, part) => total * part!, 1);
          expect(Math.abs(product / whole - 1), keyOf(row)).toBeLessThan(1e-12);
        }
      }
    });

    it("chains: the product over the years is the direct ratio of the global scores", () => {
      for (const { name, data } of panels) {
        const { index: rows, scores, periods } = measured(data, measure);
        const global = new Map(scores.map((row) => [`${row.dmu} ${row.period}`, row.globalScore!]));
        for (const dmu of new Set(data.dmus)) {
          const chain = rows.filter((row) => row.dmu === dmu).reduce((total, { factors }) => total * factors[index.factors[0]]!, 1);
          const direct = global.get(`${dmu} ${periods.at(-1)}`)! / global.get(`${dmu} ${periods[0]}`)!;
          expect(Math.abs(chain / direct - 1), `${name} ${dmu}`).toBeLessThan(1e-12);
        }
      }
    });

    it("finds a unit by DMU and period, never by the position of its row", () => {
      for (const { name, data } of panels) {
        const order = shuffled(data.dmus.length, 5);
        const again = measured(takeRows(data, order), measure);
        expect(sorted(again.index), name).toEqual(sorted(measured(data, measure).index));
      }
    });

    it("gives an unbalanced panel an interval only where both ends are there, and names every gap", () => {
      for (const { name, data } of panels) {
        const holed = unbalanced(data, 9);
        const present = new Set(holed.dmus.map((dmu, row) => `${dmu} ${holed.periods![row]}`));
        const { index: rows, notes, periods, scores } = measured(holed, measure);
        const wanted = [...new Set(holed.dmus)].flatMap((dmu) =>
          periods.slice(1).flatMap((to, k) => (present.has(`${dmu} ${periods[k]}`) && present.has(`${dmu} ${to}`) ? [`${dmu} ${periods[k]} ${to}`] : [])),
        );
        expect(rows.map(keyOf).sort(), name).toEqual(wanted.sort());
        expect(scores.length).toBe(holed.dmus.length);
        const gaps = notes.flatMap((note) => (note.code === "gap" ? [`${note.dmu} ${note.period}`] : []));
        const missing = [...new Set(holed.dmus)].flatMap((dmu) =>
          periods.filter((period) => !present.has(`${dmu} ${period}`)).map((period) => `${dmu} ${period}`),
        );
        expect(gaps.sort(), name).toEqual(missing.sort());
        expect(missing.length, name).toBeGreaterThan(0);
      }
    });

    it("matches an unbalanced panel by name when its rows are shuffled as well", () => {
      const holed = unbalanced(readCase("economy"), 4);
      const again = takeRows(holed, shuffled(holed.dmus.length, 6));
      expect(sorted(measured(again, measure).index)).toEqual(sorted(measured(holed, measure).index));
    });

    it("lets a DMU with a gap span the technologies of the years in which it is there", () => {
      const data = readCase("cn30");
      const last = data.dmus.findIndex((dmu, row) => dmu === "Beijing" && data.periods![row] === "2015");
      const holed = takeRows(
        data,
        [...data.dmus.keys()].filter((row) => row !== last),
      );
      const scoreOf = (results: Results, period: string) => results.scores.filter((row) => row.period === period).map(({ dmu, ownScore }) => [dmu, ownScore]);
      for (const period of ["2013", "2014"]) expect(scoreOf(measured(holed, measure), period)).toEqual(scoreOf(measured(data, measure), period));
      expect(
        measured(holed, measure)
          .index.filter(({ dmu }) => dmu === "Beijing")
          .map(({ to }) => to),
      ).toEqual(["2014"]);
    });

    it("takes exactly two periods", () => {
      const rows = measured(readCase("grifell-lovell"), measure).index;
      expect(rows).toHaveLength(8);
      expect(new Set(rows.map(({ from, to }) => `${from}–${to}`))).toEqual(new Set(["1–2"]));
      expect(rows.every(({ factors }) => Object.values(factors).every((value) => value !== null && value > 0))).toBe(true);
    });

    it("has no factor where a score it needs does not exist, and every other row all the same", () => {
      const data = readCase("economy");
      const results = measured({ ...data, unscored: [0] }, measure);
      const touched = results.index.filter(({ factors }) => factors[index.factors[0]] === null);
      expect(results.scores[0].status).toBe("bad data");
      expect(touched.map(keyOf)).toEqual([`${data.dmus[0]} 2005 2006`]);
      expect(results.index).toHaveLength(31 * 4);
    });
  });

  describe(`${index.id} asks for a panel`, () => {
    const code = (data: Dataset, measure = index.measures[0]): string => {
      try {
        measured(data, measure);
      } catch (error) {
        return error instanceof Mistake ? (error as Mistake).code : String(error);
      }
      return "no mistake";
    };

    it("and refuses one period, no period, and a measure that it does not offer, each by its own mistake", () => {
      const data = readCase("grifell-lovell");
      const one = takeRows(
        data,
        [...data.dmus.keys()].filter((row) => data.periods![row] === "1"),
      );
      const { dmus, inputs, outputs, undesirables, unscored } = data;
      const none = { dmus, inputs, outputs, undesirables, unscored };
      expect(code(one)).toBe("too-few-periods");
      expect(code(none)).toBe("period-needed");
      expect(code(data, "no such model")).toBe("unknown-method");
    });
  });
}
