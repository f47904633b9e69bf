import { around, common, contains, naming, type Box, type FormulaBlock } from "./formula-blocks.ts";

/** A sheet with its formulas. */
export interface SheetBlocks {
  readonly id: string;
  /** In small letters. */
  readonly name: string;
  readonly blocks: readonly FormulaBlock[];
}

/** Cells of a sheet that have changed, or may. */
export interface ChangedBox {
  readonly sheetId: string;
  readonly box: Box;
}

/** The formulas of a block within a box. */
export interface ReachedBlock {
  readonly block: FormulaBlock;
  readonly box: Box;
}

/** So often a block may be reached at further cells before all of it is: a column may depend on itself, row by row. */
const growths = 8;

/** Looks at formulas after which all are taken. */
const lookLimit = 5_000_000;

/**
 * The formulas whose values can be other ones after cells have changed, those that stand in these cells included, and all
 * of which it cannot be told what they depend on. Too many rather than too few; null where it takes too long to tell.
 */
export function reachedBlocks(sheets: readonly SheetBlocks[], changed: readonly ChangedBox[]): ReadonlyMap<string, readonly ReachedBlock[]> | null {
  const reached = new Map<FormulaBlock, { readonly sheetId: string; box: Box; grown: number }>();
  const ids = new Map(sheets.map(({ id, name }) => [name, id]));
  let wave = changed;
  let next: ChangedBox[] = [];
  const reach = (block: FormulaBlock, sheetId: string, box: Box) => {
    const before = reached.get(block);
    if (before && contains(before.box, box)) return;
    const grown = (before?.grown ?? 0) + 1;
    const grownBox = grown > growths ? block.box : before ? around(before.box, box) : box;
    reached.set(block, { sheetId, box: grownBox, grown });
    next.push({ sheetId, box: grownBox });
  };
  for (const { id, blocks } of sheets) for (const block of blocks) if (block.references === null) reach(block, id, block.box);
  let looks = 0;
  for (wave = [...wave, ...next]; wave.length > 0; wave = next) {
    next = [];
    // A matrix of formulas, each on its own, is reached cell by cell, and looked for by column.
    for (const { sheetId, box } of joined(wave)) {
      for (const { id, blocks } of sheets) {
        looks += blocks.length;
        if (looks > lookLimit) return null;
        for (const block of blocks) {
          const standing = id === sheetId ? common(block.box, box) : null;
          if (standing) reach(block, id, standing);
          for (const reference of block.references ?? []) {
            if ((reference.sheet === null ? id : ids.get(reference.sheet)) !== sheetId) continue;
            const named = naming(block, reference, box);
            if (named) reach(block, id, named);
          }
        }
      }
    }
  }
  const bySheet = new Map<string, ReachedBlock[]>();
  for (const [block, { sheetId, box }] of reached) {
    const line = bySheet.get(sheetId);
    if (line) line.push({ block, box });
    else bySheet.set(sheetId, [{ block, box }]);
  }
  return bySheet;
}

/** The same cells in fewer boxes: those of the same columns that meet or follow one another are one. */
function joined(boxes: readonly ChangedBox[]): readonly ChangedBox[] {
  const byColumns = new Map<string, ChangedBox[]>();
  for (const one of boxes) {
    const key = `${one.sheetId} ${one.box.startColumn} ${one.box.endColumn}`;
    const line = byColumns.get(key);
    if (line) line.push(one);
    else byColumns.set(key, [one]);
  }
  return [...byColumns.values()].flatMap((line) => {
    const runs: ChangedBox[] = [];
    for (const one of line.sort((a, b) => a.box.startRow - b.box.startRow)) {
      const last = runs.at(-1);
      if (last && last.box.endRow + 1 >= one.box.startRow) runs[runs.length - 1] = { sheetId: last.sheetId, box: around(last.box, one.box) };
      else runs.push(one);
    }
    return runs;
  });
}
