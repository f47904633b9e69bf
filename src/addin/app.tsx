import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { Locale } from "../engine/text.ts";
import { addInTexts } from "../locale/addin.ts";
import { paneTexts } from "../locale/pane.ts";
import { LanguageSelect } from "../taskpane/language-select.tsx";
import { Pane } from "../taskpane/pane.tsx";
import { theme } from "../taskpane/theme.ts";
import type { WorkbookHost } from "../workbook/host.ts";
import { WorkbookProblem } from "../workbook/problem.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import type { ChosenLocale } from "./chosen-locale.ts";
import { Notice } from "./notice.tsx";

/** What the page has come to: Excel and its workbook, or the reason why not. */
export type Connection =
  | { readonly kind: "excel"; readonly host: WorkbookHost }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "no-office-js" };

export interface AddInProps {
  readonly connection: Connection;
  readonly evaluator: Evaluator;
  readonly chosen: ChosenLocale;
}

const useStyles = makeStyles({ page: { height: "100vh", minHeight: 0 } });

const known = [] as const;

/** The page inside Excel. */
export function AddIn({ connection, evaluator, chosen }: AddInProps) {
  const styles = useStyles();
  const locale = useSyncExternalStore(chosen.subscribe, chosen.read);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = paneTexts(locale).product;
  }, [locale]);
  return (
    <FluentProvider theme={theme}>
      <div className={styles.page}>
        {connection.kind === "excel" ? (
          <Pane
            host={connection.host}
            evaluator={evaluator}
            locale={locale}
            known={known}
            corner={<LanguageSelect locale={locale} onLocale={chosen.choose} />}
          />
        ) : (
          <NoPane connection={connection} locale={locale} />
        )}
      </div>
    </FluentProvider>
  );
}

function NoPane({ connection, locale }: { readonly connection: Exclude<Connection, { kind: "excel" }>; readonly locale: Locale }) {
  const texts = addInTexts(locale);
  const tryAgain = () => location.reload();
  switch (connection.kind) {
    case "elsewhere":
      return <Notice title={texts.noHostTitle} sentences={[texts.noHost]} locale={locale} />;
    case "no-office-js":
      return <Notice title={texts.notLoadedTitle} sentences={[texts.notLoaded, texts.askAdministrator]} locale={locale} onTryAgain={tryAgain} />;
    case "failed": {
      const { error } = connection;
      return error instanceof WorkbookProblem ? (
        <Notice title={texts.tooOldTitle} sentences={[error.sentence(locale)]} locale={locale} />
      ) : (
        <Notice title={texts.startFailedTitle} sentences={[error instanceof Error ? error.message : String(error)]} locale={locale} onTryAgain={tryAgain} />
      );
    }
  }
}
