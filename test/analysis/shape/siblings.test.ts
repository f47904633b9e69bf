import { describe, expect, it } from "vitest";
import { shapeBook } from "../../../src/analysis/shape/shape-book.ts";
import * as layouts from "./layouts.ts";
import { madePanel, researchPanel, seeded, type KnownPanel, type Random } from "./panels.ts";

const words = { unit: "单元", period: "年份", group: "区域", value: "数值" };

type Kind = (random: Random) => KnownPanel;
const provinces: Kind = researchPanel;
const kind =
  (of: Parameters<typeof madePanel>[1], quarters = false): Kind =>
  (random) =>
    madePanel(random, of, quarters);
const chinese = [provinces, provinces, kind("cities"), kind("counties"), kind("firms"), kind("cities", true)];

/** Which panels each layout is made of. */
const plan: readonly (readonly [keyof typeof layouts, readonly Kind[]])[] = [
  ["yearbookPage", [provinces, provinces, provinces, kind("cities"), kind("counties")]],
  ["mergedPeriods", chinese],
  ["periodHeadings", chinese],
  ["stackedIndicators", chinese],
  ["stackedPeriods", chinese.slice(1)],
  ["worldBank", [kind("countries"), kind("countries"), kind("countries"), kind("countries")]],
  ["unitsAcross", [provinces, provinces, kind("cities"), kind("counties"), kind("cities", true)]],
  ["unitsAcrossStacked", [provinces, kind("cities"), kind("counties"), kind("firms")]],
  ["periodSheets", chinese],
  ["twoLevels", [...chinese, ...chinese]],
  ["periodInName", chinese.slice(0, 5)],
  ["textNumbers", chinese],
  ["subtotals", [provinces, provinces, provinces]],
  ["unitFiles", chinese],
  ["unitSheets", [provinces, kind("cities"), kind("counties"), kind("firms")]],
  ["indicatorSheets", chinese],
  ["longList", chinese],
  ["sideBySide", chinese.slice(0, 5)],
  ["quarterLevels", [kind("cities", true), kind("counties", true), kind("firms", true)]],
];

interface Case {
  readonly name: string;
  readonly panel: KnownPanel;
  readonly outcome: "right" | "refused" | "wrong";
  readonly detail: string;
}

function run(layout: keyof typeof layouts, make: Kind, seed: number): Case {
  const random = seeded(seed);
  const panel = make(random);
  const found = shapeBook(layouts[layout](panel, random), words);
  const name = `${layout} ${seed}`;
  if (found.kind === "none") return { name, panel, outcome: "refused", detail: JSON.stringify(found) };
  const detail = difference(panel, found, layout === "yearbookPage" || layout === "sideBySide");
  return { name, panel, outcome: detail === null ? "right" : "wrong", detail: detail ?? "" };
}

/** The first difference between the panel that was laid out and the one that came back; null where every cell is right. */
function difference(panel: KnownPanel, found: Exclude<ReturnType<typeof shapeBook>, { kind: "none" }>, onePeriod: boolean): string | null {
  const { header, rows, indicators, unitColumn, periodColumn } = found;
  if (indicators.length !== panel.indicators.length) return `indicators ${JSON.stringify(indicators)}`;
  const columns = panel.indicators.map(({ name }) => header.indexOf(indicators.find((one) => one.name === name)?.column ?? ""));
  if (columns.includes(-1)) return `names ${JSON.stringify(indicators)}`;
  if (rows.length !== panel.units.length * (onePeriod ? 1 : panel.periods.length)) return `${rows.length} rows, ${JSON.stringify(rows.slice(0, 3))}`;
  const [unitAt, periodAt] = [header.indexOf(unitColumn), periodColumn === null ? -1 : header.indexOf(periodColumn)];
  if (onePeriod !== periodAt < 0) return `period column ${periodColumn}`;
  const all = new Map(rows.map((row) => [`${row[unitAt]} ${periodAt < 0 ? "" : row[periodAt]}`, row]));
  const matches = (t: number) => {
    for (const [u, unit] of panel.units.entries()) {
      const row = all.get(`${unit} ${onePeriod ? "" : panel.periods[t]}`);
      if (row === undefined) return `no row ${unit} ${panel.periods[t]} in ${JSON.stringify(rows.slice(0, 3))}`;
      for (const [k, column] of columns.entries()) if (row[column] !== panel.values[u][t][k]) return `${unit} ${panel.periods[t]}: ${JSON.stringify(row)}`;
    }
    return null;
  };
  // A page of one period holds one that the panel has.
  const differences = panel.periods.map((_, t) => matches(t));
  return onePeriod ? (differences.includes(null) ? null : differences[0]) : (differences.find((one) => one !== null) ?? null);
}

describe("siblings of the layouts that yearbooks and downloads have", () => {
  const cases = plan.flatMap(([layout, kinds], l) => kinds.flatMap((make, k) => [0, 1].map((again) => run(layout, make, 1000 * (l + 1) + 10 * k + again))));
  const of = (outcome: Case["outcome"]) => cases.filter((one) => one.outcome === outcome).map(({ name, detail }) => `${name}: ${detail}`);

  it("are more than sixty", () => expect(cases.length).toBeGreaterThanOrEqual(60));
  it("are never wrong in silence", () => expect(of("wrong")).toEqual([]));
  it("give the panel cell by cell in at least 95 of 100 cases", () =>
    expect(of("right").length / cases.length, of("refused").join("\n")).toBeGreaterThanOrEqual(0.95));
});
