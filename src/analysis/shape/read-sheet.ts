import { bandsOf, type Band } from "./bands.ts";
import type { BookSheet, Deed } from "./book.ts";
import { findBlocks, type Block } from "./find-blocks.ts";
import { continued } from "./continued.ts";
import { Grid } from "./grid.ts";
import { readBlock, type BlockReading } from "./read-block.ts";

/** One thing that was left out of a sheet. */
export const deedOf = (sheet: BookSheet, code: Deed["code"], address: string, text: string): Deed => ({
  code,
  file: sheet.file ?? null,
  sheet: sheet.name,
  address,
  text,
  became: null,
});

/** A sheet as it was read: its blocks, and what is no part of them. Rows are 0-based. */
export interface ReadSheet {
  readonly hasNumbers: boolean;
  readonly blocks: readonly BlockReading[];
  readonly deeds: readonly Deed[];
  readonly titles: readonly number[];
  readonly notes: readonly number[];
}

/** Reads a sheet; tables that stand side by side are read one by one. */
export function readSheet(sheet: BookSheet): ReadSheet {
  const parts = bandsOf(sheet).map(readBand);
  const once = new Map(parts.flatMap(({ deeds }) => deeds).map((deed) => [`${deed.code} ${deed.address} ${deed.text}`, deed]));
  return {
    hasNumbers: parts.some(({ hasNumbers }) => hasNumbers),
    blocks: parts.flatMap(({ blocks }) => blocks),
    deeds: [...once.values()],
    titles: [...new Set(parts.flatMap(({ titles }) => titles))],
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
  };
}

function readBand({ sheet, from }: Band): ReadSheet {
  const grid = new Grid(sheet, from);
  const found = findBlocks(grid);
  const whole = found.filter(({ header, body }) => header.length > 0 && body.some(({ kind }) => kind === "data"));
  const titles = found.flatMap(({ lines }) => lines.filter((row) => !grid.isNote(row)));
  const notes = found.flatMap((block) => [...block.notes, ...block.lines.filter((row) => grid.isNote(row)), ...(whole.includes(block) ? [] : block.header)]);
  const tell = (code: Deed["code"], rows: readonly number[]) =>
    rows.flatMap((row) =>
      grid
        .filled(row)
        .slice(0, 1)
        .map((c) => deedOf(sheet, code, grid.address(row, c), grid.text(row, c))),
    );
  const deeds = [
    ...tell("title", titles),
    ...tell("note", notes),
    ...tell(
      "repeated-header",
      found.flatMap(({ repeated }) => repeated),
    ),
  ];
  const hasNumbers = grid.cells.some((row, r) => row.some((_, c) => grid.read(r, c).kind === "number"));
  return {
    hasNumbers,
    blocks: withLinesBefore(grid, whole)
      .map((block) => readBlock(grid, block))
      .filter(({ items }) => items.some(({ value }) => value !== null)),
    deeds,
    titles,
    notes,
  };
}

/** A block that goes on with the one above it (续表, or the same corner without a line of its own) is under the lines of that. */
function withLinesBefore(grid: Grid, blocks: readonly Block[]): readonly Block[] {
  let [before, corner]: [readonly number[], string] = [[], ""];
  return blocks.map((block) => {
    const own = block.lines.filter((row) => !grid.isNote(row));
    const first = grid.text(block.header[0], grid.filled(block.header[0])[0] ?? 0);
    const goesOn = own.length === 0 ? first === corner : own.every((row) => grid.filled(row).every((c) => continued(grid.text(row, c)) === ""));
    const lines = goesOn ? before : block.lines;
    [before, corner] = [lines, first];
    return { ...block, lines };
  });
}
