import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/workbook/file/text/csv.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Text as GBK: the inverse of what TextDecoder knows. */
function gbk(text: string): Uint8Array {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gbk");
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((letter) => (letter < "\u0080" ? [letter.charCodeAt(0)] : codes.get(letter)!)));
}

const panel = "省份,年份,经费\n北京,2014,1.5\n西藏,2014,0\n";
const cells = [
  ["省份", "年份", "经费"],
  ["北京", "2014", "1.5"],
  ["西藏", "2014", "0"],
];

describe("the cells of a .csv file", () => {
  it.each([
    ["UTF-8", utf8(panel)],
    ["UTF-8 with a byte order mark", utf8(`\ufeff${panel}`)],
    ["GBK", gbk(panel)],
    ["UTF-16, little end first", new Uint8Array(Buffer.from(`\ufeff${panel}`, "utf16le"))],
    ["UTF-16, big end first", new Uint8Array(Buffer.from(`\ufeff${panel}`, "utf16le").swap16())],
  ])("are the same in %s", (_, bytes) => {
    expect(readCsv(bytes)).toEqual(cells);
  });

  it.each([
    ["semicolons", panel.replaceAll(",", ";")],
    ["tabs", panel.replaceAll(",", "\t")],
    ["a separator that the first line names", `sep=|\n${panel.replaceAll(",", "|")}`],
    ["Windows line ends", panel.replaceAll("\n", "\r\n")],
    ["old Mac line ends", panel.replaceAll("\n", "\r")],
  ])("are the same with %s", (_, text) => {
    expect(readCsv(utf8(text))).toEqual(cells);
  });

  it("stay texts, and a blank cell is null", () => {
    expect(readCsv(utf8("a,b\n007,\n 1 ,x\n"))).toEqual([
      ["a", "b"],
      ["007", null],
      [" 1 ", "x"],
    ]);
  });

  it("may hold separators, quotation marks and line breaks inside quotation marks", () => {
    expect(readCsv(utf8('"a,b;c","say ""hi""","two\nlines"\n1,2,3\n'))).toEqual([
      ["a,b;c", 'say "hi"', "two\nlines"],
      ["1", "2", "3"],
    ]);
  });

  it("fill every row to the same length", () => {
    expect(readCsv(utf8("a,b\n1\n1,2,3\n"))).toEqual([
      ["a", "b", null],
      ["1", null, null],
      ["1", "2", "3"],
    ]);
  });

  it("keep their row, also below blank rows", () => {
    expect(readCsv(utf8("\n\na,b\n\n1,2\n\n\n"))).toHaveLength(5);
  });

  it("keep decimal commas between semicolons", () => {
    expect(readCsv(utf8("a;b\n1,5;2,5\n"))[1]).toEqual(["1,5", "2,5"]);
  });

  it("cannot be read from other bytes", () => {
    expect(() => readCsv(Uint8Array.of(0x61, 0xff, 0x80))).toThrow(expect.objectContaining({ fault: "encoding" }) as Error);
    expect(() => readCsv(utf8("a\0b"))).toThrow(expect.objectContaining({ fault: "not-text" }) as Error);
    expect(() => readCsv(utf8('a,b\n1,"2\n3,4\n'))).toThrow(expect.objectContaining({ fault: "quotes", row: 2 }) as Error);
  });
});
