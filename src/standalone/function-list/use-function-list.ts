import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";
import { isAsking } from "../areas/use-page-keys.ts";

/** Whether it is asked which function is wanted: by the fx button of the grid, or by Shift+F3 as in Excel. */
class FunctionAsking {
  readonly #listeners = new Set<() => void>();
  #open = false;
  #from: Element | null = null;

  readonly read = (): boolean => this.#open;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly begin = (): void => {
    if (!this.#open) this.#from = document.activeElement;
    this.#set(true);
  };

  /** @param goesBack whether a person is to be where they were before */
  readonly end = (goesBack: boolean): void => {
    const from = this.#from;
    this.#set(false);
    if (goesBack) setTimeout(() => from instanceof HTMLElement && from.focus());
  };

  #set(open: boolean): void {
    this.#open = open;
    for (const listener of this.#listeners) listener();
  }
}

const asking = new FunctionAsking();

/** For the grid, which is there before the page knows of it. */
export const askFunction = (): void => asking.begin();

export interface FunctionList {
  readonly open: boolean;
  /** Closes the list; begins a formula with the function that was chosen. */
  close(chosen: string | null): void;
}

export function useFunctionList(embedded: EmbeddedWorkbook | null): FunctionList {
  const open = useSyncExternalStore(asking.subscribe, asking.read);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F3" || !event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || isAsking()) return;
      event.preventDefault();
      event.stopPropagation();
      askFunction();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
  const close = useCallback(
    (chosen: string | null) => {
      asking.end(chosen === null);
      if (chosen !== null) setTimeout(() => embedded?.beginFormula(chosen));
    },
    [embedded],
  );
  return { open: open && embedded !== null, close };
}
