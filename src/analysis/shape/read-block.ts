import { knownIndicator } from "../roles/known-indicator.ts";
import { saysRegion } from "../checks/total-names.ts";
import type { Deed, Extra, Form, Indicator, Item, Named, Tell } from "./book.ts";
import { readContext, type Context } from "./context.ts";
import { differing, withGroupsFilled } from "./extras.ts";
import type { Block } from "./find-blocks.ts";
import type { Grid } from "./grid.ts";
import { unitBeside } from "./measured-headings.ts";
import { arePlaces, bearsUnit, indicatorNamed, isYearPart, periodIn, unitNamed, unnumbered } from "./read-names.ts";
import type { ColumnRole } from "./column-words.ts";
import { cornerPart } from "./corner.ts";
import { readColumns, saysValue } from "./read-columns.ts";
import { readHeader, type ColumnHead } from "./read-header.ts";
import { readRows, shownAt, type RowLabels } from "./read-rows.ts";
import { plainName, readCell } from "./shape-cells.ts";
import { bareUnit } from "./units.ts";

/** A block as a list of numbers with what the block itself says of each. */
export interface BlockReading {
  readonly grid: Grid;
  readonly context: Context;
  readonly items: readonly Item[];
  readonly extras: readonly Extra[];
  readonly rows: readonly RowLabels[];
  readonly deeds: readonly Deed[];
  /** The headers of the columns of units and of periods; "" where there is none. */
  readonly unitHeader: string;
  readonly periodHeader: string;
  /** The headers of the two columns that name the units only together; null where one does. */
  readonly joined: readonly [upper: string, lower: string] | null;
  /** How the block is laid out, for the list of what was turned. */
  readonly forms: ReadonlySet<Form>;
  readonly headerRows: readonly number[];
  readonly unitsRow: number | null;
}

/** What a column of numbers says; null where the rows or the lines have to say it. */
interface ColumnSays {
  readonly column: number;
  readonly unit: Named | null;
  readonly period: Named | null;
  readonly indicator: Indicator | null;
  /** The region that stands above the unit. */
  readonly group?: string | null;
  /** 1季度, 3月: the year stands elsewhere. */
  readonly part?: string | null;
}

/** The columns of numbers: by their headers periods, indicators or units, in either nesting. */
function columnsOf(
  heads: readonly ColumnHead[],
  roles: readonly ColumnRole[],
  columns: readonly number[],
  context: Context,
  says: SaysIndicator,
): readonly ColumnSays[] {
  const lowest = (c: number) => heads[c].names.at(-1) ?? "";
  const upper = (c: number) => heads[c].names.at(-2) ?? "";
  const [low, up] = [columns.map(lowest).filter((name) => name !== ""), columns.map(upper).filter((name) => name !== "")];
  const down = roles.includes("indicator");
  const noUnits = !roles.includes("unit") && context.unit === null;
  const unitsAreBelow =
    down ||
    (noUnits &&
      (arePlaces(low) ||
        ((up.length === 0 || up.every(saysRegion)) &&
          named(low) &&
          columns.every((c) => heads[c].unit === "") &&
          !areIndicators(low) &&
          (says.outside || says.headings))));
  // What stands above each unit once is its region: an indicator stands above all of them.
  const regionsAbove =
    unitsAreBelow &&
    !down &&
    new Set(up).size > 1 &&
    new Set(columns.map((c) => `${lowest(c)}\n${heads[c].period?.key ?? ""}`)).size === columns.length &&
    !up.some(bearsUnit);
  const unitsAreAbove =
    !unitsAreBelow && noUnits && up.length > columns.length / 2 && (arePlaces(up) || (!arePlaces(low) && low.some(bearsUnit) && !up.some(bearsUnit)));
  const shared = (c: number) => columns.some((other) => other !== c && lowest(other) === lowest(c) && heads[other].period?.key === heads[c].period?.key);
  const parts = columns.filter((c) => heads[c].period === null && isYearPart(lowest(c)));
  const byParts = parts.length > 1 && columns.every((c) => heads[c].period !== null || parts.includes(c) || wholeYear.test(lowest(c)));
  return columns.map((column): ColumnSays => {
    const head = heads[column];
    const { period, unit, english, names } = head;
    const indicatorOf = (name: string) => (name === "" || saysValue(name) ? null : indicatorNamed(name, unit || context.measure, english));
    if (down)
      return {
        column,
        period,
        unit: saysValue(lowest(column)) || lowest(column) === "" || roles.includes("unit") ? null : unitNamed(lowest(column)),
        indicator: null,
      };
    if (unitsAreBelow) {
      const above = upper(column);
      const own = { column, period, unit: lowest(column) === "" ? null : unitNamed(lowest(column)) };
      return regionsAbove ? { ...own, indicator: null, group: above === "" ? null : unitNamed(above).text } : { ...own, indicator: indicatorOf(above) };
    }
    if (unitsAreAbove) return { column, period, unit: unitNamed(upper(column)), indicator: indicatorOf(lowest(column)) };
    if (byParts && period === null && !parts.includes(column)) return { column, period, unit: null, indicator: null };
    if (byParts && parts.includes(column)) return { column, period, unit: null, indicator: indicatorOf(upper(column)), part: lowest(column) };
    // 合计 below two heads is two indicators, and its neighbours are named in the same way; 政府 below 经费(亿元) has its unit there.
    const siblings = columns.filter((other) => upper(other) === upper(column));
    const lacksUnit = names.length > 1 && unit === "" && bearsUnit(upper(column)) && !bearsUnit(lowest(column));
    if (lacksUnit) {
      const above = indicatorNamed(upper(column));
      return { column, period, unit: null, indicator: indicatorNamed(`${above.name} ${lowest(column)}`, above.unit, english) };
    }
    const name = names.length > 1 && siblings.some(shared) ? names.filter((text, k) => names.indexOf(text) === k).join(" ") : lowest(column);
    return { column, period, unit: null, indicator: indicatorOf(name) };
  });
}

/** Beside the parts of a year. */
const wholeYear = /^(?:全年|年度|年度合计|全年合计|合计|累计|total|annual|year|whole year)$/i;

const named = (names: readonly string[]) => names.length > 1 && !names.some(bearsUnit) && new Set(names).size === names.length;

/** Whether most of the names are those of indicators that yearbooks have. */
const areIndicators = (names: readonly string[]) => names.filter((name) => knownIndicator(name) !== null).length > names.length / 2;

/** What says which indicator the numbers of a block are of, where its columns do not. */
interface SaysIndicator {
  /** The lines above the block or the name of its sheet. */
  readonly outside: boolean;
  /** The headings between its rows. */
  readonly headings: boolean;
}

const saysIndicator = (grid: Grid, { body }: Block, { indicatorBy }: Context): SaysIndicator => {
  const headings = body.filter(({ kind }) => kind === "heading").map(({ row }) => ({ text: grid.text(row, grid.filled(row)[0]), unit: unitBeside(grid, row) }));
  return {
    outside: indicatorBy === "line" || indicatorBy === "heading" || bearsUnit(grid.sheet.name),
    headings: headings.length > 0 && headings.every(({ text, unit }) => unit !== "" || bearsUnit(text) || knownIndicator(unnumbered(text)) !== null),
  };
};

/** What compares a period with others, and is of none itself: 2021年比上年增长(%), average growth. */
const compares = /为\s*(?:19|20)\d{2}年?|=\s*100|上年为?\s*100|增长|增速|增幅|增减|变动|比上年|同比|环比|年均|平均|growth|change|increase|average|cagr/i;

/** Columns beside the periods that are of none of them. */
function timelessOf(heads: readonly ColumnHead[], all: readonly ColumnSays[]): readonly ColumnSays[] {
  const plain = all.filter(({ column, period }) => period !== null && heads[column].names.length === 0).length;
  return all.filter(
    ({ column, period, part }) =>
      (period === null && part == null) || (plain > 1 && heads[column].names.length > 0 && compares.test(heads[column].names.join(" "))),
  );
}

/** Reads one block of a sheet. */
export function readBlock(grid: Grid, block: Block): BlockReading {
  const context = readContext(grid, block.lines);
  const heads = readHeader(grid, block);
  const roles = [...readColumns(grid, block, heads, context.unit !== null)];
  const columns = [...roles.keys()].filter((c) => roles[c] === "value");
  const deeds: Deed[] = [];
  const tell: Tell = (code, row, column, became = null) =>
    deeds.push({ code, file: grid.sheet.file ?? null, sheet: grid.sheet.name, address: grid.address(row, column), text: grid.text(row, column), became });
  const all = columnsOf(heads, roles, columns, context, saysIndicator(grid, block, context));
  const timeless = roles.includes("period") ? [] : timelessOf(heads, all);
  // Beside periods a column of none, such as an average growth, belongs to no row of the panel.
  const says = all.length - timeless.length > 1 && timeless.length > 0 ? all.filter((one) => !timeless.includes(one)) : all;
  const forms = new Set<Form>();
  if (roles.includes("year-part")) forms.add("year-parts");
  if (says.some(({ period, part }) => period !== null || part != null)) forms.add("periods-across");
  if (says.some(({ unit }) => unit !== null)) forms.add("units-across");
  if (roles.includes("indicator")) forms.add("indicators-down");
  for (const [c, role] of roles.entries()) {
    const at = [...block.header].reverse().find((row) => grid.text(row, c) !== "") ?? block.header.at(-1);
    if (at === undefined) continue;
    if (role === "code" || role === "serial") tell("code-column", at, c);
    else if (role === "english") tell("english-column", at, c);
    else if (role === "constant") tell("constant-column", at, c);
  }
  for (const { column } of all.filter((one) => !says.includes(one))) tell("periodless-column", block.header.at(-1)!, column);
  const acrossAll = says.every(({ indicator }) => indicator === null);
  const rows = readRows({ grid, block, roles, heads, context, noIndicator: acrossAll, noUnits: says.every(({ unit }) => unit === null) }, tell, forms);
  const items: Item[] = [];
  const found: Extra[] = [];
  for (const labels of rows) {
    for (const { column, unit, period, indicator: own, part, group = null } of says) {
      const indicator = labels.indicator ?? own;
      const value = valueAt(grid, labels.row, column, (indicator?.unit ?? heads[column].unit) === "%", tell);
      const partial = heads[column].period === null && labels.period !== null ? partOf(heads[column], labels.period) : null;
      items.push({
        unit: labels.unit ?? unit,
        period: partial ?? period ?? labels.period,
        group: labels.group ?? group,
        indicator,
        part: part ?? null,
        value,
        row: labels.row,
        column,
      });
    }
    for (const [c, role] of roles.entries())
      if (role === "flag" && grid.text(labels.row, c) !== "") tell("flag", labels.row, c);
      else if (role === "upper")
        found.push({ header: heads[c].label || `#${c + 1}`, unit: labels.unit, period: labels.period, text: labels.upper, row: labels.row, column: c });
      else if (role === "extra") {
        const at = shownAt(grid, labels.row, c);
        found.push({
          header: heads[c].label || `#${c + 1}`,
          unit: labels.unit,
          period: labels.period,
          text: grid.text(at.row, at.column),
          row: labels.row,
          column: c,
        });
      }
  }
  // Where a row becomes one cell of several, a remark that differs among them is of the number alone.
  const ofNumbers = roles.includes("indicator") ? differing(found) : new Set<string>();
  for (const { header, row, column, text } of found) if (ofNumbers.has(header) && text !== "") tell("flag", row, column);
  const extras = withGroupsFilled(
    found.filter(({ header }) => !ofNumbers.has(header)),
    tell,
  );
  const headerOf = (role: ColumnRole) => {
    const label = heads[roles.indexOf(role)]?.label ?? "";
    // 指标 names no units that stand below headings of indicators.
    if (role === "unit" && forms.has("indicator-headings") && /^指标(?:名称)?$|^indicators?( name)?$/i.test(label)) return "";
    return cornerPart(label, role) ?? plainName(label);
  };
  return {
    grid,
    context,
    items,
    extras,
    rows,
    deeds,
    unitHeader: headerOf("unit"),
    periodHeader: headerOf("period"),
    joined: roles.includes("upper") ? [headerOf("upper"), headerOf("unit")] : null,
    forms,
    headerRows: block.header,
    unitsRow: block.header.slice(1).find((row) => grid.filled(row).every((c) => heads[c].unit !== "" && bareUnit(grid.text(row, c)) === heads[c].unit)) ?? null,
  };
}

/** A column whose header is a part of a year: the rows say the year. */
function partOf(head: ColumnHead, year: Named): Named | null {
  const part = head.names.at(-1) ?? "";
  return isYearPart(part) ? periodIn(year, part) : null;
}

/** @param inPercent the unit is %: 86.6% there is 86.6, not 0.866 */
function valueAt(grid: Grid, row: number, column: number, inPercent: boolean, tell: Tell): Item["value"] {
  const read = grid.read(row, column);
  switch (read.kind) {
    case "blank":
      return null;
    case "missing":
      tell("missing-mark", row, column);
      return null;
    case "number":
      if (inPercent && read.mended && /[%％]\s*$/.test(grid.text(row, column))) return percentAt(grid, row, column, tell);
      if (read.mended) tell("number-mended", row, column, read.value);
      return read.value;
    case "text":
      tell("unread", row, column, grid.text(row, column));
      return grid.text(row, column);
  }
}

/** A text such as 86.6% in a column of percentages. */
function percentAt(grid: Grid, row: number, column: number, tell: Tell): number | string {
  const bare = readCell(grid.text(row, column).replace(/[%％]\s*$/, ""));
  const value = bare.kind === "number" ? bare.value : grid.text(row, column);
  tell(typeof value === "number" ? "number-mended" : "unread", row, column, value);
  return value;
}
