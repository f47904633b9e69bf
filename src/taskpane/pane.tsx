import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useId, useRef, type ReactNode, type RefObject } from "react";
import type { Locale } from "../engine/declare/text.ts";
import { paneTexts } from "../locale/pane/pane.ts";
import { DataStep } from "./columns/data-step.tsx";
import { ErrorBoundary } from "./remarks/error-boundary.tsx";
import { laterPart } from "./state/later-part.ts";
import { RunBar } from "./run/run-bar.tsx";
import type { Beginning } from "./start/beginning.ts";
import { paneSteps, useAnalysis, type AnalysisPane, type PaneGround, type PaneStep } from "./state/use-analysis.ts";

// What the first paint does not show comes a moment after it.
const loadMethodStep = async () => (await import("./method/method-step.tsx")).MethodStep;
const loadRunStep = async () => (await import("./run/run-step.tsx")).RunStep;
const loadOutdatedBars = async () => (await import("./outdated/outdated-bars.tsx")).OutdatedBars;
const loadResultView = async () => (await import("./result-view.tsx")).ResultView;
const MethodStep = laterPart(loadMethodStep);
const RunStep = laterPart(loadRunStep);
const OutdatedBars = laterPart(loadOutdatedBars);
const ResultView = laterPart(loadResultView);
const TourBar = laterPart(async () => (await import("./start/tour-bar.tsx")).TourBar);

/** So that no step has to wait for the server once the first one is in use. */
const fetchSteps = () => void Promise.allSettled([loadMethodStep(), loadRunStep(), loadResultView()]);

export interface PaneProps extends PaneGround {
  /** What lies over the sheets of the workbook, where the page has such a place; null until it is there. */
  readonly overSheets?: HTMLElement | null;
  /** What there is for those who begin. */
  readonly beginning?: Beginning;
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
    minHeight: "44px",
    paddingInline: `${tokens.spacingHorizontalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { minWidth: 0 },
  // Of 320 pixels, the letters of a wide face leave little beside the corner.
  close: { paddingInline: tokens.spacingHorizontalXS },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    ":focus": { outlineStyle: "none" },
  },
  bars: { flexShrink: 0, ":empty": { display: "none" } },
  none: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** The pane: set an analysis up, run it, see what came of it. Works on any workbook host and any evaluator. */
export function Pane(props: PaneProps) {
  return (
    <ErrorBoundary locale={props.locale}>
      <Steps {...props} />
    </ErrorBoundary>
  );
}

function Steps({ overSheets, beginning, corner, children, ...ground }: PaneProps) {
  const styles = useStyles();
  const { locale } = ground;
  const id = useId();
  const pane = useAnalysis(ground);
  const { step } = pane;
  const body = useRef<HTMLDivElement>(null);
  useStepInSight(step, body);
  useBeginningAsked(beginning, pane);
  const ready = pane.columns !== null;
  useEffect(() => {
    if (ready) fetchSteps();
  }, [ready]);
  return (
    <div className={styles.pane}>
      <StepTabs pane={pane} locale={locale} id={id} corner={corner} />
      {children}
      {beginning?.asked?.what === "tour" && (
        <Suspense>
          <TourBar step={step} locale={locale} onGoTo={pane.goTo} onLeave={beginning.onDone} />
        </Suspense>
      )}
      <div className={styles.bars} aria-live="polite">
        {pane.outdated.length > 0 && (
          <Suspense>
            <OutdatedBars pane={pane} locale={locale} overSheets={overSheets} next={body} />
          </Suspense>
        )}
      </div>
      {/* Reached by Tab, so that a step that holds nothing to press can still be scrolled by keyboard. */}
      <div ref={body} className={styles.body} role="tabpanel" tabIndex={0} id={`${id}-body`} aria-labelledby={`${id}-${step}`}>
        <Suspense>
          <Step pane={pane} locale={locale} beginning={beginning} />
        </Suspense>
      </div>
      <RunBar
        pane={pane}
        locale={locale}
        onNext={(next) => {
          pane.goTo(next);
          body.current?.focus();
        }}
      />
    </div>
  );
}

/** Shows a step from its beginning. */
function useStepInSight(step: PaneStep, body: RefObject<HTMLDivElement | null>): void {
  const before = useRef(step);
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
    // What led here may have gone with its step: the keyboard goes on in this one.
    if (before.current !== step && document.activeElement === document.body) body.current?.focus();
    before.current = step;
  }, [step, body]);
}

/** Whatever is asked for from outside begins with the data. */
function useBeginningAsked(beginning: Beginning | undefined, pane: AnalysisPane): void {
  const asked = beginning?.asked ?? null;
  const goTo = useRef(pane.goTo);
  useEffect(() => void (goTo.current = pane.goTo));
  useEffect(() => {
    if (asked !== null) goTo.current("data");
  }, [asked]);
}

interface StepTabsProps {
  readonly pane: AnalysisPane;
  readonly locale: Locale;
  /** What the ids of the tabs begin with. */
  readonly id: string;
  readonly corner: ReactNode;
}

/** The steps as tabs, and what stands beside them. */
function StepTabs({ pane, locale, id, corner }: StepTabsProps) {
  const styles = useStyles();
  const { steps } = paneTexts(locale);
  return (
    <div className={styles.top}>
      <TabList
        className={styles.tabs}
        size={corner === undefined ? "medium" : "small"}
        selectedValue={pane.step}
        onTabSelect={(_, { value }) => pane.goTo(value as PaneStep)}
      >
        {paneSteps.map((one) => (
          <Tab key={one} className={mergeClasses(corner !== undefined && styles.close)} value={one} id={`${id}-${one}`} aria-controls={`${id}-body`}>
            {steps[one]}
          </Tab>
        ))}
      </TabList>
      {corner}
    </div>
  );
}

function Step({ pane, locale, beginning }: { readonly pane: AnalysisPane; readonly locale: Locale; readonly beginning: Beginning | undefined }) {
  const styles = useStyles();
  const { finished } = pane.run;
  switch (pane.step) {
    case "data":
      return <DataStep pane={pane} locale={locale} {...(beginning === undefined ? {} : { beginning })} />;
    case "method":
      return <MethodStep pane={pane} locale={locale} />;
    case "run":
      return <RunStep pane={pane} locale={locale} />;
    case "result":
      return finished === null ? <p className={styles.none}>{paneTexts(locale).noResult}</p> : <ResultView pane={pane} finished={finished} locale={locale} />;
  }
}
