import { describe, expect, it } from "vitest";
import { hiddenSheets, withLongCells } from "../../../../src/workbook/file/reading/xlsb-records.ts";

const u32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255];
const record = (id: number, data: readonly number[]) => [
  ...(id < 128 ? [id] : [(id & 0x7f) | 0x80, id >> 7]),
  ...(data.length < 128 ? [data.length] : [(data.length & 0x7f) | 0x80, data.length >> 7]),
  ...data,
];
const style = u32(0);
const row = (index: number) => record(0, [...u32(index), ...u32(0), 0, 0, 0, 0, 0]);
const bytes = (...records: readonly (readonly number[])[]) => Uint8Array.from(records.flat());
const wide = (text: string) => [...u32(text.length), ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])];

describe("cells of a .xlsb sheet", () => {
  it("without their column get it, from the cell before in their row", () => {
    const short = bytes(
      row(0),
      record(7, [...u32(2), ...style, ...u32(0)]),
      record(18, [...style, ...u32(1)]),
      record(12, style),
      record(13, [...style, ...u32(6)]),
      row(1),
      record(17, [...style, ...wide("甲")]),
    );
    const long = bytes(
      row(0),
      record(7, [...u32(2), ...style, ...u32(0)]),
      record(7, [...u32(3), ...style, ...u32(1)]),
      record(1, [...u32(4), ...style]),
      record(2, [...u32(5), ...style, ...u32(6)]),
      row(1),
      record(6, [...u32(0), ...style, ...wide("甲")]),
    );
    expect(withLongCells(short)).toEqual(long);
    expect(withLongCells(long)).toBe(long);
  });

  it("that are rich texts become plain ones, long texts too, and records of two bytes stay", () => {
    const text = "文".repeat(100);
    const other = record(617, [1, 2, 3]);
    const rich = bytes(other, row(0), record(62, [...u32(1), ...style, 1, ...wide(text)]), other);
    expect(withLongCells(rich)).toEqual(bytes(other, row(0), record(6, [...u32(1), ...style, ...wide(text)]), other));
  });
});

describe("sheets of a .xlsb workbook", () => {
  it("are told to be hidden", () => {
    const sheet = (state: number, name: string) => record(156, [...u32(state), ...u32(1), ...wide("rId1"), ...wide(name)]);
    expect(hiddenSheets(bytes(sheet(0, "数据"), sheet(1, "参数"), sheet(2, "底稿")))).toEqual([false, true, true]);
  });
});
