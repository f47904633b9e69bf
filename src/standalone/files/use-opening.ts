import { useCallback } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { startTexts } from "../../locale/pane/start.ts";
import type { Sample } from "../../samples/sample.ts";
import { blankSheet } from "../grid/started-workbook.ts";
import type { WholeWorkbook } from "../kept/kept-workbooks.ts";
import { unreadText, type Chosen } from "./read-again.ts";
import { ofFile, ofFiles, ofKept, ofSample, ofSheets } from "./replacement.ts";
import { useReadAgain, type ReadingAgain } from "./use-read-again.ts";
import type { Replace } from "./use-replace.ts";

/** The ways in which a workbook is opened. */
export interface Opening extends ReadingAgain {
  /** Opens a file; several as one new workbook. */
  openFrom(files: readonly File[]): Promise<void>;
  /** Opens a workbook that comes with the page, in its language. */
  openSample(sample: Sample): Promise<void>;
  /** Opens an empty workbook. */
  openBlank(): Promise<void>;
  /** Opens a workbook that this browser kept; resolves to whether it did. */
  restore(kept: WholeWorkbook): Promise<boolean>;
}

/** @param locale the language that is then spoken; it must not change */
export function useOpening(replace: Replace, locale: () => Locale): Opening {
  const openIn = useCallback(
    (files: readonly File[], chosen: Chosen) =>
      replace(files[0].name, files.length === 1 ? ofFile(files[0], chosen) : ofFiles(files, chosen), (error) => unreadText(files, error, chosen)),
    [replace],
  );
  const openFrom = useCallback(
    async (files: readonly File[]) => {
      if (files.length > 0) await openIn(files, new Map());
    },
    [openIn],
  );
  const readingAgain = useReadAgain(openIn);
  const restore = useCallback((kept: WholeWorkbook) => replace(kept.name, ofKept(kept)), [replace]);
  const openSample = useCallback(
    async (sample: Sample) => {
      const wanted = locale();
      await replace(sample.title[wanted], ofSample(sample, wanted));
    },
    [replace, locale],
  );
  const openBlank = useCallback(async () => {
    const wanted = locale();
    const name = startTexts(wanted).blank;
    await replace(
      name,
      ofSheets(name, async () => ({ sheets: [blankSheet(wanted)], kept: {}, told: [] })),
    );
  }, [replace, locale]);
  return { ...readingAgain, openFrom, openSample, openBlank, restore };
}
