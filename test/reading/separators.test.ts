import { describe, expect, it } from "vitest";
import { readText } from "../../src/workbook/file/text/csv.ts";
import { separatorName, separatorNamed } from "../../src/workbook/file/text/separator-names.ts";
import { Chance, countOf, readFile, utf8, type Generated } from "./read-file.ts";

const separators = [",", ";", "\t", "|", "，", "；"];
const names = [
  "Region",
  "BIP, nominal, Mrd. EUR",
  "Erwerb; 1000",
  "x | y",
  "投入，万元",
  "产出；亿元",
  'the "net" value',
  "two\nlines",
  "R&D经费",
  "Größe, m²",
];
const units = ["A", "B, C", "D; E", "F | G", "甲，乙", "丙；丁", 'the "H"', "I/J", "Trinidad, Tobago", "12 months", "K\tL"];

/** Cells are in quotation marks where they need them, or all of them. */
const quoted = (cell: string, separator: string, always: boolean) =>
  always || cell.includes(separator) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function* files(chance: Chance, count: number): Generator<Generated> {
  for (let k = 0; k < count; k++) {
    const separator = separators[k % separators.length];
    const always = chance.next() < 0.2;
    const header = chance.some(names, chance.whole(2, 5));
    const rows = chance.some(units, chance.whole(3, units.length));
    const decimalComma = separator !== "," && separator !== "，" && chance.next() < 0.3;
    const values = rows.map(() =>
      header
        .slice(1)
        .map(() => Math.round(chance.next() * 1000) / 10 + (decimalComma ? 0.05 : 0))
        .map((value) => Math.round(value * 100) / 100),
    );
    const number = (value: number) => (decimalComma ? String(value).replace(".", ",") : String(value));
    const lines = [header, ...rows.map((name, r) => [name, ...values[r].map(number)])].map((row) =>
      row.map((cell) => quoted(cell, separator, always)).join(separator),
    );
    if (chance.next() < 0.1) lines.unshift(`sep=${separator}`);
    const end = chance.one(["\n", "\r\n"]);
    yield {
      bytes: utf8(lines.join(end) + (chance.next() < 0.8 ? end : "")),
      dmu: header[0].trim(),
      inputs: header.slice(1),
      right: { names: rows, numbers: values },
    };
  }
}

describe("separators of generated files", () => {
  it("are found, whatever stands in names and headers", () => {
    const found = countOf(files(new Chance(5), 900));
    expect(found.wrong.slice(0, 3)).toEqual([]);
    expect(found.refused.length / found.certain, found.refused.slice(0, 3).join("\n")).toBeLessThanOrEqual(0.02);
    expect(found.certain).toBe(900);
  });
});

describe("the separator of a file", () => {
  it("is the one that gives rows of equal length, also where another stands more often", () => {
    const text = "Region;BIP, nominal, Mrd. EUR;Erwerb, 1000, Jahr\nA;50;40\nB;60;42\nC;40;30\n";
    expect(readFile(utf8(text), "Region", ["BIP, nominal, Mrd. EUR", "Erwerb, 1000, Jahr"])).toMatchObject({
      refused: null,
      numbers: [
        [50, 40],
        [60, 42],
        [40, 30],
      ],
      told: ["separator-guessed"],
    });
  });

  it("is told where another gives a table too, and is settled by a person", () => {
    const text = utf8("a,b;c\n1,2;3\n4,5;6\n");
    expect(readText(text).notes).toContainEqual(expect.objectContaining({ code: "separator-guessed", separator: ";", other: "," }));
    expect(readText(text, { separator: "," }).cells[1]).toEqual(["1", "2;3"]);
    expect(readText(text, { separator: "," }).notes).toEqual([]);
  });

  it("may be spaces, as many as there are", () => {
    expect(readText(utf8("d  x   y\nA  1   2\nB 10  20\n"))).toMatchObject({
      separator: " ",
      cells: [
        ["d", "x", "y"],
        ["A", "1", "2"],
        ["B", "10", "20"],
      ],
    });
    expect(readText(utf8("name\nNew York\nLa Paz\n")).cells).toEqual([["name"], ["New York"], ["La Paz"]]);
  });

  it("is named as it is typed", () => {
    expect(["\t", " ", ";"].map(separatorName)).toEqual(["tab", "space", ";"]);
    expect(["tab", "\\t", "Space", "comma", ":", "", "ab", "\n", '"'].map(separatorNamed)).toEqual(["\t", "\t", " ", ",", ":", null, null, null, null]);
  });

  it("leaves the line ends inside quotation marks what they are", () => {
    expect(readText(utf8('a,b\r\n"one\r\ntwo",1\r\n"three\nfour",2\r\n')).cells.slice(1)).toEqual([
      ["one\r\ntwo", "1"],
      ["three\nfour", "2"],
    ]);
  });
});
