import { describe, expect, it } from "vitest";
import { FileProblem } from "../../../src/workbook/file/file-problem.ts";
import { readXlsx } from "../../../src/workbook/file/xlsx.ts";
import { handBook, sheetData } from "./odd-workbook.ts";

const texts = ["单元", "投入", "产出", "年份", "甲", "乙", "丙"].map((text) => `<t>${text}</t>`);
const shared = (place: number) => `<c t="s"><v>${place}</v></c>`;
const body = sheetData([
  [0, 1, 2, 3].map(shared),
  [shared(4), "<c><v>1750</v></c>", "<c><f>B2/2</f><v>875</v></c>", '<c s="1"><v>41640</v></c>'],
  [shared(5), "<c><v>980.25</v></c>", "<c><f>B3/2</f><v>490.125</v></c>", '<c s="1"><v>42005</v></c>'],
  [shared(6), "<c><v>2.155</v></c>", "<c><f>B4/2</f><v>1.0775</v></c>", '<c s="1"><v>42370</v></c>'],
]);
const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
const whole = handBook({ tabs: [{ name: "数据", body }], texts, styles });

/** What a damaged file is read as: the right cells, or the fault that is told. Anything else fails the test. */
async function readingOf(bytes: Uint8Array, right: string): Promise<string> {
  try {
    const cells = JSON.stringify((await readXlsx(bytes)).sheets.map((sheet) => sheet.cells));
    return cells === right ? "right" : `WRONG ${cells}`;
  } catch (error) {
    return error instanceof FileProblem ? error.fault : `CRASH ${String(error)}`;
  }
}

const rightCells = async () => JSON.stringify((await readXlsx(whole)).sheets.map((sheet) => sheet.cells));
const told = /^(right|damaged|password|not-xlsx|plain-text|unpacks|xlsb|ods|no-sheets)$/;

describe("a workbook that was damaged on its way", () => {
  it("is refused wherever it breaks off", async () => {
    const right = await rightCells();
    for (let length = 0; length < whole.length; length += 23)
      expect(await readingOf(whole.slice(0, length), right), `${length} bytes`).not.toMatch(/^(WRONG|CRASH|right)/);
  });

  it("is read as it was or refused, whichever bit has turned", async () => {
    const right = await rightCells();
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = whole.slice();
      bytes[at] ^= 1 << ((at / 7) % 8);
      expect(await readingOf(bytes, right), `bit at byte ${at}`).toMatch(told);
    }
  });

  it("is refused where the content of a part is not that of its check sum", async () => {
    const stored = handBook({ tabs: [{ name: "数据", body }], texts, styles }, { stored: true });
    const at = Buffer.from(stored).indexOf("<v>1750</v>") + 3;
    stored[at] = "9".charCodeAt(0);
    expect(await readingOf(stored, "")).toBe("damaged");
  });

  it("is refused where a part is missing, breaks off or is no XML", async () => {
    const faultOf = (tabBody: string, change: Parameters<typeof handBook>[1] = {}) =>
      readingOf(handBook({ tabs: [{ name: "数据", body: tabBody }], texts, styles }, change), "");
    expect(await faultOf(body, { called: (path) => path.replace("styles", "stylez") })).toBe("damaged");
    expect(await faultOf(body, { called: (path) => path.replace("sharedStrings", "strings") })).toBe("damaged");
    expect(await faultOf(body, { called: (path) => path.replace("sheet1", "sheet2") })).toBe("damaged");
    expect(await faultOf(body.slice(0, -20))).toBe("damaged");
    expect(await faultOf(body.replace("</c>", ""))).toBe("damaged");
    expect(await faultOf(body.replace("<v>1</v>", "<v>77</v>"))).toBe("damaged");
    expect(await faultOf('<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>')).toBe("damaged");
    expect(await faultOf('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>')).toBe("damaged");
    expect(await faultOf('<sheetData><row r="1"><c r="B-1"><v>1</v></c></row></sheetData>')).toBe("damaged");
  });

  it("is read where a part is missing that no cell needs", async () => {
    const rows = sheetData([['<c t="str"><v>x</v></c>', '<c s="0"><v>2</v></c>']]);
    const bytes = handBook(
      { tabs: [{ name: "数据", body: rows }], texts, styles },
      { called: (path) => path.replace("sharedStrings", "gone1").replace("styles", "gone2") },
    );
    expect(await readingOf(bytes, '[[["x",2]]]')).toBe("right");
  });
});
