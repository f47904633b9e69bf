import type { Form, Indicator, Named, Tell } from "./book.ts";
import type { Context } from "./context.ts";
import type { Block } from "./find-blocks.ts";
import type { Grid } from "./grid.ts";
import { headingKinds } from "./headings.ts";
import type { ColumnRole } from "./column-words.ts";
import type { ColumnHead } from "./read-header.ts";
import { unitBeside } from "./measured-headings.ts";
import { hasHan, indicatorNamed, periodIn, periodOf, placeOfSeries, unitNamed, unnumbered } from "./read-names.ts";
import { plainName } from "./shape-cells.ts";
import { underUpper } from "./under-upper.ts";
import { joinedName } from "./unit-pair.ts";

/** A row of a block with what its labels and the headings above it say. */
export interface RowLabels {
  readonly row: number;
  readonly unit: Named | null;
  readonly period: Named | null;
  readonly indicator: Indicator | null;
  readonly group: string | null;
  /** The name that stands before that of the unit, where only both together name it; else "". */
  readonly upper: string;
  /** The unit that this one is part of, as indents or the order of the rows tell; null where nothing does. */
  readonly partOf: Named | null;
}

/** What is known of a block when its rows are read. */
export interface KnownBlock {
  readonly grid: Grid;
  readonly block: Block;
  readonly roles: readonly ColumnRole[];
  readonly heads: readonly ColumnHead[];
  readonly context: Context;
  /** Whether no column says what it measures. */
  readonly noIndicator: boolean;
  /** Whether no column names a unit. */
  readonly noUnits: boolean;
}

/** The place whose content a place shows: of cells that are merged downwards the first. */
export const shownAt = (grid: Grid, row: number, column: number) => {
  const merge = grid.merge(row, column);
  // Only what is merged downwards says the same of each row.
  return merge !== null && merge.fromColumn === merge.toColumn ? grid.anchor(row, column) : { row, column };
};

/** A unit of measure in the scale that stands apart, as the IMF writes it: Billions, US dollars. */
const measured = (scale: string, measure: string) => (scale === "" || /^units?$/i.test(scale) ? measure : `${scale.toLowerCase()} ${measure}`.trim());

/** Reads the labels of the rows of a block, with what the headings between them say. */
export function readRows({ grid, block, roles, heads, context, noIndicator, noUnits }: KnownBlock, tell: Tell, forms: Set<Form>): readonly RowLabels[] {
  const at = (role: ColumnRole) => roles.indexOf(role);
  const [unitAt, periodAt, partAt, indicatorAt, measureAt] = [at("unit"), at("period"), at("year-part"), at("indicator"), at("measure")];
  const upperAt = at("upper");
  const labelColumns = [upperAt, unitAt, periodAt, partAt, indicatorAt].filter((c) => c >= 0);
  const unitsSeen = new Set(block.body.filter(({ kind }) => kind === "data").map(({ row }) => (unitAt < 0 ? "" : unitNamed(grid.text(row, unitAt)).key)));
  const before = new Map<number, { readonly row: number; readonly column: number }>();
  const kinds = headingKinds(grid, block, { unitAt, indicatorAt, unitsSeen, noIndicator, noUnits });
  let heading: { period: Named | null; indicator: Indicator | null; unit: Named | null; group: string | null } = {
    period: null,
    indicator: null,
    unit: null,
    group: null,
  };
  const named = unitAt < 0 && indicatorAt >= 0 ? block.body.filter(({ kind }) => kind === "data").map(({ row }) => grid.text(row, indicatorAt)) : [];
  const ofPlaces = named.length > 1 && named.every((text) => placeOfSeries(text) !== null);
  const textAt = (row: number, c: number) => (c < 0 ? "" : grid.text(row, c));
  const rows: RowLabels[] = [];
  for (const { row, kind } of block.body) {
    if (kind === "heading" && kinds.get(row) !== "data") {
      const [c] = grid.filled(row);
      const text = grid.text(row, c);
      const what = kinds.get(row)!;
      tell(what === "section" ? "title" : "heading", row, c);
      if (what === "section") continue;
      if (what === "period") heading = { ...heading, period: periodOf(grid.cell(row, c)), group: null };
      if (what === "indicator") heading = { ...heading, indicator: indicatorNamed(unnumbered(text), unitBeside(grid, row) || context.measure) };
      if (what === "unit") heading = { ...heading, unit: unitNamed(unnumbered(text)) };
      if (what === "group") heading = { ...heading, group: unitNamed(unnumbered(text)).text };
      if (what !== undefined) forms.add(`${what as "period"}-headings`);
      before.clear();
      continue;
    }
    /** The label that holds for the row: its own, that of merged cells, or where every row needs one the one above. */
    const label = (c: number): string => {
      if (c < 0) return "";
      const place = shownAt(grid, row, c);
      if (grid.text(place.row, place.column) !== "") {
        if (place.row !== row) tell("merged-cell", row, c, grid.text(place.row, place.column));
        before.set(c, place);
        return grid.text(place.row, place.column);
      }
      const above = before.get(c);
      const others = labelColumns.filter((other) => other !== c && other !== upperAt);
      if (above === undefined || labelColumns.length < 2 || (c === unitAt && !others.some((other) => grid.text(row, other) !== ""))) return "";
      tell("filled-down", row, c, grid.text(above.row, above.column));
      return grid.text(above.row, above.column);
    };
    const upper = plainName(label(upperAt));
    const said = label(unitAt);
    const year = label(periodAt);
    const found = periodAt < 0 ? null : (periodOf(year) ?? (year === "" ? null : { key: year, text: plainName(year) }));
    const part = partAt < 0 ? "" : label(partAt);
    const base = found ?? heading.period;
    const period =
      part !== "" && base !== null
        ? periodIn(
            base,
            /^\d+$/.test(part) ? `${/季|quarter/i.test(heads[partAt].label) ? "Q" : ""}${part}${/月|month/i.test(heads[partAt].label) ? "月" : ""}` : part,
          )
        : base;
    const series = ofPlaces ? placeOfSeries(label(indicatorAt)) : null;
    const name = series?.rest ?? label(indicatorAt);
    const indicator =
      indicatorAt < 0
        ? heading.indicator
        : name === ""
          ? null
          : indicatorNamed(name, measured(textAt(row, at("scale")), textAt(row, measureAt)) || context.measure);
    const own = unitAt < 0 || said === "" ? null : unitNamed(said);
    const unit =
      unitAt < 0
        ? series === null
          ? heading.unit
          : unitNamed(series.place)
        : own === null || upper === ""
          ? own
          : unitNamed(joinedName(unitNamed(upper).text, own.text));
    if (unitAt >= 0 && unit === null) {
      tell("nameless-row", row, grid.filled(row)[0] ?? unitAt);
      continue;
    }
    if (unit !== null && upper !== "") tell("joined-name", row, unitAt, unit.text);
    else if (unit !== null && unitAt >= 0 && hasHan(unit.text) && unit.text !== grid.text(row, unitAt) && grid.text(row, unitAt) !== "")
      tell("name-mended", row, unitAt, unit.text);
    if (periodAt < 0 || found !== null) rows.push({ row, unit, period, indicator, group: heading.group, upper, partOf: null });
    else tell("nameless-row", row, grid.filled(row)[0] ?? periodAt);
  }
  return unitAt < 0 ? rows : underUpper(grid, unitAt, rows, tell);
}
