import { useState, type RefObject } from "react";
import type { PageWorkbook } from "../use-workbook.ts";
import { useF6, type Area } from "./use-f6.ts";
import { useOneArea, type OneArea } from "./use-one-area.ts";

type Place<E extends HTMLElement> = RefObject<E | null>;

/** Where the areas of the page stand; none of it must change. */
interface Places {
  readonly top: Place<HTMLDivElement>;
  readonly grid: Place<HTMLDivElement>;
  /** What lies over the grid, while there is something. */
  readonly over: Place<HTMLDivElement>;
  readonly pane: Place<HTMLElement>;
}

/** Which of the areas are in sight; F6 goes from one to the next. */
export function useAreas({ top, grid, over, pane }: Places, { embedded, generation }: PageWorkbook): OneArea {
  const area = useOneArea(embedded, generation);
  const { show } = area;
  const [areas] = useState((): readonly Area[] => {
    const middle = {
      get current() {
        return over.current ?? grid.current;
      },
    };
    return [
      { element: top, first: "button:not([disabled])", remembers: true },
      { element: middle, first: "[data-begins], [contenteditable]", remembers: false, show: () => show("workbook") },
      { element: pane, first: "[role=tab][aria-selected=true]", remembers: true, show: () => show("pane") },
    ];
  });
  useF6(areas, 1);
  return area;
}
