import { withRests } from "../../engine/run/steps.ts";
import type { Pace } from "../../workbook/file/xlsx.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { Sample, SampleContent } from "../../samples/sample.ts";
import { savedKey } from "../../taskpane/saved/saved-analysis.ts";
import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";
import type { OpenedFile } from "../../workbook/sheet/opening/opened-file.ts";
import type { GridSheet } from "../../workbook/sheet/opening/plain-snapshot.ts";
import { otherTasks } from "../../workbook/sheet/other-tasks.ts";
import { joined } from "./joined-files.ts";
import { keptPieces } from "../kept/kept-values.ts";
import type { WholeWorkbook } from "../kept/kept-workbooks.ts";
import { readAll } from "./opening-trouble.ts";
import { guessedTexts, type Chosen, type TextAgain } from "./read-again.ts";
import { openFile, type SourceFile, type Told } from "./workbook-files.ts";

/** A workbook that was read, and how it comes onto the screen. */
export interface Replacement {
  readonly name: string;
  readonly source: SourceFile | null;
  readonly kept: Readonly<Record<string, string>>;
  readonly told: readonly Told[];
  /** The text files that it is of, where they can be read in another encoding. */
  readonly text: TextAgain | null;
  readonly show: () => OpenedFile;
}

/** Reads a workbook for the grid. */
export type Reading = (grid: EmbeddedWorkbook, pace: Pace) => Promise<Replacement>;

/** @param chosen what a person has chosen for a text */
export function ofFile(file: File, chosen: Chosen = new Map()): Reading {
  return async (grid, pace) => {
    const { sheets, names, looks, encoding: readIn, ...read } = await openFile(file, pace, chosen.get(file));
    const text = guessedTexts([{ file, encoding: readIn }], chosen);
    return { ...read, text, show: await onGrid(grid, grid.opening(read.name, sheets, names, looks)) };
  };
}

/** Several files as one new workbook. */
export function ofFiles(files: readonly File[], chosen: Chosen = new Map()): Reading {
  return async (grid, pace) => {
    const all = await readAll(files, pace, chosen);
    const { sheets, names, looks, name, source, kept, told } = joined(all);
    const text = guessedTexts(
      all.map(({ file, opened }) => ({ file, encoding: opened.encoding })),
      chosen,
    );
    return { name, source, kept, told, text, show: await onGrid(grid, grid.opening(name, sheets, names, looks)) };
  };
}

/** A workbook that begins here. */
export function ofSheets(name: string, read: () => Promise<Pick<Replacement, "kept" | "told"> & { readonly sheets: readonly GridSheet[] }>): Reading {
  return async (grid) => {
    const { sheets, ...whole } = await read();
    return { name, ...whole, source: null, text: null, show: await onGrid(grid, grid.opening(name, sheets, [], [])) };
  };
}

/** One of a sample, with its words in a language. */
export const ofSample = (sample: Sample, locale: Locale): Reading =>
  ofSheets(sample.title[locale], async () => {
    const content = await sample.read(locale);
    return { sheets: content.sheets, ...comesWith(content) };
  });

/** What a sample brings beside its sheets: the analyses that the workbook keeps, and what there is to do. */
export function comesWith({ sheets, saved, hint }: SampleContent): Pick<Replacement, "kept" | "told"> {
  const analyses = saved(sheets.map(({ name }) => name));
  return {
    kept: analyses.length === 0 ? {} : keptPieces(savedKey, analyses),
    told: hint === null ? [] : [{ grave: false, sentence: hint }],
  };
}

/** A workbook that this browser kept. */
export function ofKept({ name, frame, cells, source }: WholeWorkbook): Reading {
  return async (grid, pace) => {
    const file = source === null ? null : await openFile(new File([source.bytes as Uint8Array<ArrayBuffer>], `${name}${source.ending}`), pace);
    await grid.addTools();
    const cellsOf = (sheet: string) => cells.get(sheet) ?? [];
    const show = () => grid.reopen(frame, cellsOf, file?.sheets ?? []);
    // The values that the workbook keeps are among what was kept of it.
    return { name, source: file?.source ?? null, kept: {}, told: file?.told ?? [], text: null, show };
  };
}

/** A workbook may hold rules, notes and filters, for which the grid needs its tools. */
async function onGrid(grid: EmbeddedWorkbook, opening: ReturnType<EmbeddedWorkbook["opening"]>): Promise<() => OpenedFile> {
  const [show] = await Promise.all([withRests(opening, otherTasks), grid.addTools()]);
  return show;
}
