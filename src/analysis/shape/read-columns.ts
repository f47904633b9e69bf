import { knownIndicator } from "../roles/known-indicator.ts";
import { looseKey } from "../checks/spelling-keys.ts";
import type { Block } from "./find-blocks.ts";
import type { Grid } from "./grid.ts";
import { unitBeside } from "./measured-headings.ts";
import { arePlaces, bearsUnit, hasHan, isYearPart, periodOf } from "./read-names.ts";
import type { ColumnHead } from "./read-header.ts";
import { columnWords, type ColumnRole } from "./column-words.ts";
import { cornerPart } from "./corner.ts";
import { unitPair } from "./unit-pair.ts";
import { isUnit } from "./units.ts";

/** A heading that says whole that units stand below it; a bank may be one of many that stand side by side. */
const numberedUnits = /^(?:省份|省|省市|市|城市|县|区县|地区|国家|企业|公司|单位|机构|province|city|county|country|region|firm|company|unit|dmu|id)$/i;

/** A heading of a column that says only that numbers stand below it. */
export const saysValue = (text: string): boolean => /^(数值|值|数据|指标值|观测值|金额|数额|value|values|obs[_ ]value|data|amount)$/i.test(text.trim());

/** Decides what stands in each column of a block from its header and its cells. */
export function readColumns(grid: Grid, block: Block, heads: readonly ColumnHead[], hasUnitLine: boolean): readonly ColumnRole[] {
  const rows = block.body.filter(({ kind }) => kind === "data").map(({ row }) => row);
  const roles = heads.map((head, c) => firstRole(grid, rows, head, c));
  const labels = () => [...roles.keys()].filter((c) => roles[c] === "unit");
  twins(grid, rows, roles);
  // 指标 stands above the units too where rows of their own name the indicators between them.
  const headed = block.body.some(({ row, kind }) => kind === "heading" && unitBeside(grid, row) !== "");
  if (headed && labels().length === 0 && roles.includes("indicator")) roles[roles.indexOf("indicator")] = "unit";
  // A period column of years beside one that holds quarters or months.
  const valueColumns = [...roles.keys()].filter((c) => roles[c] === "value");
  const ofPeriods = valueColumns.filter((c) => heads[c].period !== null && heads[c].names.length === 0).length;
  // Beside periods a column of none, such as the year from which on numbers are estimates, is no part of the panel.
  const byPeriod = ofPeriods > 0 && (ofPeriods === valueColumns.length || (ofPeriods > 2 && valueColumns.length - ofPeriods <= 2));
  const placesAcross = arePlaces(valueColumns.map((c) => heads[c].names.at(-1) ?? ""));
  const single = valueColumns.length === 1;
  // 项目 or Item beside units, with numbers that are called price and quantity, names goods: nothing is to be turned.
  const ownNames = valueColumns.map((c) => (heads[c].period === null ? (heads[c].names.at(-1) ?? "") : "")).filter((name) => name !== "" && !saysValue(name));
  const item = roles.indexOf("indicator");
  if (item >= 0 && labels().length > 0 && !placesAcross && ownNames.length === valueColumns.length && heads[item].names.some((name) => goods.test(name)))
    roles[item] = "unit";
  // 项目 may stand above kinds of firms too, where the columns are the indicators.
  const measured = ownNames.filter((name) => bearsUnit(name) || knownIndicator(name) !== null).length;
  if (item >= 0 && labels().length === 0 && measured > valueColumns.length / 2 && !indicatorsDown(grid, rows, item)) roles[item] = "unit";
  // One column of numbers that says what it measures is no list of indicators: 品种, 环节, 价格(元).
  const listed = single && ownNames.length === 0;
  if (labels().length > 1 && rows.length > 2) for (const c of labels()) if (isConstant(grid, rows, c) && labels().length > 1) roles[c] = "constant";
  const sure = labels().find((c) => named(heads[c], "unit"));
  const own = sure === undefined ? labels() : [sure, ...labels().filter((c) => c !== sure)];
  if (!roles.includes("indicator")) {
    const candidates = own.filter((c) => named(heads[c], "unit") === false || own.length > 1);
    const found =
      own.length === 1 && (hasUnitLine || placesAcross || indicatorsDown(grid, rows, own[0])) && !arePlaces(rows.map((r) => grid.text(r, own[0])))
        ? byPeriod || placesAcross || single
          ? own[0]
          : -1
        : own.length > 1 && (byPeriod || listed)
          ? (candidates.find((c) => indicatorsDown(grid, rows, c)) ?? candidates.slice(1).find((c) => crosses(grid, rows, own[0], c)) ?? -1)
          : -1;
    if (found >= 0) roles[found] = "indicator";
  }
  // One column names the units; the surest is the one whose header says so.
  const left = labels();
  const surest = left.find((c) => named(heads[c], "unit") && !/区域|大区|板块|分组|所属/.test(heads[c].label)) ?? left[0];
  const telling = [surest, ...left].find((c) => c !== undefined && tellsApart(grid, rows, roles, c));
  // Beside periods, or with one column of numbers, a second column of names may be one of indicators.
  const pairable = left.filter((c) => named(heads[c], "unit") || arePlaces(rows.map((r) => grid.text(r, c))));
  const beside = [...roles.keys()].filter((c) => ["period", "year-part", "indicator"].includes(roles[c]));
  const pair = telling === undefined && roles.indexOf("indicator") < 0 ? unitPair(grid, rows, pairable, beside) : null;
  const unit = pair?.lower ?? telling ?? surest;
  if (pair !== null) roles[pair.upper] = "upper";
  for (const c of left) if (c !== unit && c !== pair?.upper) roles[c] = isConstant(grid, rows, c) && rows.length > 2 ? "constant" : "extra";
  if (left.length === 0 && !placesAcross && !hasUnitLine) {
    const code = roles.indexOf("code");
    if (code >= 0 && distinct(grid, rows, code) > 1) roles[code] = "unit";
    // Units may be numbered: 省份, 110000.
    const units = valueColumns.filter((c) => numberedUnits.test(heads[c].label));
    const [numbered = -1] = code < 0 && units.length === 1 && units[0] <= 1 && rows.every((r) => /^\d*$/.test(grid.text(r, units[0]))) ? units : [];
    if (numbered >= 0 && valueColumns.length > 1) roles[numbered] = "unit";
  }
  return roles;
}

/** A heading of indicators that may be one of goods as well. */
const goods = /^(?:项目|科目|items?|elements?|subject)$/i;

const named = (head: ColumnHead, role: ColumnRole) => columnWords.find(([, pattern]) => head.names.some((name) => pattern.test(name)))?.[0] === role;

function firstRole(grid: Grid, rows: readonly number[], head: ColumnHead, c: number): ColumnRole {
  const reads = rows.map((r) => grid.read(r, c)).filter(({ kind }) => kind !== "blank");
  const said = columnWords.find(([, pattern]) => head.names.some((name) => pattern.test(name)))?.[0];
  if (reads.length === 0) return said === "extra" || said === "measure" || said === "indicator" || head.label === "" ? "blank" : "value";
  const filled = rows.filter((r) => grid.read(r, c).kind !== "blank");
  const periods = filled.filter((r) => periodOf(grid.cell(r, c)) !== null).length;
  const parts = filled.filter((r) => isYearPart(grid.text(r, c))).length;
  const texts = reads.filter(({ kind }) => kind === "text").length;
  const whole = filled.length;
  if (head.period === null || head.names.length > 0) {
    if (
      periods > whole / 2 &&
      (said === "period" ||
        cornerPart(head.label, "period") !== null ||
        (c === 0 && head.label === "") ||
        filled.some((r) => saysPeriod(grid.text(r, c))) ||
        runOfYears(grid, filled, c) ||
        (said === "indicator" && periods === whole)) &&
      !head.names.some(bearsUnit) &&
      head.unit === ""
    )
      return "period";
    if ((parts > whole / 2 || (said === "period" && isSmall(grid, filled, c))) && head.period === null) return "year-part";
  }
  if (said === "serial" || said === "code") return said;
  if (head.names.length === 0 && c > 0 && filled.every((r) => grid.read(r, c).kind === "text" && flag.test(grid.text(r, c)))) return "flag";
  const units = filled.filter((r) => isUnit(grid.text(r, c))).length;
  if (said === "extra" && texts > 0) return "extra";
  if (head.period !== null && head.names.length === 0) return "value";
  if (texts > whole / 2) {
    if (units > whole / 2 && (said === "measure" || head.label === "")) return "measure";
    return said === "indicator" || said === "extra" || said === "scale" ? said : "unit";
  }
  // The first column is what names the rows, whatever its names look like.
  return "value";
}

/** A mark of a statistical office beside a number: b, p, bp, *. */
const flag = /^(?:[a-z]{1,3}|[*†‡#^]{1,2}|[①-⑳])$/;

/** Whether a text is a period and no number: 2019年, 2019Q1. */
const saysPeriod = (text: string) => /[^\d\s]/.test(text.normalize("NFKC")) && periodOf(text) !== null;

/** Whether a column under any heading holds a few years in a row, each several times. */
function runOfYears(grid: Grid, rows: readonly number[], c: number): boolean {
  const years = [...new Set(rows.map((r) => Number(grid.text(r, c))))].sort((a, b) => a - b);
  return years.length > 1 && years.length <= rows.length / 2 && years.at(-1)! - years[0] === years.length - 1;
}

const isSmall = (grid: Grid, rows: readonly number[], c: number) =>
  rows.every((r) => {
    const value = Number(grid.text(r, c));
    return Number.isInteger(value) && value >= 1 && value <= 12;
  });

/** Whether a column of names, with the periods and indicators beside it, tells every row from the others. */
function tellsApart(grid: Grid, rows: readonly number[], roles: readonly ColumnRole[], c: number): boolean {
  const beside = [...roles.keys()].filter((k) => ["period", "year-part", "indicator"].includes(roles[k]));
  const shown = (r: number, k: number) => {
    const at = grid.anchor(r, k);
    return grid.text(at.row, at.column);
  };
  return new Set(rows.map((r) => [c, ...beside].map((k) => shown(r, k)).join("\n"))).size === rows.length;
}

const distinct = (grid: Grid, rows: readonly number[], c: number) => new Set(rows.map((r) => grid.text(r, c)).filter((text) => text !== "")).size;
const isConstant = (grid: Grid, rows: readonly number[], c: number) => distinct(grid, rows, c) === 1;

/** Whether most names in a column end in a unit, or are those of indicators that yearbooks have. */
const indicatorsDown = (grid: Grid, rows: readonly number[], c: number) => {
  const texts = rows.map((r) => grid.text(r, c)).filter((text) => text !== "");
  return texts.length > 0 && texts.filter((text) => bearsUnit(text) || isIndicator(text)).length > texts.length / 2;
};

const isIndicator = (text: string) => text.length <= 30 && knownIndicator(text) !== null && !arePlaces([text]);

/** Whether few names of one column stand with most names of the other. */
function crosses(grid: Grid, rows: readonly number[], unit: number, other: number): boolean {
  const shown = (r: number, c: number) => {
    const at = grid.anchor(r, c);
    return grid.text(at.row, at.column);
  };
  const [units, names] = [distinct(grid, rows, unit), distinct(grid, rows, other)];
  const pairs = new Set(rows.map((r) => `${shown(r, unit)}\n${shown(r, other)}`)).size;
  const blanks = rows.some((r) => shown(r, unit) === "");
  return names > 1 && (blanks ? rows.length : pairs) >= 0.8 * names * units && rows.length <= names * units * 1.01;
}

/** Columns of English names beside Chinese ones, and of codes that go with names. */
function twins(grid: Grid, rows: readonly number[], roles: ColumnRole[]): void {
  const labels = [...roles.keys()].filter((c) => roles[c] === "unit" || roles[c] === "indicator");
  for (const c of labels) {
    const texts = rows.map((r) => grid.text(r, c)).filter((text) => text !== "");
    if (texts.some(hasHan) || !texts.some((text) => /[A-Za-z]/.test(text))) continue;
    const twin = labels.find(
      (other) =>
        other !== c &&
        roles[other] !== "english" &&
        rows.every((r) => hasHan(grid.text(r, other)) || grid.text(r, c) === "") &&
        sameNames(grid, rows, c, other),
    );
    if (twin !== undefined) roles[c] = "english";
  }
}

function sameNames(grid: Grid, rows: readonly number[], a: number, b: number): boolean {
  const of = new Map<string, string>();
  return rows.every((r) => {
    const [one, two] = [looseKey(grid.text(r, a)), grid.text(r, b)];
    if (one === "") return true;
    const before = of.get(one);
    of.set(one, two);
    return before === undefined || before === two;
  });
}
