import { useEffect } from "react";

/** What the page's own keys do. */
export interface PageKeys {
  open(): void;
  save(): void;
  saveAs(): void;
}

/** Whether a dialog waits for its answer: then no key does anything behind it. */
export const isAsking = (): boolean => document.querySelector("[role=dialog][aria-modal=true], [role=alertdialog][aria-modal=true]") !== null;

/** How the keys are called on this machine: `Ctrl+S`, or `⌘S` on a Mac. */
export const keyName = (key: string): string => (isMac ? `⌘${key.replace("Shift+", "⇧")}` : `Ctrl+${key}`);

const isMac = /^(Mac|iP)/.test(navigator.platform);

/** Ctrl+O opens, Ctrl+S saves, Ctrl+Shift+S saves as; wherever the focus is, in place of what the browser would do. */
export function usePageKeys({ open, save, saveAs }: PageKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(isMac ? event.metaKey : event.ctrlKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const meant = key === "o" && !event.shiftKey ? open : key === "s" ? (event.shiftKey ? saveAs : save) : null;
      if (meant === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat && !isAsking()) meant();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [open, save, saveAs]);
}
