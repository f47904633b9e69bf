import type { BookSheet, MergedCells } from "../../../src/analysis/shape/book.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import type { Layout } from "./layouts.ts";
import type { KnownPanel } from "./panels.ts";

type Rows = Cell[][];
type Named = KnownPanel["indicators"][number];

const isChinese = ({ indicators }: KnownPanel) => /\p{Script=Han}/u.test(indicators[0].name);
const bracketed = ({ name, unit }: Named) => (unit === "" ? name : /\p{Script=Han}/u.test(name) ? `${name}（${unit}）` : `${name} (${unit})`);
const blanks = (count: number): Cell[] => Array<Cell>(count).fill(null);
const sum = (values: readonly (number | null)[]) => Number(values.reduce<number>((all, value) => all + (value ?? 0), 0).toFixed(6));

function sheet(name: string, rows: Rows, merges: readonly MergedCells[] = [], file: string | null = null): BookSheet {
  const width = Math.max(...rows.map((row) => row.length));
  return { file, name, merges, cells: rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null)) };
}

/** Eurostat's own workbook: lines with the unit of measure, a column of flags beside each year, and below them what `:` and the flags mean. */
export const eurostatFlags: Layout = (panel, random) => [
  sheet("Summary", [["Data extracted on 18/09/2024 11:02:11 from [ESTAT]"], ["Contents"], ["Sheet 1"]]),
  ...panel.indicators.map((one, k) =>
    sheet(`Sheet ${k + 1}`, [
      ["Data extracted on 18/09/2024 11:02:11 from [ESTAT]"],
      ["Dataset: ", null, `${one.name} [xx_a${k}_r]`],
      ["Last updated: ", null, "12/09/2024 23:00"],
      [null],
      ["Time frequency", null, "Annual"],
      ...(one.unit === "" ? [] : [["Unit of measure", null, one.unit]]),
      [null],
      ["TIME", ...panel.periods.flatMap((period): Cell[] => [period, null])],
      ["GEO (Labels)", ...panel.periods.flatMap((): Cell[] => [null, null])],
      ...panel.units.map((unit, u): Cell[] => [
        unit,
        ...panel.values[u].flatMap((values): Cell[] => [
          values[k] ?? ":",
          values[k] !== null && random.chance(0.3) ? random.pick(["b", "p", "e", "bp"]) : null,
        ]),
      ]),
      [null],
      ["Special value"],
      [":", null, "not available"],
      ["Observation flags:"],
      ["b", null, "break in time series"],
      ["p", null, "provisional"],
    ]),
  ),
];

/** The World Bank's list with a row for each number, its footer, and a sheet about the countries. */
export const bankList: Layout = (panel, random) => {
  const wide = random.chance(0.5);
  const code = (unit: string) => unit.slice(0, 3).toUpperCase();
  const tail: Rows = [[null], [null], [null], ["Data from database: World Development Indicators"], ["Last Updated: 06/28/2024"]];
  const countries = sheet("Metadata - Countries", [
    ["Country Code", "Region", "IncomeGroup", "TableName"],
    ...panel.units.map((unit): Cell[] => [code(unit), "East Asia & Pacific", random.pick(["High income", "Low income"]), unit]),
  ]);
  const said = (value: number | null): Cell => value ?? "..";
  const rows: Rows = wide
    ? [
        ["Country Name", "Country Code", "Time", "Time Code", ...panel.indicators.map((one, k) => `${bracketed(one)} [AA.BB.${k}X.CD]`)],
        ...panel.units.flatMap((unit, u) =>
          panel.periods.map((period, t): Cell[] => [unit, code(unit), period, `YR${period}`, ...panel.values[u][t].map(said)]),
        ),
      ]
    : [
        ["Country Name", "Country Code", "Series Name", "Series Code", "Time", "Time Code", "Value"],
        ...panel.units.flatMap((unit, u) =>
          panel.indicators.flatMap((one, k) =>
            panel.periods.map((period, t): Cell[] => [unit, code(unit), bracketed(one), `AA.BB.${k}X.CD`, period, `YR${period}`, said(panel.values[u][t][k])]),
          ),
        ),
      ];
  return [sheet("Data", [...rows, ...tail]), countries];
};

/** Units across that do not fit the page: the table goes on below with the other units, after 续表. */
export const unitsAcrossContinued: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const cut = Math.ceil(panel.units.length / 2);
  const corner = chinese ? random.pick(["年份", "年  份"]) : "Year";
  const part = (from: number, to: number, k: number): Rows => [
    [corner, ...panel.units.slice(from, to)],
    ...panel.periods.map((period, t): Cell[] => [chinese ? `${period}年` : period, ...panel.units.slice(from, to).map((_, u) => panel.values[from + u][t][k])]),
  ];
  const again = chinese ? random.pick(["续表", "续表 1", "（续）"]) : "(continued)";
  return panel.indicators.map((one, k) =>
    sheet(`${k + 1}`, [[`${chinese ? "表" : "Table "}${k + 1} ${bracketed(one)}`], ...part(0, cut, k), [again], ...part(cut, panel.units.length, k)]),
  );
};

/** Units across with the region that they belong to merged above them. */
export const regionsAboveUnits: Layout = (panel, random) => {
  const cut = Math.ceil(panel.units.length / 2);
  const chinese = isChinese(panel);
  const [east, west] = chinese ? ["东部地区", "西部地区"] : ["East", "West"];
  const merges: MergedCells[] = [
    { fromRow: 2, fromColumn: 1, toRow: 3, toColumn: 1 },
    { fromRow: 2, fromColumn: 2, toRow: 2, toColumn: 1 + cut },
    { fromRow: 2, fromColumn: 2 + cut, toRow: 2, toColumn: 1 + panel.units.length },
  ];
  return panel.indicators.map((one, k) =>
    sheet(
      bracketed(one).replaceAll("/", "每"),
      [
        [bracketed(one)],
        [chinese ? "年份" : "Year", east, ...blanks(cut - 1), west],
        [null, ...panel.units],
        ...panel.periods.map((period, t): Cell[] => [random.chance(0.5) ? Number(period) : period, ...panel.units.map((_, u) => panel.values[u][t][k])]),
      ],
      merges,
    ),
  );
};

/** The page breaks: a page's number, the title and the header once more after every few rows. */
export const pageBreaks: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const size = 3 + Math.floor(random.next() * 3);
  const mark = random.pick<(page: number) => Cell>([
    (page) => `- ${page} -`,
    (page) => `—${page}—`,
    (page) => page,
    (page) => (chinese ? `第${page}页` : `Page ${page}`),
  ]);
  const title = chinese ? "表3-2 各地区主要指标" : "Table 3. Main indicators";
  const first: Cell[] = [panel.unitHeader, ...panel.indicators.flatMap((one) => [bracketed(one), ...blanks(panel.periods.length - 1)])];
  const second: Cell[] = [null, ...panel.indicators.flatMap(() => panel.periods.map((period) => (chinese ? `${period}年` : period)))];
  const again = chinese ? random.pick([`${title}（续）`, `续${title}`, "续表", title]) : random.pick([`${title} (continued)`, title]);
  const rows: Rows = [];
  panel.units.forEach((unit, u) => {
    if (u % size === 0) {
      if (u > 0) rows.push([mark(100 + u)], ...(random.chance(0.5) ? [[null]] : []));
      rows.push([u === 0 ? title : again], first, second);
    }
    rows.push([unit, ...panel.indicators.flatMap((_, k) => panel.values[u].map((values) => values[k]))]);
  });
  return [sheet("Sheet1", rows)];
};

/** Units of measure in a line in brackets above the header, at its right, and one for all. */
export const measureLines: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const form = random.pick(
    chinese ? ["（单位：@）", "(单位:@)", "【单位：@】", "计量单位：@", "单位 : @", "单位（@）"] : ["(Unit: @)", "Unit: @", "[Unit: @]"],
  );
  return panel.indicators.map((one, k) =>
    sheet(`表${k + 1}`, [
      [`${chinese ? "各地区" : ""}${one.name}`],
      ...(one.unit === "" ? [] : [[...blanks(panel.periods.length), form.replace("@", one.unit)]]),
      [panel.unitHeader, ...panel.periods.map((period): Cell => (chinese ? `${period}年` : Number(period)))],
      ...panel.units.map((unit, u): Cell[] => [unit, ...panel.values[u].map((values) => values[k])]),
    ]),
  );
};

/** Notes above the header and many below, of which only the first says that it is one. */
export const notesAround: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const above: Rows = chinese
    ? [["主要指标"], [random.pick(["说明：本表不含港澳台。", "（按当年价格计算）", "注：2020年为普查数。"])]]
    : [["Main indicators"], [random.pick(["Note: without overseas territories.", "(current prices)"])]];
  const below: Rows = chinese
    ? [["注："], ["1.2020年起统计范围为规模以上。"], ["2.部分地区为预计数；"], ["3.本表数据未作调整。"], ["联系人：张三"], ["制表日期：2024年5月8日"]]
    : [["Notes:"], ["1. Large firms only since 2020."], ["2. Some are estimates."], ["Contact: John"]];
  return [
    sheet("Sheet1", [
      ...above,
      [panel.unitHeader, chinese ? "年份" : "Year", ...panel.indicators.map(bracketed)],
      ...panel.units.flatMap((unit, u) => panel.periods.map((period, t): Cell[] => [unit, Number(period), ...panel.values[u][t]])),
      ...(random.chance(0.5) ? [[null]] : []),
      ...below,
    ]),
  ];
};

/** A file for each period with a sheet for each indicator. */
export const periodFilesOfIndicators: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const called = random.pick<(period: string) => string>(
    chinese ? [(p) => `${p}年统计年鉴.xlsx`, (p) => `统计年鉴-${p}.xls`, (p) => `${p}.xlsx`] : [(p) => `yearbook ${p}.xlsx`, (p) => `${p}.xls`],
  );
  return panel.periods.flatMap((period, t) =>
    panel.indicators.map((one, k) =>
      sheet(
        one.name.replaceAll("/", "每").slice(0, 28),
        [
          ...(one.unit === "" ? [] : [[`${chinese ? "单位：" : "Unit: "}${one.unit}`]]),
          [panel.unitHeader, one.name],
          ...panel.units.map((unit, u): Cell[] => [unit, panel.values[u][t][k]]),
        ],
        [],
        called(period),
      ),
    ),
  );
};

/** A file for each unit with a sheet for each period, indicators down. */
export const unitFilesOfPeriods: Layout = (panel) => {
  const chinese = isChinese(panel);
  return panel.units.flatMap((unit) =>
    panel.periods.map((period, t) =>
      sheet(
        chinese ? `${period}年` : period,
        [
          [chinese ? "指标" : "Indicator", chinese ? "计量单位" : "Unit", chinese ? "数值" : "Value"],
          ...panel.indicators.map((one, k): Cell[] => [one.name, one.unit === "" ? null : one.unit, panel.values[panel.units.indexOf(unit)][t][k]]),
        ],
        [],
        `${unit}.xlsx`,
      ),
    ),
  );
};

/** Months below the year that is merged over them, an indicator on each sheet, the total of the year behind. */
export const monthsWide: Layout = (panel, random) => {
  const years = panel.periods.slice(0, 2);
  const merges = years.map((_, y) => ({ fromRow: 1, fromColumn: 2 + 12 * y, toRow: 1, toColumn: 13 + 12 * y }));
  const months = Array.from({ length: 12 }, (_, k) => `${k + 1}月`);
  return panel.indicators.map((one, k) =>
    sheet(
      bracketed(one).replaceAll("/", "每"),
      [
        [panel.unitHeader, ...years.flatMap((year): Cell[] => [`${year}年`, ...blanks(11)])],
        [null, ...years.flatMap(() => months)],
        ...panel.units.map((unit, u): Cell[] => [unit, ...years.flatMap((_, y) => months.map((_month, m) => monthOf(panel, u, y, m, k)))]),
      ],
      random.chance(0.6) ? merges : [],
    ),
  );
};
const monthOf = (panel: KnownPanel, u: number, y: number, m: number, k: number) => {
  const value = panel.values[u][y][k];
  return value === null ? null : Number((value + m / 8).toFixed(3));
};
/** The panel of months that `monthsWide` lays out. */
export const monthly = (panel: KnownPanel): KnownPanel => ({
  ...panel,
  periods: panel.periods.slice(0, 2).flatMap((year) => Array.from({ length: 12 }, (_, m) => `${year}年${m + 1}月`)),
  values: panel.units.map((_, u) =>
    [0, 1].flatMap((y) => Array.from({ length: 12 }, (_month, m) => panel.indicators.map((_one, k) => monthOf(panel, u, y, m, k)))),
  ),
});

/** Sections of a yearbook's page: by kind of one and of another, with the whole in the first row. */
export const indentedRegions: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const cut = Math.ceil(panel.units.length / 2);
  const parts = [panel.units.slice(0, cut), panel.units.slice(cut)];
  const names = chinese ? ["东部地区", "西部地区"] : ["East, total", "West, total"];
  const deep = random.pick(["    ", "　　", "  "]);
  const values = (units: readonly string[]) =>
    panel.indicators.flatMap((_, k) => panel.periods.map((_period, t) => sum(units.map((unit) => panel.values[panel.units.indexOf(unit)][t][k]))));
  const own = (unit: string) => panel.indicators.flatMap((_, k) => panel.values[panel.units.indexOf(unit)].map((row) => row[k]));
  return [
    sheet("Sheet1", [
      [panel.unitHeader, ...panel.indicators.flatMap((one) => [bracketed(one), ...blanks(panel.periods.length - 1)])],
      [null, ...panel.indicators.flatMap(() => panel.periods.map((period): Cell => (chinese ? `${period}年` : Number(period))))],
      [chinese ? random.pick(["全    国", "全省合计", "总    计"]) : "All units", ...values(panel.units)],
      ...parts.flatMap((units, p): Rows => [[deep.slice(1) + names[p], ...values(units)], ...units.map((unit): Cell[] => [deep + deep + unit, ...own(unit)])]),
    ]),
  ];
};

/** A header in three rows, each merged: the heading over some indicators, the indicators, their periods, and units of measure below. */
export const fourRowHeader: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const { indicators, periods } = panel;
  const half = Math.ceil(indicators.length / 2);
  const n = periods.length;
  const top: Cell[] = [chinese ? "投入" : "Inputs", ...blanks(half * n - 1), chinese ? "产出" : "Outputs", ...blanks((indicators.length - half) * n - 1)];
  const lines = random.chance(0.5);
  const measures: Rows = indicators.some(({ unit }) => unit === "")
    ? []
    : [[null, ...indicators.flatMap(({ unit }) => periods.map((): Cell => (lines ? unit : `（${unit}）`)))]];
  const merges: MergedCells[] = [
    { fromRow: 1, fromColumn: 1, toRow: 3 + measures.length, toColumn: 1 },
    { fromRow: 1, fromColumn: 2, toRow: 1, toColumn: 1 + half * n },
    { fromRow: 1, fromColumn: 2 + half * n, toRow: 1, toColumn: 1 + indicators.length * n },
    ...indicators.map((_, k) => ({ fromRow: 2, fromColumn: 2 + k * n, toRow: 2, toColumn: 1 + (k + 1) * n })),
  ];
  return [
    sheet(
      "Sheet1",
      [
        [panel.unitHeader, ...top],
        [null, ...indicators.flatMap(({ name }) => [name, ...blanks(n - 1)])],
        [null, ...indicators.flatMap(() => periods.map((period): Cell => (chinese ? `${period}年` : period)))],
        ...measures,
        ...panel.units.map((unit, u): Cell[] => [unit, ...indicators.flatMap((_, k) => panel.values[u].map((values) => values[k]))]),
      ],
      merges,
    ),
  ];
};

/** The growth on the year before stands beside each year's number, and the mean growth at the end. */
export const growthBeside: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const last = panel.periods.at(-1)!;
  const growth = chinese
    ? random.pick([`${last}年比上年增长（%）`, "年均增长（%）", `${panel.periods[0]}-${last}年平均增速（%）`, "比上年增长%"])
    : random.pick(["Average growth (%)", `${panel.periods[0]}-${last} growth (%)`, "Change (%)"]);
  return panel.indicators.map((one, k) =>
    sheet(bracketed(one).replaceAll("/", "每"), [
      [bracketed(one)],
      [panel.unitHeader, ...panel.periods.map((period): Cell => (chinese ? `${period}年` : Number(period))), growth],
      ...panel.units.map((unit, u): Cell[] => [unit, ...panel.values[u].map((values) => values[k]), Number((random.next() * 10).toFixed(1))]),
    ]),
  );
};

/** A column of English names at the right end, as bilingual yearbooks have it, and the header in both. */
export const twinAtRight: Layout = (panel, random) => {
  if (!isChinese(panel)) return fourRowHeader(panel, random);
  const english = panel.units.map((_, u) => `Place ${String.fromCharCode(65 + (u % 26))}${u}`);
  return panel.periods.map((period, t) =>
    sheet(`${period}`, [
      [`3-1 主要指标（${period}年）`],
      ["3-1 Main Indicators"],
      [panel.unitHeader, ...panel.indicators.map(bracketed), "Region"],
      ...panel.units.map((unit, u): Cell[] => [unit, ...panel.values[u][t], english[u]]),
    ]),
  );
};

/** The same units in each block of an indicator, side by side, each with its own years: the second begins with the units again. */
export const blocksBeside: Layout = (panel) => {
  const chinese = isChinese(panel);
  const labels = panel.periods.map((period): Cell => (chinese ? `${period}年` : Number(period)));
  return [
    sheet("Sheet1", [
      panel.indicators.flatMap((one) => [bracketed(one), ...blanks(panel.periods.length + 1)]),
      panel.indicators.flatMap(() => [panel.unitHeader, ...labels, null]),
      ...panel.units.map((unit, u) => panel.indicators.flatMap((_, k): Cell[] => [unit, ...panel.values[u].map((values) => values[k]), null])),
    ]),
  ];
};

/** Years down in blocks of an indicator, each with its heading in the first column, the units across once on top. */
export const indicatorHeadingsAcross: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const numerals = ["一、", "二、", "三、", "四、", "五、"];
  const numbered = random.chance(0.5);
  return [
    sheet("Sheet1", [
      [chinese ? "年份" : "Year", ...panel.units],
      ...panel.indicators.flatMap((one, k): Rows => [
        [`${numbered ? (chinese ? numerals[k] : `${k + 1}. `) : ""}${bracketed(one)}`],
        ...panel.periods.map((period, t): Cell[] => [chinese ? `${period}年` : Number(period), ...panel.units.map((_, u) => panel.values[u][t][k])]),
      ]),
    ]),
  ];
};

/** Series of a data base across or down, named by the place and what is measured there, with lines about them below the names. */
export const placeSeries: Layout = (panel, random) => {
  if (!panel.units.every((unit) => /[省市县区]$/.test(unit) || panel.unitHeader === "地区")) return regionsWrittenOnce(panel, random);
  const all = panel.indicators.flatMap((one, k) =>
    panel.units.map((unit, u) => ({ name: `${unit}${random.pick([":", "：", ":"])}${one.name}`, unit: one.unit, u, k })),
  );
  if (random.chance(0.4))
    return [
      sheet("Sheet1", [
        ["指标", ...panel.periods],
        ...all.map(({ name, unit, u, k }): Cell[] => [`${name}(${unit})`, ...panel.values[u].map((values) => values[k])]),
      ]),
    ];
  return [
    sheet("Sheet1", [
      ["指标名称", ...all.map(({ name }) => name)],
      ...(random.chance(0.7) ? [["频率", ...all.map(() => "年")]] : []),
      ["单位", ...all.map(({ unit }) => unit)],
      ...(random.chance(0.5) ? [["指标ID", ...all.map((_, k) => `M00${k}`)]] : []),
      ...(random.chance(0.5) ? [["来源", ...all.map(() => "国家统计局")]] : []),
      ...panel.periods.map((period, t): Cell[] => [period, ...all.map(({ u, k }) => panel.values[u][t][k])]),
    ]),
  ];
};

/** A column of regions, each written once for the rows down to the next. */
export const regionsWrittenOnce: Layout = (panel) => {
  const chinese = isChinese(panel);
  const cut = Math.ceil(panel.units.length / 2);
  const region = (u: number) => (u === 0 ? (chinese ? "东部" : "East") : u === cut ? (chinese ? "西部" : "West") : null);
  return panel.indicators.map((one, k) =>
    sheet(bracketed(one).replaceAll("/", "每"), [
      [bracketed(one)],
      [chinese ? "区域" : "Region", panel.unitHeader, ...panel.periods.map((period): Cell => (chinese ? `${period}年` : Number(period)))],
      ...panel.units.map((unit, u): Cell[] => [region(u), unit, ...panel.values[u].map((values) => values[k])]),
    ]),
  );
};

/** Districts of cities, each city with its own total above them, 市辖区 among them in each. */
export const districtsOfCities: Layout = (panel, random) => {
  const deep = random.pick(["  ", "　", ""]);
  const rows: Rows = [];
  for (const [city, own] of Object.entries(districts)) {
    const at = own.map((name) => panel.units.indexOf(districtOf(city, name)));
    rows.push([city, ...panel.indicators.flatMap((_, k) => panel.periods.map((_period, t) => sum(at.map((u) => panel.values[u][t][k]))))]);
    own.forEach((name, d) => rows.push([deep + name, ...panel.indicators.flatMap((_, k) => panel.values[at[d]].map((values) => values[k]))]));
  }
  return [
    sheet("Sheet1", [
      ["市县", ...panel.indicators.flatMap((one) => [bracketed(one), ...blanks(panel.periods.length - 1)])],
      [null, ...panel.indicators.flatMap(() => panel.periods.map((period) => `${period}年`))],
      ...rows,
    ]),
  ];
};
const districts = { 石家庄市: ["市辖区", "井陉县", "正定县"], 唐山市: ["市辖区", "滦南县", "乐亭县", "迁安市"], 保定市: ["市辖区", "涞水县"] };
/** 市辖区, of which every city has one, is called by its city too. */
const districtOf = (city: string, name: string) => (name === "市辖区" ? city + name : name);
/** A panel of districts. */
export const districtsPanel = (panel: KnownPanel): KnownPanel => {
  const units = Object.entries(districts).flatMap(([city, own]) => own.map((name) => districtOf(city, name)));
  return {
    ...panel,
    units,
    values: units.map((_, u) => panel.values[u % panel.units.length].map((row) => row.map((value) => (value === null ? 1 + u : value + u)))),
  };
};
