import { useEffect } from "react";

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;

/** A file that is dropped anywhere on the page is opened: the browser itself would leave the page for it, and the workbook with it. */
export function useFileDrop(onOpen: (file: File) => void): void {
  useEffect(() => {
    const take = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const [file] = event.dataTransfer?.files ?? [];
      if (event.type === "drop" && file) onOpen(file);
    };
    for (const kind of ["dragover", "drop"] as const) window.addEventListener(kind, take, { capture: true });
    return () => {
      for (const kind of ["dragover", "drop"] as const) window.removeEventListener(kind, take, { capture: true });
    };
  }, [onOpen]);
}
