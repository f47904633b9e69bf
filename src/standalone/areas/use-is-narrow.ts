import { useSyncExternalStore } from "react";

/** Below this, the names of the buttons and of the product leave no room for the workbook's own. */
const narrow = "(max-width: 860px)";

const follow = (changed: () => void) => {
  const query = matchMedia(narrow);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** Whether the page is too narrow for buttons with their names: a narrow one, or a wide one enlarged. */
export const useIsNarrow = (): boolean => useSyncExternalStore(follow, () => matchMedia(narrow).matches);
