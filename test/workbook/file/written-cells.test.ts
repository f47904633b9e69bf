import fc from "fast-check";
import { expect, it } from "vitest";
import { writeXlsx as libraryXlsx } from "hucre/xlsx";
import { ByteText } from "../../../src/workbook/file/writing/byte-text.ts";
import { callsOwn, storedFormula } from "../../../src/workbook/file/formula-names.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { readXlsx, writeXlsx } from "../../../src/workbook/file/xlsx.ts";
import { parts } from "./parts.ts";

it("puts texts and whole numbers together as UTF-8", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.nat(2 ** 31 - 1))), (pieces) => {
      const text = new ByteText(1);
      for (const piece of pieces) {
        if (typeof piece === "string") text.put(piece);
        else text.putWhole(piece);
      }
      expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(text.take())).toBe(pieces.join(""));
      expect(text.length).toBe(0);
    }),
  );
});

it("puts numbers as they are written everywhere", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = new ByteText();
      text.putNumber(value);
      expect(new TextDecoder().decode(text.take())).toBe(String(value));
    }),
  );
});

it("stores every call by its name in the file, whatever stands before the bracket", () => {
  const stored: Readonly<Record<string, string>> = {
    '=IF(C6=0,"",D6/C6)': 'IF(C6=0,"",D6/C6)',
    "=RANK.EQ(A1,A$1:A$9)": "_xlfn.RANK.EQ(A1,A$1:A$9)",
    "=SUM (A1)+concat\u00a0(B1)": "SUM (A1)+_xlfn.concat\u00a0(B1)",
    "=(A1)*-(B1)+_CONCAT(1)+9CONCAT(1)": "(A1)*-(B1)+_CONCAT(1)+9CONCAT(1)",
    '=SUM(A1)&"CONCAT(1)"': 'SUM(A1)&"CONCAT(1)"',
    "=IF(TRUE,FILTER(A1:A9,B1:B9))": "IF(TRUE,_xlfn._xlws.FILTER(A1:A9,B1:B9))",
    "=sbm.super(A1:A9,B1:B9)": "_xldudf_SBM_SUPER(A1:A9,B1:B9)",
    "A1+B1": "A1+B1",
  };
  for (const [formula, code] of Object.entries(stored)) expect(storedFormula(formula)).toBe(code);
  expect(callsOwn("=1+gml.tfp(A1)")).toBe(true);
  expect(callsOwn('="GML.TFP(A1)"')).toBe(false);
});

it("writes cells as the library would", async () => {
  const cells = [
    ["text", " led by a space", "two\nlines", "a & b < c > d", "\r\u0001", "", "text", "中文 🙂"],
    [1, -0.1, 1e300, 0, -0, Infinity, NaN, true],
    [],
    [null, "#N/A", { error: "#DIV/0!" }, { error: "?" }, false, null],
    [null, null],
  ];
  const written = parts(await writeXlsx([], { plain: [{ name: "数据", cells }] }));
  const values = new Map(
    cells.flatMap((row, r) =>
      row.flatMap((value, c) => (value === null ? [] : [[`${r},${c}`, { value: typeof value === "object" ? value.error : value }] as const])),
    ),
  );
  const ofLibrary = parts(await libraryXlsx({ sheets: [{ name: "数据", cells: values }] }));
  for (const path of ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]) expect(written.get(path)).toBe(ofLibrary.get(path));
});

it("has its texts where sheets before the first cell are empty, and none where all are", async () => {
  const read = async (all: readonly (readonly Cell[])[][]) => {
    const bytes = await writeXlsx([], { plain: all.map((cells, k) => ({ name: `sheet ${k}`, cells })) });
    return { cells: (await readXlsx(bytes)).sheets.map(({ cells }) => cells), files: parts(bytes) };
  };
  expect((await read([[], [], [["text", 1]]])).cells).toEqual([[], [], [["text", 1]]]);
  const { cells, files } = await read([[], []]);
  expect([cells, files.has("xl/sharedStrings.xml")]).toEqual([[[], []], false]);
});

it("says of every part how long it is before it comes, in the way that every program reads", async () => {
  const bytes = Buffer.from(await writeXlsx([], { plain: [{ name: "数据", cells: [["text", 1]] }] }));
  const names: string[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [flags, packed, name, extra] = [bytes.readUInt16LE(at + 6), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    expect(flags & 8).toBe(0);
    names.push(bytes.toString("utf8", at + 30, at + 30 + name));
    at += 30 + name + extra + packed;
  }
  expect(names[0]).toBe("[Content_Types].xml");
  expect([...names].sort()).toEqual([...parts(bytes).keys()].sort());
});
