import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { Locale } from "../engine/declare/text.ts";
import { startTexts } from "../locale/pane/start.ts";
import type { Sample } from "../samples/sample.ts";
import type { EmbeddedWorkbook } from "../workbook/sheet/embedded-workbook.ts";
import type { WorkbookHost } from "../workbook/host.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { OpenWorkbook } from "./files/open-workbook.ts";
import { useOpening, type Opening } from "./files/use-opening.ts";
import { useReplace, type OpeningWays, type Replaced } from "./files/use-replace.ts";
import { useTold, type ToldOfFiles } from "./files/use-told.ts";
import type { SourceFile } from "./files/workbook-files.ts";
import { FormulaNotices } from "./grid/formula-notices.ts";
import { useStartedGrid, type StartedGrid } from "./grid/use-started-grid.ts";
import { useSavedBytes, type SavingWays } from "./saving/use-saved-bytes.ts";

declare global {
  /** The workbook on the page, for the browser's console and for tests: the grid itself is a canvas that says nothing. */
  var qianyanWorkbook: EmbeddedWorkbook | undefined;
}

/** The embedded workbook, its file, and what went wrong with either. */
export interface PageWorkbook extends ToldOfFiles, Opening, StartedGrid {
  /** The workbook that is open; it changes together with the generation. */
  readonly host: WorkbookHost | null;
  /** Counts the workbooks opened: whatever belongs to one is made anew with the next. */
  readonly generation: number;
  readonly fileName: string;
  readonly notices: FormulaNotices;
  /** Whether the workbook on the screen is the empty one that the page begins with. */
  readonly begins: boolean;
  /** The file that is open; null of a workbook that began here. */
  source(): SourceFile | null;
  /** The workbook on the screen as the bytes of a file; throws what a person can mend. */
  savedBytes(ways: SavingWays): Promise<Uint8Array>;
  /** How the name of that file ends, with the dot. */
  readonly ending: string;
  /** Calls the workbook as its file is called. */
  rename(name: string): void;
}

/** The workbook that is open; its name is null for the one that the page opens with. */
interface Opened extends Pick<PageWorkbook, "generation" | "ending" | "host"> {
  readonly name: string | null;
}

/** How workbooks are opened on the page. */
export interface PageWays extends OpeningWays {
  /** What the page begins with; null for an empty workbook. */
  readonly first: Sample | null;
}

const usual = ".xlsx";

/** The page's hooks with effects on the workbook put together: it is started, opened, saved, and follows the language. The ways must not change. */
export function useWorkbook(container: RefObject<HTMLElement | null>, evaluator: Evaluator, locale: Locale, ways: PageWays): PageWorkbook {
  const { first } = ways;
  const [notices] = useState(() => new FormulaNotices());
  const [open] = useState(() => new OpenWorkbook());
  const [opened, setOpened] = useState<Opened>({ generation: 0, name: null, ending: usual, host: null });
  const { said, tell } = useTold(locale);
  const current = useRef(locale);
  const spoken = useCallback(() => current.current, []);
  const signal = useCallback(() => open.signal, [open]);
  const onStarted = useCallback(({ host }: EmbeddedWorkbook) => setOpened({ generation: 1, name: null, ending: usual, host }), []);
  const { embedded, failed } = useStartedGrid({ container, evaluator, notices, locale: spoken, signal, first, tell, onStarted });

  useEffect(() => {
    current.current = locale;
    void embedded?.setLocale(locale);
  }, [embedded, locale]);

  const onReplaced = useCallback(
    ({ name, source, host }: Replaced) => setOpened(({ generation }) => ({ generation: generation + 1, name, ending: source?.ending ?? usual, host })),
    [],
  );
  const opening = useOpening(useReplace({ ...ways, embedded, open, notices, tell, onReplaced }), spoken);
  const fileName = opened.name ?? first?.title[locale] ?? startTexts(locale).blank;
  const savedBytes = useSavedBytes(embedded, open, fileName);
  const source = useCallback(() => open.origin?.source ?? null, [open]);
  const rename = useCallback((name: string) => setOpened((before) => ({ ...before, name })), []);

  return {
    ...said,
    ...opening,
    embedded,
    failed,
    host: opened.host,
    generation: opened.generation,
    fileName,
    notices,
    begins: first === null && opened.generation <= 1,
    source,
    savedBytes,
    ending: opened.ending,
    rename,
  };
}
