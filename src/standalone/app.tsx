import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { Suspense, useCallback, useEffect, useRef, useState, useSyncExternalStore, type CSSProperties } from "react";
import { addressOf } from "../analysis/table/table.ts";
import type { Locale } from "../engine/declare/text.ts";
import { paneTexts } from "../locale/pane/pane.ts";
import { Themed } from "../taskpane/appearance/themed.tsx";
import { sampleColumns } from "../samples/known-columns.ts";
import type { Sample } from "../samples/sample.ts";
import { laterPart } from "../taskpane/state/later-part.ts";
import { Pane } from "../taskpane/pane.tsx";
import { rememberedLocale, rememberLocale } from "../taskpane/state/remembered-locale.ts";
import { UncaughtBar } from "../taskpane/remarks/uncaught-bar.tsx";
import type { UncaughtErrors } from "../taskpane/remarks/uncaught-errors.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { AreaSwitch } from "./areas/area-switch.tsx";
import { PaneDivider } from "./areas/pane-divider.tsx";
import { usePaneWidth } from "./areas/pane-width.ts";
import { useIsStacked } from "./areas/use-is-stacked.ts";
import { useOneArea } from "./areas/use-one-area.ts";
import { bundledColumns } from "./bundled-columns.ts";
import { FileProgress } from "./files/file-progress.ts";
import { useFunctionList } from "./function-list/use-function-list.ts";
import { Notices } from "./notices.tsx";
import { askedSample } from "./start/asked-sample.ts";
import { useBeginning } from "./start/use-beginning.tsx";
import { useStart } from "./start/use-start.ts";
import { TopBar } from "./top-bar.tsx";
import { UnsavedChanges } from "./saving/unsaved-changes.ts";
import { useAsking } from "./saving/use-asking.ts";
import { useFileDrop } from "./files/use-file-drop.ts";
import { useGridScheme } from "./grid/use-grid-scheme.ts";
import { useKeptWorkbook } from "./kept/use-kept-workbook.ts";
import { useF6, type Area } from "./areas/use-f6.ts";
import { usePageKeys } from "./areas/use-page-keys.ts";
import { useSave } from "./saving/use-save.ts";
import { useUnsaved } from "./saving/use-unsaved.ts";
import { useWorkbook } from "./use-workbook.ts";

const known = [bundledColumns, ...sampleColumns];

/** Nobody waits for what is seldom asked. */
const KeptBar = laterPart(async () => (await import("./kept/kept-bar.tsx")).KeptBar);
const FunctionDialog = laterPart(async () => (await import("./function-list/function-dialog.tsx")).FunctionDialog);
const StartPanel = laterPart(async () => (await import("./start/start-panel.tsx")).StartPanel);
const UnsavedDialog = laterPart(async () => (await import("./saving/unsaved-dialog.tsx")).UnsavedDialog);

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", minHeight: 0 },
  main: {
    flexGrow: 1,
    minHeight: 0,
    position: "relative",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 0 var(--pane-width)",
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "minmax(240px, 45%) minmax(0, 1fr)" },
  },
  // The sheet and the pane stand at one place, and take turns.
  turns: { "@media (max-width: 760px)": { gridTemplateRows: "minmax(0, 1fr)" }, "& > *": { gridArea: "1 / 1" } },
  away: { visibility: "hidden" },
  workbook: {
    gridRow: 1,
    gridColumn: 1,
    position: "relative",
    // The layers of the grid stay among themselves: the start lies over all of them.
    isolation: "isolate",
    minWidth: 0,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // The start lies over the sheets, and where the page is narrow over the pane as well.
  start: { gridRow: 1, gridColumn: 1, position: "relative", zIndex: 2, outlineStyle: "none", "@media (max-width: 760px)": { gridRow: "1 / -1" } },
  over: { flexShrink: 0, ":empty": { display: "none" } },
  sheets: { position: "relative", flexGrow: 1, minHeight: 0 },
  grid: { position: "absolute", inset: 0 },
  opening: {
    position: "absolute",
    inset: 0,
    display: "grid",
    placeItems: "center",
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
    padding: tokens.spacingHorizontalL,
  },
  pane: {
    gridRow: 1,
    gridColumn: 3,
    "@media (max-width: 760px)": { gridRow: 2, gridColumn: 1 },
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The page without Excel: the embedded workbook, and beside it the same pane. */
export function App({ evaluator, errors }: { readonly evaluator: Evaluator; readonly errors: UncaughtErrors }) {
  const styles = useStyles();
  const [locale, setLocale] = useState<Locale>(() => rememberedLocale(navigator.language));
  const [overSheets, setOverSheets] = useState<HTMLElement | null>(null);
  const container = useRef<HTMLDivElement>(null);
  const aside = useRef<HTMLElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const [middle] = useState(() => ({
    get current() {
      return over.current ?? container.current;
    },
  }));
  const files = useRef<HTMLInputElement>(null);
  const [unsaved] = useState(() => new UnsavedChanges());
  const [progress] = useState(() => new FileProgress());
  const asking = useAsking(unsaved);
  const [ways] = useState(() => ({ mayClose: asking.mayClose, opened: () => unsaved.opened(), progress, first: askedSample(location.hash) }));
  const page = useWorkbook(container, evaluator, locale, ways);
  useGridScheme(page.embedded);
  const functions = useFunctionList(page.embedded);
  const start = useStart(page, container, over);
  const beginning = useBeginning(start, locale);
  useUnsaved(page.embedded, unsaved);
  const saving = useSave(page, unsaved, progress);
  const offer = useKeptWorkbook(page, unsaved);
  useEffect(() => {
    asking.connect({ save: saving.save, finishEditing: async () => page.embedded?.finishEditing() });
  }, [asking, saving.save, page.embedded]);
  const isUnsaved = useSyncExternalStore(unsaved.subscribe, unsaved.read);
  const area = useOneArea(page.embedded, page.generation);
  const paneWidth = usePaneWidth();
  const isStacked = useIsStacked();
  const { show } = area;
  const [areas] = useState<readonly Area[]>(() => [
    { element: top, first: "button:not([disabled])", remembers: true },
    { element: middle, first: "[data-begins], [contenteditable]", remembers: false, show: () => show("workbook") },
    { element: aside, first: "[role=tab][aria-selected=true]", remembers: true, show: () => show("pane") },
  ]);
  useF6(areas, 1);
  const news = useSyncExternalStore(page.notices.subscribe, page.notices.read);
  const texts = paneTexts(locale);
  const { embedded, host, openFrom, openSample, openBlank, begins } = page;
  const { close: closeStart } = start;
  const open = useCallback((chosen: readonly File[]) => void openFrom(chosen), [openFrom]);
  const openOwn = useCallback((sample: Sample) => void openSample(sample), [openSample]);
  const blank = useCallback(() => {
    if (begins && !unsaved.read()) closeStart();
    else void openBlank();
  }, [begins, unsaved, openBlank, closeStart]);
  useFileDrop(open);
  const choose = useCallback(() => embedded !== null && files.current?.click(), [embedded]);
  const { save: saveNow } = saving;
  const save = useCallback(() => void saveNow(), [saveNow]);
  const { saveAs: chooseAndSave = saving.save } = saving;
  const saveAs = useCallback(() => void chooseAndSave(), [chooseAndSave]);
  usePageKeys({ open: choose, save, saveAs });

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${isUnsaved ? "• " : ""}${page.fileName} – ${texts.product}`;
  }, [locale, page.fileName, isUnsaved, texts]);

  const chooseLocale = (wanted: Locale) => {
    rememberLocale(wanted);
    setLocale(wanted);
  };
  return (
    <Themed locale={locale}>
      {/* The provider's own class name would go to every tooltip's portal too. */}
      <div className={styles.page}>
        <div ref={top}>
          <TopBar
            fileName={page.fileName}
            unsaved={isUnsaved}
            progress={progress}
            locale={locale}
            ready={embedded !== null}
            files={files}
            onLocale={chooseLocale}
            onFiles={open}
            onOpen={choose}
            onStart={start.show}
            onSave={save}
            {...(saving.saveAs === undefined ? {} : { onSaveAs: saveAs })}
          >
            <AreaSwitch area={area} locale={locale} />
          </TopBar>
          <UncaughtBar errors={errors} locale={locale} />
          {offer !== null && !start.open && (
            <Suspense>
              <KeptBar offer={offer} locale={locale} />
            </Suspense>
          )}
        </div>
        <main className={mergeClasses(styles.main, area.only !== null && styles.turns)} style={{ "--pane-width": `${paneWidth.now}px` } as CSSProperties}>
          <section className={mergeClasses(styles.workbook, area.only === "pane" && styles.away)} aria-label={texts.workbookArea} inert={start.covers}>
            <div ref={setOverSheets} className={styles.over} aria-live="polite" />
            <div className={styles.sheets}>
              <div ref={container} className={styles.grid} />
            </div>
            {embedded === null && (
              <div className={styles.opening}>{page.failed ? <p role="alert">{texts.workbookFailed}</p> : <Spinner label={texts.loadingWorkbook} />}</div>
            )}
          </section>
          {start.open && (
            <div ref={over} className={styles.start} tabIndex={-1}>
              <Suspense>
                <StartPanel
                  locale={locale}
                  ready={embedded !== null}
                  offer={offer}
                  asked={start.asked}
                  onOpen={choose}
                  onBlank={blank}
                  onSample={openOwn}
                  onTour={beginning.beginTour}
                  onClose={closeStart}
                />
              </Suspense>
            </div>
          )}
          {!isStacked && <PaneDivider width={paneWidth} paneId="pane" locale={locale} />}
          <aside
            ref={aside}
            id="pane"
            className={mergeClasses(styles.pane, area.only === "workbook" && styles.away)}
            aria-label={texts.paneArea}
            aria-keyshortcuts="F6"
          >
            {embedded !== null && host !== null && (
              <Pane
                key={page.generation}
                host={host}
                evaluator={evaluator}
                locale={locale}
                known={known}
                onAbandoned={page.abandoned}
                overSheets={overSheets}
                beginning={beginning}
              >
                <Notices
                  news={news}
                  trouble={page.trouble}
                  told={page.told}
                  again={page.again}
                  locale={locale}
                  onDismiss={page.dismiss}
                  onDismissTold={page.dismissTold}
                  onReadAgain={(text, encoding) => void page.readAgain(text, encoding)}
                  wasReadAgain={page.wasReadAgain}
                  onGoTo={({ sheetId, row, column }) => void host.select({ sheet: embedded.sheetName(sheetId), address: addressOf(row, column) })}
                />
              </Pane>
            )}
          </aside>
        </main>
        {functions.open && embedded !== null && (
          <Suspense>
            <FunctionDialog embedded={embedded} locale={locale} onClose={functions.close} />
          </Suspense>
        )}
        {asking.question !== null && (
          <Suspense>
            <UnsavedDialog question={asking.question} fileName={page.fileName} locale={locale} />
          </Suspense>
        )}
      </div>
    </Themed>
  );
}
