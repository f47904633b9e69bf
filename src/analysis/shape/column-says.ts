import { saysRegion } from "../checks/total-names.ts";
import { knownIndicator } from "../roles/known-indicator.ts";
import type { Indicator, Named } from "./book.ts";
import type { ColumnRole } from "./column-words.ts";
import type { Context } from "./context.ts";
import type { Block } from "./find-blocks.ts";
import type { Grid } from "./grid.ts";
import { unitBeside } from "./measured-headings.ts";
import { saysValue } from "./read-columns.ts";
import type { ColumnHead } from "./read-header.ts";
import { arePlaces, bearsUnit, indicatorNamed, isYearPart, unitNamed, unnumbered } from "./read-names.ts";

/** What a column of numbers says; null where the rows or the lines have to say it. */
export interface ColumnSays {
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
export function columnsOf(
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

export const saysIndicator = (grid: Grid, { body }: Block, { indicatorBy }: Context): SaysIndicator => {
  const headings = body.filter(({ kind }) => kind === "heading").map(({ row }) => ({ text: grid.text(row, grid.filled(row)[0]), unit: unitBeside(grid, row) }));
  return {
    outside: indicatorBy === "line" || indicatorBy === "heading" || bearsUnit(grid.sheet.name),
    headings: headings.length > 0 && headings.every(({ text, unit }) => unit !== "" || bearsUnit(text) || knownIndicator(unnumbered(text)) !== null),
  };
};

/** What compares a period with others, and is of none itself: 2021年比上年增长(%), average growth. */
const compares = /为\s*(?:19|20)\d{2}年?|=\s*100|上年为?\s*100|增长|增速|增幅|增减|变动|比上年|同比|环比|年均|平均|growth|change|increase|average|cagr/i;

/** Columns beside the periods that are of none of them. */
export function timelessOf(heads: readonly ColumnHead[], all: readonly ColumnSays[]): readonly ColumnSays[] {
  const plain = all.filter(({ column, period }) => period !== null && heads[column].names.length === 0).length;
  return all.filter(
    ({ column, period, part }) =>
      (period === null && part == null) || (plain > 1 && heads[column].names.length > 0 && compares.test(heads[column].names.join(" "))),
  );
}
