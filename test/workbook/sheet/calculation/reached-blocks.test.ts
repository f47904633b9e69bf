import { describe, expect, it } from "vitest";
import { FilledFormula } from "../../../../src/workbook/cells/filled-formula.ts";
import { formulaBlocks, type Box, type CellRows } from "../../../../src/workbook/sheet/calculation/formula-blocks.ts";
import { referencesOf } from "../../../../src/workbook/sheet/calculation/formula-references.ts";
import { reachedBlocks, type ChangedBox } from "../../../../src/workbook/sheet/calculation/reached-blocks.ts";

const box = (startRow: number, endRow: number, startColumn: number, endColumn: number): Box => ({ startRow, endRow, startColumn, endColumn });

/** The cells of which the formulas are looked at, as `sheet row column`. */
function reached(sheets: Readonly<Record<string, CellRows>>, changed: readonly ChangedBox[]): Set<string> {
  const blocks = Object.entries(sheets).map(([name, cells]) => ({ id: name, name: name.toLowerCase(), blocks: formulaBlocks(cells) }));
  const found = new Set<string>();
  for (const [sheet, all] of reachedBlocks(blocks, changed)!)
    for (const { block, box: part } of all)
      for (let row = part.startRow; row <= part.endRow; row++)
        for (let column = part.startColumn; column <= part.endColumn; column++) {
          const cell = sheets[sheet][row]?.[column];
          if (cell?.f || cell?.si) if ((cell.si ?? null) === block.id) found.add(`${sheet} ${row} ${column}`);
        }
  return found;
}

describe("what a formula names", () => {
  it.each([
    ['=IF(COUNT(B$5:$C5)=0,"A1",AVERAGE(B5:I5))', 2],
    ["='My ''own'' sheet'!A1+Sheet2!$B$2*1.5E-3%", 2],
    ["=SUM(A:A,$3:4)&TRUE", 2],
    ["=LOG10(A1)+_xlfn.RANK.EQ(J5,J$5:J$3504)", 3],
    ["=IFERROR(1/0,#N/A)", 0],
  ])("%s", (formula, count) => {
    expect(referencesOf(formula)).toHaveLength(count);
  });

  it("has the ends that move and those that stay, from 0", () => {
    expect(referencesOf("=Data!B$5:$C7")).toEqual([
      {
        sheet: "data",
        rows: [
          { at: 4, fixed: true },
          { at: 6, fixed: false },
        ],
        columns: [
          { at: 1, fixed: false },
          { at: 2, fixed: true },
        ],
      },
    ]);
  });

  it.each([
    "=rate*A1",
    "=Table1[x]",
    "=INDIRECT(A1)",
    "=A1:INDEX(B:B,2)",
    "='[other.xlsx]S'!A1",
    "=NOW()",
    "=Sheet1!rate",
    "=A1#",
    "=_xlfn.LET(x,1,x)",
    "=甲*2",
  ])("cannot be told of %s", (formula) => {
    expect(referencesOf(formula)).toBeNull();
  });
});

describe("the formulas that a change reaches", () => {
  it("are those of its own line in a filled column, and what sums the column up", () => {
    const cells: Record<number, Record<number, { f?: string; si?: string; v?: number }>> = {};
    for (let row = 0; row < 100; row++) cells[row] = { 0: { v: row }, 1: row === 0 ? { f: "=A1*2", si: "a" } : { si: "a" } };
    cells[100] = { 0: { f: "=SUM(A1:A100)" }, 1: { f: "=SUM(B1:B100)" }, 2: { f: "=SUM(C1:C100)" } };
    const other = { 0: { 0: { f: "=report!B6" }, 1: { f: "=report!B7" } } };
    expect(reached({ Report: cells, Other: other }, [{ sheetId: "Report", box: box(5, 5, 0, 0) }])).toEqual(
      new Set(["Report 5 1", "Report 100 0", "Report 100 1", "Other 0 0"]),
    );
    expect(reached({ Report: cells, Other: other }, [{ sheetId: "Other", box: box(3, 3, 3, 3) }])).toEqual(new Set());
  });

  it("are all of a column in which each depends on the one above", () => {
    const cells: Record<number, Record<number, { f?: string; si?: string; v?: number }>> = { 0: { 0: { v: 1 } } };
    for (let row = 1; row < 1000; row++) cells[row] = { 0: row === 1 ? { f: "=A1+1", si: "a" } : { si: "a" } };
    expect(reached({ S: cells }, [{ sheetId: "S", box: box(0, 0, 0, 0) }]).size).toBe(999);
  });

  it("are never fewer than those that name what has changed, and what these change", () => {
    let state = 7;
    const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
    for (let round = 0; round < 300; round++) {
      const ends = () => `${next(2) ? "$" : ""}${"ABCDEF"[next(6)]}${next(2) ? "$" : ""}${1 + next(12)}`;
      const cells: Record<number, Record<number, { f?: string; si?: string }>> = {};
      const texts = new Map<string, string>();
      for (let k = 0; k < 4; k++) {
        const formula = next(2) ? `=SUM(${ends()}:${ends()})` : `=${ends()}+1`;
        const filled = new FilledFormula(formula);
        const [row, column, down, right] = [next(12), next(6), 1 + next(8), 1 + next(3)];
        for (let r = 0; r < down; r++)
          for (let c = 0; c < right; c++) {
            (cells[row + r] ??= {})[column + c] = r + c === 0 ? { f: formula, si: `s${k}` } : { si: `s${k}` };
            texts.set(`${row + r} ${column + c}`, filled.at(r, c));
          }
      }
      // A block whose first formula was written over counts for nothing.
      const firsts = new Set(Object.values(cells).flatMap((line) => Object.values(line).flatMap(({ f, si }) => (f ? [si] : []))));
      for (const line of Object.values(cells)) for (const [column, { si }] of Object.entries(line)) if (!firsts.has(si)) Reflect.deleteProperty(line, column);
      const changed = { row: next(12), column: next(6) };
      const dirty = new Set([`${changed.row} ${changed.column}`]);
      const names = (text: string, at: string) => {
        const [row, column] = at.split(" ").map(Number);
        return referencesOf(text)!.some(({ rows, columns }) => {
          const within = ([a, b]: typeof rows, line: number) => Math.min(a.at, b.at) <= line && line <= Math.max(a.at, b.at);
          return within(rows, row) && within(columns, column);
        });
      };
      const wanted = new Set<string>();
      for (const at of dirty)
        for (const [place, text] of texts) {
          const [row, column] = place.split(" ").map(Number);
          if (cells[row][column] === undefined || wanted.has(place) || !names(text, at)) continue;
          wanted.add(place);
          dirty.add(place);
        }
      const found = reached({ S: cells }, [{ sheetId: "S", box: box(changed.row, changed.row, changed.column, changed.column) }]);
      expect([...wanted].filter((place) => !found.has(`S ${place}`))).toEqual([]);
    }
  });
});

describe("a matrix of formulas, each on its own, over the lines of a list", () => {
  it("is reached whole from the column of the list, without looking at everything for each of its cells", () => {
    const [rows, columns] = [80, 50];
    const matrix: CellRows = Object.fromEntries(
      Array.from({ length: rows }, (_, r) => [r, Object.fromEntries(Array.from({ length: columns }, (_, c) => [c, { f: `=List!C${columns * r + c + 1}` }]))]),
    );
    expect(reached({ List: {}, Matrix: matrix }, [{ sheetId: "List", box: box(0, rows * columns - 1, 2, 2) }]).size).toBe(rows * columns);
  });
});
