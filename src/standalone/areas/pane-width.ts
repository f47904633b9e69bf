import { useCallback, useState, useSyncExternalStore } from "react";

const key = "qianyan.paneWidth";
const least = 300;
/** What the sheet keeps of the page at least. */
const leastOfSheet = 360;
const most = 760;

/** How wide the pane may be on a page, in pixels, and how wide it is as long as nobody has chosen. */
export function paneBounds(page: number): { readonly least: number; readonly most: number; readonly usual: number } {
  return { least, most: Math.max(least, Math.min(most, page - leastOfSheet)), usual: Math.round(Math.min(360, Math.max(320, 0.24 * page))) };
}

export interface PaneWidth {
  readonly now: number;
  readonly least: number;
  readonly most: number;
  /** Takes the nearest width that there may be, and remembers it; null is the usual one. */
  choose(width: number | null): void;
}

const follow = (changed: () => void) => {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
};

/** The width of the pane beside the sheet, as it was chosen in this browser. */
export function usePaneWidth(): PaneWidth {
  const page = useSyncExternalStore(follow, () => window.innerWidth);
  const [chosen, setChosen] = useState(remembered);
  const { usual, ...bounds } = paneBounds(page);
  const within = (width: number) => Math.min(bounds.most, Math.max(bounds.least, Math.round(width)));
  const choose = useCallback((width: number | null) => {
    const { least: from, most: to } = paneBounds(window.innerWidth);
    const wanted = width === null ? null : Math.min(to, Math.max(from, Math.round(width)));
    setChosen(wanted);
    remember(wanted);
  }, []);
  return { ...bounds, now: within(chosen ?? usual), choose };
}

function remembered(): number | null {
  try {
    const width = Number(localStorage.getItem(key) ?? NaN);
    return Number.isFinite(width) ? width : null;
  } catch {
    return null;
  }
}

function remember(width: number | null): void {
  try {
    if (width === null) localStorage.removeItem(key);
    else localStorage.setItem(key, String(width));
  } catch {
    // A browser that keeps nothing has the usual width next time.
  }
}
