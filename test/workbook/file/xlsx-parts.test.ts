import { expect, it } from "vitest";
import { writeXlsx } from "../../../src/workbook/file/xlsx.ts";
import { parts } from "./parts.ts";
import { report } from "./report.ts";
import { xmlElements } from "./xml-elements.ts";

it("an .xlsx file is well-formed in every part, and every formula has a stored value", async () => {
  const files = parts(await writeXlsx([report], { plain: [{ name: "数据", cells: [["a", 1]] }], kept: { note: "{}" } }));
  expect(() => xmlElements("<a><b></a>")).toThrow();
  for (const text of files.values()) expect(xmlElements(text).length).toBeGreaterThan(0);
  const sheet = files.get("xl/worksheets/sheet2.xml")!;
  expect(sheet.match(/<f>/g)).toHaveLength(4);
  expect(sheet.match(/<\/f><v/g)).toHaveLength(4);
  expect(sheet).toContain("<f>_xlfn.RANK.EQ(C5,C$4:C$5)</f>");
  expect(sheet).toMatch(/<pane xSplit="1" ySplit="3"/);
  expect(sheet).toMatch(/<conditionalFormatting sqref="B4:C5">.*colorScale/);
  expect(sheet).toMatch(/<col min="1" max="1" width="14"/);
  expect(files.get("xl/styles.xml")).not.toContain("Calibri");
  expect(files.get("xl/styles.xml")).toContain('formatCode="#,##0.0000"');
});
