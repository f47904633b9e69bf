import { describe, expect, it } from "vitest";
import { shapeBook } from "../../../src/analysis/shape/shape-book.ts";
import { difference } from "./difference.ts";
import * as layouts from "./layouts.ts";
import { madePanel, researchPanel, seeded, type KnownPanel, type Random } from "./panels.ts";
import * as wider from "./wider-layouts.ts";
import { isEnglish, spacings, widerKinds, widerPanel } from "./wider-panels.ts";

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
  readonly outcome: "right" | "refused" | "wrong";
  readonly detail: string;
}

/** Layouts of one period only. */
const ofOnePeriod: readonly string[] = ["yearbookPage", "sideBySide", "continuedPage"];

function run(name: string, layout: layouts.Layout, make: Kind, seed: number): Case {
  const random = seeded(seed);
  const panel = make(random);
  const found = shapeBook(layout(panel, random), words);
  if (found.kind === "none") return { name: `${name} ${seed}`, outcome: "refused", detail: JSON.stringify(found) };
  const detail = difference(panel, found, ofOnePeriod.includes(name));
  return { name: `${name} ${seed}`, outcome: detail === null ? "right" : "wrong", detail: detail ?? "" };
}

/** Each further layout with each kind of panel, whose periods are spaced in another way each time. */
const further = Object.entries(wider).flatMap(([name, layout], l) =>
  widerKinds
    .filter((kind) => name !== "internationalForms" || isEnglish(kind))
    .flatMap((kind, k) => {
      // English periods are years; the other spacings come in turn.
      const of = isEnglish(kind) ? spacings.slice(0, 3) : spacings;
      return [0, 1].map((again) => run(name, layout, (random) => widerPanel(kind, of[(l + k + again) % of.length], random), 1e5 * (l + 1) + 10 * k + again));
    }),
);

describe("siblings of the layouts that yearbooks and downloads have", () => {
  const first = plan.flatMap(([name, kinds], l) =>
    kinds.flatMap((make, k) => [0, 1].map((again) => run(name, layouts[name], make, 1000 * (l + 1) + 10 * k + again))),
  );
  const cases = [...first, ...further];
  const of = (outcome: Case["outcome"]) => cases.filter((one) => one.outcome === outcome).map(({ name, detail }) => `${name}: ${detail}`);

  it("are hundreds", () => expect(cases.length).toBeGreaterThanOrEqual(400));
  it("are never wrong in silence", () => expect(of("wrong")).toEqual([]));
  it("give the panel cell by cell in at least 95 of 100 cases", () =>
    expect(of("right").length / cases.length, of("refused").join("\n")).toBeGreaterThanOrEqual(0.95));
});
