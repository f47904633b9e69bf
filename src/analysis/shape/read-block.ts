import type { Deed, Extra, Form, Item, Named, Tell } from "./book.ts";
import { readContext, type Context } from "./context.ts";
import { differing, withGroupsFilled } from "./extras.ts";
import type { Block } from "./find-blocks.ts";
import type { Grid } from "./grid.ts";
import { isYearPart, periodIn } from "./read-names.ts";
import type { ColumnRole } from "./column-words.ts";
import { columnsOf, saysIndicator, timelessOf, type ColumnSays } from "./column-says.ts";
import { cornerPart } from "./corner.ts";
import { readColumns } from "./read-columns.ts";
import { readHeader, type ColumnHead } from "./read-header.ts";
import { readRows, shownAt, type KnownBlock, type RowLabels } from "./read-rows.ts";
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
  const forms = formsOf(roles, says);
  tellColumns(grid, block, roles, tell);
  for (const { column } of all.filter((one) => !says.includes(one))) tell("periodless-column", block.header.at(-1)!, column);
  const acrossAll = says.every(({ indicator }) => indicator === null);
  const known: KnownBlock = { grid, block, roles, heads, context, noIndicator: acrossAll, noUnits: says.every(({ unit }) => unit === null) };
  const rows = readRows(known, tell, forms);
  const read = rows.map((labels) => ({ items: itemsOf(known, says, labels, tell), beside: besideOf(known, labels, tell) }));
  const headerOf = (role: ColumnRole) => {
    const label = heads[roles.indexOf(role)]?.label ?? "";
    // 指标 names no units that stand below headings of indicators.
    if (role === "unit" && forms.has("indicator-headings") && /^指标(?:名称)?$|^indicators?( name)?$/i.test(label)) return "";
    return cornerPart(label, role) ?? plainName(label);
  };
  return {
    grid,
    context,
    items: read.flatMap(({ items }) => items),
    extras: extrasOf(
      known,
      read.flatMap(({ beside }) => beside),
      tell,
    ),
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

/** How the block is laid out, as far as its columns tell. */
function formsOf(roles: readonly ColumnRole[], says: readonly ColumnSays[]): Set<Form> {
  const forms = new Set<Form>();
  if (roles.includes("year-part")) forms.add("year-parts");
  if (says.some(({ period, part }) => period !== null || part != null)) forms.add("periods-across");
  if (says.some(({ unit }) => unit !== null)) forms.add("units-across");
  if (roles.includes("indicator")) forms.add("indicators-down");
  return forms;
}

/** Tells of the columns that are no part of the panel. */
function tellColumns(grid: Grid, block: Block, roles: readonly ColumnRole[], tell: Tell): void {
  for (const [c, role] of roles.entries()) {
    const at = [...block.header].reverse().find((row) => grid.text(row, c) !== "") ?? block.header.at(-1);
    if (at === undefined) continue;
    if (role === "code" || role === "serial") tell("code-column", at, c);
    else if (role === "english") tell("english-column", at, c);
    else if (role === "constant") tell("constant-column", at, c);
  }
}

/** The numbers of a row, with what its labels and their columns say of them. */
function itemsOf({ grid, heads }: KnownBlock, says: readonly ColumnSays[], labels: RowLabels, tell: Tell): readonly Item[] {
  return says.map(({ column, unit, period, indicator: own, part, group = null }): Item => {
    const indicator = labels.indicator ?? own;
    const value = valueAt(grid, labels.row, column, (indicator?.unit ?? heads[column].unit) === "%", tell);
    const partial = heads[column].period === null && labels.period !== null ? partOf(heads[column], labels.period) : null;
    return {
      unit: labels.unit ?? unit,
      period: partial ?? period ?? labels.period,
      group: labels.group ?? group,
      indicator,
      part: part ?? null,
      value,
      row: labels.row,
      column,
    };
  });
}

/** The texts that stand beside the numbers of a row. */
function besideOf({ grid, roles, heads }: KnownBlock, { row, unit, period, upper }: RowLabels, tell: Tell): readonly Extra[] {
  return [...roles.entries()].flatMap(([column, role]): readonly Extra[] => {
    const header = heads[column].label || `#${column + 1}`;
    if (role === "flag" && grid.text(row, column) !== "") tell("flag", row, column);
    if (role === "upper") return [{ header, unit, period, text: upper, row, column }];
    if (role !== "extra") return [];
    const at = shownAt(grid, row, column);
    return [{ header, unit, period, text: grid.text(at.row, at.column), row, column }];
  });
}

/** The texts that stand beside a unit and period. Where a row becomes one cell of several, a remark that differs among them is of the number alone. */
function extrasOf({ roles }: KnownBlock, found: readonly Extra[], tell: Tell): readonly Extra[] {
  const ofNumbers = roles.includes("indicator") ? differing(found) : new Set<string>();
  for (const { header, row, column, text } of found) if (ofNumbers.has(header) && text !== "") tell("flag", row, column);
  return withGroupsFilled(
    found.filter(({ header }) => !ofNumbers.has(header)),
    tell,
  );
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
