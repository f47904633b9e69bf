import type { BookSheet, MergedCells } from "../../../src/analysis/shape/book.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import type { Layout } from "./layouts.ts";
import type { KnownPanel, Random } from "./panels.ts";

type Rows = Cell[][];
type Named = KnownPanel["indicators"][number];

const isYear = (period: string) => /^\d{4}$/.test(period);
const isChinese = ({ indicators }: KnownPanel) => /\p{Script=Han}/u.test(indicators[0].name);
const bracketed = ({ name, unit }: Named) => (/\p{Script=Han}/u.test(name) ? `${name}（${unit}）` : `${name} (${unit})`);
const missing = ["…", "……", "—", "——", "..", "-", "－", " ", "　", "n.a.", "N/A", "暂缺", "/", "#N/A"];

/** A number as a hand writes it: itself, a text, with thousands, in full width, with a mark of a footnote left out. */
function shown(value: number | null, random: Random, texts: number): Cell {
  if (value === null) return random.pick<Cell>([null, ...missing]);
  if (!random.chance(texts)) return value;
  const [whole, part] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, random.pick([",", ",", " "]));
  const text = `${value < 0 ? "-" : ""}${random.chance(0.5) ? grouped : whole}${part === undefined ? "" : `.${part}`}`;
  return random.pick([
    text,
    ` ${text}`,
    `${text} `,
    [...text].map((sign) => (/[\d.,-]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign)).join(""),
  ]);
}

const periodLabel = (period: string, random: Random, chinese: boolean): Cell =>
  !isYear(period) ? period : random.pick<Cell>(chinese ? [`${period}年`, Number(period), period, `${period} 年`, `${period}年度`] : [Number(period), period]);

const titles = (panel: KnownPanel, random: Random, more = ""): Rows =>
  random.chance(0.3)
    ? []
    : isChinese(panel)
      ? [
          [
            `${random.pick(["表2-5 ", "3－12  ", "", "附表一 ", "第四章 "])}${more}${random.pick(["分地区主要指标", "各单位经济社会发展情况", "主要统计指标(按地区分)"])}`,
          ],
          ...(random.chance(0.3) ? [["Main Indicators"]] : []),
        ]
      : [[`${random.pick(["Table 4. ", "Annex A: ", ""])}${more === "" ? "" : `${more} `}${random.pick(["Main indicators", "Selected statistics by unit"])}`]];

const notes = (panel: KnownPanel, random: Random): Rows => {
  if (random.chance(0.4)) return [];
  return isChinese(panel)
    ? [
        ...(random.chance(0.5) ? [[null]] : []),
        [random.pick(["注：1.本表按当年价格计算。", "注: 部分数据为快报数。", "说明：2020年起口径有调整。", "①不含市辖区。", "a)按现价计算。"])],
        ...(random.chance(0.5) ? [["  2.因四舍五入，分项之和可能不等于合计。"]] : []),
        [random.pick(["资料来源：《中国统计年鉴》", "数据来源: 各市统计公报", "来源：国家统计局"])],
      ]
    : [[null], [random.pick(["Source: national accounts.", "Notes: figures for 2020 are provisional.", "Data from database: Statistics"])]];
};

function sheet(name: string, rows: Rows, merges: readonly MergedCells[] = [], file: string | null = null): BookSheet {
  const width = Math.max(...rows.map((row) => row.length));
  return { file, name, merges, cells: rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null)) };
}

/** The header of one period or of a long table: the names, with their units in brackets, below them, or both languages. */
function header(panel: KnownPanel, random: Random, before: readonly string[]): Rows {
  const { indicators } = panel;
  const style = random.pick(["brackets", "lines", "row", "english"] as const);
  const blank = before.map(() => null);
  if (style === "row")
    return [
      [...before, ...indicators.map(({ name }) => name)],
      [...blank, ...indicators.map(({ unit }) => random.pick([unit, `(${unit})`, `（${unit}）`]))],
    ];
  if (style === "lines") return [[...before, ...indicators.map(({ name, unit }) => `${name}\n(${unit})`)]];
  if (style === "english" && indicators[0].english !== "")
    return [
      [...before, ...indicators.map(bracketed)],
      [before[0] === "" ? null : "Region", ...blank.slice(1), ...indicators.map(({ english }) => english)],
    ];
  return [[...before, ...indicators.map(bracketed)]];
}

const indent = (name: string, random: Random) => random.pick([name, name, `  ${name}`, `\u3000${name}`]);

/** A page of one period in two columns of pages (续表): the header stands again in the middle. */
export const continuedPage: Layout = (panel, random) => {
  const head = header(panel, random, [panel.unitHeader]);
  const body = panel.units.map((unit, u): Cell[] => [indent(unit, random), ...panel.values[u][0].map((value) => shown(value, random, 0.1))]);
  const cut = Math.ceil(body.length / 2);
  const again: Rows = [...(random.chance(0.5) ? [["续表"]] : []), ...head];
  return [sheet("Sheet1", [...titles(panel, random), ...head, ...body.slice(0, cut), ...again, ...body.slice(cut), ...notes(panel, random)])];
};

/** Years down within a unit that is merged over them, or written once. */
export const mergedUnits: Layout = (panel, random) => {
  const head = header(panel, random, [panel.unitHeader, isChinese(panel) ? "年份" : "Year"]);
  const top = titles(panel, random);
  const merges: MergedCells[] = [];
  const body = panel.units.flatMap((unit, u) => {
    const from = top.length + head.length + u * panel.periods.length + 1;
    merges.push({ fromRow: from, fromColumn: 1, toRow: from + panel.periods.length - 1, toColumn: 1 });
    return panel.periods.map((period, t): Cell[] => [
      t === 0 ? unit : null,
      isYear(period) ? Number(period) : period,
      ...panel.values[u][t].map((value) => shown(value, random, 0.05)),
    ]);
  });
  return [sheet("数据", [...top, ...head, ...body, ...notes(panel, random)], random.chance(0.6) ? merges : [])];
};

/** A row with the unit above its years. */
export const unitHeadings: Layout = (panel, random) => {
  const head = header(panel, random, [isChinese(panel) ? "年份" : "Year"]);
  const body = panel.units.flatMap((unit, u): Rows => [
    [unit],
    ...panel.periods.map((period, t): Cell[] => [isYear(period) ? Number(period) : period, ...panel.values[u][t].map((value) => shown(value, random, 0.05))]),
  ]);
  return [sheet("Sheet1", [...titles(panel, random), ...head, ...body, ...notes(panel, random)])];
};

/** A block of each period, with lines of its own: title, unit line, header. */
export const periodBlocks: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const head = header(panel, random, [panel.unitHeader]);
  const form = random.pick(chinese ? ["plain", "title", "bracket"] : ["plain", "title"]);
  const line = (period: string) =>
    form === "plain"
      ? isYear(period) && chinese
        ? `${period}年`
        : period
      : form === "bracket"
        ? `主要指标（${isYear(period) ? `${period}年` : period}）`
        : chinese
          ? `${isYear(period) ? `${period}年` : period}各地区主要指标`
          : `Main indicators, ${period}`;
  const gap = random.chance(0.6);
  return [
    sheet(
      "Sheet1",
      panel.periods.flatMap((period, t): Rows => [
        [line(period)],
        ...head,
        ...panel.units.map((unit, u): Cell[] => [indent(unit, random), ...panel.values[u][t].map((value) => shown(value, random, 0.05))]),
        ...(gap ? [[null]] : []),
      ]),
    ),
  ];
};

/** A sheet for each period, named in many ways, with a cover. */
export const namedPeriodSheets: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const name = random.pick<(period: string) => string>(
    chinese
      ? [(p) => p, (p) => (isYear(p) ? `${p}年` : p), (p) => `${p}-数据`, (p) => `数据${p}`, (p) => `${p}年鉴表`]
      : [(p) => p, (p) => `${p} Data`, (p) => `Data_${p}`, (p) => `FY${p}`],
  );
  const usable = panel.periods.every(isYear) ? name : (p: string) => p;
  const top = random.chance(0.5) ? titles(panel, random) : [];
  const head = header(panel, random, [panel.unitHeader]);
  const cover = random.chance(0.4) ? [sheet(random.pick(["说明", "README", "目录"]), [["本工作簿由各市统计局汇总"], ["联系人", "张三"]])] : [];
  const pages = panel.periods.map((period, t) =>
    sheet(usable(period), [
      ...top,
      ...head,
      ...panel.units.map((unit, u): Cell[] => [indent(unit, random), ...panel.values[u][t].map((value) => shown(value, random, 0.05))]),
      ...(t % 2 === 0 ? notes(panel, random) : []),
    ]),
  );
  return [...cover, ...pages];
};

/** A sheet for each indicator, the periods across, with the unit in a line at the right. */
export const indicatorPages: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const where = random.pick(["line", "corner", "sheet", "title"] as const);
  return panel.indicators.map((one, k) => {
    const labels = panel.periods.map((period) => periodLabel(period, random, chinese));
    const lines: Rows =
      where === "line"
        ? [[`${random.pick(["各地区", ""])}${one.name}`], [`单位：${one.unit}`]]
        : where === "corner"
          ? [[one.name], [null, null, null, `单位：${one.unit}`]]
          : where === "title"
            ? [[bracketed(one)]]
            : [];
    const body = panel.units.map((unit, u): Cell[] => [indent(unit, random), ...panel.values[u].map((values) => shown(values[k], random, 0.05))]);
    const name = where === "sheet" ? bracketed(one).replaceAll("/", "每") : random.pick([`Sheet${k + 1}`, `表${k + 1}`, `${k + 1}`]);
    return sheet(name, [...lines, [panel.unitHeader, ...labels], ...body, ...notes(panel, random)]);
  });
};

/** Three levels of a header: a heading over some indicators, the indicators, their periods; or the periods on top. */
export const threeLevels: Layout = (panel, random) => {
  const { indicators, periods } = panel;
  const chinese = isChinese(panel);
  const above = random.chance(0.5);
  const [outer, inner] = above ? [periods.length, indicators.length] : [indicators.length, periods.length];
  const label = (period: string): Cell => (isYear(period) && chinese ? `${period}年` : isYear(period) ? Number(period) : period);
  const upper = Array.from({ length: outer }, (_, a) => [above ? label(periods[a]) : bracketed(indicators[a]), ...Array<Cell>(inner - 1).fill(null)]).flat();
  const lower = Array.from({ length: outer }, () => (above ? indicators.map(({ name }) => name) : periods.map(label))).flat();
  const units: Rows = above ? [[null, ...Array.from({ length: outer }, () => indicators.map(({ unit }) => `(${unit})`)).flat()]] : [];
  const top = titles(panel, random);
  const at = top.length + 1;
  const merges = [
    { fromRow: at, fromColumn: 1, toRow: at + 1 + units.length, toColumn: 1 },
    ...Array.from({ length: outer }, (_, a) => ({ fromRow: at, fromColumn: 2 + a * inner, toRow: at, toColumn: 1 + (a + 1) * inner })),
  ];
  const body = panel.units.map((unit, u): Cell[] => [
    indent(unit, random),
    ...Array.from({ length: outer * inner }, (_, c) => {
      const [a, b] = [Math.floor(c / inner), c % inner];
      return shown(above ? panel.values[u][a][b] : panel.values[u][b][a], random, 0.05);
    }),
  ]);
  return [
    sheet("宽表", [...top, [panel.unitHeader, ...upper], [null, ...lower], ...units, ...body, ...notes(panel, random)], random.chance(0.7) ? merges : []),
  ];
};

/** A list of rows with code, name and period, in the order of units or of periods, and a column of remarks. */
export const codedPanel: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const head = header(panel, random, [chinese ? random.pick(["代码", "行政区划代码", "序号"]) : "Code", panel.unitHeader, chinese ? "年份" : "Year"]);
  const rows = panel.units.flatMap((unit, u) =>
    panel.periods.map((period, t) => ({
      u,
      t,
      cells: [`${430100 + u * 100}`, unit, periodLabel(period, random, chinese), ...panel.values[u][t].map((value) => shown(value, random, 0.2))] as Cell[],
    })),
  );
  if (random.chance(0.5)) rows.sort((a, b) => a.t - b.t || a.u - b.u);
  return [sheet("Sheet1", [...titles(panel, random), ...head, ...rows.map(({ cells }) => cells), ...notes(panel, random)])];
};

/** Indicators down with a column of units, the periods across; one unit after the other, or each on a sheet or in a file. */
export const indicatorsDown: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const form = random.pick(["column", "merged", "sheets", "files", "headings"] as const);
  const labels = panel.periods.map((period) => periodLabel(period, random, chinese));
  const names = chinese ? ["指标", "计量单位"] : ["Indicator", "Unit"];
  const rows = (u: number, before: (k: number) => readonly Cell[]) =>
    panel.indicators.map((one, k): Cell[] => [...before(k), one.name, one.unit, ...panel.values[u].map((values) => shown(values[k], random, 0.05))]);
  if (form === "sheets" || form === "files")
    return panel.units.map((unit, u) => {
      const cells: Rows = [...(random.chance(0.5) ? [[chinese ? "国民经济主要指标" : "Main indicators"]] : []), [...names, ...labels], ...rows(u, () => [])];
      return form === "sheets" ? sheet(unit, cells) : sheet("Sheet1", cells, [], `${unit}.xlsx`);
    });
  if (form === "headings") return [sheet("Sheet1", [[...names, ...labels], ...panel.units.flatMap((unit, u): Rows => [[unit], ...rows(u, () => [])])])];
  const merges = panel.units.map((_, u) => ({
    fromRow: 2 + u * panel.indicators.length,
    fromColumn: 1,
    toRow: 1 + (u + 1) * panel.indicators.length,
    toColumn: 1,
  }));
  return [
    sheet(
      "Sheet1",
      [[panel.unitHeader, ...names, ...labels], ...panel.units.flatMap((unit, u) => rows(u, (k) => [form === "column" || k === 0 ? unit : null]))],
      form === "merged" ? merges : [],
    ),
  ];
};

/** A file for each period, indicator or unit. */
export const manyFiles: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const of = random.pick(panel.periods.every(isYear) ? (["period", "indicator", "unit"] as const) : (["indicator", "unit"] as const));
  if (of === "period") {
    const head = header(panel, random, [panel.unitHeader]);
    const name = random.pick<(p: string) => string>([(p) => `${p}.xlsx`, (p) => `${p}年.xlsx`, (p) => `data_${p}.csv`, (p) => `统计年鉴${p}.xls`]);
    return panel.periods.map((period, t) =>
      sheet(
        random.pick(["Sheet1", name(period)]),
        [...head, ...panel.units.map((unit, u): Cell[] => [unit, ...panel.values[u][t].map((value) => shown(value, random, 0))])],
        [],
        name(period),
      ),
    );
  }
  const labels = panel.periods.map((period) => periodLabel(period, random, chinese));
  if (of === "indicator")
    return panel.indicators.map((one, k) =>
      sheet(
        "Sheet1",
        [
          [chinese ? `单位：${one.unit}` : `Unit: ${one.unit}`],
          [panel.unitHeader, ...labels],
          ...panel.units.map((unit, u): Cell[] => [unit, ...panel.values[u].map((values) => shown(values[k], random, 0))]),
        ],
        [],
        `${one.name}.xlsx`.replaceAll("/", "每"),
      ),
    );
  const head = header(panel, random, [chinese ? "年份" : "Year"]);
  return panel.units.map((unit, u) =>
    sheet(
      "Sheet1",
      [...head, ...panel.periods.map((_, t): Cell[] => [labels[t], ...panel.values[u][t].map((value) => shown(value, random, 0))])],
      [],
      `${unit}.csv`,
    ),
  );
};

/** Units across, the periods down, the indicators one below the other or over the units. */
export const unitsOnTop: Layout = (panel, random) => {
  const chinese = isChinese(panel);
  const label = (period: string): Cell => (isYear(period) && chinese ? `${period}年` : isYear(period) ? Number(period) : period);
  const form = random.pick(["stacked", "sheets", "down"] as const);
  const row = (t: number, k: number): Cell[] => panel.units.map((_, u) => shown(panel.values[u][t][k], random, 0.05));
  if (form === "sheets")
    return panel.indicators.map((one, k) =>
      sheet(`Sheet${k + 1}`, [
        [bracketed(one)],
        [chinese ? "年份" : "Year", ...panel.units],
        ...panel.periods.map((period, t) => [label(period), ...row(t, k)]),
      ]),
    );
  if (form === "stacked")
    return [
      sheet(
        "Sheet1",
        panel.indicators.flatMap((one, k): Rows => [
          [`${k + 1}. ${bracketed(one)}`],
          [chinese ? "年份" : "Year", ...panel.units],
          ...panel.periods.map((period, t) => [label(period), ...row(t, k)]),
          [null],
        ]),
      ),
    ];
  return [
    sheet("Sheet1", [
      [chinese ? "指标" : "Indicator", chinese ? "年份" : "Year", ...panel.units],
      ...panel.indicators.flatMap((one, k) => panel.periods.map((period, t) => [bracketed(one), label(period), ...row(t, k)])),
    ]),
  ];
};

/** As the World Bank, the IMF, the FAO and the OECD write their files. */
export const internationalForms: Layout = (panel, random) => {
  const form = random.pick(["bank-file", "bank-columns", "fund", "food", "list"] as const);
  const { units, periods, indicators, values } = panel;
  const code = (unit: string) => unit.slice(0, 3).toUpperCase();
  const said = (value: number | null): Cell => value;
  switch (form) {
    case "bank-file":
      return indicators.map((one, k) =>
        sheet(
          "Data",
          [
            ["Data Source", "World Development Indicators"],
            [null],
            ["Last Updated Date", "2024-06-28"],
            [null],
            ["Country Name", "Country Code", "Indicator Name", "Indicator Code", ...periods],
            ...units.map((unit, u): Cell[] => [unit, code(unit), bracketed(one), `AA.BB.${k}`, ...values[u].map((row) => said(row[k]))]),
          ],
          [],
          `API_${k}.csv`,
        ),
      );
    case "bank-columns":
      return [
        sheet("Data", [
          ["Time", "Time Code", "Country Name", "Country Code", ...indicators.map((one, k) => `${bracketed(one)} [AA.BB.${k}]`)],
          ...periods.flatMap((period, t) =>
            units.map((unit, u): Cell[] => [period, `YR${period}`, unit, code(unit), ...values[u][t].map((value) => value ?? "..")]),
          ),
        ]),
      ];
    case "fund":
      return [
        sheet("weo", [
          ["WEO Country Code", "ISO", "WEO Subject Code", "Country", "Subject Descriptor", "Units", "Scale", ...periods, "Estimates Start After"],
          ...units.flatMap((unit, u) =>
            indicators.map((one, k): Cell[] => [
              String(512 + u),
              code(unit),
              `S${k}`,
              unit,
              one.name,
              one.unit,
              "Units",
              ...values[u].map((row) => row[k] ?? "n/a"),
              2019,
            ]),
          ),
        ]),
      ];
    case "food":
      return [
        sheet("FAOSTAT", [
          ["Area Code", "Area", "Item Code", "Item", "Unit", ...periods.map((period) => `Y${period}`)],
          ...units.flatMap((unit, u) => indicators.map((one, k): Cell[] => [u + 1, unit, k + 15, one.name, one.unit, ...values[u].map((row) => said(row[k]))])),
        ]),
      ];
    case "list":
      return [
        sheet("list", [
          ["LOCATION", "INDICATOR", "FREQUENCY", "TIME", "Value", "Flag Codes"],
          ...units.flatMap((unit, u) =>
            indicators.flatMap((one, k) => periods.map((period, t): Cell[] => [unit, bracketed(one), "A", Number(period), said(values[u][t][k]), null])),
          ),
        ]),
      ];
  }
};
