import { expect, it } from "vitest";
import type { Locale } from "../../../../src/engine/declare/text.ts";
import { writeXlsx } from "../../../../src/workbook/file/xlsx.ts";
import type { ReportSheet } from "../../../../src/report/layout/sheet.ts";
import { parts } from "../parts.ts";

const sheet = (locale: Locale, title: string, unit: string): ReportSheet => ({
  name: title,
  stamp: "qianyan:sbm",
  locale,
  rows: [
    [{ value: title, style: "title" }],
    [
      { value: unit, style: "header" },
      { value: "2024", style: "header" },
    ],
    [
      { value: "A", style: "label" },
      { value: 1, style: "value", format: "score" },
    ],
    [
      { value: "B", style: "label" },
      { value: 0.5, style: "value", format: "score" },
    ],
  ],
  columnWidths: [12, 12],
  freeze: { rows: 0, columns: 0 },
  colourScales: [],
  ruled: [{ fromRow: 2, fromColumn: 1, toRow: 4, toColumn: 2 }],
});

/** The font and the rules of each cell, by its address. */
async function looksOf(report: ReportSheet) {
  const files = parts(await writeXlsx([report]));
  const styles = files.get("xl/styles.xml")!;
  const inside = (name: string, member: string) => {
    const list = new RegExp(`<${name}[ >].*?</${name}>`, "s").exec(styles)![0];
    return [...list.matchAll(new RegExp(`<${member}[ >/].*?(?:</${member}>|/>(?=<${member}|</${name}))`, "gs"))].map(([text]) => text);
  };
  const [fonts, borders] = [inside("fonts", "font"), inside("borders", "border")];
  const formats = [.../<cellXfs.*<\/cellXfs>/s.exec(styles)![0].matchAll(/<xf [^>]*>/g)].map(([tag]) => tag);
  const cells = [...files.get("xl/worksheets/sheet1.xml")!.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)];
  return Object.fromEntries(
    cells.map(([, address, style]) => {
      const of = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(formats[Number(style)])![1]);
      const edges = [...borders[of("borderId")].matchAll(/<(top|bottom) style="medium"/g)].map(([, edge]) => edge);
      return [address, [/<name val="([^"]*)"/.exec(fonts[of("fontId")])![1], ...edges]];
    }),
  );
}

it("a report in Chinese is set in Song and Times, and each table stands between two rules", async () => {
  expect(await looksOf(sheet("zh-CN", "效率", "地区"))).toEqual({
    A1: ["宋体"],
    A2: ["宋体", "top"],
    B2: ["Times New Roman", "top"],
    A3: ["Times New Roman"],
    B3: ["Times New Roman"],
    A4: ["Times New Roman", "bottom"],
    B4: ["Times New Roman", "bottom"],
  });
});

it("one in English keeps the face that every system has, whatever the words of its data", async () => {
  const looks = await looksOf(sheet("en", "Comparison (效率)", "地区"));
  expect(new Set(Object.values(looks).map(([font]) => font))).toEqual(new Set(["Arial"]));
  expect(looks["A2"]).toEqual(["Arial", "top"]);
  expect(looks["B4"]).toEqual(["Arial", "bottom"]);
});
