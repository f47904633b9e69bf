import { describe, expect, it } from "vitest";
import { shapeBook } from "../../../src/analysis/shape/shape-book.ts";
import * as layouts from "./circulated-layouts.ts";
import { difference } from "./difference.ts";
import { paired } from "./paired-panels.ts";
import { madePanel, researchPanel, seeded, type KnownPanel, type Random } from "./panels.ts";

const words = { unit: "单元", period: "年份", group: "区域", value: "数值" };

const kinds: Readonly<Record<string, (random: Random) => KnownPanel>> = {
  provinces: researchPanel,
  cities: (random) => madePanel(random, "cities"),
  counties: (random) => madePanel(random, "counties"),
  firms: (random) => madePanel(random, "firms"),
  countries: (random) => madePanel(random, "countries"),
};

type Case = readonly [outcome: "right" | "refused" | "wrong", detail: string];

const cases = Object.entries(layouts).flatMap(([name, layout], l) =>
  Object.entries(kinds).flatMap(([kind, make], m) =>
    [0, 1, 2, 3].map((seed): Case => {
      const random = seeded(77777 * (l + 1) + 100 * m + seed);
      const panel = make(random);
      const { laid, wanted } = name === "pairedUnits" ? paired(panel) : { laid: panel, wanted: panel };
      const found = shapeBook(layout(laid, random), words);
      const called = `${name} ${kind} ${seed}`;
      if (found.kind === "none") return ["refused", `${called}: ${JSON.stringify(found)}`];
      const other = difference(wanted, found, name === "continuedIndicators");
      return other === null ? ["right", called] : ["wrong", `${called}: ${other}`];
    }),
  ),
);
const of = (wanted: Case[0]) => cases.filter(([outcome]) => outcome === wanted).map(([, detail]) => detail);

describe("tables as offices hand them round", () => {
  it("are two hundred and more", () => expect(cases.length).toBeGreaterThan(200));
  it("are never wrong in silence", () => expect(of("wrong")).toEqual([]));
  it("give the panel cell by cell in at least 95 of 100 cases", () =>
    expect(of("right").length / cases.length, of("refused").join("\n")).toBeGreaterThanOrEqual(0.95));
});
