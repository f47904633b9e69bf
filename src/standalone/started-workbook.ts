import type { Locale } from "../engine/declare/text.ts";
import { paneTexts } from "../locale/pane/pane.ts";
import { systemScheme } from "../taskpane/appearance/scheme.ts";
import type { EmbeddedWorkbook } from "../workbook/sheet/embedded-workbook.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { bundledPanel } from "./bundled-panel.ts";
import { chartPicture } from "./chart-picture.ts";
import type { FormulaNotices } from "./formula-notices.ts";
import { askFunction } from "./function-list/use-function-list.ts";
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
}

/** The embedded workbook with the bundled panel in it; null where it is not wanted any more. */
export async function startedWorkbook({ container, evaluator, notices, locale, signal }: Surroundings): Promise<EmbeddedWorkbook | null> {
  const [{ embedWorkbook }, cells] = await Promise.all([gridPart(), bundledPanel()]);
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
  const texts = paneTexts(locale());
  started.open(texts.bundledName, [{ name: texts.bundledSheet, cells, headed: true }]);
  started.onEdited(() => notices.keep(({ sheetId, row, column, name }) => started.formulaAt({ sheetId, row, column }).toUpperCase().includes(name)));
  globalThis.qianyanWorkbook = started;
  afterStart(() => void started.addTools().catch(reportError));
  return started;
}

/** Milliseconds that a page takes at most until its pane has read the workbook. */
const starting = 2500;

/** Once the page has started and has nothing else to do; not every browser tells when that is. */
function afterStart(task: () => void): void {
  setTimeout(() => (typeof requestIdleCallback === "function" ? requestIdleCallback(task, { timeout: 5000 }) : task()), starting);
}
