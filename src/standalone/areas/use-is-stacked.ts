import { useSyncExternalStore } from "react";

/** So narrow that the pane stands below the sheet, or in its place. */
export const stacked = "(max-width: 760px)";

const follow = (changed: () => void) => {
  const query = matchMedia(stacked);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

export const useIsStacked = (): boolean => useSyncExternalStore(follow, () => matchMedia(stacked).matches);
