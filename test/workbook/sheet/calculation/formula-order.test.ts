import { FormulaDependencyTree, type IFormulaDependencyTree } from "@univerjs/engine-formula";
import { describe, expect, it } from "vitest";
import { formulaOrder } from "../../../../src/workbook/sheet/calculation/formula-order.ts";
import type { OrderedFormula, SheetBox } from "../../../../src/workbook/sheet/calculation/naming-index.ts";
import { nameOnce } from "../../../../src/workbook/sheet/calculation/mended-order.ts";

const cells = (startRow: number, endRow: number, startColumn: number, endColumn = startColumn, sheetId = "s"): SheetBox => ({
  unitId: "u",
  sheetId,
  range: { startRow, endRow, startColumn, endColumn },
});

const formula = (row: number, column: number, ...named: readonly SheetBox[]): OrderedFormula => ({ named, changed: [cells(row, row, column)] });

const names = (one: OrderedFormula, other: OrderedFormula): boolean =>
  one.named.some(({ sheetId, range }) =>
    other.changed.some(
      ({ sheetId: where, range: { startRow, startColumn } }) =>
        where === sheetId && !(range.startRow > startRow || range.endRow < startRow || range.startColumn > startColumn || range.endColumn < startColumn),
    ),
  );

/** What depends on some formulas, formula by formula; null where one depends on itself. */
function dependent(formulas: readonly OrderedFormula[], firsts: readonly number[]): ReadonlySet<number> | null {
  const reached = (from: readonly number[]) => {
    const found = new Set(from);
    for (const one of found) formulas.forEach((other, place) => names(other, formulas[one]) && found.add(place));
    return found;
  };
  const all = reached(firsts);
  const direct = (one: number) => formulas.flatMap((other, place) => (names(other, formulas[one]) ? [place] : []));
  return [...all].some((one) => reached(direct(one)).has(one)) ? null : all;
}

describe("the order in which formulas are calculated", () => {
  it("is that of what depends on what, whatever formulas name", () => {
    let state = 7;
    const below = (n: number) => (state = (state * 48271) % 2147483647) % n;
    let circles = 0;
    for (let round = 0; round < 300; round++) {
      const rows = 2 + below(5);
      const formulas = Array.from({ length: 3 * rows }, (_, k) => {
        const column = 1 + (k % 3);
        const named = Array.from({ length: below(3) }, () => {
          const [one, other] = [below(rows), below(rows)];
          const from = below(30) === 0 ? column : below(column);
          return cells(Math.min(one, other), below(6) === 0 ? NaN : Math.max(one, other), from, from, below(8) === 0 ? "t" : "s");
        });
        return formula(Math.floor(k / 3), column, ...named);
      });
      const firsts = [below(formulas.length), below(formulas.length)];
      const expected = dependent(formulas, firsts);
      const found = formulaOrder(formulas, firsts);
      if (expected === null) {
        circles++;
        expect(found).toBeNull();
        continue;
      }
      expect(new Set(found!.order)).toEqual(expected);
      expect(found!.order).toHaveLength(expected.size);
      found!.order.forEach((place, at) => {
        for (const earlier of found!.order.slice(at)) expect(earlier !== place && names(formulas[earlier], formulas[place])).toBe(false);
      });
    }
    expect(circles).toBeGreaterThan(10);
    expect(circles).toBeLessThan(250);
  });

  it("is found of a ranked column with looks that grow as its length, not as its square", () => {
    const rows = 4000;
    const column = Array.from({ length: rows }, (_, row) => row).flatMap((row) => [
      formula(row, 2, cells(row, row, 0, 1)),
      formula(row, 3, cells(row, row, 2), cells(0, rows - 1, 2)),
      formula(row, 4, cells(0, row, 3), cells(row, row, 3)),
    ]);
    const { order, looks } = formulaOrder(column, [0])!;
    expect(order).toHaveLength(1 + 2 * rows);
    expect(order.at(-1)).toBe(0);
    expect(looks).toBeLessThan(2 * order.length);
  });
});

describe("what a formula names", () => {
  it("is noted once, and again when the engine has forgotten it or the formula names something else", () => {
    const noted: number[] = [];
    const nothing = () => undefined;
    const service = {
      addDependencyRTreeCache: ({ treeId }: IFormulaDependencyTree) => void noted.push(treeId),
      getFormulaDependency: () => 5,
      removeFormulaDependency: nothing,
      removeOtherFormulaDependency: nothing,
      removeFeatureFormulaDependency: nothing,
      removeFormulaDependencyByDefinedName: nothing,
      clearOtherFormulaDependency: nothing,
      clearFeatureFormulaDependency: nothing,
      clearFormulaDependency: nothing,
      reset: nothing,
    };
    nameOnce(service);
    const tree = new FormulaDependencyTree(5);
    tree.pushRangeList([cells(0, 3, 1)]);
    const note = () => {
      service.addDependencyRTreeCache(tree);
      service.addDependencyRTreeCache(tree);
      return noted.splice(0).length;
    };
    expect(note()).toBe(1);
    expect(note()).toBe(0);
    tree.pushRangeList([cells(0, 3, 2)]);
    expect(note()).toBe(1);
    (service.removeFormulaDependency as (...at: unknown[]) => void)("u", "s", 0, 0);
    expect(note()).toBe(1);
    (service.clearFormulaDependency as (...at: unknown[]) => void)("u", "s");
    expect(note()).toBe(1);
  });
});
