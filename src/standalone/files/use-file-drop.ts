import { useEffect } from "react";

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

/** Files that are dropped anywhere on the page are opened: the browser itself would leave the page for them, and the workbook with it. */
export function useFileDrop(onOpen: (files: readonly File[]) => void): void {
  useEffect(() => {
    const take = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.type === "drop") onOpen([...(event.dataTransfer?.files ?? [])]);
    };
    for (const kind of ["dragover", "drop"] as const) window.addEventListener(kind, take, { capture: true });
    return () => {
      for (const kind of ["dragover", "drop"] as const) window.removeEventListener(kind, take, { capture: true });
    };
  }, [onOpen]);
}
