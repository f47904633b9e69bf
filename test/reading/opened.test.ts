import { describe, expect, it } from "vitest";
import { openFile } from "../../src/standalone/workbook-files.ts";
import { typedCells } from "../../src/standalone/typed-cells.ts";
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
