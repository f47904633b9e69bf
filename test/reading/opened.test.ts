import { describe, expect, it } from "vitest";
import { encodingNames } from "../../src/locale/hosts/encodings.ts";
import { openingTrouble } from "../../src/standalone/files/opening-trouble.ts";
import { unreadText } from "../../src/standalone/files/read-again.ts";
import { openFile } from "../../src/standalone/files/workbook-files.ts";
import { typedCells } from "../../src/standalone/grid/typed-cells.ts";
import { knownEncoding } from "../../src/workbook/file/text/csv.ts";
import { FileProblem } from "../../src/workbook/file/file-problem.ts";
import { encoded } from "./encoded.ts";

const opened = async (text: string, encoding = "utf-8", name = "data.csv") => {
  const { sheets, told } = await openFile(new File([encoded(text, encoding) as Uint8Array<ArrayBuffer>], name));
  return {
    cells: sheets[0].cells,
    told: told.map(({ grave, sentence }) => `${grave ? "! " : ""}${sentence("en")}`),
    chinese: told.map(({ sentence }) => sentence("zh-CN")),
  };
};

describe("a text file that is opened in the browser workbook", () => {
  it("shows a number with a footnote mark as it stands", async () => {
    expect((await opened("d,x,y\nA,12①,１２\n")).cells[1]).toEqual(["A", "12①", 12]);
  });

  it("is read with the decimal mark that the whole file tells, which is said", async () => {
    const { cells, told } = await opened("d;x\nA;1,750\nB;0,5\n");
    expect(cells.slice(1)).toEqual([
      ["A", 1.75],
      ["B", 0.5],
    ]);
    expect(told.join()).toMatch(/semicolons.*decimal mark \(B2: "1,750"\)/);
  });

  it("keeps a number that is not certain as a text, and says why", async () => {
    const { cells, told } = await opened("d;x\nA;1,750\nB;2\n");
    expect(cells[1]).toEqual(["A", "1,750"]);
    expect(told).toContainEqual(expect.stringMatching(/^! The comma or point in B2/));
  });

  it("is opened with a warning where rows are longer than the header", async () => {
    const { told, chinese } = await opened("单元,投入,产出\n甲,100,1,240\n乙,120,960\n");
    expect(told).toEqual([expect.stringMatching(/^! Row 2 has 4 cells under 3 names/)]);
    expect(chinese[0]).toMatch(/^第2行有4个单元格/);
  });

  it("says its encoding where that was guessed, and is refused where it is another", async () => {
    expect((await opened("地区,x\n北京,1\n", "gb18030")).told).toEqual([expect.stringContaining("read as GB18030")]);
    await expect(opened("city,x\n臺北市,1\n高雄市,2\n", "big5")).rejects.toMatchObject({ fault: "encoding-unlike" });
  });

  it("is read in the encoding that is chosen, which is said; the command line takes every one that the page offers", async () => {
    const file = new File([encoded("city,x\n臺北市,1\n高雄市,2\n", "big5") as Uint8Array<ArrayBuffer>], "data.csv");
    const { sheets, told, encoding } = await openFile(file, undefined, "big5");
    expect([sheets[0].cells[1], encoding]).toEqual([["臺北市", 1], "big5"]);
    expect(told.map(({ sentence }) => sentence("en"))).toEqual(["Read in the encoding that was chosen: Traditional Chinese (Big5)."]);
    await expect(openFile(file, undefined, "utf-8")).rejects.toMatchObject({ fault: "encoding-named" });
    expect(encodingNames.map(knownEncoding)).toEqual(encodingNames);
  });

  it("can be read again where its encoding was guessed, and where another may be what it is in", async () => {
    const encodingOf = async (text: string, encoding: string) =>
      (await openFile(new File([encoded(text, encoding) as Uint8Array<ArrayBuffer>], "data.csv"))).encoding;
    expect(await encodingOf("地区,x\n北京,1\n", "gb18030")).toBe("gb18030");
    expect(await encodingOf("地区,x\n北京,1\n", "utf-8")).toBeNull();
    const file = new File([], "data.csv");
    expect(unreadText([file], new FileProblem("encoding-unlike", 2, { others: [{ encoding: "shift_jis", sample: "東京都" }] }), new Map())).toEqual({
      files: [file],
      encoding: "shift_jis",
      together: [file],
      chosen: new Map(),
    });
    expect(unreadText([file], new FileProblem("encoding-cut", 2), new Map())).toBeNull();
    const sentence = (listed: boolean) => openingTrouble(new FileProblem("encoding"), "data.csv", "en", listed);
    expect(sentence(true)).toBe('The file "data.csv" cannot be read: its text is neither UTF-8, UTF-16 nor GBK/GB18030; choose its encoding below.');
    expect(sentence(false)).toContain("--encoding");
    // What does not read in an encoding that was chosen may do in another.
    expect(unreadText([file], new FileProblem("not-text"), new Map([[file, "utf-16le"]]))).toMatchObject({ files: [file], encoding: "utf-16le" });
  });

  it("may end in .tsv, and a workbook may be called .csv", async () => {
    expect((await opened("d\tx\nA\t1\n", "utf-8", "a.tsv")).cells[1]).toEqual(["A", 1]);
    await expect(openFile(new File([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)], "a.csv"))).rejects.toMatchObject({ fault: "old-xls" });
  });

  it("keeps codes that a number would lose", () => {
    const cells = [
      ["month", "id", "code", "x"],
      ["2014.1", "110101199003078888", "000011", "2014.1"],
      ["2014.10", "11010119900307888X", "0571", "2014.10"],
      ["2014.2", "123", "0.5", "3000"],
    ];
    expect(typedCells(cells).slice(1)).toEqual([
      ["2014.1", "110101199003078888", "000011", 2014.1],
      ["2014.10", "11010119900307888X", "0571", 2014.1],
      ["2014.2", 123, 0.5, 3000],
    ]);
  });
});
