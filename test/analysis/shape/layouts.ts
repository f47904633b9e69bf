import type { BookSheet, MergedCells } from "../../../src/analysis/shape/book.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import type { KnownPanel, Random } from "./panels.ts";

/** How a panel is laid out on the sheets of one file or of several. */
export type Layout = (panel: KnownPanel, random: Random) => readonly BookSheet[];

const isYear = (period: string) => /^\d{4}$/.test(period);
const shownPeriod = (period: string, random: Random) => (isYear(period) ? random.pick([`${period}年`, `${period}年度`, period]) : period);
const named = ({ name, unit }: KnownPanel["indicators"][number]) =>
  unit === "" ? name : /\p{Script=Han}/u.test(name) ? `${name}(${unit})` : `${name} (${unit})`;

/** A name as a yearbook sets it: 北  京. */
const spaced = (name: string, random: Random) =>
  /^\p{Script=Han}{2}$/u.test(name) && random.chance(0.7) ? [...name].join(random.pick(["  ", "　", " "])) : name;

const signs = ["…", "—", "-", "..", "*", "/"];
const written = (value: number | null, random: Random): Cell => (value === null ? random.pick([null, ...signs]) : value);
const fullWidth = (text: string) => text.replace(/[\d.,-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
/** A number as a text, with thousands or in full-width digits. */
function asText(value: number | null, random: Random): Cell {
  if (value === null) return random.pick(signs);
  const [whole, part] = String(value).split(".");
  const plain = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part === undefined ? "" : `.${part}`);
  return random.chance(0.4) ? fullWidth(plain) : plain;
}

const titleOf = (random: Random) => random.pick(["各地区投入产出情况", "表 3-2 主要指标", "20-7  按地区分主要指标", "附表2 投入与产出"]);
const notes = (random: Random): Cell[][] =>
  random.chance(0.6) ? [["注：本表数据口径为规模以上。"], [random.pick(["资料来源：统计年鉴。", "数据来源：国家统计局"])]] : [];

/** Rows of equal length, from A1. */
function sheet(name: string, rows: readonly (readonly Cell[])[], merges: readonly MergedCells[] = [], file: string | null = null): BookSheet {
  const width = Math.max(...rows.map((row) => row.length));
  return { file, name, merges, cells: rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null)) };
}

const sumOf = (values: readonly (number | null)[]) => Number(values.reduce<number>((sum, value) => sum + (value ?? 0), 0).toFixed(6));

/** The rows of one period with the totals of the country and of its regions among them. */
function rowsOf(
  panel: KnownPanel,
  t: number,
  random: Random,
  totals: boolean,
  label = spaced,
): { readonly name: string; readonly values: readonly (number | null)[] }[] {
  const of = (unit: string) => panel.values[panel.units.indexOf(unit)][t];
  const own = (units: readonly string[]) => units.map((unit) => ({ name: label(unit, random), values: of(unit) }));
  const summed = (name: string, units: readonly string[]) => ({ name, values: panel.indicators.map((_, k) => sumOf(units.map((unit) => of(unit)[k]))) });
  if (!totals) return own(panel.units);
  const body =
    panel.regions.length > 0 && random.chance(0.5) ? panel.regions.flatMap(({ name, units }) => [summed(name, units), ...own(units)]) : own(panel.units);
  return [summed(random.pick(["全    国", "全国总计", "合计", "总  计"]), panel.units), ...body];
}

/** 01: one period, a merged header of two levels, an English line, a row of the whole, blank rows. */
export const yearbookPage: Layout = (panel, random) => {
  const t = Math.floor(random.next() * panel.periods.length);
  const half = 1 + Math.floor(random.next() * (panel.indicators.length - 1));
  const inBrackets = random.chance(0.5);
  const names = panel.indicators.map((one) => (inBrackets ? `${one.name}\n(${one.unit})` : one.name));
  const english: Cell[][] = random.chance(0.6) ? [["Region", ...panel.indicators.map((one) => `${one.english} (unit)`)]] : [];
  const units: Cell[][] = inBrackets ? [] : [[null, ...panel.indicators.map(({ unit }) => random.pick([`（${unit}）`, unit]))]];
  const title: Cell[][] = [[`${titleOf(random)}(${panel.periods[t].slice(0, 4)}年)`], ...(english.length > 0 ? [["Main Indicators by Region"]] : [])];
  const upper: Cell[] = [
    "地    区",
    "投入情况",
    ...Array<Cell>(half - 1).fill(null),
    "产出情况",
    ...Array<Cell>(panel.indicators.length - half - 1).fill(null),
  ];
  const at = title.length + 1;
  const merges: MergedCells[] = [
    { fromRow: at, fromColumn: 1, toRow: at + 1, toColumn: 1 },
    { fromRow: at, fromColumn: 2, toRow: at, toColumn: 1 + half },
    { fromRow: at, fromColumn: 2 + half, toRow: at, toColumn: 1 + panel.indicators.length },
  ].filter(({ fromRow, fromColumn, toRow, toColumn }) => fromRow !== toRow || fromColumn !== toColumn);
  const body = rowsOf(panel, t, random, random.chance(0.8)).flatMap(({ name, values }, k): Cell[][] => [
    ...(k > 0 && random.chance(0.1) ? [[null]] : []),
    [name, ...values.map((value) => written(value, random))],
  ]);
  return [sheet("20-7", [...title, upper, [null, ...names], ...units, ...english, ...body, ...notes(random)], random.chance(0.7) ? merges : [])];
};

/** 02: the period merged over its block, or written in its first row only. */
export const mergedPeriods: Layout = (panel, random) => {
  const rows: Cell[][] = [["年份", panel.unitHeader, ...panel.indicators.map(named)]];
  const merges: MergedCells[] = [];
  panel.periods.forEach((period, t) => {
    merges.push({ fromRow: rows.length + 1, fromColumn: 1, toRow: rows.length + panel.units.length, toColumn: 1 });
    rowsOf(panel, t, random, false).forEach(({ name, values }, k) =>
      rows.push([k === 0 ? shownPeriod(period, random) : null, name, ...values.map((value) => written(value, random))]),
    );
  });
  return [sheet("面板", rows, random.chance(0.7) ? merges : [])];
};

/** 03: a row with the period above each block. */
export const periodHeadings: Layout = (panel, random) => {
  const suffix = random.pick(["年", "年度"]);
  const totals = random.chance(0.5);
  const blocks = panel.periods.flatMap((period, t): Cell[][] => [
    [isYear(period) ? `${period}${suffix}` : period],
    ...rowsOf(panel, t, random, totals).map(({ name, values }): Cell[] => [name, ...values.map((value) => written(value, random))]),
  ]);
  const title: Cell[][] = random.chance(0.6) ? [[titleOf(random)]] : [];
  return [sheet("分年", [...title, [panel.unitHeader, ...panel.indicators.map(named)], ...blocks, ...notes(random)])];
};

/** 04: a block for each indicator, one below the other. */
export const stackedIndicators: Layout = (panel, random) => {
  const numerals = ["一、", "二、", "三、", "四、", "五、"];
  const numbered = random.chance(0.7);
  const apart = random.chance(0.3);
  const periods = panel.periods.map((period) => (isYear(period) ? `${period}年` : period));
  const blocks = panel.indicators.flatMap((one, k): Cell[][] => [
    [`${numbered ? numerals[k] : ""}${apart ? one.name : named(one)}`],
    ...(apart ? [[`单位：${one.unit}`]] : []),
    [panel.unitHeader, ...periods],
    ...panel.units.map((unit, u): Cell[] => [spaced(unit, random), ...panel.values[u].map((values) => written(values[k], random))]),
    ...(random.chance(0.5) ? [[null]] : []),
  ]);
  return [sheet("Sheet1", [...blocks, ...notes(random)])];
};

/** 04 the other way: a block for each period, one below the other, each with its header. */
export const stackedPeriods: Layout = (panel, random) => {
  const blocks = panel.periods.flatMap((period, t): Cell[][] => [
    [isYear(period) ? `${period}年` : period],
    [panel.unitHeader, ...panel.indicators.map(named)],
    ...rowsOf(panel, t, random, false).map(({ name, values }): Cell[] => [name, ...values.map((value) => written(value, random))]),
    [null],
  ]);
  return [sheet("Sheet1", blocks)];
};

/** 05: a row for each unit and indicator with codes, the periods across. */
export const worldBank: Layout = (panel, random) => {
  const first = random.chance(0.5);
  const header: Cell[] = first
    ? ["Country Name", "Country Code", "Series Name", "Series Code"]
    : ["Series Name", "Series Code", "Country Name", "Country Code"];
  const rows = panel.units.flatMap((unit, u) =>
    panel.indicators.map((one, k): Cell[] => {
      const [own, series] = [
        [unit, unit.slice(0, 3).toUpperCase()],
        [named(one), `AB.${k}.XY`],
      ];
      return [...(first ? [...own, ...series] : [...series, ...own]), ...panel.values[u].map((values) => (values[k] === null ? ".." : values[k]))];
    }),
  );
  if (random.chance(0.5)) rows.sort((a, b) => String(a[first ? 2 : 0]).localeCompare(String(b[first ? 2 : 0])));
  const metadata = sheet("Series - Metadata", [["Code", "Indicator Name", "Long definition"]]);
  const tail: Cell[][] = [[null], [null], ["Data from database: World Development Indicators"], ["Last Updated: 09/18/2025"]];
  return [sheet("Data", [[...header, ...panel.periods.map((period) => `${period} [YR${period}]`)], ...rows, ...tail]), metadata];
};

/** 06: a sheet for each indicator, the periods down and the units across. */
export const unitsAcross: Layout = (panel, random) =>
  panel.indicators.map((one, k) => {
    const rows = panel.periods.map((period, t): Cell[] => [
      isYear(period) ? `${period}年` : period,
      ...panel.units.map((_, u) => written(panel.values[u][t][k], random)),
    ]);
    return sheet(named(one), [["年份", ...panel.units], ...rows]);
  });

/** 06 stacked: the same on one sheet, each with its heading. */
export const unitsAcrossStacked: Layout = (panel, random) => [
  sheet(
    "Sheet1",
    panel.indicators.flatMap((one, k): Cell[][] => [
      [`表${k + 1} ${named(one)}`],
      ["年份", ...panel.units],
      ...panel.periods.map((period, t): Cell[] => [
        isYear(period) ? `${period}年` : period,
        ...panel.units.map((_, u) => written(panel.values[u][t][k], random)),
      ]),
      [null],
    ]),
  ),
];

/** 07: a sheet for each period. */
export const periodSheets: Layout = (panel, random) => {
  const totals = random.chance(0.6);
  const suffix = random.pick(["年", "", "年数据"]);
  return panel.periods.map((period, t) => {
    const rows = rowsOf(panel, t, random, totals).map(({ name, values }): Cell[] => [name, ...values.map((value) => written(value, random))]);
    const units: Cell[][] = [[null, ...panel.indicators.map(({ unit }) => unit)]];
    const title = isYear(period) ? `${period}年${titleOf(random)}` : titleOf(random);
    return sheet(isYear(period) ? `${period}${suffix}` : period, [
      [title],
      [panel.unitHeader, ...panel.indicators.map(({ name }) => name)],
      ...units,
      ...rows,
      ...notes(random),
    ]);
  });
};

/** 08: a header of two levels, periods above indicators or indicators above periods. */
export const twoLevels: Layout = (panel, random) => {
  const periodsAbove = random.chance(0.5);
  const [above, below] = periodsAbove ? [panel.periods.length, panel.indicators.length] : [panel.indicators.length, panel.periods.length];
  const periods = panel.periods.map((period) => (isYear(period) ? random.pick([`${period}年`, Number(period)]) : period));
  const [upper, lower]: readonly (readonly Cell[])[] = periodsAbove ? [periods, panel.indicators.map(named)] : [panel.indicators.map(named), periods];
  const merges: MergedCells[] = [
    { fromRow: 1, fromColumn: 1, toRow: 2, toColumn: 1 },
    ...Array.from({ length: above }, (_, k) => ({ fromRow: 1, fromColumn: 2 + k * below, toRow: 1, toColumn: 1 + (k + 1) * below })),
  ];
  const body = panel.units.map((unit, u): Cell[] => [
    spaced(unit, random),
    ...Array.from({ length: above * below }, (_, c) => {
      const [a, b] = [Math.floor(c / below), c % below];
      return written(periodsAbove ? panel.values[u][a][b] : panel.values[u][b][a], random);
    }),
  ]);
  const head: Cell[][] = [
    [panel.unitHeader, ...upper.flatMap((one) => [one, ...Array<Cell>(below - 1).fill(null)])],
    [null, ...Array.from({ length: above }, () => lower).flat()],
  ];
  return [sheet("宽表", [...head, ...body], random.chance(0.7) ? merges : [])];
};

/** The period in the name of each column: 从业人员(2014年), GDP_2014. */
export const periodInName: Layout = (panel, random) => {
  const form = random.pick([
    (name: string, period: string) => `${name}_${period}`,
    (name: string, period: string) => `${period}年${name}`,
    (name: string, period: string) => `${name}（${period}年）`,
  ]);
  const columns = panel.indicators.flatMap((one, k) => panel.periods.map((period, t) => ({ header: form(one.name, period), k, t })));
  const body = panel.units.map((unit, u): Cell[] => [unit, ...columns.map(({ k, t }) => written(panel.values[u][t][k], random))]);
  return [sheet("数据", [[panel.unitHeader, ...columns.map(({ header }) => header)], ...body])];
};

/** 09: a panel whose numbers are texts. */
export const textNumbers: Layout = (panel, random) => {
  const rows = panel.periods.flatMap((period, t) =>
    panel.units.map((unit, u): Cell[] => [unit, isYear(period) ? Number(period) : period, ...panel.values[u][t].map((value) => asText(value, random))]),
  );
  return [sheet("文本数字", [[panel.unitHeader, "年份", ...panel.indicators.map(named)], ...rows])];
};

/** 10: totals of the country and of its regions among the units, with indents. */
export const subtotals: Layout = (panel, random) => {
  const indent = random.pick(["  ", "　　", ""]);
  const rows = panel.periods.flatMap((period, t) => {
    const of = (unit: string) => panel.values[panel.units.indexOf(unit)][t];
    const line = (name: string, values: readonly (number | null)[]): Cell[] => [name, isYear(period) ? Number(period) : period, ...values];
    const summed = (units: readonly string[]) => panel.indicators.map((_, k) => sumOf(units.map((unit) => of(unit)[k])));
    const parts = panel.regions.length > 0 ? panel.regions : [{ name: "", units: panel.units }];
    return [
      line("全国总计", summed(panel.units)),
      ...parts.flatMap(({ name, units }) => [...(name === "" ? [] : [line(name, summed(units))]), ...units.map((unit) => line(indent + unit, of(unit)))]),
    ];
  });
  return [sheet("分区域", [[panel.unitHeader, "年份", ...panel.indicators.map(named)], ...rows])];
};

/** 11: a file for each unit, its indicators down and its periods across, as the bureau's site saves it. */
export const unitFiles: Layout = (panel, random) =>
  panel.units.map((unit, u) => {
    const order = panel.periods.map((_, t) => t).reverse();
    const body = panel.indicators.map((one, k): Cell[] => [
      named(one),
      ...order.map((t) => (panel.values[u][t][k] === null ? null : String(panel.values[u][t][k]))),
    ]);
    const head: Cell[][] = [["数据库：分省年度数据"], [`地区：${unit}`], [`时间：${panel.periods[0]}-${panel.periods.at(-1)!}`]];
    const cells = [...head, ["指标", ...order.map((t) => (isYear(panel.periods[t]) ? `${panel.periods[t]}年` : panel.periods[t]))], ...body, ...notes(random)];
    return { ...sheet(`${unit}.csv`, cells, [], `${unit}.csv`), textual: true };
  });

/** 11 on one workbook: a sheet for each unit, its periods down. */
export const unitSheets: Layout = (panel, random) =>
  panel.units.map((unit, u) =>
    sheet(unit, [
      ["年份", ...panel.indicators.map(named)],
      ...panel.periods.map((period, t): Cell[] => [isYear(period) ? Number(period) : period, ...panel.values[u][t].map((value) => written(value, random))]),
    ]),
  );

/** 12: a sheet for each indicator, with the lines 数据库, 指标 and 时间, its name cut off. */
export const indicatorSheets: Layout = (panel, random) =>
  panel.indicators.map((one, k) => {
    const order = panel.periods.map((_, t) => t).reverse();
    const body = panel.units.map((unit, u): Cell[] => [unit, ...order.map((t) => written(panel.values[u][t][k], random))]);
    const head: Cell[][] = [["数据库：分省年度数据"], [`指标：${named(one)}`], ["时间：最近10年"]];
    const header: Cell[] = ["地区", ...order.map((t) => (isYear(panel.periods[t]) ? `${panel.periods[t]}年` : panel.periods[t]))];
    return sheet(random.chance(0.5) ? `分省年度数据${k === 0 ? "" : ` (${k + 1})`}` : named(one).slice(0, 6) + k, [...head, header, ...body, ...notes(random)]);
  });

/** A list of numbers, each with its unit, period and indicator in columns. */
export const longList: Layout = (panel, random) => {
  const rows = panel.units.flatMap((unit, u) =>
    panel.periods.flatMap((period, t) =>
      panel.indicators.map((one, k): Cell[] => [unit, isYear(period) ? Number(period) : period, named(one), written(panel.values[u][t][k], random)]),
    ),
  );
  return [sheet("Sheet1", [[panel.unitHeader, "年份", "指标", "数值"], ...rows])];
};

/** Two halves of a page side by side, each with its column of names. */
export const sideBySide: Layout = (panel, random) => {
  const t = Math.floor(random.next() * panel.periods.length);
  const half = Math.ceil(panel.units.length / 2);
  const line = (u: number): Cell[] =>
    u < panel.units.length
      ? [spaced(panel.units[u], random), ...panel.values[u][t].map((value) => written(value, random))]
      : Array<Cell>(panel.indicators.length + 1).fill(null);
  const gap: Cell[] = random.chance(0.5) ? [null] : [];
  const header = [panel.unitHeader, ...panel.indicators.map(named)];
  const rows = Array.from({ length: half }, (_, k): Cell[] => [...line(k), ...gap, ...line(half + k)]);
  return [sheet("Sheet1", [[titleOf(random)], [...header, ...gap, ...header], ...rows, ...notes(random)])];
};

/** Years above their quarters, the indicators on sheets of their own. */
export const quarterLevels: Layout = (panel, random) =>
  panel.indicators.map((one, k) => {
    const years = [...new Set(panel.periods.map((period) => period.slice(0, 4)))];
    const upper = years.flatMap((year): Cell[] => [`${year}年`, null, null, null]);
    const body = panel.units.map((unit, u): Cell[] => [spaced(unit, random), ...panel.values[u].map((values) => written(values[k], random))]);
    const merges = years.map((_, y) => ({ fromRow: 1, fromColumn: 2 + 4 * y, toRow: 1, toColumn: 5 + 4 * y }));
    return sheet(
      named(one),
      [[panel.unitHeader, ...upper], [null, ...panel.periods.map((period) => period.slice(5))], ...body],
      random.chance(0.5) ? merges : [],
    );
  });
