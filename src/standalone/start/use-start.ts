import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { isAsking } from "../areas/use-page-keys.ts";
import type { PageWorkbook } from "../use-workbook.ts";

export interface Start {
  readonly open: boolean;
  /** Whether a person asked for it. */
  readonly asked: boolean;
  /** Whether the sheets below it are out of reach. */
  readonly covers: boolean;
  show(): void;
  close(): void;
}

const focusIn = (grid: RefObject<HTMLElement | null>) => grid.current?.querySelector<HTMLElement>("[contenteditable]")?.focus();

/**
 * Whether the start lies over the sheets: at first, unless the page begins with something, and whenever it is asked for;
 * until a workbook is opened.
 * @param panel what lies over the sheets
 */
export function useStart(
  { begins, generation }: Pick<PageWorkbook, "begins" | "generation">,
  grid: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
): Start {
  /** The workbook over which it lies; none once it was closed. */
  const [over, setOver] = useState<number | null>(begins ? 1 : null);
  const [asked, setAsked] = useState(false);
  const [covers, setCovers] = useState(false);
  const open = over !== null && generation <= over;
  const waiting = useRef(open);
  const show = useCallback(() => {
    setOver(Math.max(1, generation));
    setAsked(true);
    setCovers(true);
  }, [generation]);
  const close = useCallback(() => {
    // The sheets take the keyboard again at once.
    flushSync(() => {
      setOver(null);
      setCovers(false);
    });
    focusIn(grid);
  }, [grid]);

  useEffect(() => {
    const place = grid.current;
    if (!open || place === null) return;
    // The grid takes the keyboard when it has started, and would never hear of it again were it out of reach by then.
    const hand = () => {
      if (!waiting.current) return;
      waiting.current = false;
      panel.current?.focus();
      setCovers(true);
    };
    place.addEventListener("focusin", hand);
    return () => place.removeEventListener("focusin", hand);
  }, [open, grid, panel]);

  useEffect(() => {
    if (!open) return;
    const press = ({ key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent) => {
      const { activeElement } = document;
      if ((activeElement !== document.body && activeElement !== panel.current) || ctrlKey || altKey || metaKey || isComposing || isAsking()) return;
      // Whoever just types means the sheet.
      if (key === "Escape" || key.length === 1) close();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [open, close, panel]);

  return { open, asked, covers: open && covers, show, close };
}
