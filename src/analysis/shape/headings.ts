import { knownIndicator } from "../roles/known-indicator.ts";
import type { Block } from "./find-blocks.ts";
import type { Grid } from "./grid.ts";
import { unitBeside } from "./measured-headings.ts";
import { bearsUnit, isNumbered, isPlace, periodOf, unitNamed, unnumbered } from "./read-names.ts";

/** What a line between rows of data says of those below it; `section`: nothing, `data`: it is a unit without a number. */
export type HeadingKind = "period" | "indicator" | "unit" | "group" | "section" | "data";

/** What is known of the rows and columns around the headings. */
interface AroundHeadings {
  /** The columns of units and of indicators; -1 where there is none. */
  readonly unitAt: number;
  readonly indicatorAt: number;
  readonly unitsSeen: ReadonlySet<string>;
  /** Whether no column says what it measures, and whether none names a unit. */
  readonly noIndicator: boolean;
  readonly noUnits: boolean;
}

/** What the lines between the rows of a block are. */
export function headingKinds(
  grid: Grid,
  { body }: Block,
  { unitAt, indicatorAt, unitsSeen, noIndicator, noUnits }: AroundHeadings,
): ReadonlyMap<number, HeadingKind> {
  const lines = body.filter(({ kind }) => kind === "heading").map(({ row }) => row);
  const kinds = new Map<number, HeadingKind>();
  if (lines.length === 0) return kinds;
  const below = lines.map((row) => {
    const from = body.findIndex((one) => one.row === row) + 1;
    const to = body.findIndex((one, k) => k >= from && one.kind === "heading");
    return body.slice(from, to < 0 ? body.length : to).map((one) => one.row);
  });
  const sections = below.map((rows) => rows.map((r) => (unitAt < 0 ? "" : unitNamed(grid.text(r, unitAt)).key)));
  const measured = indicatorAt < 0 ? [] : below.flat().map((r) => grid.text(r, indicatorAt));
  // 一、人口 and 二、经济 have indicators of their own below them; units have the same.
  const areSections =
    measured.length > 1 &&
    new Set(measured).size > measured.length * 0.75 &&
    (lines.length > 1 || body[0].row !== lines[0] || knownIndicator(grid.text(lines[0], indicatorAt)) !== null);
  const seen = new Set<string>();
  const repeats = sections.some((units) => {
    const again = units.some((unit) => unit !== "" && seen.has(unit));
    units.forEach((unit) => seen.add(unit));
    return again;
  });
  lines.forEach((row, k) => {
    const [c] = grid.filled(row);
    const text = grid.text(row, c);
    const name = unitNamed(unnumbered(text));
    const isUnit =
      unitAt === c && !isNumbered(text) && (unitsSeen.has(name.key) || (isPlace(name.text) && !/地区$/.test(name.text) && sections[k].length === 0));
    if (periodOf(grid.cell(row, c)) !== null) kinds.set(row, "period");
    else if (unitAt >= 0 && indicatorAt < 0 && unitBeside(grid, row) !== "") kinds.set(row, "indicator");
    else if (isUnit || (sections[k].length === 0 && unitAt === c && !isNumbered(text))) kinds.set(row, "data");
    else if (areSections && !isPlace(name.text)) kinds.set(row, "section");
    else if (unitAt < 0 && indicatorAt < 0 && !noUnits && noIndicator) kinds.set(row, "indicator");
    else if (indicatorAt >= 0 || unitAt < 0) kinds.set(row, "unit");
    else if (noIndicator && (bearsUnit(text) || repeats)) kinds.set(row, "indicator");
    else kinds.set(row, lines.length > 1 || grid.merge(row, c) !== null || isNumbered(text) ? "group" : isPlace(name.text) ? "data" : "group");
  });
  return kinds;
}
