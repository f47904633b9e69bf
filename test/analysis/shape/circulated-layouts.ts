import type { BookSheet, MergedCells } from "../../../src/analysis/shape/book.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import type { Layout } from "./layouts.ts";
import { pairOf } from "./paired-panels.ts";
import type { KnownPanel, Random } from "./panels.ts";

type Rows = Cell[][];
type Named = KnownPanel["indicators"][number];

const isChinese = ({ indicators }: KnownPanel) => /\p{Script=Han}/u.test(indicators[0].name);
const bracketed = ({ name, unit }: Named) => (unit === "" ? name : /\p{Script=Han}/u.test(name) ? `${name}（${unit}）` : `${name} (${unit})`);
const year = (period: string, random: Random, chinese: boolean): Cell =>
  random.pick<Cell>(chinese ? [`${period}年`, Number(period), period] : [Number(period), period]);
const number = (value: number | null, random: Random): Cell => value ?? random.pick<Cell>([null, "…", "-", ".."]);

function sheet(name: string, rows: Rows, merges: readonly MergedCells[] = [], file: string | null = null): BookSheet {
  const width = Math.max(...rows.map((row) => row.length));
  return { file, name, merges, cells: rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null)) };
}

/** Some columns and rows to the left and above are blank. */
function moved({ name, cells, merges = [], file = null }: BookSheet, random: Random): BookSheet {
  const [down, right] = [Math.floor(random.next() * 3), Math.floor(random.next() * 3)];
  return {
    file,
    name,
    cells: [...Array.from({ length: down }, (): Cell[] => []), ...cells.map((row) => [...Array<Cell>(right).fill(null), ...row])],
    merges: merges.map((one) => ({
      fromRow: one.fromRow + down,
      toRow: one.toRow + down,
      fromColumn: one.fromColumn + right,
      toColumn: one.toColumn + right,
    })),
  };
}

const numbersOf = ({ values }: KnownPanel, u: number, t: number, random: Random) => values[u][t].map((value) => number(value, random));

/** A corner that names both what stands down and what stands across, by a slash or a line: 地区＼年份. */
export const slantedCorner: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const slash = random.pick(["\\", "/", "＼", "\n", "／"]);
  const across = random.pick(["units", "periods"] as const);
  const [down, over] = across === "units" ? [chinese ? "年份" : "Year", panel.unitHeader] : [panel.unitHeader, chinese ? "年份" : "Year"];
  const corner = random.chance(0.5) ? `${down}${slash}${over}` : `${over}${slash}${down}`;
  const labels = panel.periods.map((period) => year(period, random, chinese));
  return panel.indicators.map((one, k) =>
    moved(
      sheet(bracketed(one).replaceAll("/", "每"), [
        ...(random.chance(0.5) ? [[bracketed(one)]] : []),
        [corner, ...(across === "units" ? panel.units : labels)],
        ...(across === "units"
          ? panel.periods.map((_, t): Cell[] => [labels[t], ...panel.units.map((_unit, u) => number(panel.values[u][t][k], random))])
          : panel.units.map((unit, u): Cell[] => [unit, ...panel.values[u].map((values) => number(values[k], random))])),
      ]),
      random,
    ),
  );
};

/** A page that goes on below with further indicators of the same units: 续表. */
export const continuedIndicators: Layout = (panel, random) => {
  const cut = 1 + Math.floor(random.next() * (panel.indicators.length - 1));
  const [period] = panel.periods;
  const part = (from: number, to: number): Rows => [
    [panel.unitHeader, ...panel.indicators.slice(from, to).map(bracketed)],
    ...panel.units.map((unit, u): Cell[] => [unit, ...numbersOf(panel, u, 0, random).slice(from, to)]),
  ];
  const again = random.pick([["续表"], ["续表1"], ["表3-1（续）"], ["（续）"], [null]]);
  return [
    sheet("Sheet1", [
      [`表3-1 ${random.pick(["各地区主要指标", "主要统计指标"])}（${period}年）`],
      ...part(0, cut),
      ...(random.chance(0.5) ? [[null]] : []),
      again,
      ...part(cut, panel.indicators.length),
      ["资料来源：《统计年鉴》"],
    ]),
  ];
};

/** Names with the marks of footnotes that stand below the table. */
export const footnoteMarks: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const mark = random.pick(["①", "*", "①", "**", "²"]);
  const marked = Math.floor(random.next() * panel.units.length);
  const rows = panel.units.map((unit, u): Cell[] => [u === marked ? unit + mark : unit, ...panel.values[u].flatMap((_, t) => numbersOf(panel, u, t, random))]);
  return [
    sheet("Sheet1", [
      [panel.unitHeader, ...panel.periods.flatMap((period) => [year(period, random, chinese), ...Array<Cell>(panel.indicators.length - 1).fill(null)])],
      [null, ...panel.periods.flatMap(() => panel.indicators.map(bracketed))],
      ...rows,
      [chinese ? `${mark}数据为快报数。` : `${mark} Provisional.`],
    ]),
  ];
};

/** Indicators down in sections whose headings have no numbers, the periods across, a sheet for each unit. */
export const sectionsDown: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const labels = panel.periods.map((period) => year(period, random, chinese));
  const heads = chinese ? ["一、人口与就业", "二、国民经济"] : ["I. People", "II. Economy"];
  return panel.units.map((unit, u) => {
    const rows = panel.indicators.map((one, k): Cell[] => [
      `${random.pick(["", "  "])}${bracketed(one)}`,
      ...panel.values[u].map((values) => number(values[k], random)),
    ]);
    return sheet(unit, [
      [chinese ? "国民经济和社会发展主要指标" : "Main indicators"],
      [chinese ? "指标" : "Indicator", ...labels],
      [heads[0]],
      ...rows.slice(0, 2),
      [heads[1]],
      ...rows.slice(2),
    ]);
  });
};

/** A sheet for each period, whose columns stand in another order in each. */
export const shuffledSheets: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  return panel.periods.map((period, t) => {
    const order = panel.indicators.map((_, k) => (k + t) % panel.indicators.length);
    return sheet(chinese ? `${period}年` : period, [
      ...(random.chance(0.4) ? [[chinese ? "主要指标" : "Main indicators"]] : []),
      [panel.unitHeader, ...order.map((k) => bracketed(panel.indicators[k]))],
      ...panel.units.map((unit, u): Cell[] => [unit, ...order.map((k) => number(panel.values[u][t][k], random))]),
    ]);
  });
};

/** A form that numbers its columns below the header, with serial numbers before the names. */
export const numberedForm: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const serial = random.chance(0.5);
  const before = serial ? [chinese ? "序号" : "No."] : [];
  const letters: Cell[] = [...(serial ? ["甲", "乙"] : ["甲"]), "丙"];
  return [
    sheet("Sheet1", [
      [chinese ? "附表" : "Annex"],
      [...before, panel.unitHeader, chinese ? "年份" : "Year", ...panel.indicators.map(bracketed)],
      ...(random.chance(0.6) ? [[...letters, ...panel.indicators.map((_, k): Cell => k + 1)]] : []),
      ...panel.units.flatMap((unit, u) =>
        panel.periods.map((period, t): Cell[] => [
          ...(serial ? [u * panel.periods.length + t + 1] : []),
          unit,
          Number(period),
          ...numbersOf(panel, u, t, random),
        ]),
      ),
    ]),
  ];
};

/** A total at the end of the units, across or down: 合计 to the right, 全国 below. */
export const totalsAtTheEnd: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const name = chinese ? random.pick(["合计", "合  计", "全国总计", "总计"]) : random.pick(["Total", "All countries"]);
  const total = (t: number, k: number) => panel.units.reduce((sum, _, u) => sum + (panel.values[u][t][k] ?? 0), 0);
  const labels = panel.periods.map((period) => year(period, random, chinese));
  if (random.chance(0.5))
    return panel.indicators.map((one, k) =>
      sheet(`Sheet${k + 1}`, [
        [bracketed(one)],
        [chinese ? "年份" : "Year", ...panel.units, name],
        ...panel.periods.map((_, t): Cell[] => [labels[t], ...panel.units.map((_unit, u) => number(panel.values[u][t][k], random)), total(t, k)]),
      ]),
    );
  return [
    sheet("Sheet1", [
      [panel.unitHeader, ...panel.indicators.flatMap((one) => [bracketed(one), ...Array<Cell>(panel.periods.length - 1).fill(null)])],
      [null, ...panel.indicators.flatMap(() => labels)],
      ...panel.units.map((unit, u): Cell[] => [unit, ...panel.indicators.flatMap((_, k) => panel.values[u].map((values) => number(values[k], random)))]),
      [name, ...panel.indicators.flatMap((_, k) => panel.periods.map((_period, t) => total(t, k)))],
    ]),
  ];
};

/** Indicators as rows within each unit of a wide table whose unit is written once, with the unit of measure in the last column. */
export const measureLast: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const labels = panel.periods.map((period) => year(period, random, chinese));
  return [
    moved(
      sheet("Sheet1", [
        [panel.unitHeader, chinese ? "指标名称" : "Indicator Name", ...labels, chinese ? "计量单位" : "Unit"],
        ...panel.units.flatMap((unit, u) =>
          panel.indicators.map((one, k): Cell[] => [
            k === 0 ? unit : null,
            one.name,
            ...panel.values[u].map((values) => number(values[k], random)),
            one.unit === "" ? null : one.unit,
          ]),
        ),
      ]),
      random,
    ),
  ];
};

/** Estimates and revisions are marked behind the year: 2020(p), 2021*, 2022年（快报）. */
export const markedYears: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const last = panel.periods.length - 1;
  const label = (period: string, t: number): Cell =>
    t < last
      ? chinese
        ? `${period}年`
        : period
      : `${period}${chinese ? random.pick(["年（快报）", "年(预计)", "年*", "年①"]) : random.pick([" (p)", "*", "p", " (est.)"])}`;
  const labels = panel.periods.map(label);
  return panel.indicators.map((one, k) =>
    sheet(bracketed(one).replaceAll("/", "每"), [
      [panel.unitHeader, ...labels],
      ...panel.units.map((unit, u): Cell[] => [unit, ...panel.values[u].map((values) => number(values[k], random))]),
    ]),
  );
};

/** A line that says that units stand in the names, blank rows between the units, and notes in two cells. */
export const measuresInNames: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const labels = panel.periods.map((period) => year(period, random, chinese));
  return [
    sheet("Sheet1", [
      [chinese ? "单位：见各指标" : "Units: as below"],
      [panel.unitHeader, ...panel.indicators.flatMap((one) => [bracketed(one), ...Array<Cell>(panel.periods.length - 1).fill(null)])],
      [null, ...panel.indicators.flatMap(() => labels)],
      ...panel.units.flatMap((unit, u): Rows => [
        [unit, ...panel.indicators.flatMap((_, k) => panel.values[u].map((values) => number(values[k], random)))],
        ...(random.chance(0.15) ? [[null]] : []),
      ]),
      ...(chinese
        ? [
            ["注：", "1.按当年价格计算。"],
            [null, "2.部分数据为快报数。"],
          ]
        : [["Note:", "1. Current prices."]]),
    ]),
  ];
};

/** Counties whose names several provinces have, beside a column of provinces that is written in each row, once, or merged. */
export const pairedUnits: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const style = random.pick(["each", "once", "merged"] as const);
  const long = random.chance(0.5);
  const labels = panel.periods.map((period) => year(period, random, chinese));
  const [first, second] = random.pick(
    chinese
      ? [
          ["省份", "县"],
          ["市", "区县"],
          ["地区", "名称"],
        ]
      : [["Province", "County"]],
  );
  const head: Rows = long
    ? [[first, second, chinese ? "年份" : "Year", ...panel.indicators.map(bracketed)]]
    : [
        [first, second, ...panel.indicators.flatMap((one) => [bracketed(one), ...Array<Cell>(panel.periods.length - 1).fill(null)])],
        [null, null, ...panel.indicators.flatMap(() => labels)],
      ];
  const merges: MergedCells[] = [];
  const body: Rows = [];
  let before = "";
  for (const [u, unit] of panel.units.entries()) {
    const [upper, lower] = pairOf(unit);
    const rows: Rows = long
      ? panel.periods.map((period, t) => [Number(period), ...numbersOf(panel, u, t, random)])
      : [panel.indicators.flatMap((_, k) => panel.values[u].map((values) => number(values[k], random)))];
    const at = head.length + body.length + 1;
    if (upper !== before) merges.push({ fromRow: at, fromColumn: 1, toRow: at + rows.length - 1, toColumn: 1 });
    else merges.push({ ...merges.pop()!, toRow: at + rows.length - 1 });
    for (const [k, row] of rows.entries()) body.push([style === "each" || (upper !== before && k === 0) ? upper : null, lower, ...row]);
    before = upper;
  }
  return [sheet("Sheet1", [...head, ...body], style === "merged" ? merges : [])];
};
