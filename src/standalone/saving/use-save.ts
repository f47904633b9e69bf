import { useCallback, useRef } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { pageTexts } from "../../locale/hosts/page.ts";
import { mendableSentence } from "../../taskpane/remarks/mendable-sentence.ts";
import { isMendable } from "../../taskpane/remarks/mendable.ts";
import type { FileProgress, FileWork } from "../files/file-progress.ts";
import { canChooseTarget, chooseTarget, download, writeTarget } from "../files/file-target.ts";
import type { UnsavedChanges } from "./unsaved-changes.ts";
import type { PageWorkbook } from "../use-workbook.ts";

/** The two ways to save. Each resolves to whether a file has the workbook now; while a save is under way, both mean that one. */
export interface Saving {
  save(): Promise<boolean>;
  /** Asks for the place first; absent where the browser cannot. */
  readonly saveAs?: () => Promise<boolean>;
}

/**
 * Saves the workbook on the screen: to the file that was chosen for it, or to one that is chosen now, or, where the
 * browser lets nobody choose, as a download.
 */
export function useSave(page: PageWorkbook, unsaved: UnsavedChanges, progress: FileProgress): Saving {
  const { embedded, generation, fileName, savedBytes, ending, say, rename } = page;
  const target = useRef<{ readonly of: number; readonly file: FileSystemFileHandle } | null>(null);
  const underWay = useRef<{ readonly of: number; readonly saved: Promise<boolean> } | null>(null);
  const current = useRef(generation);
  current.current = generation;

  const write = useCallback(
    async (anew: boolean): Promise<boolean> => {
      if (embedded === null) return false;
      const known = !anew && target.current?.of === generation ? target.current.file : null;
      let chosen = known;
      let work: FileWork | null = null;
      try {
        if (chosen === null && canChooseTarget()) {
          chosen = await chooseTarget(fileName, ending);
          if (chosen === null) return false;
        }
        work = progress.begin("saving");
        const { at } = work;
        await embedded.finishEditing();
        let then = unsaved.now;
        const bytes = await savedBytes({
          reading: at,
          read: () => {
            then = unsaved.now;
            at(null);
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
        work.end("saved");
        return true;
      } catch (error) {
        if (isMendable(error)) say((wanted: Locale) => mendableSentence(error, wanted));
        else if (error instanceof DOMException && chosen !== null) say((wanted: Locale) => pageTexts(wanted).notWritten(chosen!.name));
        else throw error;
        return false;
      } finally {
        work?.end();
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
  return canChooseTarget() ? { save, saveAs } : { save };
}
