// @vitest-environment jsdom
import { inflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { writeXlsx } from "../../../src/workbook/file/xlsx.ts";
import { report } from "./report.ts";

/** The parts of a zip archive, as texts by name. */
function parts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const buffer = Buffer.from(bytes);
  const found = new Map<string, string>();
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = buffer.readUInt32LE(end + 16);
  for (let k = 0; k < buffer.readUInt16LE(end + 10); k++) {
    const [method, size, nameLength, extra, comment, local] = [
      buffer.readUInt16LE(at + 10),
      buffer.readUInt32LE(at + 20),
      ...[28, 30, 32].map((o) => buffer.readUInt16LE(at + o)),
      buffer.readUInt32LE(at + 42),
    ];
    const name = buffer.toString("utf8", at + 46, at + 46 + nameLength);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const packed = buffer.subarray(start, start + size);
    found.set(name, (method === 0 ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + nameLength + extra + comment;
  }
  return found;
}

it("an .xlsx file is well-formed in every part, and every formula has a stored value", async () => {
  const files = parts(await writeXlsx([report], { plain: [{ name: "数据", cells: [["a", 1]] }], kept: { note: "{}" } }));
  for (const [name, text] of files) {
    const root = new DOMParser().parseFromString(text, "text/xml").documentElement;
    expect([name, root.nodeName]).not.toContain("parsererror");
  }
  const sheet = files.get("xl/worksheets/sheet2.xml")!;
  expect(sheet.match(/<f>/g)).toHaveLength(4);
  expect(sheet.match(/<\/f><v/g)).toHaveLength(4);
  expect(sheet).toContain("<f>_xlfn.RANK.EQ(C5,C$4:C$5)</f>");
  expect(sheet).toMatch(/<pane xSplit="1" ySplit="3"/);
  expect(sheet).toMatch(/<conditionalFormatting sqref="B4:C5">.*colorScale/);
  expect(sheet).toMatch(/<col min="1" max="1" width="14"/);
  expect(files.get("xl/styles.xml")).not.toContain("Calibri");
  expect(files.get("xl/styles.xml")).toContain('formatCode="0.0000"');
});
