import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSyncExternalStore, type Ref } from "react";
import { addressOf } from "../../analysis/table/table.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneTexts } from "../../locale/pane/pane.ts";
import { sampleColumns } from "../../samples/known-columns.ts";
import { Pane } from "../../taskpane/pane.tsx";
import type { Beginning } from "../../taskpane/start/beginning.ts";
import type { Evaluator } from "../../worker/evaluator.ts";
import { bundledColumns } from "../bundled-columns.ts";
import { Notices } from "../notices.tsx";
import type { PageWorkbook } from "../use-workbook.ts";

const known = [bundledColumns, ...sampleColumns];

const useStyles = makeStyles({
  pane: {
    gridRow: 1,
    gridColumn: 3,
    "@media (max-width: 760px)": { gridRow: 2, gridColumn: 1 },
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface PaneAreaProps {
  readonly className: string;
  readonly place: Ref<HTMLElement>;
  readonly page: PageWorkbook;
  readonly evaluator: Evaluator;
  readonly locale: Locale;
  readonly overSheets: HTMLElement | null;
  readonly beginning: Beginning;
}

/** The pane of the workbook that is open, with what the page has to say. */
export function PaneArea({ className, place, page, evaluator, locale, overSheets, beginning }: PaneAreaProps) {
  const styles = useStyles();
  const news = useSyncExternalStore(page.notices.subscribe, page.notices.read);
  const { embedded, host } = page;
  return (
    <aside ref={place} id="pane" className={mergeClasses(styles.pane, className)} aria-label={paneTexts(locale).paneArea} aria-keyshortcuts="F6">
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
  );
}
