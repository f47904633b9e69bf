import { useEffect, useRef, type RefObject } from "react";
import { isAsking } from "./use-page-keys.ts";

/** An area of the page that F6 goes to. */
export interface Area {
  readonly element: RefObject<HTMLElement | null>;
  /** Where the focus goes in it, unless it was there before. */
  readonly first: string;
  /** Whether the focus goes back to where it was in it. */
  readonly remembers: boolean;
  /** Brings it in sight where it may be out of it. */
  readonly show?: () => void;
}

/**
 * F6, as in Excel: from one area of the page to the next, from the last to the first; with Shift the other way. The grid
 * keeps the Tab key for itself, so that without it the keyboard would never leave the cells. Where the focus is in no
 * area, it counts as in the grid.
 * @param areas in their order; must not change
 * @param grid which of them is the grid
 */
export function useF6(areas: readonly Area[], grid: number): void {
  const left = useRef(new Map<Area, HTMLElement>());
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey || isAsking()) return;
      const activeElement = document.activeElement as HTMLElement;
      const found = areas.findIndex(({ element }) => element.current?.contains(activeElement));
      const at = found < 0 ? grid : found;
      if (found >= 0) left.current.set(areas[at], activeElement);
      for (let k = 1; k < areas.length; k++) {
        const next = areas[(at + (event.shiftKey ? areas.length - k : k)) % areas.length];
        const before = next.remembers ? left.current.get(next) : undefined;
        const target = before?.isConnected ? before : next.element.current?.querySelector<HTMLElement>(next.first);
        if (!target) continue;
        event.preventDefault();
        event.stopPropagation();
        next.show?.();
        return target.focus();
      }
    };
    window.addEventListener("keydown", go, { capture: true });
    return () => window.removeEventListener("keydown", go, { capture: true });
  }, [areas, grid]);
}
