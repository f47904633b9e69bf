import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { Locale } from "../engine/declare/text.ts";
import { startTexts } from "../locale/pane/start.ts";
import type { Sample } from "../samples/sample.ts";
import type { EmbeddedWorkbook } from "../workbook/sheet/embedded-workbook.ts";
import type { OpenedFile } from "../workbook/sheet/opening/opened-file.ts";
import type { WorkbookHost } from "../workbook/host.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { FormulaNotices } from "./grid/formula-notices.ts";
import { restoreKept } from "./kept/kept-values.ts";
import type { WholeWorkbook } from "./kept/kept-workbooks.ts";
import { openingTrouble } from "./files/opening-trouble.ts";
import { unreadText, type Chosen, type TextAgain } from "./files/read-again.ts";
import { comesWith, ofFile, ofFiles, ofKept, ofSample, ofSheets, type Reading } from "./files/replacement.ts";
import { blankSheet, startedWorkbook } from "./grid/started-workbook.ts";
import { otherTasks } from "../workbook/sheet/other-tasks.ts";
import type { FileProgress } from "./files/file-progress.ts";
import { useReadAgain, type ReadingAgain } from "./files/use-read-again.ts";
import { useTold, type ToldOfFiles } from "./files/use-told.ts";
import type { SourceFile } from "./files/workbook-files.ts";

declare global {
  /** The workbook on the page, for the browser's console and for tests: the grid itself is a canvas that says nothing. */
  var qianyanWorkbook: EmbeddedWorkbook | undefined;
}

/** The embedded workbook, its file, and what went wrong with either. */
export interface PageWorkbook extends ToldOfFiles, ReadingAgain {
  readonly embedded: EmbeddedWorkbook | null;
  /** The workbook that is open; it changes together with the generation. */
  readonly host: WorkbookHost | null;
  /** Counts the workbooks opened: whatever belongs to one is made anew with the next. */
  readonly generation: number;
  readonly fileName: string;
  readonly failed: boolean;
  readonly notices: FormulaNotices;
  /** Opens a file; several as one new workbook. */
  openFrom(files: readonly File[]): Promise<void>;
  /** Opens a workbook that comes with the page, in its language. */
  openSample(sample: Sample): Promise<void>;
  /** Opens an empty workbook. */
  openBlank(): Promise<void>;
  /** Whether the workbook on the screen is the empty one that the page begins with. */
  readonly begins: boolean;
  /** Opens a workbook that this browser kept; resolves to whether it did. */
  restore(kept: WholeWorkbook): Promise<boolean>;
  /** The file that is open; null of a workbook that began here. */
  source(): SourceFile | null;
  /** The workbook on the screen as the bytes of a file; throws what a person can mend. */
  savedBytes(ways: SavingWays): Promise<Uint8Array>;
  /** How the name of that file ends, with the dot. */
  readonly ending: string;
  /** Calls the workbook as its file is called. */
  rename(name: string): void;
}

/** What is told of a save while it is under way. */
export interface SavingWays {
  /** Hears what share of the workbook has been read. */
  reading(share: number): void;
  /** Hears, at that very moment, as of when the file has the workbook: all of it has been read. */
  read(): void;
}

/** The workbook that is open; its name is null for the one that the page opens with. */
interface Opened extends Pick<PageWorkbook, "generation" | "ending" | "host"> {
  readonly name: string | null;
}

/** What the page wants to know, and to be asked, of workbooks that are opened. */
export interface OpeningWays {
  /** Whether another workbook may take the place of the one on the screen. */
  mayClose(next: string): Promise<boolean>;
  /** Hears at once that a workbook stands there as its file has it. */
  opened(): void;
  /** Is told how far a file is opened. */
  readonly progress: FileProgress;
  /** What the page begins with; null for an empty workbook. */
  readonly first: Sample | null;
}

/** The page's one hook with effects on the workbook: starts it, opens files, follows the language. The ways must not change. */
export function useWorkbook(
  container: RefObject<HTMLElement | null>,
  evaluator: Evaluator,
  locale: Locale,
  { mayClose, opened: tellOpened, progress, first }: OpeningWays,
): PageWorkbook {
  const [notices] = useState(() => new FormulaNotices());
  const [embedded, setEmbedded] = useState<EmbeddedWorkbook | null>(null);
  const [opened, setOpened] = useState<Opened>({ generation: 0, name: null, ending: ".xlsx", host: null });
  const [failed, setFailed] = useState(false);
  const { said, tell } = useTold(locale);
  const current = useRef(locale);
  /** Ends with the workbook that is open. */
  const open = useRef(new AbortController());
  /** The file that is open, and what tells what has changed in it; null of a workbook that began here. */
  const origin = useRef<{ readonly source: SourceFile; readonly opened: OpenedFile } | null>(null);
  /** Ends when the workbook has been read that is being saved. */
  const beingRead = useRef<Promise<unknown>>(Promise.resolve());
  /** Counts the files that were chosen: only the last one is opened, whichever is read first. */
  const chosen = useRef(0);

  useEffect(() => {
    let unwanted = false;
    let started: EmbeddedWorkbook | null = null;
    void (async () => {
      try {
        const begun = await startedWorkbook({
          container: () => (unwanted ? null : container.current),
          evaluator,
          notices,
          locale: () => current.current,
          signal: () => open.current.signal,
          first,
        });
        if (begun === null) return;
        started = begun.embedded;
        if (begun.content !== null) {
          const { kept, told } = comesWith(begun.content);
          await restoreKept(begun.embedded.host, kept);
          tell.read(told, null);
        }
        setEmbedded(begun.embedded);
        setOpened({ generation: 1, name: null, ending: ".xlsx", host: begun.embedded.host });
      } catch (error) {
        setFailed(true);
        reportError(error);
      }
    })();
    return () => {
      unwanted = true;
      started?.dispose();
    };
  }, [container, evaluator, notices, first, tell]);

  useEffect(() => {
    current.current = locale;
    void embedded?.setLocale(locale);
  }, [embedded, locale]);

  /** Reads a workbook and puts it in the place of the one on the screen; resolves to whether it did, and says why not, and of which text. */
  const replace = useCallback(
    async (fileName: string, read: Reading, unread: (error: unknown) => TextAgain | null = () => null): Promise<boolean> => {
      if (embedded === null) return false;
      const mine = ++chosen.current;
      const work = progress.begin("opening");
      try {
        const {
          name,
          source,
          kept,
          told: ofReading,
          text,
          show,
        } = await read(embedded, (share) => {
          work.at(share);
          return otherTasks();
        });
        work.at(null);
        if (mine !== chosen.current || !(await mayClose(fileName)) || mine !== chosen.current) return false;
        await Promise.all([beingRead.current, otherTasks()]);
        if (mine !== chosen.current) return false;
        open.current.abort();
        open.current = new AbortController();
        notices.clear();
        const opened = show();
        origin.current = source && { source, opened };
        const { host } = embedded;
        await restoreKept(host, kept);
        tellOpened();
        if (mine !== chosen.current) return false;
        tell.read(ofReading, text);
        setOpened(({ generation }) => ({ generation: generation + 1, name, ending: source?.ending ?? ".xlsx", host }));
        return true;
      } catch (error) {
        if (mine !== chosen.current) return false;
        const text = unread(error);
        tell.failed({ sentence: (wanted) => openingTrouble(error, fileName, wanted, text !== null), text });
        return false;
      } finally {
        work.end();
      }
    },
    [embedded, notices, mayClose, tellOpened, progress, tell],
  );
  const openIn = useCallback(
    (files: readonly File[], chosen: Chosen) =>
      replace(files[0].name, files.length === 1 ? ofFile(files[0], chosen) : ofFiles(files, chosen), (error) => unreadText(files, error, chosen)),
    [replace],
  );
  const openFrom = useCallback(
    async (files: readonly File[]) => {
      if (files.length > 0) await openIn(files, new Map());
    },
    [openIn],
  );
  const readingAgain = useReadAgain(openIn);
  const restore = useCallback((kept: WholeWorkbook) => replace(kept.name, ofKept(kept)), [replace]);
  const openSample = useCallback(
    async (sample: Sample) => {
      const wanted = current.current;
      await replace(sample.title[wanted], ofSample(sample, wanted));
    },
    [replace],
  );
  const openBlank = useCallback(async () => {
    const wanted = current.current;
    const name = startTexts(wanted).blank;
    await replace(
      name,
      ofSheets(name, async () => ({ sheets: [blankSheet(wanted)], kept: {}, told: [] })),
    );
  }, [replace]);
  const source = useCallback(() => origin.current?.source ?? null, []);

  const fileName = opened.name ?? first?.title[locale] ?? startTexts(locale).blank;
  const savedBytes = useCallback(
    async ({ reading, read }: SavingWays) => {
      // Whatever is opened meanwhile, the workbook that was on the screen is saved.
      const { host } = embedded!;
      const from = origin.current;
      const book = Promise.all([import("./saving/read-book.ts"), import("./saving/saving-thread.ts")]).then(async ([{ readBook }, { writtenAside }]) => {
        const whole = await readBook(host, from, fileName, reading);
        read();
        return () => writtenAside(whole);
      });
      beingRead.current = book.catch(() => {});
      return (await book)();
    },
    [embedded, fileName],
  );
  const rename = useCallback((name: string) => setOpened((before) => ({ ...before, name })), []);

  return {
    ...said,
    ...readingAgain,
    embedded,
    host: opened.host,
    generation: opened.generation,
    fileName,
    failed,
    notices,
    openFrom,
    openSample,
    openBlank,
    begins: first === null && opened.generation <= 1,
    restore,
    source,
    savedBytes,
    ending: opened.ending,
    rename,
  };
}
