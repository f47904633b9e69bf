import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { unshownSentence } from "../../../src/locale/hosts/unshown.ts";
import { readXlsx, writeXlsx, type FileWorkbook } from "../../../src/workbook/file/xlsx.ts";
import { report } from "./report.ts";
import { richParts, richWorkbook } from "./rich-workbook.ts";
import { styledParts, styledWorkbook } from "./styled-workbook.ts";

const ranges = (list: readonly { readonly fromRow: number; readonly fromColumn: number; readonly toRow: number; readonly toColumn: number }[]) =>
  list.map(({ fromRow, fromColumn, toRow, toColumn }) => [fromRow, fromColumn, toRow, toColumn]);

describe("how a workbook file looks", () => {
  let book: FileWorkbook;
  beforeAll(async () => {
    book = await readXlsx(styledWorkbook(), { look: true });
  });
  const look = () => book.sheets[0].look!;

  it("has fonts with colours of the theme, numbered ones and its own, lightened and darkened", () => {
    expect(book.looks[0]).toEqual({ font: "宋体", size: 11, colour: "#1A1A1A" });
    expect(book.looks[1]).toMatchObject({ font: "黑体", size: 16, bold: true, italic: true, underline: "double", struck: true });
    // Office itself shows 2F5496.
    expect([1, 3, 5].map((at) => Math.abs(parseInt(book.looks[1].colour!.slice(at, at + 2), 16) - [0x2f, 0x54, 0x96][(at - 1) / 2]) <= 1)).toEqual([
      true,
      true,
      true,
    ]);
    expect(book.looks[2]).toMatchObject({ size: 10.5, bold: false, underline: "single", raised: "above", colour: "#FF8800", format: "0.00%" });
    expect(book.looks[7]).toMatchObject({ font: "宋体", colour: "#00B050" });
  });

  it("has fills, patterns and gradients among them, and lines on every side", () => {
    expect([1, 5, 6, 7].map((k) => book.looks[k].fill)).toEqual(["#808080", "#ABCDEF", "#800080", "#DFDFDF"]);
    expect(book.looks[1].lines).toEqual({
      left: { style: "thin", colour: "#000000" },
      right: { style: "mediumDashed", colour: "#C55A11" },
      top: { style: "double", colour: "#112233" },
      bottom: { style: "hair", colour: "#000000" },
      falling: { style: "dotted", colour: "#445566" },
    });
    expect(book.looks[8].lines).toBeUndefined();
  });

  it("has formats of its own and those that are known by number, alignment, indent and angle", () => {
    expect([3, 4, 6, 8].map((k) => book.looks[k].format)).toEqual(["0.00_ ", "yyyy/m/d", 'yyyy"年"m"月"', "#,##0.00"]);
    expect(book.looks[1]).toMatchObject({ across: "center", down: "top", wrap: true });
    expect(book.looks[5]).toMatchObject({ across: "right", indent: 2 });
    expect([6, 7, 8].map((k) => book.looks[k].turned)).toEqual([45, -45, "stacked"]);
  });

  it("gives each cell its look, blank ones too, and rows and columns theirs", () => {
    expect(look().cells.map((row) => row && [...row])).toEqual([
      [1, 1],
      undefined,
      [8, 5, 6, 7],
      ...Array.from({ length: 4 }, () => [undefined, 3, 4]),
      [undefined, 3, 4, undefined, undefined, undefined, undefined, undefined, undefined, 8],
    ]);
    expect(look().rows.get(0)).toEqual({ size: 40, fixed: true });
    expect(look().rows.get(1)).toEqual({ hidden: true, look: 5 });
    expect(look().rows.get(7)).toEqual({ size: 30, fixed: false });
    expect(look().rowHeight).toBe(20);
    // 宋体 of 11 points has digits of eight pixels.
    expect(look().columns).toEqual([
      { from: 0, to: 0, size: 118, fixed: true, look: 2 },
      { from: 1, to: 3, size: 88, fixed: true },
      { from: 5, to: 5, size: 72, fixed: true, hidden: true },
    ]);
    expect(look().columnWidth).toBe(72);
  });

  it("says what stays in sight, how large it is shown, and which tabs are hidden", () => {
    expect(look().freeze).toEqual({ rows: 3, columns: 1, row: 3, column: 1 });
    expect([look().gridlines, look().zoom, look().tabColour]).toEqual([false, 0.85, "#C00000"]);
    expect(book.sheets.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  });

  it("has its rules in the order in which they hold, with formulas for the first cell of all their ranges", () => {
    const red = { bold: true, colour: "#9C0006", fill: "#FFC7CE" };
    const struck = { struck: true };
    expect(look().rules.map(({ effect }) => effect)).toEqual([
      { kind: "formula", formula: "=B4<20", look: struck },
      { kind: "formula", formula: "=B4>$B$8", look: red },
      { kind: "scale", points: [{ kind: "min" }, { kind: "num", value: 44003 }, { kind: "max" }], colours: ["#FF0000", "#FFFFFF", "#00FF00"] },
      { kind: "bar", from: { kind: "min" }, to: { kind: "percentile", value: 90 }, colour: "#638EC6", showsValue: false },
      {
        kind: "icons",
        set: "3Arrows",
        points: [
          { kind: "percent", value: 0 },
          { kind: "percent", value: 33 },
          { kind: "percent", value: 67, above: false },
        ],
        reversed: true,
        showsValue: true,
      },
      { kind: "rank", count: 20, percent: true, lowest: true, look: red },
      { kind: "average", above: false, orEqual: false, look: red },
      { kind: "repeated", once: false, look: struck },
      { kind: "formula", formula: "=AND(B4>=MIN(30,10),B4<=MAX(30,10))", look: red },
      { kind: "formula", formula: '=NOT(ISERROR(SEARCH("x",B4)))', look: struck },
    ]);
    expect(
      look()
        .rules.map(({ stops }) => stops)
        .slice(0, 3),
    ).toEqual([false, true, false]);
    expect(ranges(look().rules[0].ranges)).toEqual([
      [4, 2, 8, 2],
      [4, 4, 8, 4],
    ]);
  });

  it("has links to cells, to names and out of the workbook", () => {
    expect(look().links.map(({ range, to }) => [...ranges([range])[0], to])).toEqual([
      [3, 1, 3, 1, { address: "https://www.stats.gov.cn/" }],
      [8, 1, 8, 1, { place: "'合 计'!A1" }],
      [4, 7, 5, 7, { place: "投入" }],
      [1, 2, 1, 2, { place: "B8" }],
    ]);
  });

  it("says what is not shown", () => {
    const { unshown } = book;
    expect(unshown.map(({ kind, count }) => [kind, count])).toEqual([
      ["chart-tabs", 1],
      ["charts", 1],
      ["pivots", 1],
      ["sparklines", 1],
      ["macros", 1],
    ]);
    expect(unshownSentence(unshown, "en")).toBe(
      'Not shown here, but kept as they are in the file when it is saved: the chart tab "图 页", 1 chart, 1 pivot table (only the values are shown), 1 group of sparklines, macros (they do not run here).',
    );
  });

  it("is read beside the same cells as without it", async () => {
    const plain = await readXlsx(styledWorkbook());
    const cellsOf = ({ sheets }: FileWorkbook) => sheets.map(({ cells, formulas, merges, dates, arrays }) => ({ cells, formulas, merges, dates, arrays }));
    expect(cellsOf(book)).toEqual(cellsOf(plain));
    expect([plain.looks, plain.unshown, plain.sheets.map((sheet) => sheet.look)]).toEqual([[], [], [null, null, null]]);
  });
});

describe("a workbook whose looks are odd", () => {
  const opened = (parts: Readonly<Record<string, string>>) => readXlsx(richWorkbook({ ...styledParts, ...parts }), { look: true });

  it("is read without a theme, without fonts, and with cells that name styles that are not there", async () => {
    const rest = Object.entries(styledParts).filter(([path]) => path !== "xl/theme/theme1.xml");
    const bare = await readXlsx(richWorkbook(Object.fromEntries(rest)), { look: true });
    expect(bare.looks[0].colour).toBe("#000000");
    const sheet = styledParts["xl/worksheets/sheet1.xml"].replace('<c r="A1" s="1"', '<c r="A1" s="999"');
    const { sheets } = await opened({ "xl/worksheets/sheet1.xml": sheet });
    expect(sheets[0].look!.cells[0]).toEqual([undefined, 1]);
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0" fontId="7" fillId="9"/></cellXfs></styleSheet>';
    expect((await opened({ "xl/styles.xml": styles })).looks).toEqual([{}]);
  });

  it("tells of rules that a newer Excel writes beside the others, and not of what completes a bar", async () => {
    const part = "xl/worksheets/sheet1.xml";
    const formats = (type: string) =>
      `<x14:conditionalFormatting><x14:cfRule type="${type}" id="{1}"><x14:${type}><x14:cfvo type="autoMin"/></x14:${type}></x14:cfRule><xm:sqref>B4:B8</xm:sqref></x14:conditionalFormatting>`;
    const xml = styledParts[part].replace(
      "<extLst>",
      `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">${formats("iconSet")}${formats("dataBar")}</ext>`,
    );
    const { unshown, sheets } = await opened({ [part]: xml });
    expect(unshown.find(({ kind }) => kind === "rules")).toEqual({ kind: "rules", count: 1, names: [] });
    expect(sheets[0].look!.rules).toHaveLength(10);
  });

  it("is read where what lies over its cells is damaged", async () => {
    const { sheets } = await opened({ "xl/drawings/drawing1.xml": "<broken" });
    expect(sheets[0].cells[0][0]).toBe("投入产出");
  });

  it("is frozen from where it is scrolled to, and not where it is only split", async () => {
    const part = "xl/worksheets/sheet1.xml";
    const scrolled = styledParts[part].replace('zoomScale="85"', 'topLeftCell="C5"');
    expect((await opened({ [part]: scrolled })).sheets[0].look!.freeze).toEqual({ rows: 3, columns: 1, row: 7, column: 3 });
    const split = styledParts[part].replace('state="frozen"', 'state="split"');
    expect((await opened({ [part]: split })).sheets[0].look!.freeze).toBeNull();
  });
});

describe("a yearbook's table", () => {
  it("keeps its merged header, its title and its alignment", async () => {
    const { sheets, looks, unshown } = await readXlsx(readFileSync(new URL("data/yearbook-merged.xlsx", import.meta.url)), { look: true });
    const [{ merges, look }] = sheets;
    expect(ranges(merges)).toContainEqual([3, 2, 3, 3]);
    expect(looks[look!.cells[0]![0]!]).toMatchObject({ font: "宋体", size: 14, bold: true, across: "center", down: "center", wrap: true });
    expect([look!.columns, look!.columnWidth, look!.rowHeight, unshown]).toEqual([[], 64, 20, []]);
  });
});

describe("a report that was saved", () => {
  it("has its charts, links and colours again", async () => {
    const charted = {
      ...report,
      charts: (["line", "column", "bar", "scatter", "bullet"] as const).map((kind, k) => ({
        kind,
        title: `图 & ${k}`,
        categoryTitle: "时期",
        valueTitle: "效率（无量纲）",
        categories: { sheet: "效率", range: { fromRow: 3, fromColumn: 2, toRow: 3, toColumn: 3 } },
        series: [
          {
            name: "全部",
            values: { sheet: "效率", range: { fromRow: 4, fromColumn: 2, toRow: 4, toColumn: 3 } },
            colour: "1F5FA8",
            dash: "dashDot",
            marker: "square",
            width: 1.5,
          } as const,
        ],
        anchor: { fromRow: 8 + 10 * k, fromColumn: 1, toRow: 16 + 10 * k, toColumn: 5 },
        fromZero: kind !== "line",
        valueFormat: "score" as const,
        ...(kind === "line" ? { baseline: 1, slanted: true } : {}),
        ...(kind === "scatter" ? { trend: true as const } : {}),
      })),
    };
    const { sheets, unshown } = await readXlsx(await writeXlsx([charted], { sheetNames: ["效率 (2)"] }), { look: true });
    const [{ charts, look }] = sheets;
    expect(unshown).toEqual([]);
    const placed = charted.charts.map((chart) => ({ ...chart, series: chart.series.map((one) => ({ ...one, values: { ...one.values, sheet: "效率 (2)" } })) }));
    // A bar, a column has no line: of what its line would be nothing is stored. A point has no dashes.
    charts.forEach((chart, k) => {
      const { series, ...rest } = placed[k];
      expect(chart).toMatchObject({ ...rest, categories: { ...rest.categories, sheet: "效率 (2)" } });
      expect(chart.series[0]).toMatchObject({ name: "全部", values: series[0].values, colour: "1F5FA8", ...(k === 0 ? series[0] : {}) });
      expect([chart.trend, chart.baseline, chart.slanted]).toEqual([charted.charts[k].trend, charted.charts[k].baseline, charted.charts[k].slanted]);
    });
    expect(look!.rules.map(({ effect }) => effect.kind)).toEqual(["scale"]);
    expect(look!.freeze).toMatchObject({ rows: 3, columns: 1 });
  });

  it("is told of its charts where its mark is gone", async () => {
    const part = "xl/worksheets/sheet1.xml";
    expect(richParts[part]).toContain("<drawing");
    const { sheets, unshown } = await readXlsx(richWorkbook(), { look: true });
    expect([sheets[0].charts, unshown.find(({ kind }) => kind === "charts")?.count]).toEqual([[], 1]);
  });
});
