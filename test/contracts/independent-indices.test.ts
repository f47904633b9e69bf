import { describe, expect, it } from "vitest";
import { indices, modelById } from "../../src/engine/catalog.ts";
import { unitAt, type Dataset } from "../../src/engine/dataset.ts";
import type { Index, Model } from "../../src/engine/method.ts";
import { Mistake } from "../../src/engine/mistake.ts";
import type { OptionSettings } from "../../src/engine/options.ts";
import { Panel } from "../../src/engine/panel.ts";
import type { Results } from "../../src/engine/results.ts";
import { run } from "../../src/engine/run.ts";
import { readCase, type CaseName } from "../cases/cases.ts";
import { Distances, indexFormulas, type Entry } from "../oracle/formulations/indices.ts";
import { choicesOf } from "./index-samples.ts";
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

/** null where the index refuses the options together. */
function resultsOf(index: Index, model: Model, options: OptionSettings, data: Dataset): Results | null {
  try {
    return run({ model: model.id, index: index.id, options, reference: "period", data });
  } catch (error) {
    if (error instanceof Mistake && error.code === "options-apart") return null;
    throw error;
  }
}

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
      for (const choices of choicesOf(index).filter((one) => covered(model, one))) {
        const options = { ...setting, ...choices };
        for (const { dmu, from, to, factors, status } of resultsOf(index, model, options, data)?.index ?? []) {
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

describe("malmquist with a base period or a window of one's own", () => {
  const bases = [
    { base: "fixed", origin: 2014, named: "2014" },
    // The third period by its place.
    { base: "fixed", origin: 3, named: "2015" },
    { base: "window", window: 2 },
    { base: "window", window: 1 },
  ];
  it.each(bases)("has the factors that the papers' distances give: $base $origin $window", ({ base, origin, named, window }) => {
    for (const data of [panelOf("cn30", 6, false), panelOf("cn30", 7, true)]) {
      const entries = data.dmus.map((dmu, row): Entry => ({ ...unitAt(data, row), dmu, period: data.periods![row], group: null }));
      for (const rts of ["crs", "vrs"]) {
        const distances = new Distances(entries, new Panel(data).periods, "radial", { rts });
        const options = { rts, base, ...(origin === undefined ? {} : { origin }) };
        const { index } = run({ model: "radial", index: "malmquist", options, reference: "period", data, ...(window === undefined ? {} : { window }) });
        expect(index.length).toBeGreaterThan(8);
        for (const { dmu, from, to, factors } of index.slice(0, 6)) {
          const formula = { ...options, ...(named === undefined ? {} : { origin: named }), ...(window === undefined ? {} : { window }) };
          const expected = indexFormulas["malmquist"](distances, distances.at(dmu, from)!, distances.at(dmu, to)!, formula);
          for (const [name, value] of Object.entries(expected)) {
            if (value === null) expect(factors[name], `${dmu} ${from}–${to} ${name}`).toBeNull();
            else expect(Math.abs(factors[name]! - value) / Math.max(1, Math.abs(value)), `${dmu} ${from}–${to} ${name}`).toBeLessThan(1e-8);
          }
        }
      }
    }
  });
});
