import { useEffect, useState } from "react";
import type { RangeAddress, WorkbookHost } from "../../workbook/host.ts";

/**
 * What is selected in the workbook; null before anything was.
 * @param onSelected hears of every selection; it must not change
 */
export function useSelection(host: WorkbookHost, onSelected: () => void): RangeAddress | null {
  const [selection, setSelection] = useState<RangeAddress | null>(null);
  useEffect(
    () =>
      host.onSelection((range) => {
        setSelection(range);
        onSelected();
      }),
    [host, onSelected],
  );
  return selection;
}
