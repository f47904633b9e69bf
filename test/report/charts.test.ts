import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { reportSheets } from "../../src/report/report.ts";
import type { ReportChart, SheetRange } from "../../src/report/figures/chart.ts";
import { heatMapOf } from "../../src/report/figures/heat-map.ts";
import type { ScoreMatrix } from "../../src/report/sheets/score-matrix.ts";
import type { ReportSheet } from "../../src/report/layout/sheet.ts";
import { writeXlsx } from "../../src/workbook/file/xlsx.ts";
import { crossSectionWithGroups, industrialPanel, infeasiblePanel, unbalancedPanel } from "./completed.ts";

const reports = new Map<string, readonly ReportSheet[]>();

beforeAll(async () => {
  reports.set("panel with regions", reportSheets(await industrialPanel(), "zh-CN"));
  reports.set("cross-section with groups", reportSheets(await crossSectionWithGroups(), "en"));
  reports.set("unbalanced panel", reportSheets(await unbalancedPanel(), "en"));
  reports.set("infeasible rows", reportSheets(await infeasiblePanel(), "en"));
});

const names = ["panel with regions", "cross-section with groups", "unbalanced panel", "infeasible rows"];
const chartsOf = (sheets: readonly ReportSheet[]): readonly ReportChart[] => sheets.flatMap(({ charts }) => charts ?? []);
const valuesIn = (sheets: readonly ReportSheet[], { sheet, range }: SheetRange) =>
  sheets
    .find(({ name }) => name === sheet)!
    .rows.slice(range.fromRow - 1, range.toRow)
    .flatMap((row) => row.slice(range.fromColumn - 1, range.toColumn).map(({ value }) => value));

describe("the charts of a report", () => {
  it("are the group means, the factors, the cumulative index and the ranking", () => {
    expect(chartsOf(reports.get("panel with regions")!).map(({ kind, title }) => [kind, title])).toEqual([
      ["line", "各组效率均值"],
      ["line", "全部单元的TFP、EC、BPC"],
      ["line", "累计TFP"],
      ["bar", "效率排名"],
    ]);
    expect(chartsOf(reports.get("cross-section with groups")!).map(({ kind }) => kind)).toEqual(["column", "bar"]);
  });

  it.each(names)("draw as many values as categories, all from cells with numbers: %s", (name) => {
    const sheets = reports.get(name)!;
    for (const { categories, series } of chartsOf(sheets)) {
      const labels = valuesIn(sheets, categories);
      expect(labels.every((label) => typeof label === "string" && label !== "")).toBe(true);
      for (const { values } of series) {
        const drawn = valuesIn(sheets, values);
        expect(drawn.length).toBe(labels.length);
        expect(drawn.every((value) => typeof value === "number" || value === "")).toBe(true);
      }
    }
  });

  it.each(names)("name their axes, begin bars at 0, mark 1 for an index and overlap nowhere: %s", (name) => {
    const charts = chartsOf(reports.get(name)!);
    for (const chart of charts) {
      expect(chart.categoryTitle).not.toBe("");
      expect(chart.valueTitle).not.toBe("");
      if (chart.kind !== "line") expect(chart.fromZero).toBe(true);
      expect(new Set(chart.series.map(({ dash, marker }) => `${dash} ${marker}`)).size).toBe(chart.series.length);
      for (const other of charts) if (other !== chart) expect(overlap(chart, other)).toBe(false);
    }
    expect(charts.filter(({ baseline }) => baseline === 1).length).toBe(name === "cross-section with groups" ? 0 : 2);
  });

  it("leave the header of a long table on each of its pages, and on no others", async () => {
    const sheets = reports.get("panel with regions")!;
    const { sheets: written } = await readXlsx(await writeXlsx(sheets, { plain: [{ name: "改进", cells: [["mine"]] }] }));
    const repeated = new Map(written.map(({ name, pageSetup }) => [name, pageSetup?.printTitlesRow]));
    expect(repeated.get("改进 (2)")).toBe("$1:$5");
    expect(repeated.get("标杆")).toBe("$1:$4");
    // Below the matrix, which fits on a page, stand tables with headers of their own.
    expect(repeated.get("效率")).toBeUndefined();
  });

  it("follow a sheet that had to take another name in a file", async () => {
    const sheets = reports.get("unbalanced panel")!;
    const bytes = await writeXlsx(sheets, { plain: [{ name: "Efficiency", cells: [["mine"]] }] });
    const { sheets: written } = await readXlsx(bytes);
    const charts = written.flatMap((sheet) => sheet.charts ?? []);
    expect(charts.map(({ title }) => title)).toEqual(chartsOf(sheets).map(({ title }) => title));
    const references = charts.flatMap(({ series }) => series ?? []).flatMap(({ valuesRef, categoriesRef }) => [valuesRef, categoriesRef]);
    expect(references[1]).toBe("'Efficiency (2)'!$C$4:$E$4");
    for (const reference of references) expect(reference).toMatch(/^'(Efficiency \(2\)|Productivity)'!\$/);
    expect(written.find(({ name }) => name === "Efficiency (2)")?.pageSetup).toMatchObject({ printArea: expect.stringMatching(/^\$A\$1:/) as string });
    const links = written.flatMap(({ cells }) => [...(cells?.values() ?? [])].flatMap(({ hyperlink }) => hyperlink?.location ?? []));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(link).toMatch(/^'(Efficiency \(2\)|Productivity|Frontier gap|Improvement)'!/);
  });
});

const overlap = ({ anchor: a }: ReportChart, { anchor: b }: ReportChart) =>
  a.fromRow <= b.toRow && b.fromRow <= a.toRow && a.fromColumn <= b.toColumn && b.fromColumn <= a.toColumn;

describe("the map of all scores", () => {
  const of = (dmus: number, periods: readonly string[]) => {
    const names = Array.from({ length: dmus }, (_, k) => `U${k}`);
    const values = names.map((_, k) => periods.map((_, t) => (k + t) / 1000));
    return heatMapOf({ dmus: names, periods, matrix: { values }, lower: false } as unknown as ScoreMatrix, "en");
  };

  it("is drawn of a panel of up to 300 DMUs", () => {
    expect(of(300, ["2011", "2012"])).toMatchObject({ columns: ["2011", "2012"], rows: { length: 300 }, values: { length: 300 } });
    expect(of(300, ["2011", "2012"])!.values[299]).toEqual([0.299, 0.3]);
    expect(of(301, ["2011", "2012"])).toBeNull();
    expect(of(20, ["2011"])).toBeNull();
  });
});
