import { expect, it } from "vitest";
import { models } from "../../src/engine/catalog.ts";
import { reportOf } from "../../src/report/report.ts";
import { colourScale } from "../../src/workbook/file/writing/xlsx-look.ts";
import { coloursOf, scaleColours } from "../../src/workbook/look/look.ts";
import { colourRules } from "../../src/workbook/sheet/report/report-snapshot.ts";
import { heatMapOption } from "../../src/taskpane/results/heat-map-option.ts";
import { complete, tableOf } from "./completed.ts";

const rows = Array.from({ length: 16 }, (_, k) => [`U${k % 8}`, 2020 + Math.floor(k / 8), 3 + Math.sin(k), 4 + Math.cos(k), 3 + Math.sin(2 * k)]);
const columns = { dmu: "DMU", period: "t", group: null, inputs: ["a", "b"], outputs: ["y"], undesirable: [] };
const run = (model: string, reference: "period" | "window" = "period") =>
  complete({ model, columns, reference, ...(reference === "window" ? { window: 2 } : {}) }, tableOf(["DMU", "t", "a", "b", "y"], rows));
const distances = models.filter(({ properties }) => properties.better === "lower").map(({ id }) => id);

it.each(distances)("a report on %s calls no number of any sheet a score of efficiency, in both languages", async (model) => {
  for (const completed of [await run(model), await run(model, "window")])
    for (const [locale, wrong] of [["zh-CN", "效率值"] as const, ["en", "Score"] as const]) {
      const headers = reportOf(completed, locale).sheets.flatMap(({ name, rows: cells }) =>
        cells.flat().flatMap(({ style, value }) => (style === "header" ? [`${name}: ${value}`] : [])),
      );
      expect(headers.filter((header) => header.endsWith(`: ${wrong}`))).toEqual([]);
    }
});

it.each(["sbm", "ddf", "nddf"])("every writer has the good numbers of %s dark", async (model) => {
  const report = reportOf(await run(model), "en");
  const lower = distances.includes(model);
  const dark = scaleColours[2];
  const ends = (colours: readonly unknown[]) => [colours[0] === dark, colours[colours.length - 1] === dark];
  const good = [lower, !lower];
  const [scored] = report.sheets.filter(({ colourScales }) => colourScales.length > 0);
  expect(ends(coloursOf(scored.lowIsGood))).toEqual(good);
  expect(ends(colourScale(scored.lowIsGood).colors.map((colour) => `#${colour.slice(2)}`))).toEqual(good);
  const [{ rule }] = colourRules(scored.colourScales, scored.lowIsGood);
  expect(ends((rule as unknown as { config: readonly { color: string }[] }).config.map(({ color }) => color))).toEqual(good);
  const place = { text: "", width: 400, height: 400 } as unknown as Parameters<typeof heatMapOption>[1];
  const { visualMap } = heatMapOption(report.heatMap!, place) as unknown as { visualMap: { inRange: { color: readonly string[] } } };
  expect(ends(visualMap.inRange.color)).toEqual(good);
});
