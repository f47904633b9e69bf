import { useCallback, useEffect, useRef, useState } from "react";
import { pageTexts } from "../../locale/hosts/page.ts";
import type { Keeper } from "./keeper.ts";
import type { LeftWorkbook } from "./kept-workbooks.ts";
import type { UnsavedChanges } from "../saving/unsaved-changes.ts";
import type { PageWorkbook } from "../use-workbook.ts";

/** A workbook that was not saved when its page ended, and what can become of it. */
export interface KeptOffer {
  readonly workbook: LeftWorkbook;
  restore(): void;
  discard(): void;
}

/** Keeps the workbook in the browser while it is not saved, and offers those that were left there, one after the other. */
export function useKeptWorkbook(page: PageWorkbook, unsaved: UnsavedChanges): KeptOffer | null {
  const { embedded, say } = page;
  const keeper = useRef<Keeper | null>(null);
  const [left, setLeft] = useState<readonly LeftWorkbook[]>([]);
  const now = useRef(page);
  useEffect(() => void (now.current = page));

  useEffect(() => {
    if (embedded === null) return;
    let ended = false;
    void (async () => {
      const { Keeper } = await import("./keeper.ts");
      if (ended) return;
      const failed = () => say((locale) => pageTexts(locale).notKept);
      const started = new Keeper({ embedded, unsaved, name: () => now.current.fileName, source: () => now.current.source(), failed });
      keeper.current = started;
      try {
        setLeft(await started.left());
      } catch (error) {
        // A browser that keeps nothing has left nothing.
        if (!(error instanceof DOMException)) throw error;
      }
    })();
    return () => {
      ended = true;
      keeper.current?.stop();
      keeper.current = null;
    };
  }, [embedded, unsaved, say]);

  const answered = useCallback((id: string) => setLeft((before) => before.filter((one) => one.id !== id)), []);
  const [workbook] = left;
  if (workbook === undefined) return null;
  const { id } = workbook;
  const restore = async () => {
    const whole = (await keeper.current?.read(id)) ?? null;
    if (whole === null) return answered(id);
    if (!(await now.current.restore(whole))) return;
    answered(id);
    keeper.current?.restored(id);
    unsaved.changed();
  };
  const discard = async () => {
    answered(id);
    await keeper.current?.discard(id);
  };
  return { workbook, restore: () => void restore(), discard: () => void discard() };
}
