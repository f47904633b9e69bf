import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { addressOf } from "../analysis/table.ts";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";
import { Pane } from "../taskpane/pane.tsx";
import { rememberedLocale, rememberLocale } from "../taskpane/remembered-locale.ts";
import { themes } from "../taskpane/theme.ts";
import { UncaughtBar } from "../taskpane/uncaught-bar.tsx";
import type { UncaughtErrors } from "../taskpane/uncaught-errors.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { bundledColumns } from "./bundled-columns.ts";
import { Notices } from "./notices.tsx";
import { TopBar } from "./top-bar.tsx";
import { useFileDrop } from "./use-file-drop.ts";
import { useF6 } from "./use-f6.ts";
import { useWorkbook } from "./use-workbook.ts";

const known = [bundledColumns];

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", minHeight: 0 },
  main: {
    flexGrow: 1,
    minHeight: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) clamp(320px, 24vw, 360px)",
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "minmax(240px, 45%) minmax(0, 1fr)" },
  },
  workbook: { position: "relative", minWidth: 0, minHeight: 0, backgroundColor: tokens.colorNeutralBackground3 },
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
  pane: { minWidth: 0, minHeight: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
});

/** The page without Excel: the embedded workbook, and beside it the same pane. */
export function App({ evaluator, errors }: { readonly evaluator: Evaluator; readonly errors: UncaughtErrors }) {
  const styles = useStyles();
  const [locale, setLocale] = useState<Locale>(() => rememberedLocale(navigator.language));
  const container = useRef<HTMLDivElement>(null);
  const aside = useRef<HTMLElement>(null);
  const page = useWorkbook(container, evaluator, locale);
  useF6(container, aside);
  const news = useSyncExternalStore(page.notices.subscribe, page.notices.read);
  const texts = paneTexts(locale);
  const { embedded, host, openFrom } = page;
  const open = useCallback((file: File) => void openFrom(file), [openFrom]);
  useFileDrop(open);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${page.fileName} – ${texts.product}`;
  }, [locale, page.fileName, texts]);

  const chooseLocale = (wanted: Locale) => {
    rememberLocale(wanted);
    setLocale(wanted);
  };
  return (
    <FluentProvider theme={themes[locale]}>
      {/* The provider's own class name would go to every tooltip's portal too. */}
      <div className={styles.page}>
        <TopBar fileName={page.fileName} locale={locale} ready={embedded !== null} onLocale={chooseLocale} onOpen={open} onSave={() => void page.save()} />
        <UncaughtBar errors={errors} locale={locale} />
        <main className={styles.main}>
          <section className={styles.workbook} aria-label={texts.workbookArea}>
            <div ref={container} className={styles.grid} />
            {embedded === null && (
              <div className={styles.opening}>{page.failed ? <p role="alert">{texts.workbookFailed}</p> : <Spinner label={texts.loadingWorkbook} />}</div>
            )}
          </section>
          <aside ref={aside} className={styles.pane} aria-label={texts.paneArea} aria-keyshortcuts="F6">
            {embedded !== null && host !== null && (
              <Pane key={page.generation} host={host} evaluator={evaluator} locale={locale} known={known} onAbandoned={page.abandoned}>
                <Notices
                  news={news}
                  trouble={page.trouble}
                  told={page.told}
                  locale={locale}
                  onDismiss={page.dismiss}
                  onDismissTold={page.dismissTold}
                  onGoTo={({ sheetId, row, column }) => void host.select({ sheet: embedded.sheetName(sheetId), address: addressOf(row, column) })}
                />
              </Pane>
            )}
          </aside>
        </main>
      </div>
    </FluentProvider>
  );
}
