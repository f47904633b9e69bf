import { describe, expect, it } from "vitest";
import { indexById, indices, modelById } from "../../src/engine/catalog.ts";
import { unitAt, type Dataset } from "../../src/engine/data/dataset.ts";
import type { Index } from "../../src/engine/method/index.ts";
import type { Model } from "../../src/engine/method/model.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import { Panel } from "../../src/engine/data/panel.ts";
import { readCase, type CaseName } from "../cases/cases.ts";
import { Distances, indexFormulas, type Entry } from "../oracle/formulations/indices.ts";
import { choicesOf, Runs } from "./index-samples.ts";
import { nameOf, takeRows } from "./samples.ts";

/** Some DMUs of a published panel in two groups, three periods; with gaps one row in six is missing, ends too. */
function panelOf(name: CaseName, count: number, gaps: boolean): Dataset {
  const data = { ...readCase(name), unscored: [] };
  const dmus = [...new Set(data.dmus)].slice(0, count);
  const periods = new Panel(data).periods.slice(0, 3);
  const rows = [...data.dmus.keys()].filter((row) => dmus.includes(data.dmus[row]) && periods.includes(data.periods![row]) && !(gaps && row % 7 === 3));
  const taken = takeRows(data, rows);
  return { ...taken, groups: taken.dmus.map((dmu) => (dmus.indexOf(dmu) % 2 === 0 ? "even" : "odd")) };
}

const panels: readonly { readonly name: string; readonly data: Dataset }[] = [
  { name: "economy", data: panelOf("economy", 6, false) },
  { name: "cn30", data: panelOf("cn30", 6, false) },
  { name: "dearun", data: panelOf("dearun", 6, false) },
  { name: "two periods", data: panelOf("grifell-lovell", 8, false) },
  { name: "economy, unbalanced", data: panelOf("economy", 7, true) },
];

/** CRS and VRS and every orientation of a measure. */
function settingsOf(index: Index, { options }: Model): readonly OptionSettings[] {
  const values = (name: string) => (options[name]?.kind === "choice" ? Object.keys(options[name].values) : []);
  // Hicks–Moorsteen takes both orientations whatever is chosen.
  const orientations = index.id === "hicks-moorsteen" ? [] : values("orientation");
  const spread = (all: readonly OptionSettings[], name: string, list: readonly string[]) =>
    list.length === 0 ? all : all.flatMap((settings) => list.map((value) => ({ ...settings, [name]: value })));
  return spread(
    spread(
      [{}],
      "rts",
      values("rts").filter((rts) => rts === "crs" || rts === "vrs"),
    ),
    "orientation",
    orientations,
  );
}

/** On radial distances every base with every decomposition, and one frontier of two; on other measures every base. */
const covered = (model: Model, { decomposition = "ec-tc", average = "geometric" }: OptionSettings) =>
  (average === "geometric" && (model.id === "radial" || decomposition === "ec-tc")) || (model.id === "radial" && decomposition === "ec-tc");

const pairs = indices.flatMap((index) => index.measures.map((measure) => ({ name: `${index.id} on ${measure}`, index, model: modelById(measure) })));

describe.each(pairs)("$name", ({ index, model }) => {
  const fewest = Math.max(index.roles.undesirable?.min ?? 0, model.roles.undesirable?.min ?? 0);
  it.each(panels.filter(({ data }) => data.undesirables.length >= fewest))("has the factors that the papers' distances give: $name", ({ data }) => {
    const entries = data.dmus.map((dmu, row): Entry => ({ ...unitAt(data, row), dmu, period: data.periods![row], group: data.groups![row] }));
    const { periods } = new Panel(data);
    const [one, other] = [entries[0].dmu, entries[entries.length - 1].dmu];
    let intervals = 0;
    for (const setting of settingsOf(index, model)) {
      const distances = new Distances(entries, periods, model.id, setting);
      const runs = new Runs(model.id, setting, data);
      for (const choices of choicesOf(index).filter((one) => covered(model, one))) {
        const options = { ...setting, ...choices };
        for (const { dmu, from, to, factors, status } of runs.results(index, choices)?.index ?? []) {
          if (dmu !== one && dmu !== other) continue;
          const expected = indexFormulas[index.id](distances, distances.at(dmu, from)!, distances.at(dmu, to)!, options);
          const where = `${nameOf(options)}: ${dmu} ${from}–${to}`;
          expect(Object.keys(factors), where).toEqual(Object.keys(expected));
          for (const [name, value] of Object.entries(expected)) {
            if (value === null) expect(factors[name], `${where} ${name}`).toBeNull();
            else expect(Math.abs(factors[name]! - value) / Math.max(1, Math.abs(value)), `${where} ${name}`).toBeLessThan(1e-8);
          }
          expect(status === "computed", where).toBe(Object.values(expected).every((value) => value !== null));
          intervals++;
        }
      }
    }
    expect(intervals).toBeGreaterThan(0);
  });
});

const malmquist = indexById("malmquist");
const ownBases = malmquist.measures.map((measure) => ({ name: measure, model: modelById(measure) }));

describe.each(ownBases)("malmquist on $name with a base period or a window of one's own", ({ model }) => {
  it.each(panels)("has the factors that the papers' distances give: $name", ({ data }) => {
    const entries = data.dmus.map((dmu, row): Entry => ({ ...unitAt(data, row), dmu, period: data.periods![row], group: null }));
    const { periods, order } = new Panel(data);
    const last = periods[periods.length - 1];
    const second = order?.numberOf(periods[1]);
    // The base period by its name where that is a number, and by its place.
    const origins = [...(second === undefined ? [] : [{ origin: second, named: periods[1] }]), { origin: periods.length, named: last }];
    const bases = [...origins.map((one) => ({ base: "fixed", ...one, width: 3 })), ...[1, 2].map((width) => ({ base: "window", width }))];
    const [one, other] = [entries[0].dmu, entries[entries.length - 1].dmu];
    let intervals = 0;
    for (const setting of settingsOf(malmquist, model)) {
      const distances = new Distances(entries, periods, model.id, setting);
      const runs = new Runs(model.id, setting, data);
      for (const { width, ...base } of bases) {
        const choices = choicesOf(malmquist).filter((choice) => choice.base === base.base && covered(model, choice));
        for (const choice of choices) {
          const { origin, named } = { origin: undefined, named: undefined, ...base };
          const options = { ...setting, ...choice };
          const asked = { ...choice, ...(origin === undefined ? {} : { origin }) };
          for (const { dmu, from, to, factors } of runs.results(malmquist, asked, width)?.index ?? []) {
            if (dmu !== one && dmu !== other) continue;
            const formula = { ...options, window: width, ...(named === undefined ? {} : { origin: named }) };
            const expected = indexFormulas["malmquist"](distances, distances.at(dmu, from)!, distances.at(dmu, to)!, formula);
            for (const [name, value] of Object.entries(expected)) {
              const where = `${nameOf({ ...setting, ...asked })}, ${width} wide: ${dmu} ${from}–${to} ${name}`;
              if (value === null) expect(factors[name], where).toBeNull();
              else expect(Math.abs(factors[name]! - value) / Math.max(1, Math.abs(value)), where).toBeLessThan(1e-8);
            }
            intervals++;
          }
        }
      }
    }
    expect(intervals).toBeGreaterThan(0);
  });
});
