import { useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { mendableSentence } from "../remarks/mendable-sentence.ts";
import { unlessMendable } from "../remarks/mendable.ts";
import { useSaid, type Said } from "./use-said.ts";

/** What a part of the pane does at a person's wish, and what it says of it. */
export interface Deed {
  /** Whether it is being done. */
  readonly busy: boolean;
  readonly said: string;
  say(words?: Said): void;
  /** Does it; what a person has to mend before is said in its place. */
  doing(work: () => Promise<void>): Promise<void>;
}

/** Says why something was not done, where a person can mend it: a cell that is being edited, a sheet that is gone. */
export function sayTrouble(error: unknown, say: (words: Said) => void): void {
  unlessMendable(error);
  say((wanted) => mendableSentence(error, wanted));
}

export function useDeed(locale: Locale): Deed {
  const [said, say] = useSaid(locale);
  const [busy, setBusy] = useState(false);
  const doing = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      sayTrouble(error, say);
    } finally {
      setBusy(false);
    }
  };
  return { busy, said, say, doing };
}
