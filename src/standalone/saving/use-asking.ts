import { useCallback, useRef, useState } from "react";
import type { UnsavedChanges } from "./unsaved-changes.ts";

export type Answer = "save" | "do not save" | "cancel";

/** A question whether to save before another workbook takes the place of this one. */
export interface Question {
  /** What the other one is called. */
  readonly next: string;
  /** Where the focus was when it was asked. */
  readonly from: Element | null;
  answer(answer: Answer): void;
}

export interface Asking {
  readonly question: Question | null;
  /** Whether another workbook may take the place of the one on the screen: nothing is lost by it, or a person said so. */
  mayClose(next: string): Promise<boolean>;
  /** How to save, and how to end what is being typed: both are known once there is a workbook. */
  connect(ways: { save(): Promise<boolean>; finishEditing(): Promise<void> }): void;
}

/** Asks before anything is lost. A second question answers the first with “cancel”. */
export function useAsking(unsaved: UnsavedChanges): Asking {
  const [question, setQuestion] = useState<Question | null>(null);
  const open = useRef<Question | null>(null);
  const ways = useRef<Parameters<Asking["connect"]>[0] | null>(null);
  const connect = useCallback<Asking["connect"]>((now) => void (ways.current = now), []);
  const mayClose = useCallback(
    async (next: string) => {
      await ways.current?.finishEditing();
      // What is changed while the file is being written is asked for again.
      while (unsaved.read()) {
        open.current?.answer("cancel");
        const answer = await new Promise<Answer>((resolve) => {
          const asked: Question = {
            next,
            from: document.activeElement,
            answer(given) {
              if (open.current === asked) setQuestion((open.current = null));
              resolve(given);
            },
          };
          setQuestion((open.current = asked));
        });
        if (answer === "cancel") return false;
        if (answer === "do not save") return true;
        if (!(await ways.current?.save())) return false;
      }
      return true;
    },
    [unsaved],
  );
  return { question, mayClose, connect };
}
