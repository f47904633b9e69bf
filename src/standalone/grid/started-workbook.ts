import type { Locale } from "../../engine/declare/text.ts";
import { startTexts } from "../../locale/pane/start.ts";
import type { Sample, SampleContent } from "../../samples/sample.ts";
import { systemScheme } from "../../taskpane/appearance/scheme.ts";
import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";
import type { Evaluator } from "../../worker/evaluator.ts";
import { chartPicture } from "./chart-picture.ts";
import type { FormulaNotices } from "./formula-notices.ts";
import { askFunction } from "../function-list/use-function-list.ts";
import { functionWords, gridFunctions } from "./grid-functions.ts";
import { gridPart } from "./grid-part.ts";

/** What an embedded workbook takes from its page; what may change is asked for when it is needed. */
export interface Surroundings {
  /** Where it stands; null once it is not wanted any more. */
  readonly container: () => HTMLElement | null;
  readonly evaluator: Evaluator;
  readonly notices: FormulaNotices;
  readonly locale: () => Locale;
  /** Ends with the workbook that is open. */
  readonly signal: () => AbortSignal;
  /** What it begins with; null for an empty sheet. */
  readonly first: Sample | null;
}

export interface StartedWorkbook {
  readonly embedded: EmbeddedWorkbook;
  /** The sample that stands in it. */
  readonly content: SampleContent | null;
}

/** A sheet to type into. */
export const blankSheet = (locale: Locale) => ({ name: startTexts(locale).blankSheet, cells: [] });

/** The embedded workbook with what it begins with; null where it is not wanted any more. */
export async function startedWorkbook({ container, evaluator, notices, locale, signal, first }: Surroundings): Promise<StartedWorkbook | null> {
  const wanted = locale();
  const [{ embedWorkbook }, content] = await Promise.all([gridPart(), first?.read(wanted) ?? null]);
  const place = container();
  if (place === null) return null;
  const started = await embedWorkbook({
    container: place,
    locale: locale(),
    functions: gridFunctions(evaluator, notices, locale, signal),
    words: functionWords,
    explain: (cell) => notices.problemAt(cell)?.sentence[locale()] ?? null,
    drawChart: chartPicture,
    askFunction,
    dark: systemScheme.read() === "dark",
  });
  // Its page may have ended meanwhile.
  if (container() === null) {
    started.dispose();
    return null;
  }
  started.open(first?.title[wanted] ?? startTexts(wanted).blank, content?.sheets ?? [blankSheet(wanted)]);
  started.onEdited(() => notices.keep(({ sheetId, row, column, name }) => started.formulaAt({ sheetId, row, column }).toUpperCase().includes(name)));
  globalThis.qianyanWorkbook = started;
  afterStart(() => void started.addTools().catch(reportError));
  return { embedded: started, content };
}

/** Milliseconds that a page takes at most until its pane has read the workbook. */
const starting = 2500;

/** Once the page has started and has nothing else to do; not every browser tells when that is. */
function afterStart(task: () => void): void {
  setTimeout(() => (typeof requestIdleCallback === "function" ? requestIdleCallback(task, { timeout: 5000 }) : task()), starting);
}
