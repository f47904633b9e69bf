import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileHost } from "../../../../src/workbook/file/file-host.ts";
import { readXlsx, writeXlsx } from "../../../../src/workbook/file/xlsx.ts";
import { parts } from "../parts.ts";
import { report } from "../report.ts";
import { xmlElements } from "../xml-elements.ts";

/** Fails where a part is no XML, or a text or a number is none that Excel takes. */
function check(bytes: Uint8Array): void {
  for (const part of parts(bytes).values()) {
    for (const { name, attributes, text } of xmlElements(part)) {
      if (name === "t") expect(plain(text).length).toBeLessThanOrEqual(32_767);
      if (name === "v") expect(["Infinity", "-Infinity", "NaN"]).not.toContain(text);
      if (name === "f") expect(text.length).toBeLessThanOrEqual(8192);
      if (name === "tableColumn") expect(plain(attributes["name"]).length).toBeLessThanOrEqual(255);
    }
  }
}

const plain = (text: string) => text.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const cellsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0].cells.flat();

/** Any text, and often what XML or the format has trouble with. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "_x0041_",
        "_x005F_",
        "_xFFFE_",
        "_",
        "x",
        "\ufffe",
        "\uffff",
        "\ud800",
        "\udc00",
        "😀",
        "\0",
        "\u0007",
        "\u001f",
        "\t",
        "\n",
        "\r",
        " ",
        "<",
        "&",
        "]]>",
        "=1",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(""))
  .filter((text) => text !== "");

describe("a text in an .xlsx file", () => {
  it("comes back as it was, whatever it is, and every part is XML", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(texts, { minLength: 1, maxLength: 6 }), async (cells) => {
        const bytes = await writeXlsx([], { plain: [{ name: "S", cells: [cells] }] });
        check(bytes);
        expect(await cellsOf(bytes)).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  });

  it("is written as Excel writes it where XML has no such character", async () => {
    const bytes = await writeXlsx([], { plain: [{ name: "S", cells: [["A\ufffeB", "\uffff", "x\ud800", "_x0041_"]] }] });
    const strings = parts(bytes).get("xl/sharedStrings.xml")!;
    for (const text of ["A_xFFFE_B", "_xFFFF_", "x_xD800_", "_x005F_x0041_"]) expect(strings).toContain(`>${text}<`);
  });

  it.each([
    ["as long as a cell", "n".repeat(32_767), "n".repeat(32_767)],
    ["longer", "n".repeat(33_000), `${"n".repeat(32_766)}…`],
    ["longer, of letters that take two places", "😀".repeat(20_000), `${"😀".repeat(16_383)}…`],
  ])("%s is whole, or cut with a mark", async (_, text, wanted) => {
    const bytes = await writeXlsx([{ ...report, rows: [...report.rows, [{ value: text }]] }], { plain: [{ name: "S", cells: [[text]] }] });
    check(bytes);
    const { sheets } = await readXlsx(bytes);
    for (const { cells } of sheets) expect(cells.flat()).toContain(wanted);
  });

  it("stays what it is when the file is changed", async () => {
    let bytes = await writeXlsx([], { plain: [{ name: "S", cells: [["A\ufffeB", "_x0041_", "x\udc00", "\u0007"]] }] });
    const host = new FileHost({ read: async () => bytes, write: async (changed) => void (bytes = changed) });
    await host.writeReport([{ ...report, rows: [...report.rows, [{ value: "C\uffffD_xFFFE_" }]] }]);
    await host.save("key", { text: "\ufffe_x0041_\ud800" });
    check(bytes);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0].cells[0]).toEqual(["A\ufffeB", "_x0041_", "x\udc00", "\u0007"]);
    expect(sheets[1].cells.flat()).toContain("C\uffffD_xFFFE_");
    expect(await host.load("key")).toEqual({ text: "\ufffe_x0041_\ud800" });
  });
});

describe("a number in an .xlsx file", () => {
  it.each([Infinity, -Infinity, NaN])("that is %d is a blank cell, and a formula without a value", async (value) => {
    const rows = [[{ value }, { value, formula: "=1/0" }]];
    const bytes = await writeXlsx([{ ...report, rows, colourScales: [] }], { plain: [{ name: "S", cells: [[value, 1]] }] });
    check(bytes);
    expect(await cellsOf(bytes)).toEqual([null, 1]);
  });
});

describe("a formula in an .xlsx file", () => {
  it("that is longer than Excel takes is stored as its value", async () => {
    const formula = `=SUM(${Array.from({ length: 3000 }, () => "A1").join(",")})`;
    const bytes = await writeXlsx([], { plain: [{ name: "S", cells: [[1, 3000]], formulas: new Map([["B1", formula]]) }] });
    check(bytes);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect([sheet.cells[0][1], sheet.formulas.size]).toEqual([3000, 0]);
  });
});

describe("what else an .xlsx file is called by", () => {
  it("is text that XML has", async () => {
    const strange = "a\ufffe\ud800\u0007b";
    const chart = {
      kind: "line",
      title: strange,
      categoryTitle: strange,
      valueTitle: strange,
      categories: { sheet: "效率", range: { fromRow: 4, fromColumn: 1, toRow: 5, toColumn: 1 } },
      series: [
        {
          name: `${strange}${"n".repeat(400)}`,
          values: { sheet: "效率", range: { fromRow: 4, fromColumn: 2, toRow: 5, toColumn: 2 } },
          colour: "1F5FA8",
          dash: "solid",
          marker: "circle",
          width: 1,
        },
      ],
      anchor: { fromRow: 8, fromColumn: 1, toRow: 20, toColumn: 4 },
      fromZero: true,
      valueFormat: "score",
    } as const;
    const names = [{ name: "scores", title: strange, range: { fromRow: 4, fromColumn: 2, toRow: 5, toColumn: 2 } }];
    check(
      await writeXlsx([{ ...report, charts: [chart], names }], {
        plain: [{ name: `${strange}${"😀".repeat(20)}`, cells: [[1]] }],
        title: strange,
        kept: { note: strange },
      }),
    );
  });
});
