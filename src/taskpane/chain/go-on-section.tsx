import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useMemo } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneChainTexts } from "../../locale/pane/chain.ts";
import { chainReportTexts } from "../../locale/sheets/chain.ts";
import { defaultDivision } from "../../procedures/data-step/default-division.ts";
import { divisions } from "../../procedures/data-step/divisions.ts";
import { procedureQuestions, type AfterQuestion } from "../../procedures/declare/questions.ts";
import type { Finished } from "../run/run-state.ts";
import { Section } from "../parts/section.tsx";
import { StartButton } from "../run/start-button.tsx";
import type { AnalysisPane } from "../state/use-analysis.ts";
import { questionsOf, type Asked } from "./asked.ts";
import { columnsOfRun } from "./finished-step.ts";
import { goOn } from "./go-on.ts";
import { useDeed } from "../state/use-deed.ts";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  questions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, alignItems: "stretch" },
  question: { justifyContent: "space-between", textAlign: "left", fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", ":empty": { display: "none" } },
});

/** Offers the columns of a run to the next analysis; nothing where it gives none. */
export function GoOnSection({ pane, finished, locale }: { readonly pane: AnalysisPane; readonly finished: Finished; readonly locale: Locale }) {
  const styles = useStyles();
  const words = paneChainTexts(locale);
  const given = useMemo(() => columnsOfRun(finished), [finished]);
  const { asked, divided, ungrouped } = useMemo(() => questionsOf(finished, given), [finished, given]);
  const { busy, said, doing } = useDeed(locale);
  if (given.columns.length === 0) return null;
  const start = (one?: Asked) => doing(() => goOn(pane, finished, given, one));
  const titled = (questions: readonly AfterQuestion[]) => questions.map((one) => procedureQuestions[one][locale]);
  const proposed = divisions.find(({ id }) => id === defaultDivision)!.title[locale];
  const waiting = busy || pane.run.phase !== "idle";
  return (
    <Section title={words.title}>
      <p className={styles.text}>{words.columns(given.columns.map(({ name }) => name))}</p>
      <p className={styles.text}>{words.help(chainReportTexts(finished.locale).dataSheet)}</p>
      {asked.length > 0 && (
        <div className={styles.questions} role="group" aria-label={words.ask}>
          <p className={styles.text}>{words.ask}</p>
          {asked.map((one) => (
            <Button
              key={one.question}
              className={styles.question}
              appearance="subtle"
              icon={<ChevronRightRegular />}
              iconPosition="after"
              disabledFocusable={waiting}
              onClick={() => void start(one)}
            >
              {procedureQuestions[one.question][locale]}
            </Button>
          ))}
        </div>
      )}
      {divided.length > 0 && <p className={styles.text}>{words.divided(titled(divided), proposed)}</p>}
      {ungrouped.length > 0 && <p className={styles.text}>{words.ungrouped(titled(ungrouped))}</p>}
      <StartButton icon={<ArrowRightRegular />} waiting={waiting} onStart={() => void start()}>
        {words.goOn}
      </StartButton>
      <span className={styles.said} role="status">
        {said}
      </span>
    </Section>
  );
}
