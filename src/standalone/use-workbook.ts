import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { withRests } from "../engine/steps.ts";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";
import type { EmbeddedWorkbook } from "../workbook/sheet/embedded-workbook.ts";
import type { OpenedFile } from "../workbook/sheet/opened-file.ts";
import type { WorkbookHost } from "../workbook/host.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { FormulaNotices } from "./formula-notices.ts";
import { restoreKept } from "./kept-values.ts";
import type { WholeWorkbook } from "./kept/kept-workbooks.ts";
import { joined } from "./joined-files.ts";
import { openingTrouble, readAll } from "./opening-trouble.ts";
import { startedWorkbook } from "./started-workbook.ts";
import { otherTasks } from "../workbook/sheet/other-tasks.ts";
import type { Pace } from "../workbook/file/xlsx.ts";
import type { FileProgress } from "./file-progress.ts";
import { openFile, type SourceFile, type Told } from "./workbook-files.ts";

declare global {
  /** The workbook on the page, for the browser's console and for tests: the grid itself is a canvas that says nothing. */
  var qianyanWorkbook: EmbeddedWorkbook | undefined;
}

/** The embedded workbook, its file, and what went wrong with either. */
export interface PageWorkbook {
  readonly embedded: EmbeddedWorkbook | null;
  /** The workbook that is open; it changes together with the generation. */
  readonly host: WorkbookHost | null;
  /** Counts the workbooks opened: whatever belongs to one is made anew with the next. */
  readonly generation: number;
  readonly fileName: string;
  readonly failed: boolean;
  readonly trouble: string | null;
  /** What must be known of how the file was read. */
  readonly told: readonly { readonly grave: boolean; readonly sentence: string }[];
  readonly notices: FormulaNotices;
  dismiss(): void;
  dismissTold(): void;
  /** To be told of a run that ended with its workbook. */
  abandoned(): void;
  /** Opens a file; several as one new workbook. */
  openFrom(files: readonly File[]): Promise<void>;
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
  /** Says what went wrong, in the language that is then spoken. */
  say(trouble: (locale: Locale) => string): void;
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

/** A workbook that was read, and how it comes onto the screen. */
interface Replacement {
  readonly name: string;
  readonly source: SourceFile | null;
  readonly kept: Readonly<Record<string, string>>;
  readonly told: readonly Told[];
  readonly show: () => OpenedFile;
}

/** What the page wants to know, and to be asked, of workbooks that are opened. */
export interface OpeningWays {
  /** Whether another workbook may take the place of the one on the screen. */
  mayClose(next: string): Promise<boolean>;
  /** Hears at once that a workbook stands there as its file has it. */
  opened(): void;
  /** Is told how far a file is opened. */
  readonly progress: FileProgress;
}

/** The page's one hook with effects on the workbook: starts it, opens files, follows the language. The ways must not change. */
export function useWorkbook(
  container: RefObject<HTMLElement | null>,
  evaluator: Evaluator,
  locale: Locale,
  { mayClose, opened: tellOpened, progress }: OpeningWays,
): PageWorkbook {
  const [notices] = useState(() => new FormulaNotices());
  const [embedded, setEmbedded] = useState<EmbeddedWorkbook | null>(null);
  const [opened, setOpened] = useState<Opened>({ generation: 0, name: null, ending: ".xlsx", host: null });
  const [failed, setFailed] = useState(false);
  const [trouble, setTrouble] = useState<((locale: Locale) => string) | null>(null);
  const [told, setTold] = useState<readonly Told[]>([]);
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
        started = await startedWorkbook({
          container: () => (unwanted ? null : container.current),
          evaluator,
          notices,
          locale: () => current.current,
          signal: () => open.current.signal,
        });
        if (started === null) return;
        setEmbedded(started);
        setOpened({ generation: 1, name: null, ending: ".xlsx", host: started.host });
      } catch (error) {
        setFailed(true);
        reportError(error);
      }
    })();
    return () => {
      unwanted = true;
      started?.dispose();
    };
  }, [container, evaluator, notices]);

  useEffect(() => {
    current.current = locale;
    void embedded?.setLocale(locale);
  }, [embedded, locale]);

  /** Reads a workbook and puts it in the place of the one on the screen; resolves to whether it did, and says why not. */
  const replace = useCallback(
    async (fileName: string, read: (embedded: EmbeddedWorkbook, pace: Pace) => Promise<Replacement>): Promise<boolean> => {
      if (embedded === null) return false;
      const mine = ++chosen.current;
      const work = progress.begin("opening");
      try {
        const {
          name,
          source,
          kept,
          told: ofReading,
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
        setTrouble(null);
        setTold(ofReading);
        setOpened(({ generation }) => ({ generation: generation + 1, name, ending: source?.ending ?? ".xlsx", host }));
        return true;
      } catch (error) {
        if (mine === chosen.current) setTrouble(() => (wanted: Locale) => openingTrouble(error, fileName, wanted));
        return false;
      } finally {
        work.end();
      }
    },
    [embedded, notices, mayClose, tellOpened, progress],
  );
  const openFrom = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      await replace(files[0].name, async (grid, pace) => {
        const { sheets, names, looks, ...read } = files.length === 1 ? await openFile(files[0], pace) : joined(await readAll(files, pace));
        return { ...read, show: await withRests(grid.opening(read.name, sheets, names, looks), otherTasks) };
      });
    },
    [replace],
  );
  const restore = useCallback(
    ({ name, frame, cells, source }: WholeWorkbook) =>
      replace(name, async (grid, pace) => {
        const file = source === null ? null : await openFile(new File([source.bytes as Uint8Array<ArrayBuffer>], `${name}${source.ending}`), pace);
        const cellsOf = (sheet: string) => cells.get(sheet) ?? [];
        // The values that the workbook keeps are among what was kept of it.
        return { name, source: file?.source ?? null, kept: {}, told: file?.told ?? [], show: () => grid.reopen(frame, cellsOf, file?.sheets ?? []) };
      }),
    [replace],
  );
  const source = useCallback(() => origin.current?.source ?? null, []);

  const fileName = opened.name ?? paneTexts(locale).bundledName;
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
  const say = useCallback((sentence: (locale: Locale) => string) => setTrouble(() => sentence), []);

  const abandoned = useCallback(() => setTrouble(() => (wanted: Locale) => paneTexts(wanted).abandoned), []);

  return {
    embedded,
    host: opened.host,
    generation: opened.generation,
    fileName,
    failed,
    trouble: trouble?.(locale) ?? null,
    notices,
    told: told.map(({ grave, sentence }) => ({ grave, sentence: sentence(locale) })),
    dismiss: () => setTrouble(null),
    dismissTold: () => setTold([]),
    abandoned,
    openFrom,
    restore,
    source,
    savedBytes,
    ending: opened.ending,
    rename,
    say,
  };
}
