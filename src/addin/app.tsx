import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { paneTexts } from "../locale/pane/pane.ts";
import { Themed } from "../taskpane/appearance/themed.tsx";
import { LanguageSelect } from "../taskpane/parts/language-select.tsx";
import { Pane } from "../taskpane/pane.tsx";
import { UncaughtBar } from "../taskpane/remarks/uncaught-bar.tsx";
import type { UncaughtErrors } from "../taskpane/remarks/uncaught-errors.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import type { ChosenLocale } from "./chosen-locale.ts";
import type { Connection } from "./connection.ts";
import { officeScheme } from "./office-scheme.ts";

export interface AddInProps {
  readonly connection: Connection;
  readonly evaluator: Evaluator;
  readonly chosen: ChosenLocale;
  readonly errors: UncaughtErrors;
}

// Loaded when it is needed: the pane opens without it.
const NoPane = lazy(async () => ({ default: (await import("./no-pane.tsx")).NoPane }));

const useStyles = makeStyles({ page: { display: "flex", flexDirection: "column", height: "100vh", minHeight: 0 } });

const known = [] as const;

/** The page inside Excel. */
export function AddIn({ connection, evaluator, chosen, errors }: AddInProps) {
  const styles = useStyles();
  const locale = useSyncExternalStore(chosen.subscribe, chosen.read);
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
            known={known}
            corner={<LanguageSelect narrow locale={locale} onLocale={chosen.choose} />}
          />
        ) : (
          <Suspense>
            <NoPane connection={connection} locale={locale} />
          </Suspense>
        )}
      </div>
    </Themed>
  );
}
