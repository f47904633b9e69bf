import { useEffect, useRef, type RefObject } from "react";

/**
 * F6, as in Excel: from the grid to the pane and back. The grid keeps the Tab key for itself, so that without it the
 * keyboard would never leave the cells.
 */
export function useF6(grid: RefObject<HTMLElement | null>, pane: RefObject<HTMLElement | null>): void {
  const left = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      const { activeElement } = document;
      const inPane = pane.current?.contains(activeElement) ?? false;
      // Where the pane was left, if that is still there; else its chosen step.
      if (inPane) left.current = activeElement as HTMLElement;
      const back = left.current?.isConnected ? left.current : pane.current?.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
      const target = inPane ? grid.current?.querySelector<HTMLElement>("[contenteditable]") : back;
      if (!target) return;
      event.preventDefault();
      event.stopPropagation();
      target.focus();
    };
    window.addEventListener("keydown", go, { capture: true });
    return () => window.removeEventListener("keydown", go, { capture: true });
  }, [grid, pane]);
}
