import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";

/** Neither beside nor below each other would both have the room that they need. */
const small = "(max-width: 760px) and (max-height: 640px)";

const follow = (changed: () => void) => {
  const query = matchMedia(small);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

export type ShownArea = "workbook" | "pane";

export interface OneArea {
  /** The one that is to be seen; null where there is room for both. */
  readonly only: ShownArea | null;
  /** Brings one of them to the front, at once. */
  show(area: ShownArea): void;
}

/** On a small page the sheet and the pane take turns. A cell that the pane leads to is shown. */
export function useOneArea(embedded: EmbeddedWorkbook | null, generation: number): OneArea {
  const isSmall = useSyncExternalStore(follow, () => matchMedia(small).matches);
  const [area, setArea] = useState<ShownArea>("workbook");
  const show = useCallback((wanted: ShownArea) => flushSync(() => setArea(wanted)), []);
  useEffect(() => {
    if (embedded === null) return;
    const { selected } = embedded.host;
    const look = () => setArea("workbook");
    selected.add(look);
    return () => void selected.delete(look);
  }, [embedded, generation]);
  return { only: isSmall ? area : null, show };
}
