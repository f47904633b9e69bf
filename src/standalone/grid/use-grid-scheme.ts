import { useEffect } from "react";
import { systemScheme } from "../../taskpane/appearance/scheme.ts";
import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";

/** The grid is as dark or as pale as the page around it. */
export function useGridScheme(embedded: EmbeddedWorkbook | null): void {
  useEffect(() => {
    const follow = () => embedded?.setDark(systemScheme.read() === "dark");
    follow();
    return systemScheme.subscribe(follow);
  }, [embedded]);
}
