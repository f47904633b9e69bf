import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState, type ReactNode } from "react";
import type { Columns } from "../analysis/analysis.ts";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";
import type { WorkbookHost } from "../workbook/host.ts";
import type { Evaluator } from "../worker/evaluator.ts";
import { ColumnsStep } from "./columns-step.tsx";
import { DataStep } from "./data-step.tsx";
import { MethodStep } from "./method-step.tsx";
import { RunBar } from "./run-bar.tsx";
import type { Finished } from "./run-state.ts";
import { useAnalysis } from "./use-analysis.ts";

/** Not needed before a first run has ended. */
const ResultView = lazy(async () => ({ default: (await import("./result-view.tsx")).ResultView }));

type PaneTab = "setup" | "result";

export interface PaneProps {
  readonly host: WorkbookHost;
  readonly evaluator: Evaluator;
  readonly locale: Locale;
  /** Roles of headers that are known beforehand. */
  readonly known: readonly Columns[];
  /** What stands beside the tabs. */
  readonly corner?: ReactNode;
  /** What the page has to say above the steps. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  top: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingInline: `${tokens.spacingHorizontalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
  },
  none: { color: tokens.colorNeutralForeground3, margin: 0 },
});

/** The pane: set an analysis up, run it, see what came of it. Works on any workbook host and any evaluator. */
export function Pane({ host, evaluator, locale, known, corner, children }: PaneProps) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const id = useId();
  const pane = useAnalysis(host, evaluator, locale, known);
  const { finished } = pane.run;
  // A choice holds until another run has finished: its result is then shown first.
  const [chosen, choose] = useState<{ readonly tab: PaneTab; readonly after: Finished | null }>({ tab: "setup", after: null });
  const tab = chosen.after === finished ? chosen.tab : "result";
  return (
    <div className={styles.pane}>
      <div className={styles.top}>
        <TabList selectedValue={tab} onTabSelect={(_, { value }) => choose({ tab: value as PaneTab, after: finished })}>
          <Tab value="setup" id={`${id}-setup`} aria-controls={`${id}-body`}>
            {texts.setup}
          </Tab>
          <Tab value="result" id={`${id}-result`} aria-controls={`${id}-body`}>
            {texts.result}
          </Tab>
        </TabList>
        {corner}
      </div>
      {children}
      <div key={tab} className={styles.body} role="tabpanel" id={`${id}-body`} aria-labelledby={`${id}-${tab}`}>
        {tab === "setup" ? (
          <>
            <DataStep pane={pane} locale={locale} />
            <ColumnsStep pane={pane} locale={locale} />
            <MethodStep pane={pane} locale={locale} />
          </>
        ) : finished === null ? (
          <p className={styles.none}>{texts.noResult}</p>
        ) : (
          <Suspense>
            <ResultView finished={finished} locale={locale} goTo={(name) => pane.select({ sheet: name, address: "A1" })} />
          </Suspense>
        )}
      </div>
      <RunBar pane={pane} locale={locale} />
    </div>
  );
}
