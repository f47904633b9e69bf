import { useCallback, useRef } from "react";
import type { Locale } from "../engine/text.ts";
import { pageTexts } from "../locale/page.ts";
import { mendableSentence } from "../taskpane/mendable-sentence.ts";
import { isMendable } from "../taskpane/mendable.ts";
import { canChooseTarget, chooseTarget, download, writeTarget } from "./file-target.ts";
import type { UnsavedChanges } from "./unsaved-changes.ts";
import type { PageWorkbook } from "./use-workbook.ts";

/** The two ways to save. Each resolves to whether a file has the workbook now. */
export interface Saving {
  save(): Promise<boolean>;
  /** Asks for the place first; absent where the browser cannot. */
  readonly saveAs?: () => Promise<boolean>;
}

/**
 * Saves the workbook on the screen: to the file that was chosen for it, or to one that is chosen now, or, where the
 * browser lets nobody choose, as a download.
 */
export function useSave(page: PageWorkbook, unsaved: UnsavedChanges): Saving {
  const { embedded, generation, fileName, savedBytes, ending, say, rename } = page;
  const target = useRef<{ readonly of: number; readonly file: FileSystemFileHandle } | null>(null);
  const busy = useRef(false);
  const current = useRef(generation);
  current.current = generation;

  const write = useCallback(
    async (anew: boolean): Promise<boolean> => {
      if (embedded === null || busy.current) return false;
      busy.current = true;
      const known = !anew && target.current?.of === generation ? target.current.file : null;
      let chosen = known;
      try {
        if (chosen === null && canChooseTarget()) {
          chosen = await chooseTarget(fileName, ending);
          if (chosen === null) return false;
        }
        await embedded.finishEditing();
        const then = unsaved.now;
        const bytes = await savedBytes();
        if (chosen === null) download(bytes, `${fileName}${ending}`);
        else await writeTarget(chosen, bytes);
        // Of a workbook that was opened meanwhile this says nothing.
        if (current.current !== generation) return false;
        unsaved.saved(then);
        if (chosen !== null && chosen !== known) {
          target.current = { of: generation, file: chosen };
          rename(chosen.name.replace(/\.(xlsx|xlsm)$/i, ""));
        }
        return true;
      } catch (error) {
        if (isMendable(error)) say((wanted: Locale) => mendableSentence(error, wanted));
        else if (error instanceof DOMException && chosen !== null) say((wanted: Locale) => pageTexts(wanted).notWritten(chosen!.name));
        else throw error;
        return false;
      } finally {
        busy.current = false;
      }
    },
    [embedded, generation, fileName, ending, savedBytes, say, rename, unsaved],
  );
  const save = useCallback(() => write(false), [write]);
  const saveAs = useCallback(() => write(true), [write]);
  return canChooseTarget() ? { save, saveAs } : { save };
}
