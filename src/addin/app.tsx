import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Locale } from "../engine/declare/text.ts";
import { paneTexts } from "../locale/pane/pane.ts";
import { Themed } from "../taskpane/appearance/themed.tsx";
import { LanguageSelect } from "../taskpane/parts/language-select.tsx";
import { Pane } from "../taskpane/pane.tsx";
import { UncaughtBar } from "../taskpane/remarks/uncaught-bar.tsx";
import type { UncaughtErrors } from "../taskpane/remarks/uncaught-errors.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { sampleColumns } from "../samples/known-columns.ts";
import { laterPart } from "../taskpane/state/later-part.ts";
import type { Beginning } from "../taskpane/start/beginning.ts";
import type { AskedOfPane } from "./asked.ts";
import type { ChosenLocale } from "./chosen-locale.ts";
import type { Connection } from "./connection.ts";
import { officeScheme } from "./office-scheme.ts";

export interface AddInProps {
  readonly connection: Connection;
  readonly evaluator: Evaluator;
  readonly chosen: ChosenLocale;
  readonly asked: AskedOfPane;
  readonly errors: UncaughtErrors;
}

// Loaded when it is needed: the pane opens without it.
const PaneStart = laterPart(async () => (await import("./start/pane-start.tsx")).PaneStart);
const SampleHint = laterPart(async () => (await import("./start/sample-hint.tsx")).SampleHint);
const NoPane = lazy(async () => ({ default: (await import("./no-pane.tsx")).NoPane }));

const useStyles = makeStyles({ page: { display: "flex", flexDirection: "column", height: "100vh", minHeight: 0 } });

/** The page inside Excel. */
export function AddIn({ connection, evaluator, chosen, asked, errors }: AddInProps) {
  const styles = useStyles();
  const locale = useSyncExternalStore(chosen.subscribe, chosen.read);
  const wish = useSyncExternalStore(asked.subscribe, asked.read);
  const [hint, setHint] = useState<((locale: Locale) => string) | null>(null);
  const inserted = useCallback(
    (next: typeof hint) => {
      asked.done();
      setHint(() => next);
    },
    [asked],
  );
  const beginning = useMemo<Beginning>(
    () => ({
      offer: (pane) => (
        <Suspense>
          <PaneStart pane={pane} locale={locale} onAsk={asked.ask} onInserted={inserted} />
        </Suspense>
      ),
      asked: wish,
      onDone: asked.done,
    }),
    [locale, asked, wish, inserted],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = paneTexts(locale).product;
  }, [locale]);
  return (
    <Themed locale={locale} source={officeScheme}>
      <div className={styles.page}>
        <UncaughtBar errors={errors} locale={locale} />
        {connection.kind === "excel" ? (
          <Pane
            host={connection.host}
            evaluator={evaluator}
            locale={locale}
            known={sampleColumns}
            beginning={beginning}
            corner={<LanguageSelect narrow locale={locale} onLocale={chosen.choose} />}
          >
            {hint !== null && (
              <Suspense>
                <SampleHint sentence={hint(locale)} locale={locale} onDismiss={() => setHint(null)} />
              </Suspense>
            )}
          </Pane>
        ) : (
          <Suspense>
            <NoPane connection={connection} locale={locale} />
          </Suspense>
        )}
      </div>
    </Themed>
  );
}
