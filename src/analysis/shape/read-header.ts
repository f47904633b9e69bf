import type { Named } from "./book.ts";
import type { Block } from "./find-blocks.ts";
import type { Grid } from "./grid.ts";
import { hasHan, isYearPart, linesOf, periodBeside, periodIn, periodOf, placeOfSeries } from "./read-names.ts";
import { plainName } from "./shape-cells.ts";
import { bareUnit, isUnit } from "./units.ts";

/** What the header says of one column. */
export interface ColumnHead {
  /** Texts that name what stands below, from the top to the bottom, without English twins. */
  readonly names: readonly string[];
  readonly english: string;
  readonly unit: string;
  readonly period: Named | null;
  /** The header as one text, for a column of labels. */
  readonly label: string;
}

/** Reads the levels of a header into what they say of each column. */
export function readHeader(grid: Grid, { header: all }: Block): readonly ColumnHead[] {
  const header = all.filter((row) => all.length === 1 || !aboutSeries.test(grid.text(row, grid.filled(row)[0])));
  const chinese = header.some((row) => grid.filled(row).some((c) => hasHan(grid.text(row, c))));
  const englishRows = new Set(chinese && header.length > 1 ? header.filter((row) => isEnglishRow(grid, row, header)) : []);
  const spoken = header.filter((row) => !englishRows.has(row));
  const levels = header.map((row) => (englishRows.has(row) ? levelTexts(grid, [row], 0) : levelTexts(grid, spoken, spoken.indexOf(row))));
  // 单位 before a row of units says what they are, and is no name.
  header.forEach((row, k) => {
    const [first, ...others] = grid.filled(row);
    if (k > 0 && /^(?:计量)?单位$|^units?$/i.test(grid.text(row, first)) && others.every((c) => isUnit(grid.text(row, c))))
      levels[k] = levels[k].map((lines, c) => (c === first ? [] : lines));
  });
  const heads = Array.from({ length: grid.width }, (_, c) => headOf(header.map((row, k) => ({ lines: levels[k][c], english: englishRows.has(row) }))));
  return withPlacesApart(heads);
}

/** What data bases write below the names of their series, which no name is. */
const aboutSeries =
  /^(?:频率|指标\s*(?:id|编码|代码)|来源|数据来源|更新时间|(?:起始|开始|结束)(?:时间|日期)|时间区间|状态|备注|frequency|source|series id|last updated?|updated|start date|end date|status)$/i;

/** 北京:GDP and 天津:GDP, as data bases name series, are an indicator above two places. */
function withPlacesApart(heads: readonly ColumnHead[]): readonly ColumnHead[] {
  const series = heads.map(({ names }) => (names.length === 1 ? placeOfSeries(names[0]) : null));
  const found = series.filter((one) => one !== null);
  if (found.length < 2 || found.length < heads.filter(({ names }) => names.length > 0).length - 1) return heads;
  return heads.map((head, c) => (series[c] === null ? head : { ...head, names: [series[c].rest, series[c].place] }));
}

/** A row below a Chinese one whose cells are all in Latin letters, and neither periods nor units. */
function isEnglishRow(grid: Grid, row: number, header: readonly number[]): boolean {
  const texts = grid.filled(row).map((c) => grid.text(row, c));
  const others = header.filter((other) => other !== row);
  return (
    texts.every((text) => !hasHan(text)) &&
    texts.some((text) => /[A-Za-z]{3}/.test(text) && !isUnit(text)) &&
    grid.filled(row).every((c) => periodOf(grid.cell(row, c)) === null) &&
    others.some((other) => grid.filled(other).filter((c) => hasHan(grid.text(other, c))).length >= texts.length / 2)
  );
}

/** The lines of one level, where merged cells and, above the lowest level, blanks to the right repeat what stands before. */
function levelTexts(grid: Grid, header: readonly number[], level: number): readonly (readonly string[])[] {
  const row = header[level];
  const [above, below] = [header.slice(0, level), header.slice(level + 1)];
  const isText = (r: number, c: number) => linesOf(grid.cell(r, c)).length > 0 && !isUnit(grid.text(r, c));
  const found: (readonly string[])[] = [];
  let before: readonly string[] = [];
  let from = -1;
  for (let c = 0; c < grid.width; c++) {
    const at = grid.anchor(row, c);
    const own = header.includes(at.row) ? linesOf(grid.cell(at.row, at.column)) : [];
    if (own.length > 0) {
      before = own;
      from = c;
    }
    // A blank goes on with what stands to its left only where both have a text of their own below, and none above.
    const goesOn =
      from >= 0 && grid.merge(row, c) === null && below.some((r) => isText(r, c)) && below.some((r) => isText(r, from)) && !above.some((r) => isText(r, c));
    found.push(own.length > 0 ? own : goesOn ? before : []);
  }
  return found;
}

/** [单位] 元, as data bases of listed companies write it. */
const unitLine = /^\[(?:单位|unit)\]\s*/i;

function headOf(levels: readonly { readonly lines: readonly string[]; readonly english: boolean }[]): ColumnHead {
  const names: string[] = [];
  const english: string[] = [];
  let unit = "";
  let period: Named | null = null;
  let part: string | null = null;
  let seen: readonly string[] = [];
  for (const { lines, english: whole } of levels) {
    // A cell that is merged downwards says the same thing twice.
    if (lines.length > 0 && lines.join("\n") === seen.join("\n")) continue;
    seen = lines.length > 0 ? lines : seen;
    const han = lines.some(hasHan);
    const name: string[] = [];
    for (const line of lines) {
      const own = periodOf(line);
      if (own !== null) period = own;
      else if (isYearPart(line)) part = line;
      else if (/^(?:没有|无)单位$/.test(line)) continue;
      else if (isUnit(line.replace(unitLine, ""))) unit = bareUnit(line.replace(unitLine, ""));
      else if (whole || (han && !hasHan(line) && /[A-Za-z]{3}/.test(line))) english.push(line);
      else name.push(line);
    }
    const text = plainName(name.join(name.some(hasHan) ? "" : " "));
    if (text !== "") names.push(text);
  }
  // A header of one row that holds a unit and nothing else is called so: unit, 件.
  if (levels.length === 1 && names.length === 0 && period === null && unit !== "") [names[0], unit] = [unit, ""];
  if (period !== null && part !== null) period = periodIn(period, part);
  else if (part !== null) names.push(part);
  if (period === null && names.length > 0) {
    const beside = periodBeside(names.at(-1)!);
    if (beside !== null && /\p{L}/u.test(beside.rest)) {
      period = beside.period;
      names[names.length - 1] = beside.rest;
    }
  }
  return { names, english: english.join(" "), unit, period, label: [...names, ...(period === null ? [] : [period.text])].join(" ") };
}
