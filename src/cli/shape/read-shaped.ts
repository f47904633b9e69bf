import { createHash } from "node:crypto";
import { basename } from "node:path";
import { findTable } from "../../analysis/table/find-table.ts";
import type { BookSheet } from "../../analysis/shape/book.ts";
import { shapeBook } from "../../analysis/shape/shape-book.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { shapeTexts } from "../../locale/pane/shape.ts";
import type { ShapeAsked } from "../../procedures/chain/chain.ts";
import { dataStepNote } from "../../procedures/data-step/said.ts";
import { stepsOf } from "../../procedures/shaping/steps.ts";
import type { TextSettings } from "../../workbook/file/text/csv.ts";
import { CliProblem } from "../terminal/problem.ts";
import { readBytes } from "../reading/read-bytes.ts";
import type { FileTable } from "../reading/read-table.ts";
import { readBook } from "./read-book.ts";

/** A panel made of files as a file that a run reads, and what was left out, filled, turned and mended. */
export interface ShapedFile extends FileTable {
  readonly notes: readonly Note[];
}

/** Puts files in shape for a run. Refused, with the reason, where they have none of the layouts that can be shaped. */
export async function readShaped(
  files: readonly string[],
  sheet: string | undefined,
  settings: TextSettings,
  { totals }: ShapeAsked,
  locale: Locale,
): Promise<ShapedFile> {
  const sheets: BookSheet[] = [];
  const bytes: Uint8Array[] = [];
  for (const file of files) {
    sheets.push(...(await readBook(file, sheet, settings)));
    bytes.push(await readBytes(file));
  }
  const panel = shapeBook(sheets, shapeTexts(locale).words, totals === "keep");
  if (panel.kind === "none") throw new CliProblem("no-panel", { problem: panel });
  const steps = stepsOf(panel);
  const name = files.map((file) => basename(file)).join(", ");
  const cells = [panel.header, ...panel.rows];
  // Cells are named as they stand in the panel that `qianyan shape` writes.
  const table = findTable(cells, { name, row: 1, column: 1 }, false);
  const hash = (all: readonly Uint8Array[]) => all.reduce((sum, one) => sum.update(one), createHash("sha256")).digest("hex");
  return {
    table,
    text: null,
    cells,
    merges: [],
    source: {
      file: name,
      sheet: sheet ?? null,
      sha256: hash(bytes),
      rows: table.rows.length,
      shape: { totals, files: files.map((file, k) => ({ file: basename(file), sha256: hash([bytes[k]]) })) },
    },
    otherSheets: [],
    notes: steps.length === 0 ? [] : [dataStepNote("shaped", { steps, totals })],
  };
}
