import { useEffect } from "react";
import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";
import type { UnsavedChanges } from "./unsaved-changes.ts";

/** Notices what is changed in the workbook, and has the browser ask before the page is left with what is not saved. */
export function useUnsaved(embedded: EmbeddedWorkbook | null, unsaved: UnsavedChanges): void {
  useEffect(() => embedded?.onChanged(({ calculated }) => calculated || unsaved.changed()), [embedded, unsaved]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      // What is being typed into a cell is work too.
      if (unsaved.read() || embedded?.isEditing()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [embedded, unsaved]);
}
