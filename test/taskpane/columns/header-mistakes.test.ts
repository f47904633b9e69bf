import { describe, expect, it } from "vitest";
import { sentence } from "../../../src/locale/wording/sentences.ts";
import { headerMistakes } from "../../../src/taskpane/columns/header-mistakes.ts";

const table = (header: string[]) => ({
  place: { name: "Data", row: 3, column: 2 },
  header,
  rows: [["A", 1, 2, null]],
  rowNumbers: [4],
  textual: false,
});

describe("the header as the first step checks it", () => {
  it("names the cell that is blank above numbers, but not one above nothing", () => {
    const found = headerMistakes(table(["firm", "", "y", ""]));
    expect(found.map((mistake) => sentence(mistake, "zh-CN"))).toEqual(["表头单元格C3为空而下方有数据；合并的表头请拆分，每列一个列名。"]);
  });

  it("names the first only where many are blank", () => {
    expect(headerMistakes(table(["firm", "", "", "y"]))).toHaveLength(1);
  });

  it("names both cells of a name that stands twice", () => {
    const found = headerMistakes(table(["firm", "x", "x", "y"]));
    expect(found.map((mistake) => sentence(mistake, "en"))).toEqual(['The header names two columns "x" (C3 and D3); every name must be unique.']);
  });
});
