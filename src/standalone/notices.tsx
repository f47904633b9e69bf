import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { addressOf } from "../analysis/table.ts";
import type { Locale } from "../engine/text.ts";
import { paneTexts } from "../locale/pane.ts";
import type { FormulaNews, FormulaProblem } from "./formula-notices.ts";

const useStyles = makeStyles({
  notices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    maxHeight: "45%",
    overflowY: "auto",
    flexShrink: 0,
    ":empty": { display: "none" },
  },
  work: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  sentence: { overflowWrap: "anywhere" },
});

export interface NoticesProps {
  readonly news: FormulaNews;
  /** What the page itself could not do, such as read a file. */
  readonly trouble: string | null;
  /** What must be known of how the file was read. */
  readonly told: readonly { readonly grave: boolean; readonly sentence: string }[];
  readonly locale: Locale;
  readonly onDismiss: () => void;
  readonly onDismissTold: () => void;
  readonly onGoTo: (problem: FormulaProblem) => void;
}

/** What cannot be said in a cell: what is being computed, and which formula has what to mend. */
export function Notices({ news, trouble, told, locale, onDismiss, onDismissTold, onGoTo }: NoticesProps) {
  const styles = useStyles();
  const texts = paneTexts(locale);
  const { work, problems } = news;
  return (
    <div className={styles.notices} aria-live="polite" data-testid="notices">
      {work !== null && (
        <div className={styles.work}>
          <span>
            {texts.computing(work.name)}
            {work.progress === null ? "…" : ` · ${work.progress.done} / ${work.progress.of}`}
          </span>
          <ProgressBar aria-label={texts.computing(work.name)} {...(work.progress === null ? {} : { value: work.progress.done / work.progress.of })} />
        </div>
      )}
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.sentence}>{trouble}</MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" aria-label={texts.dismiss} icon={<DismissRegular />} onClick={onDismiss} />} />
        </MessageBar>
      )}
      {told.length > 0 && (
        <MessageBar intent={told.some(({ grave }) => grave) ? "warning" : "info"} layout="multiline">
          <MessageBarBody className={styles.sentence}>
            {told.map(({ sentence }) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </MessageBarBody>
          <MessageBarActions
            containerAction={<Button appearance="transparent" aria-label={texts.dismiss} icon={<DismissRegular />} onClick={onDismissTold} />}
          />
        </MessageBar>
      )}
      {problems.map((problem) => (
        <MessageBar key={`${problem.sheetId} ${problem.row} ${problem.column}`} intent="warning" layout="multiline">
          <MessageBarBody className={styles.sentence}>
            <MessageBarTitle>
              <Link as="button" onClick={() => onGoTo(problem)}>
                {addressOf(problem.row, problem.column)}
              </Link>{" "}
              {texts.formulaProblem(problem.name)}
            </MessageBarTitle>
            <div>{problem.sentence[locale]}</div>
          </MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
