import type { Form, Indicator, Named, Tell } from "./book.ts";
import type { Context } from "./context.ts";
import type { Block } from "./find-blocks.ts";
import type { Grid } from "./grid.ts";
import { headingKinds, type HeadingKind } from "./headings.ts";
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

/** What the headings above a row say of it. */
interface Heading {
  readonly period: Named | null;
  readonly indicator: Indicator | null;
  readonly unit: Named | null;
  readonly group: string | null;
}

/** Reads the labels of the rows of a block, with what the headings between them say. */
export function readRows(known: KnownBlock, tell: Tell, forms: Set<Form>): readonly RowLabels[] {
  const reader = new RowReader(known, tell, forms);
  const rows = known.block.body.flatMap(({ row, kind }) => reader.read(row, kind));
  return reader.unitAt < 0 ? rows : underUpper(known.grid, reader.unitAt, rows, tell);
}

/** Goes down the rows of a block, with the last heading and the labels that hold until the next ones. */
class RowReader {
  readonly unitAt: number;
  readonly #known: KnownBlock;
  readonly #tell: Tell;
  readonly #forms: Set<Form>;
  readonly #labelColumns: readonly number[];
  readonly #kinds: ReadonlyMap<number, HeadingKind>;
  /** Whether its column of series names places: China, GDP. */
  readonly #ofPlaces: boolean;
  #heading: Heading = { period: null, indicator: null, unit: null, group: null };
  readonly #before = new Map<number, { readonly row: number; readonly column: number }>();

  constructor(known: KnownBlock, tell: Tell, forms: Set<Form>) {
    const { grid, block, noIndicator, noUnits } = known;
    this.#known = known;
    this.#tell = tell;
    this.#forms = forms;
    const [unitAt, indicatorAt] = [this.#at("unit"), this.#at("indicator")];
    this.unitAt = unitAt;
    this.#labelColumns = [this.#at("upper"), unitAt, this.#at("period"), this.#at("year-part"), indicatorAt].filter((c) => c >= 0);
    const data = block.body.filter(({ kind }) => kind === "data").map(({ row }) => row);
    const unitsSeen = new Set(data.map((row) => (unitAt < 0 ? "" : unitNamed(grid.text(row, unitAt)).key)));
    this.#kinds = headingKinds(grid, block, { unitAt, indicatorAt, unitsSeen, noIndicator, noUnits });
    const named = unitAt < 0 && indicatorAt >= 0 ? data.map((row) => grid.text(row, indicatorAt)) : [];
    this.#ofPlaces = named.length > 1 && named.every((text) => placeOfSeries(text) !== null);
  }

  /** What a row of the body says; nothing where it is a heading of those below it, or has no name. */
  read(row: number, kind: "data" | "heading"): readonly RowLabels[] {
    const what = kind === "heading" ? this.#kinds.get(row)! : "data";
    if (what === "data") return this.#readData(row);
    this.#readHeading(row, what);
    return [];
  }

  #readHeading(row: number, what: Exclude<HeadingKind, "data">): void {
    const { grid, context } = this.#known;
    const [c] = grid.filled(row);
    const text = grid.text(row, c);
    this.#tell(what === "section" ? "title" : "heading", row, c);
    if (what === "section") return;
    if (what === "period") this.#heading = { ...this.#heading, period: periodOf(grid.cell(row, c)), group: null };
    if (what === "indicator") this.#heading = { ...this.#heading, indicator: indicatorNamed(unnumbered(text), unitBeside(grid, row) || context.measure) };
    if (what === "unit") this.#heading = { ...this.#heading, unit: unitNamed(unnumbered(text)) };
    if (what === "group") this.#heading = { ...this.#heading, group: unitNamed(unnumbered(text)).text };
    this.#forms.add(`${what}-headings`);
    this.#before.clear();
  }

  #readData(row: number): readonly RowLabels[] {
    const { grid } = this.#known;
    const { unitAt } = this;
    const periodAt = this.#at("period");
    const upper = plainName(this.#label(row, this.#at("upper")));
    const said = this.#label(row, unitAt);
    const { found, period } = this.#period(row);
    const series = this.#ofPlaces ? placeOfSeries(this.#label(row, this.#at("indicator"))) : null;
    const indicator = this.#indicator(row, series?.rest);
    const unit = this.#unit(said, upper, series?.place);
    const nameless = () => {
      this.#tell("nameless-row", row, grid.filled(row)[0] ?? (unitAt >= 0 && unit === null ? unitAt : periodAt));
      return [];
    };
    if (unitAt >= 0 && unit === null) return nameless();
    if (unit !== null && upper !== "") this.#tell("joined-name", row, unitAt, unit.text);
    else if (unit !== null && unitAt >= 0 && hasHan(unit.text) && unit.text !== grid.text(row, unitAt) && grid.text(row, unitAt) !== "")
      this.#tell("name-mended", row, unitAt, unit.text);
    if (periodAt >= 0 && found === null) return nameless();
    return [{ row, unit, period, indicator, group: this.#heading.group, upper, partOf: null }];
  }

  /** The period of a row: what its own label says, and that or the heading's with the part of a year that the row names. */
  #period(row: number): { readonly found: Named | null; readonly period: Named | null } {
    const [periodAt, partAt] = [this.#at("period"), this.#at("year-part")];
    const year = this.#label(row, periodAt);
    const found = periodAt < 0 ? null : (periodOf(year) ?? (year === "" ? null : { key: year, text: plainName(year) }));
    const part = partAt < 0 ? "" : this.#label(row, partAt);
    const base = found ?? this.#heading.period;
    if (part === "" || base === null) return { found, period: base };
    const { label } = this.#known.heads[partAt];
    const named = /^\d+$/.test(part) ? `${/季|quarter/i.test(label) ? "Q" : ""}${part}${/月|month/i.test(label) ? "月" : ""}` : part;
    return { found, period: periodIn(base, named) };
  }

  #indicator(row: number, rest: string | undefined): Indicator | null {
    const indicatorAt = this.#at("indicator");
    if (indicatorAt < 0) return this.#heading.indicator;
    const name = rest ?? this.#label(row, indicatorAt);
    if (name === "") return null;
    return indicatorNamed(name, measured(this.#text(row, this.#at("scale")), this.#text(row, this.#at("measure"))) || this.#known.context.measure);
  }

  /** @param place of a series that names one */
  #unit(said: string, upper: string, place: string | undefined): Named | null {
    if (this.unitAt < 0) return place === undefined ? this.#heading.unit : unitNamed(place);
    const own = said === "" ? null : unitNamed(said);
    return own === null || upper === "" ? own : unitNamed(joinedName(unitNamed(upper).text, own.text));
  }

  /** The label that holds for a row: its own, that of merged cells, or where every row needs one the one above. */
  #label(row: number, c: number): string {
    if (c < 0) return "";
    const { grid } = this.#known;
    const place = shownAt(grid, row, c);
    const text = grid.text(place.row, place.column);
    if (text !== "") {
      if (place.row !== row) this.#tell("merged-cell", row, c, text);
      this.#before.set(c, place);
      return text;
    }
    const above = this.#before.get(c);
    const others = this.#labelColumns.filter((other) => other !== c && other !== this.#at("upper"));
    const isAlone = c === this.unitAt && !others.some((other) => grid.text(row, other) !== "");
    if (above === undefined || this.#labelColumns.length < 2 || isAlone) return "";
    this.#tell("filled-down", row, c, grid.text(above.row, above.column));
    return grid.text(above.row, above.column);
  }

  #at(role: ColumnRole): number {
    return this.#known.roles.indexOf(role);
  }
  #text(row: number, c: number): string {
    return c < 0 ? "" : this.#known.grid.text(row, c);
  }
}
