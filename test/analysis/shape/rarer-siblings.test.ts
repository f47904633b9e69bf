import { describe, expect, it } from "vitest";
import { shapeBook } from "../../../src/analysis/shape/shape-book.ts";
import { difference } from "./difference.ts";
import type { Layout } from "./layouts.ts";
import { madePanel, researchPanel, seeded, type KnownPanel, type Random } from "./panels.ts";
import * as rarer from "./rarer-layouts.ts";

const words = { unit: "单元", period: "年份", group: "区域", value: "数值" };

const kinds: Readonly<Record<string, (random: Random) => KnownPanel>> = {
  provinces: researchPanel,
  cities: (random) => madePanel(random, "cities"),
  counties: (random) => madePanel(random, "counties"),
  firms: (random) => madePanel(random, "firms"),
  countries: (random) => madePanel(random, "countries"),
};
const { monthly, districtsPanel, ...layouts } = rarer;

type Case = readonly [outcome: "right" | "refused" | "wrong", detail: string];

function run(name: string, layout: Layout, kind: string, seed: number, l: number): readonly Case[] {
  // Districts are Chinese.
  if (name === "districtsOfCities" && kind === "countries") return [];
  const random = seeded(33333 * (l + 1) + 100 * Object.keys(kinds).indexOf(kind) + seed);
  const made = kinds[kind](random);
  const panel = name === "districtsOfCities" ? districtsPanel(made) : made;
  const found = shapeBook(layout(panel, random), words);
  const called = `${name} ${kind} ${seed}`;
  if (found.kind === "none") return [["refused", `${called}: ${JSON.stringify(found)}`]];
  const other = difference(name === "monthsWide" ? monthly(panel) : panel, found, false);
  return [[other === null ? "right" : "wrong", `${called}: ${other}`]];
}

const cases = Object.entries(layouts).flatMap(([name, layout], l) =>
  Object.keys(kinds).flatMap((kind) => [0, 1, 2].flatMap((seed) => run(name, layout, kind, seed, l))),
);
const of = (wanted: Case[0]) => cases.filter(([outcome]) => outcome === wanted).map(([, detail]) => detail);

describe("rarer layouts of offices and data bases", () => {
  it("are two hundred and more", () => expect(cases.length).toBeGreaterThan(200));
  it("are never wrong in silence", () => expect(of("wrong")).toEqual([]));
  it("give the panel cell by cell in at least 95 of 100 cases", () =>
    expect(of("right").length / cases.length, of("refused").join("\n")).toBeGreaterThanOrEqual(0.95));
});
