import { useEffect, useState, type RefObject } from "react";
import { comesWith } from "../files/replacement.ts";
import type { Telling } from "../files/use-told.ts";
import { restoreKept } from "../kept/kept-values.ts";
import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";
import { startedWorkbook, type Surroundings } from "./started-workbook.ts";

/** What the grid is started with. None of it must change. */
export interface StartingGrid extends Omit<Surroundings, "container"> {
  readonly container: RefObject<HTMLElement | null>;
  readonly tell: Telling;
  /** Hears that the grid has started. */
  readonly onStarted: (embedded: EmbeddedWorkbook) => void;
}

/** The grid, once it has started; it ends with the page. */
export interface StartedGrid {
  readonly embedded: EmbeddedWorkbook | null;
  readonly failed: boolean;
}

/** Starts the grid with what the page begins with. */
export function useStartedGrid({ container, evaluator, notices, locale, signal, first, tell, onStarted }: StartingGrid): StartedGrid {
  const [embedded, setEmbedded] = useState<EmbeddedWorkbook | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let unwanted = false;
    let started: EmbeddedWorkbook | null = null;
    void (async () => {
      try {
        const begun = await startedWorkbook({ container: () => (unwanted ? null : container.current), evaluator, notices, locale, signal, first });
        if (begun === null) return;
        started = begun.embedded;
        if (begun.content !== null) {
          const { kept, told } = comesWith(begun.content);
          await restoreKept(begun.embedded.host, kept);
          tell.read(told, null);
        }
        setEmbedded(begun.embedded);
        onStarted(begun.embedded);
      } catch (error) {
        setFailed(true);
        reportError(error);
      }
    })();
    return () => {
      unwanted = true;
      started?.dispose();
    };
  }, [container, evaluator, notices, locale, signal, first, tell, onStarted]);
  return { embedded, failed };
}
