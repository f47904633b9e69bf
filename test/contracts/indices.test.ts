import { describe, expect, it } from "vitest";
import { indices } from "../../src/engine/catalog.ts";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { seeded } from "../../src/engine/lp/random.ts";
import type { IndexRow } from "../../src/engine/method/index.ts";
import { Mistake } from "../../src/engine/declare/mistake.ts";
import { readOptions } from "../../src/engine/declare/options.ts";
import { readCase } from "../cases/cases.ts";
import { choicesOf, directly, forIndex, identitiesOf, measured, panelsOf, requestFor, Runs, twoPeriods } from "./index-samples.ts";
import { shuffled, takeRows } from "./samples.ts";

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
  const sums = index.combines === "sum";
  const distance = (a: number, b: number) => (sums ? Math.abs(a - b) : Math.abs(a / b - 1));

  describe.each(index.measures.map((measure) => ({ measure })))(`${index.id} on $measure`, ({ measure }) => {
    const panels = panelsOf(index, measure);
    const small = panels.find(({ name }) => name === "cn30")!.data;

    it.each(["crs", "vrs", "nirs", "ndrs"])(`is the ${index.combines} of its factors to 1e-12: %s`, (rts) => {
      // Every choice of its own on the first measure; on the others its defaults.
      const settings = measure === index.measures[0] && (rts === "crs" || rts === "vrs") ? choicesOf(index) : [{}];
      const runs = new Map(panels.map(({ name, data }) => [name, new Runs(measure, { rts }, data, new Simplex())]));
      let ran = 0;
      for (const choices of settings) {
        for (const { name } of settings.length > 1 ? panels.filter((panel) => panel.name !== "economy") : panels) {
          const results = runs.get(name)!.results(index, choices);
          if (results === null) continue;
          ran++;
          expect(results.index.length, name).toBeGreaterThan(0);
          for (const { whole, parts } of identitiesOf(index, choices)) {
            for (const row of results.index) {
              const total = row.factors[whole];
              const terms = Object.entries(parts).map(([part, power]) => [row.factors[part], power] as const);
              if (terms.some(([term]) => term === null)) continue;
              const made = terms.reduce((sum, [term, power]) => (sums ? sum + power * term! : sum * term! ** power), sums ? 0 : 1);
              expect(total, `${JSON.stringify(choices)} ${keyOf(row)} ${whole}`).not.toBeNull();
              expect(distance(made, total!), `${JSON.stringify(choices)} ${keyOf(row)} ${whole}`).toBeLessThan(1e-12);
            }
          }
          expect(Object.keys(results.index[0].factors), name).toEqual(results.factors);
        }
      }
      expect(ran).toBeGreaterThan(0);
    });

    it("chains over the years to the direct comparison of the ends where it says so, and only there", () => {
      const runs = new Runs(measure, {}, small, new Simplex());
      for (const choices of measure === index.measures[0] ? choicesOf(index) : [{}]) {
        const results = runs.results(index, choices);
        if (results === null) continue;
        const options = readOptions(index.options, choices);
        const circular = typeof index.circular === "boolean" ? index.circular : index.circular(options);
        const [first] = results.factors;
        let furthest = 0;
        for (const { dmu, factors } of directly(index, requestFor(index, small, measure, choices))) {
          const chain = results.index.filter((row) => row.dmu === dmu).map((row) => row.factors[first]);
          if (chain.includes(null) || factors[first] === null) continue;
          const made = chain.reduce<number>((all, change) => (sums ? all + change! : all * change!), sums ? 0 : 1);
          furthest = Math.max(furthest, distance(made, factors[first]));
        }
        if (circular) expect(furthest, JSON.stringify(choices)).toBeLessThan(1e-12);
        else expect(furthest, JSON.stringify(choices)).toBeGreaterThan(1e-6);
      }
    });

    it("finds a unit by DMU and period, never by the position of its row", () => {
      for (const { name, data } of panels) {
        const order = shuffled(data.dmus.length, 5);
        const again = measured(index, takeRows(data, order), measure);
        expect(sorted(again.index), name).toEqual(sorted(measured(index, data, measure).index));
      }
    });

    it("gives an unbalanced panel an interval only where both ends are there, and names every gap", () => {
      for (const { name, data } of panels) {
        const holed = unbalanced(data, 9);
        const present = new Set(holed.dmus.map((dmu, row) => `${dmu} ${holed.periods![row]}`));
        const { index: rows, notes, periods, scores } = measured(index, holed, measure);
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
      const holed = unbalanced(small, 4);
      const again = takeRows(holed, shuffled(holed.dmus.length, 6));
      expect(sorted(measured(index, again, measure).index)).toEqual(sorted(measured(index, holed, measure).index));
    });

    it("lets a DMU with a gap span the technologies of the years in which it is there", () => {
      const last = small.dmus.findIndex((dmu, row) => dmu === "Beijing" && small.periods![row] === "2015");
      const holed = takeRows(
        small,
        [...small.dmus.keys()].filter((row) => row !== last),
      );
      const [before, after] = [measured(index, small, measure), measured(index, holed, measure)];
      const scoreOf = (results: typeof before, period: string) => results.scores.filter((row) => row.period === period).map(({ dmu, score }) => [dmu, score]);
      for (const period of ["2013", "2014"]) expect(scoreOf(after, period)).toEqual(scoreOf(before, period));
      expect(after.index.filter(({ dmu }) => dmu === "Beijing").map(({ to }) => to)).toEqual(["2014"]);
    });

    it("takes exactly two periods", () => {
      for (const { name, data } of panels) {
        const two = takeRows(data, twoPeriods(data));
        const { index: rows, periods } = measured(index, two, measure);
        expect(rows, name).toHaveLength(two.dmus.length / 2);
        expect(new Set(rows.map(({ from, to }) => `${from}–${to}`)), name).toEqual(new Set([periods.join("–")]));
        const values = rows.flatMap(({ factors }) => Object.values(factors));
        expect(values.filter((value) => value === null || !(sums || value > 0)).length, name).toBeLessThan(values.length / 2);
      }
    });

    it("has no factor where a score it needs does not exist, and every other row all the same", () => {
      const results = measured(index, { ...small, unscored: [0] }, measure);
      const before = measured(index, small, measure);
      const lacking = ({ index: rows, factors }: typeof results) => rows.filter((row) => row.factors[factors[0]] === null).map(keyOf);
      expect(results.scores[0].status).toBe("bad data");
      const first = `${small.dmus[0]} 2013 2014`;
      expect(lacking(results).sort()).toEqual([...new Set([first, ...lacking(before)])].sort());
      expect(results.index.find((row) => keyOf(row) === first)?.status).toBe("bad data");
      expect(results.index).toHaveLength(30 * 2);
    });
  });

  describe(`${index.id} asks for a panel`, () => {
    const code = (data: Dataset, measure = index.measures[0]): string => {
      try {
        measured(index, data, measure);
      } catch (error) {
        return error instanceof Mistake ? (error as Mistake).code : String(error);
      }
      return "no mistake";
    };

    it("and refuses one period, no period, and a measure that it does not offer, each by its own mistake", () => {
      const data = forIndex(index, readCase("cn30"));
      const one = takeRows(
        data,
        [...data.dmus.keys()].filter((row) => data.periods![row] === "2013"),
      );
      const { dmus, inputs, outputs, undesirables, unscored } = data;
      const none = { dmus, inputs, outputs, undesirables, unscored };
      expect(code(one)).toBe("too-few-periods");
      expect(code(none)).toBe("period-needed");
      expect(code(data, "no such model")).toBe("unknown-method");
    });
  });
}
