import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState, type CSSProperties } from "react";
import type { Locale } from "../engine/declare/text.ts";
import { paneTexts } from "../locale/pane/pane.ts";
import { Themed } from "../taskpane/appearance/themed.tsx";
import { rememberedLocale, rememberLocale } from "../taskpane/state/remembered-locale.ts";
import type { UncaughtErrors } from "../taskpane/remarks/uncaught-errors.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { PaneArea } from "./areas/pane-area.tsx";
import { PaneDivider } from "./areas/pane-divider.tsx";
import { usePaneWidth } from "./areas/pane-width.ts";
import { useAreas } from "./areas/use-areas.ts";
import { WorkbookArea } from "./areas/workbook-area.tsx";
import { useFileDeeds } from "./files/use-file-deeds.ts";
import { useFunctionList } from "./function-list/use-function-list.ts";
import { useGridScheme } from "./grid/use-grid-scheme.ts";
import { PageDialogs } from "./page-dialogs.tsx";
import { PageHead } from "./page-head.tsx";
import { usePageFile } from "./saving/use-page-file.ts";
import { StartLayer } from "./start/start-layer.tsx";
import { useBeginning } from "./start/use-beginning.tsx";
import { useStart } from "./start/use-start.ts";

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
  turns: { "@media (max-width: 760px)": { gridTemplateRows: "minmax(0, 1fr)", "& > :is(section, aside, div)": { gridArea: "1 / 1" } } },
  away: { visibility: "hidden" },
});

/** The page without Excel: the embedded workbook, and beside it the same pane. */
export function App({ evaluator, errors }: { readonly evaluator: Evaluator; readonly errors: UncaughtErrors }) {
  const styles = useStyles();
  const [locale, chooseLocale] = useLocale();
  const top = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const file = usePageFile(grid, evaluator, locale);
  const { page, isUnsaved, offer, question } = file;
  const { embedded, fileName } = page;
  useGridScheme(embedded);
  const functions = useFunctionList(embedded);
  const start = useStart(page, grid, over);
  const beginning = useBeginning(start, locale);
  const input = useRef<HTMLInputElement>(null);
  const deeds = useFileDeeds(file, start, input);
  const area = useAreas({ top, grid, over, pane }, page);
  const [overSheets, setOverSheets] = useState<HTMLElement | null>(null);
  const paneWidth = usePaneWidth();
  const ready = embedded !== null;
  useNameInTab(`${isUnsaved ? "• " : ""}${fileName}`, locale);

  return (
    <Themed locale={locale}>
      {/* The provider's own class name would go to every tooltip's portal too. */}
      <div className={styles.page}>
        <PageHead
          top={top}
          errors={errors}
          offer={start.open ? null : offer}
          area={area}
          locale={locale}
          bar={{ fileName, unsaved: isUnsaved, progress: file.progress, ready, input, deeds, onStart: start.show, onLocale: chooseLocale }}
        />
        <main className={mergeClasses(styles.main, area.only !== null && styles.turns)} style={{ "--pane-width": `${paneWidth.now}px` } as CSSProperties}>
          <WorkbookArea
            className={mergeClasses(area.only === "pane" && styles.away)}
            locale={locale}
            covered={start.covers}
            state={ready ? "ready" : page.failed ? "failed" : "starting"}
            over={setOverSheets}
            grid={grid}
          />
          {start.open && <StartLayer place={over} locale={locale} ready={ready} offer={offer} start={start} deeds={deeds} onTour={beginning.beginTour} />}
          <PaneDivider width={paneWidth} paneId="pane" locale={locale} />
          <PaneArea
            className={mergeClasses(area.only === "workbook" && styles.away)}
            place={pane}
            page={page}
            evaluator={evaluator}
            locale={locale}
            overSheets={overSheets}
            beginning={beginning}
          />
        </main>
        <PageDialogs functions={functions} embedded={embedded} question={question} fileName={fileName} locale={locale} />
      </div>
    </Themed>
  );
}

/** The language of the page, and what chooses another one and remembers it. */
function useLocale(): readonly [locale: Locale, choose: (wanted: Locale) => void] {
  const [locale, setLocale] = useState<Locale>(() => rememberedLocale(navigator.language));
  const choose = (wanted: Locale) => {
    rememberLocale(wanted);
    setLocale(wanted);
  };
  return [locale, choose];
}

/** The browser's tab says which workbook is open, in the page's language. */
function useNameInTab(name: string, locale: Locale): void {
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${name} – ${paneTexts(locale).product}`;
  }, [name, locale]);
}
