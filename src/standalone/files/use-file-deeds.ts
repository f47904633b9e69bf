import { useCallback, type RefObject } from "react";
import type { Sample } from "../../samples/sample.ts";
import { usePageKeys } from "../areas/use-page-keys.ts";
import type { PageFile } from "../saving/use-page-file.ts";
import type { Start } from "../start/use-start.ts";
import { useFileDrop } from "./use-file-drop.ts";

/** What can be done with files on the page, by button, key or drop. */
export interface FileDeeds {
  /** Asks for files. */
  choose(): void;
  /** Several are opened as one workbook. */
  open(files: readonly File[]): void;
  openSample(sample: Sample): void;
  openBlank(): void;
  save(): void;
  /** Absent where the browser lets nobody choose the place. */
  readonly saveAs?: () => void;
}

/** @param input where files are chosen */
export function useFileDeeds({ page, saving, unsaved }: PageFile, { close }: Start, input: RefObject<HTMLInputElement | null>): FileDeeds {
  const { embedded, openFrom, openSample: openOwn, openBlank: openEmpty, begins } = page;
  const { save: saveNow, saveAs: chooseAndSave = saveNow } = saving;
  const open = useCallback((chosen: readonly File[]) => void openFrom(chosen), [openFrom]);
  const choose = useCallback(() => embedded !== null && input.current?.click(), [embedded, input]);
  const openSample = useCallback((sample: Sample) => void openOwn(sample), [openOwn]);
  const openBlank = useCallback(() => {
    if (begins && !unsaved.read()) close();
    else void openEmpty();
  }, [begins, unsaved, openEmpty, close]);
  const save = useCallback(() => void saveNow(), [saveNow]);
  const saveAs = useCallback(() => void chooseAndSave(), [chooseAndSave]);
  useFileDrop(open);
  usePageKeys({ open: choose, save, saveAs });
  return { choose, open, openSample, openBlank, save, ...(saving.saveAs === undefined ? {} : { saveAs }) };
}
