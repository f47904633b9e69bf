import { useCallback, useEffect, useRef, useState } from "react";
import type { Locale } from "../engine/text.ts";
import { pageTexts } from "../locale/page.ts";
import { mendableSentence } from "../taskpane/mendable-sentence.ts";
import { isMendable } from "../taskpane/mendable.ts";
import { canChooseTarget, chooseTarget, download, writeTarget } from "./file-target.ts";
import { SavingProgress } from "./saving/saving-progress.ts";
import type { UnsavedChanges } from "./unsaved-changes.ts";
import type { PageWorkbook } from "./use-workbook.ts";

/** The two ways to save. Each resolves to whether a file has the workbook now; while a save is under way, both mean that one. */
export interface Saving {
  save(): Promise<boolean>;
  /** Asks for the place first; absent where the browser cannot. */
  readonly saveAs?: () => Promise<boolean>;
  readonly progress: SavingProgress;
}

/**
 * Saves the workbook on the screen: to the file that was chosen for it, or to one that is chosen now, or, where the
 * browser lets nobody choose, as a download.
 */
export function useSave(page: PageWorkbook, unsaved: UnsavedChanges): Saving {
  const { embedded, generation, fileName, savedBytes, ending, say, rename } = page;
  const target = useRef<{ readonly of: number; readonly file: FileSystemFileHandle } | null>(null);
  const underWay = useRef<{ readonly of: number; readonly saved: Promise<boolean> } | null>(null);
  const [progress] = useState(() => new SavingProgress());
  const current = useRef(generation);
  current.current = generation;
  useEffect(() => progress.clear(), [progress, generation]);

  const write = useCallback(
    async (anew: boolean): Promise<boolean> => {
      if (embedded === null) return false;
      const known = !anew && target.current?.of === generation ? target.current.file : null;
      let chosen = known;
      let saved = false;
      try {
        if (chosen === null && canChooseTarget()) {
          chosen = await chooseTarget(fileName, ending);
          if (chosen === null) return false;
        }
        progress.begin();
        await embedded.finishEditing();
        let then = unsaved.now;
        const bytes = await savedBytes({
          reading: (share) => progress.at(share),
          read: () => {
            then = unsaved.now;
            progress.at(null);
          },
        });
        if (chosen === null) download(bytes, `${fileName}${ending}`);
        else await writeTarget(chosen, bytes);
        // Of a workbook that was opened meanwhile this says nothing.
        if (current.current !== generation) return false;
        unsaved.saved(then);
        if (chosen !== null && chosen !== known) {
          target.current = { of: generation, file: chosen };
          rename(chosen.name.replace(/\.(xlsx|xlsm)$/i, ""));
        }
        saved = true;
        return true;
      } catch (error) {
        if (isMendable(error)) say((wanted: Locale) => mendableSentence(error, wanted));
        else if (error instanceof DOMException && chosen !== null) say((wanted: Locale) => pageTexts(wanted).notWritten(chosen!.name));
        else throw error;
        return false;
      } finally {
        if (current.current === generation) progress.end(saved);
      }
    },
    [embedded, generation, fileName, ending, savedBytes, say, rename, unsaved, progress],
  );
  const once = useCallback(
    (anew: boolean): Promise<boolean> => {
      if (underWay.current?.of === generation) return underWay.current.saved;
      const saved = write(anew).finally(() => {
        if (underWay.current?.saved === saved) underWay.current = null;
      });
      underWay.current = { of: generation, saved };
      return saved;
    },
    [generation, write],
  );
  const save = useCallback(() => once(false), [once]);
  const saveAs = useCallback(() => once(true), [once]);
  return canChooseTarget() ? { save, saveAs, progress } : { save, progress };
}
