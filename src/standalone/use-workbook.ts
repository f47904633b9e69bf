import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { Locale } from "../engine/text.ts";
import { fileSentence, openingFault } from "../locale/files.ts";
import { paneTexts } from "../locale/pane.ts";
import { mendableSentence } from "../taskpane/mendable-sentence.ts";
import { isMendable } from "../taskpane/mendable.ts";
import type { EmbeddedWorkbook } from "../workbook/sheet/embedded-workbook.ts";
import { FileProblem } from "../workbook/file/file-problem.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { bundledPanel } from "./bundled-panel.ts";
import { chartPicture } from "./chart-picture.ts";
import { FormulaNotices } from "./formula-notices.ts";
import { functionNames, functionWords, gridFunctions } from "./grid-functions.ts";
import { keptProperties, restoreKept } from "./kept-values.ts";
import { download, openFile, type Told } from "./workbook-files.ts";

declare global {
  /** The workbook on the page, for the browser's console and for tests: the grid itself is a canvas that says nothing. */
  var qianyanWorkbook: EmbeddedWorkbook | undefined;
}

/** The embedded workbook, its file, and what went wrong with either. */
export interface PageWorkbook {
  readonly embedded: EmbeddedWorkbook | null;
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
  openFrom(file: File): Promise<void>;
  save(): Promise<void>;
}

/** The page's one hook with effects on the workbook: starts it, opens and saves files, follows the language. */
export function useWorkbook(container: RefObject<HTMLElement | null>, evaluator: Evaluator, locale: Locale): PageWorkbook {
  const [notices] = useState(() => new FormulaNotices());
  const [embedded, setEmbedded] = useState<EmbeddedWorkbook | null>(null);
  const [opened, setOpened] = useState<{ readonly generation: number; readonly name: string | null }>({ generation: 0, name: null });
  const [failed, setFailed] = useState(false);
  const [trouble, setTrouble] = useState<((locale: Locale) => string) | null>(null);
  const [told, setTold] = useState<readonly Told[]>([]);
  const current = useRef(locale);

  useEffect(() => {
    let unwanted = false;
    let started: EmbeddedWorkbook | null = null;
    void (async () => {
      try {
        const [{ embedWorkbook }, cells] = await Promise.all([import("../workbook/sheet/embedded-workbook.ts"), bundledPanel()]);
        if (unwanted || container.current === null) return;
        const functions = gridFunctions(evaluator, notices, () => current.current);
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
        setOpened({ generation: 1, name: null });
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
      try {
        const { name, sheets, names, kept, told: ofReading } = await openFile(file);
        embedded.open(name, sheets, names);
        await restoreKept(embedded.host, kept);
        notices.keep(() => false);
        setTrouble(null);
        setTold(ofReading);
        setOpened(({ generation }) => ({ generation: generation + 1, name }));
      } catch (error) {
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
    const [{ savedContents }, { writeXlsx }] = await Promise.all([import("../workbook/sheet/saved-contents.ts"), import("../workbook/file/xlsx.ts")]);
    const { plain, report, names } = savedContents(embedded.host, functionNames);
    download(await writeXlsx(report, { plain, defined: names, title: fileName, kept: await keptProperties(embedded.host) }), `${fileName}.xlsx`);
  }, [embedded, fileName]);

  return {
    embedded,
    generation: opened.generation,
    fileName,
    failed,
    trouble: trouble?.(locale) ?? null,
    notices,
    told: told.map(({ grave, sentence }) => ({ grave, sentence: sentence(locale) })),
    dismiss: () => setTrouble(null),
    dismissTold: () => setTold([]),
    openFrom,
    save,
  };
}
