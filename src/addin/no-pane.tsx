import type { Locale } from "../engine/declare/text.ts";
import { addInTexts } from "../locale/hosts/addin.ts";
import { WorkbookProblem } from "../workbook/problem.ts";
import type { Connection } from "./connection.ts";
import { Notice } from "./notice.tsx";

export interface NoPaneProps {
  readonly connection: Exclude<Connection, { kind: "excel" }>;
  readonly locale: Locale;
}

/** What stands in the place of the pane: why there is none, and what to do. */
export function NoPane({ connection, locale }: NoPaneProps) {
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
