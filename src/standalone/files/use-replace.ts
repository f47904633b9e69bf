import { useCallback, useRef } from "react";
import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";
import { otherTasks } from "../../workbook/sheet/other-tasks.ts";
import type { WorkbookHost } from "../../workbook/host.ts";
import type { FormulaNotices } from "../grid/formula-notices.ts";
import { restoreKept } from "../kept/kept-values.ts";
import type { FileProgress } from "./file-progress.ts";
import type { OpenWorkbook } from "./open-workbook.ts";
import { openingTrouble } from "./opening-trouble.ts";
import type { TextAgain } from "./read-again.ts";
import type { Reading } from "./replacement.ts";
import type { Telling } from "./use-told.ts";
import type { SourceFile } from "./workbook-files.ts";

/** What the page wants to know, and to be asked, of workbooks that are opened. */
export interface OpeningWays {
  /** Whether another workbook may take the place of the one on the screen. */
  mayClose(next: string): Promise<boolean>;
  /** Hears at once that a workbook stands there as its file has it. */
  opened(): void;
  /** Is told how far a file is opened. */
  readonly progress: FileProgress;
}

/** A workbook that has come on the screen. */
export interface Replaced {
  readonly name: string;
  readonly source: SourceFile | null;
  readonly host: WorkbookHost;
}

/** What is replaced, and who hears of it. None of it must change but the grid, which comes. */
export interface ReplaceTools extends OpeningWays {
  readonly embedded: EmbeddedWorkbook | null;
  readonly open: OpenWorkbook;
  readonly notices: FormulaNotices;
  readonly tell: Telling;
  readonly onReplaced: (workbook: Replaced) => void;
}

/**
 * Reads a workbook and puts it in the place of the one on the screen; resolves to whether it did, and says why not.
 * @param unread of which text, where it could not be read
 */
export type Replace = (fileName: string, read: Reading, unread?: (error: unknown) => TextAgain | null) => Promise<boolean>;

/** Of several workbooks that are asked for, the last one comes on the screen, whichever is read first. */
export function useReplace({ embedded, open, notices, tell, mayClose, opened: tellOpened, progress, onReplaced }: ReplaceTools): Replace {
  /** Counts what was asked for. */
  const chosen = useRef(0);
  return useCallback(
    async (fileName, read, unread = () => null) => {
      if (embedded === null) return false;
      const mine = ++chosen.current;
      const isLast = () => mine === chosen.current;
      const work = progress.begin("opening");
      try {
        const { name, source, kept, told, text, show } = await read(embedded, (share) => {
          work.at(share);
          return otherTasks();
        });
        work.at(null);
        if (!isLast() || !(await mayClose(fileName)) || !isLast()) return false;
        await Promise.all([open.beingRead, otherTasks()]);
        if (!isLast()) return false;
        open.end();
        notices.clear();
        const opened = show();
        open.begin(source && { source, opened });
        const { host } = embedded;
        await restoreKept(host, kept);
        tellOpened();
        if (!isLast()) return false;
        tell.read(told, text);
        onReplaced({ name, source, host });
        return true;
      } catch (error) {
        if (!isLast()) return false;
        const text = unread(error);
        tell.failed({ sentence: (wanted) => openingTrouble(error, fileName, wanted, text !== null), text });
        return false;
      } finally {
        work.end();
      }
    },
    [embedded, open, notices, mayClose, tellOpened, progress, tell, onReplaced],
  );
}
