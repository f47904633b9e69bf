import { describe, expect, it } from "vitest";
import type { ChangedLook } from "../../../../src/workbook/workbook-changes.ts";
import { changedFile, dressedFile, readXlsx, writeXlsx } from "../../../../src/workbook/file/xlsx.ts";
import { recalculatedFiles } from "../../../report/libreoffice.ts";
import { differing, parts } from "../parts.ts";
import { names, tab } from "../rich-tabs.ts";
import { styledParts } from "../styled-workbook.ts";
import { richWorkbook } from "../rich-workbook.ts";

const first = "xl/worksheets/sheet1.xml";
const bold = '<rPr><b/><sz val="11"/><color theme="4" tint="-0.25"/><rFont val="黑体"/><family val="3"/><scheme val="minor"/></rPr>';
/** A3, 地区, is one of the texts that cells share; it is in two pieces here, with a sign how to pronounce it. */
const pieced = richWorkbook({
  ...styledParts,
  "xl/sharedStrings.xml": styledParts["xl/sharedStrings.xml"].replace(
    "<si><t>地区</t></si>",
    `<si><r>${bold}<t>地</t></r><r><t xml:space="preserve">区\n 名</t></r><rPh sb="0" eb="1"><t>di</t></rPh></si>`,
  ),
});

const saved = (looks: readonly ChangedLook[], file = pieced) =>
  changedFile(file, { tabs: [tab(0, { looks }), tab(1), tab(2)], names, uncalculated: false }, { now: {}, before: {} });
const part = (file: Uint8Array) => parts(file).get(first)!;
const textsIn = async (file: Uint8Array) => (await readXlsx(file, { look: true })).sheets[0].look!.texts!;

describe("a text in pieces of their own look", () => {
  it("is read with the whole look of each piece, whether cells share it or it stands in one", async () => {
    const texts = await textsIn(pieced);
    expect(texts.map(({ row, column, runs }) => [row, column, runs.map(({ text }) => text)])).toEqual([
      [1, 0, ["单位", " 万元"]],
      [2, 0, ["地", "区\n 名"]],
      [7, 0, ["地", "区\n 名"]],
    ]);
    const { runs } = texts[1];
    expect(runs[0].look).toMatchObject({ font: "黑体", size: 11, bold: true });
    expect(runs[0].look.colour).toMatch(/^#[0-9A-F]{6}$/);
    expect(runs[1]).toMatchObject({ written: null });
    // A piece that says how it looks is not coloured because its cell is.
    expect(texts[0].runs[0].look).toEqual({ font: "宋体", size: 11, bold: true });
    expect((await readXlsx(pieced)).sheets[0].look).toBeNull();
    expect((await readXlsx(pieced)).sheets[0].cells[2][0]).toBe("地区\n 名");
  });

  it("stays as it is written where another cell changes, and a cell of it that has another look", async () => {
    const after = await saved([{ row: 3, column: 1, change: { fill: "#FFEE00" } }]);
    expect(differing(pieced, after)).toEqual(["xl/styles.xml", first]);
    expect(part(after).replace(/(<c r="A3") s="\d+"/, "$1")).toBe(part(pieced).replace(/(<c r="A3") s="\d+"/, "$1"));
  });

  it("is written into its cell where a piece of it has another look, with what is not known of the others", async () => {
    const [, { runs }] = await textsIn(pieced);
    const [{ written }] = runs;
    const after = await saved([
      {
        row: 3,
        column: 1,
        change: {},
        runs: [
          { text: "地", written, change: {} },
          { text: "区\n", written: null, change: {} },
          { text: " 名", written, change: { bold: null, italic: true, colour: "#FF0000" } },
        ],
      },
    ]);
    expect(differing(pieced, after)).toEqual([first]);
    expect(part(after)).toBe(
      part(pieced).replace(
        /<c r="A3"( s="\d+")? t="s"><v>1<\/v><\/c>/,
        `<c r="A3"$1 t="inlineStr"><is><r>${bold}<t xml:space="preserve">地</t></r><r><t xml:space="preserve">区\n</t></r>` +
          '<r><rPr><i/><sz val="11"/><color rgb="FFFF0000"/><rFont val="黑体"/><family val="3"/><scheme val="minor"/></rPr><t xml:space="preserve"> 名</t></r></is></c>',
      ),
    );
    const [, again] = await textsIn(after);
    expect(again.runs.map(({ text, look: { bold: b, italic, colour } }) => [text, b, italic, colour])).toMatchObject([
      ["地", true, undefined, runs[0].look.colour],
      ["区\n", runs[1].look.bold, runs[1].look.italic, runs[1].look.colour],
      [" 名", undefined, true, "#FF0000"],
    ]);
    const calculated = (await recalculatedFiles(new Map([["pieced", after]]))).get("pieced")!;
    expect(calculated.sheets[0].cells[2][0]).toBe("地区\n 名");
  });

  it("is written on a sheet that no file has yet", async () => {
    const written = await writeXlsx([], { plain: [{ name: "新", cells: [["甲乙", 1]] }] });
    const look = {
      hidden: false,
      layout: { columns: new Map(), rows: new Map(), merged: [], unmerged: [] },
      looks: [
        {
          row: 1,
          column: 1,
          change: {},
          runs: [
            { text: "甲", written: null, change: { bold: true, font: "宋体", size: 12 } },
            { text: "乙", written: null, change: {} },
          ],
        },
      ],
    };
    const dressed = await dressedFile(written, [look]);
    const calculated = (await recalculatedFiles(new Map([["dressed", dressed]]))).get("dressed")!;
    for (const { sheets } of [await readXlsx(dressed, { look: true }), calculated]) {
      expect(sheets[0].cells).toEqual([["甲乙", 1]]);
      expect(sheets[0].look!.texts![0].runs[0]).toMatchObject({ text: "甲", look: { bold: true, size: 12 } });
    }
  });

  it("is a plain text where it holds signs that a document of the grid takes for its own", async () => {
    const odd = richWorkbook({ ...styledParts, [first]: styledParts[first].replace(" 万元", "_x001F_万元") });
    expect((await textsIn(odd)).map(({ row }) => row)).not.toContain(1);
  });
});
