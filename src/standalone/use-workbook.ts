import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { Locale } from "../engine/text.ts";
import { fileSentence, openingFault } from "../locale/files.ts";
import { paneTexts } from "../locale/pane.ts";
import { mendableSentence } from "../taskpane/mendable-sentence.ts";
import { isMendable } from "../taskpane/mendable.ts";
import type { EmbeddedWorkbook } from "../workbook/sheet/embedded-workbook.ts";
import type { OpenedFile } from "../workbook/sheet/opened-file.ts";
import type { WorkbookHost } from "../workbook/host.ts";
import { FileProblem } from "../workbook/file/file-problem.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { bundledPanel } from "./bundled-panel.ts";
import { chartPicture } from "./chart-picture.ts";
import { FormulaNotices } from "./formula-notices.ts";
import { functionWords, gridFunctions } from "./grid-functions.ts";
import { restoreKept } from "./kept-values.ts";
import { download, openFile, type SourceFile, type Told } from "./workbook-files.ts";

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
  openFrom(file: File): Promise<void>;
  save(): Promise<void>;
}

/** The page's one hook with effects on the workbook: starts it, opens and saves files, follows the language. */
export function useWorkbook(container: RefObject<HTMLElement | null>, evaluator: Evaluator, locale: Locale): PageWorkbook {
  const [notices] = useState(() => new FormulaNotices());
  const [embedded, setEmbedded] = useState<EmbeddedWorkbook | null>(null);
  const [opened, setOpened] = useState<{ readonly generation: number; readonly name: string | null; readonly host: WorkbookHost | null }>({
    generation: 0,
    name: null,
    host: null,
  });
  const [failed, setFailed] = useState(false);
  const [trouble, setTrouble] = useState<((locale: Locale) => string) | null>(null);
  const [told, setTold] = useState<readonly Told[]>([]);
  const current = useRef(locale);
  /** Ends with the workbook that is open. */
  const open = useRef(new AbortController());
  /** The file that is open, and what tells what has changed in it; null of a workbook that began here. */
  const origin = useRef<{ readonly source: SourceFile; readonly opened: OpenedFile } | null>(null);
  /** Counts the files that were chosen: only the last one is opened, whichever is read first. */
  const chosen = useRef(0);

  useEffect(() => {
    let unwanted = false;
    let started: EmbeddedWorkbook | null = null;
    void (async () => {
      try {
        const [{ embedWorkbook }, cells] = await Promise.all([import("../workbook/sheet/embedded-workbook.ts"), bundledPanel()]);
        if (unwanted || container.current === null) return;
        const functions = gridFunctions(
          evaluator,
          notices,
          () => current.current,
          () => open.current.signal,
        );
        started = await embedWorkbook({
          container: container.current,
          locale: current.current,
          functions,
          words: functionWords,
          explain: (cell) => notices.problemAt(cell)?.sentence[current.current] ?? null,
          drawChart: chartPicture,
        });
        if (unwanted) return started.dispose();
        const texts = paneTexts(current.current);
        started.open(texts.bundledName, [{ name: texts.bundledSheet, cells, headed: true }]);
        started.onEdited(() => notices.keep(({ sheetId, row, column, name }) => started!.formulaAt({ sheetId, row, column }).toUpperCase().includes(name)));
        globalThis.qianyanWorkbook = started;
        setEmbedded(started);
        setOpened({ generation: 1, name: null, host: started.host });
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

  const openFrom = useCallback(
    async (file: File) => {
      if (embedded === null) return;
      const mine = ++chosen.current;
      try {
        const { name, source, sheets, names, looks, kept, told: ofReading } = await openFile(file);
        if (mine !== chosen.current) return;
        open.current.abort();
        open.current = new AbortController();
        notices.clear();
        const opened = embedded.open(name, sheets, names, looks);
        origin.current = source && { source, opened };
        const { host } = embedded;
        await restoreKept(host, kept);
        if (mine !== chosen.current) return;
        setTrouble(null);
        setTold(ofReading);
        setOpened(({ generation }) => ({ generation: generation + 1, name, host }));
      } catch (error) {
        if (mine !== chosen.current) return;
        if (error instanceof FileProblem) setTrouble(() => (wanted: Locale) => fileSentence(error.fault, file.name, error.row, wanted, error.trouble));
        else if (isMendable(error)) setTrouble(() => (wanted: Locale) => mendableSentence(error, wanted));
        else {
          const message = error instanceof Error ? error.message : String(error);
          setTrouble(() => (wanted: Locale) => openingFault(file.name, message, wanted));
        }
      }
    },
    [embedded, notices],
  );

  const fileName = opened.name ?? paneTexts(locale).bundledName;
  const save = useCallback(async () => {
    if (embedded === null) return;
    // Whatever is opened meanwhile, the workbook that was on the screen is saved.
    const { host } = embedded;
    const from = origin.current;
    const { savedFile } = await import("./saved-file.ts");
    try {
      download(await savedFile(host, from, fileName), `${fileName}${from?.source.ending ?? ".xlsx"}`);
    } catch (error) {
      if (!isMendable(error)) throw error;
      setTrouble(() => (wanted: Locale) => mendableSentence(error, wanted));
    }
  }, [embedded, fileName]);

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
    save,
  };
}
