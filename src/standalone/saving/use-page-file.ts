import { useEffect, useState, useSyncExternalStore, type RefObject } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import type { Evaluator } from "../../worker/evaluator.ts";
import { FileProgress } from "../files/file-progress.ts";
import { useKeptWorkbook, type KeptOffer } from "../kept/use-kept-workbook.ts";
import { askedSample } from "../start/asked-sample.ts";
import { useWorkbook, type PageWorkbook } from "../use-workbook.ts";
import { UnsavedChanges } from "./unsaved-changes.ts";
import { useAsking, type Question } from "./use-asking.ts";
import { useSave, type Saving } from "./use-save.ts";
import { useUnsaved } from "./use-unsaved.ts";

/** The workbook of the page, and how its changes come into a file, or are kept until they do. */
export interface PageFile {
  readonly page: PageWorkbook;
  readonly unsaved: UnsavedChanges;
  /** Whether the workbook holds what no file has. */
  readonly isUnsaved: boolean;
  readonly saving: Saving;
  /** How far a file is opened or saved. */
  readonly progress: FileProgress;
  /** A workbook that was not saved when its page ended. */
  readonly offer: KeptOffer | null;
  /** Whether to save before another workbook comes: asked, and not answered yet. */
  readonly question: Question | null;
}

export function usePageFile(container: RefObject<HTMLElement | null>, evaluator: Evaluator, locale: Locale): PageFile {
  const [unsaved] = useState(() => new UnsavedChanges());
  const [progress] = useState(() => new FileProgress());
  const { question, mayClose, connect } = useAsking(unsaved);
  const [ways] = useState(() => ({ mayClose, opened: () => unsaved.opened(), progress, first: askedSample(location.hash) }));
  const page = useWorkbook(container, evaluator, locale, ways);
  const { embedded } = page;
  useUnsaved(embedded, unsaved);
  const saving = useSave(page, unsaved, progress);
  const offer = useKeptWorkbook(page, unsaved);
  useEffect(() => {
    connect({ save: saving.save, finishEditing: async () => embedded?.finishEditing() });
  }, [connect, saving.save, embedded]);
  const isUnsaved = useSyncExternalStore(unsaved.subscribe, unsaved.read);
  return { page, unsaved, isUnsaved, saving, progress, offer, question };
}
